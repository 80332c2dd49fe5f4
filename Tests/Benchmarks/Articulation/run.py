#!/usr/bin/env python3
"""Measures the articulation table against sparse-product libraries and a plain loop in C, alternately, in one run.

    python3 run.py [--quick] [--python VENV/bin/python] [--passerelle BINARY] [--article FILE]

Needs Swift and Python 3.11, about ten minutes (`--quick`: two) and 8 GB of memory. Makes its own data from a seed. The
peers are installed into a virtual environment of this folder unless `--python`, or `PASSERELLE_PYTHON` in the
environment, names a Python that has them. `--passerelle` names a release build, for what is asked of a cold process; without
it those rows are left out. `--article` writes the table between the markers `<!-- articulation:begin -->` and
`<!-- articulation:end -->` of a file, and the growth as an SVG into `Resources/growth.svg` beside it.
"""
import argparse, json, math, os, platform, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
os.environ.setdefault("PASSERELLE_DATA", os.path.normpath(os.path.join(HERE, "..", "..", "..", "Frameworks-Data")))
PROGRAM = os.path.join(HERE, ".build", "release", "ArticulationBenchmark")
PEERS = ["numpy", "scipy", "sparse_dot_topn==1.2.0", "sp_matmul_rs==0.2.1"]


def peer(folder):
    """Answers steps from standard input: the ten best targets of every source, as one sparse product in 32-bit floats.

    Columns are (competency, level): a source holds min(1, held / needed) in all five of a competency, a target its share of
    weight in one; their product is the coverage.
    """
    import numpy as np, scipy.sparse as sp
    read = lambda name, kind: np.fromfile(os.path.join(folder, name), kind)
    starts, competency = read("starts.u32", np.uint32).astype(np.int64), read("competency.u32", np.uint32).astype(np.int64)
    weight, level = read("weight.u32", np.uint32).astype(np.float64), read("level.u8", np.uint8).astype(np.int64)
    count, columns = len(starts) - 1, 14_000 * 5
    totals = np.add.reduceat(weight, starts[:-1])
    share = (weight / np.repeat(totals, np.diff(starts))).astype(np.float32)
    targets = sp.csr_matrix((share, competency * 5 + level - 1, starts), shape=(count, columns))
    needed = np.arange(1, 6)
    held = np.minimum(1.0, level[:, None] / needed[None, :]).astype(np.float32)
    places = (competency[:, None] * 5 + np.arange(5)[None, :]).ravel()
    sources = sp.csr_matrix((held.ravel(), places, starts * 5), shape=(count, columns))
    by_column = targets.T.tocsr()
    for line in sys.stdin:
        name, threads = line.split()
        module = __import__(name)
        start = time.perf_counter()
        module.sp_matmul_topn(sources, by_column, top_n=10, sort=True, n_threads=int(threads))
        print(json.dumps({"seconds": time.perf_counter() - start}), flush=True)


class Server:
    """A process that answers a line with a line."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.process.args[0]} ended")
        return json.loads(line)

    def ask(self, step):
        self.process.stdin.write(step + "\n")
        self.process.stdin.flush()
        return self.answer()

    def peak(self):
        """The most memory that it has held, in bytes."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def compare(shape, count, python, repeats):
    """Medians of one shape, ours and theirs in turn."""
    with tempfile.TemporaryDirectory() as folder:
        own = Server([PROGRAM, shape, str(count), f"write={folder}", "serve"])
        own.answer()
        # Answers once the files are written.
        single = own.ask("single")
        other = Server([python, os.path.abspath(__file__), "--peer", folder])
        steps = {
            "sources": lambda: own.ask("sources-coverage-anywhere:2"), "rs": lambda: other.ask("sp_matmul_rs 2"),
            "targets": lambda: own.ask("targets-coverage-anywhere:2"), "scatter": lambda: own.ask("scatter:2"),
            "sources1": lambda: own.ask("sources-coverage-anywhere:1"),
            "targets1": lambda: own.ask("targets-coverage-anywhere:1")}
        times = {name: [] for name in steps}
        for _ in range(repeats):
            for name, step in steps.items():
                times[name].append(step()["seconds"])
        medians = {name: statistics.median(values) for name, values in times.items()}
        medians["sdt"] = other.ask("sparse_dot_topn 2")["seconds"]
        medians["elsewhere"] = own.ask("sources-coverage-elsewhere:2")["seconds"]
        medians["transferability"] = own.ask("sources-transferability-anywhere:2")["seconds"]
        medians["reverse transferability"] = own.ask("targets-transferability-anywhere:2")["seconds"]
        medians["matrix"] = own.ask("matrix:2")["seconds"]
        medians["single"], medians["p99"] = single["median"], single["p99"]
        own.end()
        other.end()
    related = Server([PROGRAM, shape, str(count), "related", "serve"])
    related.answer()
    medians["related"] = related.ask("sources-coverage-anywhere:2")["seconds"]
    related.end()
    return medians


