#!/usr/bin/env python3
"""Runs loaders over files in alternation; prints the least CPU time, MB/s of it, and the most memory of each."""
import argparse
import os
import resource
import subprocess
import sys

parser = argparse.ArgumentParser()
for name in ("tool", "sax", "iterparse", "python", "json", "csv"):
    parser.add_argument("--" + name)
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--skos", nargs="+")
options = parser.parse_args()


def run(command):
    """CPU seconds, the most memory in MB, and the exit code of a command."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode


def measure(path, commands):
    size = os.path.getsize(path) / 1e6
    best = {name: (1e9, 0, 0) for name in commands}
    for _ in range(options.rounds):
        for name, command in commands.items():
            seconds, memory, code = run(command)
            known = best[name]
            best[name] = (min(known[0], seconds), max(known[1], memory), max(known[2], code))
    print(f"\n{path}, {size:.1f} MB")
    for name, (seconds, memory, code) in best.items():
        print(f"  {name:28} {seconds:7.2f} s CPU {size / seconds:8.1f} MB/s {memory:7.0f} MB" + (f"  exit {code}" if code else ""))
    return {name: size / values[0] for name, values in best.items()}


for path in options.skos:
    speeds = measure(path, {
        "passerelle, to a framework": [options.tool, "framework", "import", "--dry-run", path],
        "libxml2 SAX2, empty handlers": [options.sax, path],
        "lxml iterparse": [options.python, options.iterparse, path],
        "passerelle, import to XML": [options.tool, "framework", "import", path],
    })
    ours, bare, lxml = list(speeds.values())[:3]
    print(f"  of bare SAX2: {ours / bare:.2f} (asked: 0.33, aim: 0.50); over iterparse: {ours / lxml:.2f} (asked: 3)")
measure(options.json, {"passerelle, CASE": [options.tool, "framework", "import", "--dry-run", options.json]})
measure(options.csv, {"passerelle, CSV table": [options.tool, "catalogue", "import", "--dry-run", options.csv]})
