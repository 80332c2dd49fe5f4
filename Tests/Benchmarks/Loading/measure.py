#!/usr/bin/env python3
"""Runs loaders over files in alternation; prints the least CPU time, MB/s of it, and the most memory of each.

The loaders of SKOS run nine times: on a shared machine a third of the runs take a third more.

With --article FILE the table is also written between the article's markers `loading:begin` and `loading:end`.
"""
import argparse
import os
import resource
import subprocess
import sys

parser = argparse.ArgumentParser()
for name in ("tool", "sax", "iterparse", "python", "json", "csv"):
    parser.add_argument("--" + name)
parser.add_argument("--rounds", type=int, default=9)
parser.add_argument("--skos", nargs="+")
parser.add_argument("--article")
options = parser.parse_args()


def run(command):
    """CPU seconds, the most memory in MB, and the exit code of a command."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode


def measure(path, commands, rounds):
    size = os.path.getsize(path) / 1e6
    best = {name: (1e9, 0, 0) for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds, memory, code = run(command)
            known = best[name]
            best[name] = (min(known[0], seconds), max(known[1], memory), max(known[2], code))
    print(f"\n{path}, {size:.1f} MB")
    what = os.path.basename(path) if path not in made else made[path]
    for name, (seconds, memory, code) in best.items():
        print(f"  {name:28} {seconds:7.2f} s CPU {size / seconds:8.1f} MB/s {memory:7.0f} MB" + (f"  exit {code}" if code else ""))
        rows.append(f"| {what}, {size:.0f} MB | {name} | {seconds:.2f} | {size / seconds:.0f} | {memory:.0f} |")
    return {name: size / values[0] for name, values in best.items()}


few = min(3, options.rounds)
made = {options.skos[0]: "SKOS", options.json: "CASE", options.csv: "CSV"}
rows = ["| file | loader | CPU s | MB/s | most memory, MB |", "|---|---|---:|---:|---:|"]
ratios = []
for path in options.skos:
    speeds = measure(path, {
        "passerelle, to a framework": [options.tool, "framework", "import", "--dry-run", path],
        "libxml2 SAX2, empty handlers": [options.sax, path],
        "lxml iterparse": [options.python, options.iterparse, path],
        "lxml iterparse, as much told": [options.python, options.iterparse, "--report", path],
        "passerelle, import to XML": [options.tool, "framework", "import", path],
    }, options.rounds)
    ours, bare, lxml, reporting = list(speeds.values())[:4]
    print(f"  of bare SAX2: {ours / bare:.2f} (asked: 0.33, aim: 0.50); over iterparse: {ours / lxml:.2f} (asked: 3), "
          f"with as much told {ours / reporting:.2f}")
    what = os.path.basename(path) if path not in made else "the made SKOS file"
    ratios.append(f"{what} is loaded at {ours / bare:.2f} of the speed of the bare parse and {ours / lxml:.1f} times "
                  f"that of iterparse, and {ours / reporting:.1f} times where iterparse tells as much")
measure(options.json, {"passerelle, CASE": [options.tool, "framework", "import", "--dry-run", options.json]}, few)
measure(options.csv, {"passerelle, CSV table": [options.tool, "catalogue", "import", "--dry-run", options.csv]}, few)
if options.article:
    with open(options.article, encoding="utf-8") as file:
        text = file.read()
    begin, end = "<!-- loading:begin -->\n", "<!-- loading:end -->"
    head, rest = text.split(begin)
    tail = rest.split(end)[1]
    sentence = "; ".join(ratios)
    table = "\n".join(rows) + f"\n\n{sentence[0].upper()}{sentence[1:]}.\n"
    with open(options.article, "w", encoding="utf-8") as file:
        file.write(head + begin + table + end + tail)