def growth(counts):
    """Time of one thread for each target, and for each million postings that a plain loop would touch."""
    points = []
    for count in counts:
        own = Server([PROGRAM, "fam", str(count), "serve"])
        own.answer()
        asked = min(count, 20_000)
        found = own.ask(f"sources-coverage-anywhere:1:{asked}")
        points.append({
            "count": count, "target": found["seconds"] / asked, "postings": found["postings"] / asked,
            "million": found["seconds"] / found["postings"] * 1e6, "peak": own.peak()})
        own.end()
    return points


def cold(passerelle, count, repeats=21):
    """A question asked of a fresh process on an index file, less the same process asked for its version; and the build."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PROGRAM, "fam", str(count), f"write={folder}"], check=True, stdout=subprocess.DEVNULL)
        index = os.path.join(folder, "profiles.index")
        start = time.perf_counter()
        build = [passerelle, "index", "build", "--profiles", os.path.join(folder, "profiles.csv"), "-o", index]
        process = subprocess.Popen(build, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        built = time.perf_counter() - start
        if status:
            sys.exit("the index could not be built")

        def median(command):
            times = []
            for _ in range(repeats):
                begin = time.perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
                times.append(time.perf_counter() - begin)
            return statistics.median(times)

        question = [passerelle, "equivalents", f"c{count // 2:07}", "--index", index, "--as-of", "2026-11-23"]
        return {
            "build": built, "memory": usage.ru_maxrss * 1024, "file": os.path.getsize(index),
            "version": median([passerelle, "--version"]), "question": median(question)}


def plot(points):
    """Time for each target against the number of credentials, both logarithmic, as SVG."""
    width, height, left, bottom = 640, 360, 80, 50
    xs = [math.log10(point["count"]) for point in points]
    ys = [math.log10(point["target"] * 1e6) for point in points]
    low, high = math.floor(min(ys)), math.ceil(max(ys) + 1e-9)
    x = lambda value: left + (value - xs[0]) / max(1e-9, xs[-1] - xs[0]) * (width - left - 30)
    y = lambda value: height - bottom - (value - low) / max(1, high - low) * (height - bottom - 30)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
             f'<rect width="{width}" height="{height}" fill="white"/>']
    for exponent in range(low, high + 1):
        parts.append(f'<line x1="{left}" x2="{width - 30}" y1="{y(exponent):.1f}" y2="{y(exponent):.1f}" stroke="#ccc"/>')
        parts.append(f'<text x="{left - 8}" y="{y(exponent) + 4:.1f}" text-anchor="end">{10.0 ** exponent:g} µs</text>')
    for point, at in zip(points, xs):
        parts.append(f'<text x="{x(at):.1f}" y="{height - 28}" text-anchor="middle">{point["count"]:,}</text>')
    line = " ".join(f"{x(a):.1f},{y(b):.1f}" for a, b in zip(xs, ys))
    parts.append(f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="2"/>')
    for a, b in zip(xs, ys):
        parts.append(f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="4" fill="#06c"/>')
    parts.append(f'<text x="{width / 2}" y="{height - 8}" text-anchor="middle">credentials (fam); time for one target, one thread</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), platform.machine())
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()
    return f"{model}, {os.cpu_count()} cores; {swift[0] if swift else 'Swift'}; Python {platform.python_version()}"


def table(count, results, points, start):
    fam, zipf = results["fam"], results["zipf"]
    row = lambda words, goal, f: f"| {words} | {goal} | {f(fam)} | {f(zipf)} |"
    time = lambda name: lambda r: f"{r[name]:.2f} s"
    over = lambda name, by: lambda r: f"{r[name] / r[by]:.2f}"
    lines = [
        f"{machine()}; sp_matmul_rs 0.2.1, sparse_dot_topn 1.2.0; {count:,} x {count:,}, top 10, two threads unless said; "
        "medians of runs in turn.", "",
        "| | to reach | fam | zipf |", "|---|---|---:|---:|",
        row("`articulate --by coverage --anywhere`: sources of every target", "", time("sources")),
        row("`articulate --by coverage --anywhere --reverse`: targets of every source", "", time("targets")),
        row("sp_matmul_rs", "", time("rs")), row("sparse_dot_topn (one run)", "", time("sdt")),
        row("plain loop in C over the same postings, no selection", "", time("scatter")),
        row("sp_matmul_rs takes so many times as long as `--reverse`", "4 (fam), 5 (zipf)", over("rs", "targets")),
        row("so many times as long as sources of every target", "4 (fam), 5 (zipf)", over("rs", "sources")),
        row("sparse_dot_topn takes so many times as long as `--reverse`", "10", over("sdt", "targets")),
        row("`--reverse` over the plain loop", "at most 1.0", over("targets", "scatter")),
        row("sources of every target over the plain loop", "at most 1.0", over("sources", "scatter")),
        row("one thread over two, `--reverse`", "1.7", over("targets1", "targets")),
        row("one thread over two, sources of every target", "1.7", over("sources1", "sources")),
        row("with the region filter, over without", "", over("elsewhere", "sources")),
        row("by transferability, over by coverage", "", over("transferability", "sources")),
        row("by transferability, over by coverage, `--reverse`", "", over("reverse transferability", "targets")),
        row("`matrix --by region`: the best target of every source in each of fourteen regions", "", time("matrix")),
        row("with four relations for each competency, over with none", "", over("related", "sources")),
        row("one question, warm, one thread, median (99th of a hundred)", "100 µs, 200 µs",
            lambda r: f"{r['single'] * 1e6:.0f} µs ({r['p99'] * 1e6:.0f} µs)"),
        "", "| credentials (fam), one thread | for a target | for a million postings | memory |", "|---:|---:|---:|---:|"]
    for point in points:
        lines.append(f"| {point['count']:,} | {point['target'] * 1e6:.1f} µs | {point['million'] * 1e6:.0f} µs "
                     f"| {point['peak'] / 1e6:,.0f} MB |")
    by_count = {point["count"]: point["million"] for point in points}
    if 1_000_000 in by_count and 100_000 in by_count:
        lines += ["", f"A million credentials take {by_count[1_000_000] / by_count[100_000]:.2f} times as long for a million "
                  "postings as 100,000 do (to reach: at most 3)."]
    if start:
        lines += ["", f"An index of {count:,} profiles is built in {start['build']:.1f} s (to reach: 10 s) with "
                  f"{start['memory'] / 1e6:,.0f} MB of memory, {start['memory'] / start['file']:.1f} times the "
                  f"{start['file'] / 1e6:,.0f} MB of the file (to reach: 4). `equivalents --index` from a cold process takes "
                  f"{start['question'] * 1e3:.1f} ms, `--version` {start['version'] * 1e3:.1f} ms (to reach: 4 ms more)."]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="ten thousand credentials, one run each")
    parser.add_argument("--python", help="a Python that has the peers")
    parser.add_argument("--passerelle", help="a release build of the command")
    parser.add_argument("--article", help="a file with the markers")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return peer(options.peer)
    python = options.python or os.environ.get("PASSERELLE_PYTHON")
    if not python:
        folder = os.path.join(HERE, ".build-peers")
        python = os.path.join(folder, "bin", "python")
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    subprocess.run(["swift", "build", "-c", "release", "--package-path", HERE], check=True, stdout=sys.stderr)
    count, repeats = (10_000, 1) if options.quick else (100_000, 3)
    results = {shape: compare(shape, count, python, repeats) for shape in ["fam", "zipf"]}
    points = growth([1_000, 10_000] if options.quick else [1_000, 10_000, 100_000, 1_000_000])
    start = cold(options.passerelle, count) if options.passerelle else None
    text = table(count, results, points, start)
    print(text)
    if options.article:
        article = open(options.article, encoding="utf-8").read()
        begin, end = "<!-- articulation:begin -->", "<!-- articulation:end -->"
        if begin not in article:
            sys.exit(f"{options.article} has no line {begin}")
        head, rest = article.split(begin, 1)
        with open(options.article, "w", encoding="utf-8") as file:
            file.write(f"{head}{begin}\n{text}\n\n![Time for each target, from a thousand credentials to a million]"
                       f"(growth)\n{end}{rest.split(end, 1)[1]}")
        resources = os.path.join(os.path.dirname(os.path.abspath(options.article)), "Resources")
        os.makedirs(resources, exist_ok=True)
        with open(os.path.join(resources, "growth.svg"), "w", encoding="utf-8") as file:
            file.write(plot(points))


main()
