#!/usr/bin/env python3
"""Measures decision tables against zen-engine and pyDMNrules, on one table of ten rows and six inputs, in one run.

    python3 run.py [--quick] [--python VENV/bin/python] [--article FILE]

Needs Swift, libxml2-dev and Python 3.11. The peers are installed into a virtual environment of this folder's `.build`
unless `--python` names one that has them. Times are processor time of one thread. `--article` writes the table between
the markers `<!-- decisions:begin -->` and `<!-- decisions:end -->` of a file.
"""
import argparse, json, os, random, re, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ["zen-engine==2.1.3", "pyDMNrules==1.4.5"]
MODEL = os.path.join(HERE, "model.dmn")


def cases(count):
    """The generator of the Swift program: the same cases in the same order."""
    seed = 7

    def below(bound):
        nonlocal seed
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        return (seed >> 33) % bound

    made = []
    for _ in range(count):
        made.append({
            "coverage": below(101) / 100, "levels": below(5) - 2, "workload": below(200) / 100,
            "assured": below(2) == 1, "sector": ["same", "related", "different"][below(3)], "months": below(120)})
    return made


def rows():
    """The model's rows, so that every engine has the same table."""
    text = open(MODEL, encoding="utf-8").read()
    unescaped = lambda cell: cell.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return [[unescaped(cell) for cell in re.findall(r"<text>(.*?)</text>", rule)]
            for rule in re.findall(r"<rule .*?</rule>", text, re.S)]


def zen_content():
    names = ["coverage", "levels", "workload", "assured", "sector", "months"]
    rules = []
    for number, row in enumerate(rows()):
        cells = {f"i{n}": "" if cell == "-" else cell for n, cell in enumerate(row[:6])}
        rules.append({"_id": f"r{number}", **cells, "o": row[6]})
    table = {
        "hitPolicy": "first",
        "inputs": [{"id": f"i{n}", "name": name, "field": name} for n, name in enumerate(names)],
        "outputs": [{"id": "o", "name": "outcome", "field": "outcome"}], "rules": rules}
    place = {"x": 0, "y": 0}
    return json.dumps({
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": place},
            {"id": "t", "type": "decisionTableNode", "name": "t", "position": place, "content": table},
            {"id": "out", "type": "outputNode", "name": "out", "position": place}],
        "edges": [
            {"id": "e1", "type": "edge", "sourceId": "in", "targetId": "t"},
            {"id": "e2", "type": "edge", "sourceId": "t", "targetId": "out"}]})


def rate(evaluate, cases, seconds):
    """Evaluations in a second of processor time, and the answers to the first thousand."""
    answers, spent, done = [], 0.0, 0
    while spent < seconds:
        for start in range(0, len(cases), 64):
            part = cases[start:start + 64]
            clock = time.process_time()
            results = [evaluate(case) for case in part]
            spent += time.process_time() - clock
            done += len(part)
            if len(answers) < min(1000, len(cases)):
                answers += results
            if spent >= seconds and len(answers) >= min(1000, len(cases)):
                break
    return done / spent, answers[:1000]


def peers(seconds):
    """Runs in the Python that has the peers."""
    import zen
    made = cases(1024)
    decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(zen_content()))
    zen_rate, zen_answers = rate(lambda case: int(decision.evaluate(case)["result"]["outcome"]), made, seconds)
    import pyDMNrules
    rules = pyDMNrules.DMN()
    status = rules.loadXML(MODEL)
    if "errors" in status or "error" in status:
        sys.exit(f"pyDMNrules: {status}")

    def decide(case):
        status, data = rules.decide(dict(case))
        if "errors" in status or "error" in status:
            sys.exit(f"pyDMNrules: {status}")
        return int((data[-1] if isinstance(data, list) else data)["Result"]["outcome.outcome"])

    py_rate, py_answers = rate(decide, made[:128], seconds)
    print(json.dumps({"zen": zen_rate, "zenAnswers": zen_answers, "py": py_rate, "pyAnswers": py_answers}))


def large(path, count=1500):
    """A table of 1,500 rows and three columns: a partition into boxes, some of which were pulled out of shape."""
    random.seed(11)
    cells = [[f"[{a * 10}..{a * 10 + 10})", f"[{b * 10}..{b * 10 + 10})", f"[{c}..{c + 1})"]
             for a in range(10) for b in range(10) for c in range(count // 100)]
    for number in random.sample(range(count), 40):
        column = random.randrange(2)
        low = int(cells[number][column][1:].split(".")[0])
        cells[number][column] = f"[{max(0, low - random.randrange(6))}..{low + 4 + random.randrange(9)})"
    data = "".join(f"<inputData id='{n}' name='{n}'><variable name='{n}' typeRef='number'/></inputData>" for n in "abc")
    needs = "".join(f"<informationRequirement><requiredInput href='#{n}'/></informationRequirement>" for n in "abc")
    heads = "".join(f"<input><inputExpression typeRef='number'><text>{n}</text></inputExpression>"
                    f"<inputValues><text>{'[0..100)' if n < 'c' else '[0..15)'}</text></inputValues></input>" for n in "abc")
    body = "".join("<rule>" + "".join(f"<inputEntry><text>{cell}</text></inputEntry>" for cell in row)
                   + f"<outputEntry><text>{n % 7}</text></outputEntry></rule>" for n, row in enumerate(cells))
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' name='m' namespace='urn:m'>{data}"
                   f"<decision id='d' name='d'><variable name='d'/>{needs}<decisionTable hitPolicy='UNIQUE'>{heads}"
                   f"<output name='o'/>{body}</decisionTable></decision></definitions>")


def pairs(line):
    return dict(part.split("=", 1) for part in line.split())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one second for each engine")
    parser.add_argument("--python", help="a Python that has the peers")
    parser.add_argument("--article", help="a file with the markers")
    parser.add_argument("--peers", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peers:
        return peers(options.peers)
    seconds = 1 if options.quick else 5
    python = options.python
    if not python:
        folder = os.path.join(HERE, ".build-peers")
        python = os.path.join(folder, "bin", "python")
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    subprocess.run(["swift", "build", "-c", "release", "--package-path", HERE], check=True, stdout=sys.stderr)
    program = os.path.join(HERE, ".build", "release", "DecisionBenchmark")
    own = pairs(subprocess.run([program, MODEL, str(seconds)], check=True, capture_output=True, text=True).stdout)
    output = subprocess.run([python, os.path.abspath(__file__), "--peers", str(seconds)], check=True,
                            capture_output=True, text=True).stdout
    other = json.loads(output.strip().splitlines()[-1])
    answers = [int(answer) for answer in own["answers"].split(",")]
    for name in ["zenAnswers", "pyAnswers"]:
        if other[name] != answers[:len(other[name])]:
            wrong = next(n for n, pair in enumerate(zip(other[name], answers)) if pair[0] != pair[1])
            sys.exit(f"{name}: case {wrong} {cases(1024)[wrong]}: {other[name][wrong]}, here {answers[wrong]}")
    path = os.path.join(HERE, ".build", "large.dmn")
    large(path)
    analysis = pairs(subprocess.run([program, "--analyse", path], check=True, capture_output=True, text=True).stdout)
    ready, set_, interpreted = float(own["ready"]), float(own["set"]), float(own["interpreted"])
    lines = [
        "| engine, ten rows and six inputs, one thread | evaluations a second | this package, with facts set, is so many times as fast |",
        "|---|---:|---:|",
        f"| kernel, facts in their slots already | {ready:,.0f} | |",
        f"| kernel, six facts set for each evaluation | {set_:,.0f} | 1 |",
        f"| interpreter, values by name | {interpreted:,.0f} | {set_ / interpreted:,.0f} |",
        f"| zen-engine 2.1.3, `ZenDecisionContent` | {other['zen']:,.0f} | {set_ / other['zen']:,.0f} |",
        f"| pyDMNrules 1.4.5 | {other['py']:,.0f} | {set_ / other['py']:,.0f} |",
        "",
        f"Every engine gave the same answers to the first {min(len(other['zenAnswers']), len(other['pyAnswers']))} cases. "
        f"A table of 1,500 rows and three columns: overlaps in {analysis['overlaps_ms']} ms, gaps in "
        f"{analysis['gaps_ms']} ms, every analysis together in {analysis['all_ms']} ms "
        f"({analysis['findings']} findings).",
    ]
    table = "\n".join(lines)
    print(table)
    if options.article:
        text = open(options.article, encoding="utf-8").read()
        begin, end = "<!-- decisions:begin -->", "<!-- decisions:end -->"
        if begin not in text:
            sys.exit(f"{options.article} has no line {begin}")
        head, rest = text.split(begin, 1)
        tail = rest.split(end, 1)[1]
        with open(options.article, "w", encoding="utf-8") as file:
            file.write(f"{head}{begin}\n{table}\n{end}{tail}")


main()
