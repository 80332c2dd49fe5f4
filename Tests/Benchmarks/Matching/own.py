"""What only Passerelle has: confidences, held against how often they are right, and signals, left out one at a time."""
import json, statistics, subprocess

# folder, and whether its framework is ESCO, which needs no other to learn words from
TASKS = [("esco-en", True), ("esco-altlabel-en", True), ("esco-altlabel-fr", True), ("esco-xling-fr", True), ("nice", False),
         ("nice-ex", False), ("noc-title-en", False), ("noc-title-fr", False), ("gov-titles", False), ("digcomp-lo", False),
         ("crosswalk-onet-noc", False), ("crosswalk-onet-esco", False)] + [
         (f"course-equivalence/{i}", False) for i in ("sfu", "ubcv", "uvic", "camo")]
SIGNALS = ["grams", "label", "mutual", "head", "exact", "preferred", "several", "bag", "coverage", "definition", "examples",
           "exampleGrams", "wholeText", "firstLook", "form", "otherLanguage", "consensus", "lexicon"]


def evaluate(binary, base, task, is_esco, *more):
    folder = base / task
    lexicon = [] if is_esco or "lexicon" in more else ["--lexicon-from", base / "esco-altlabel-en/framework.rdf"]
    without = [] if not more or more[0] == "lexicon" else ["--without", *more]
    done = subprocess.run([binary, "evaluate", "--framework", folder / "framework.rdf", "--queries", folder / "queries.dev.tsv", "--qrels",
                           folder / "qrels.dev.tsv", "--samples", "0", "--format", "json", *lexicon, *without], capture_output=True, text=True)
    if done.returncode: raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def calibration(binary, base, package):
    """Each task counts the same. Writes the plot where `package` is given."""
    found = {task: evaluate(binary, base, task, is_esco) for task, is_esco in TASKS}
    lines = ["| task | expected calibration error | mean confidence of first answers | right (%) |", "|---|---:|---:|---:|"]
    sums = [[0.0, 0.0, 0.0] for _ in range(10)]
    for task, result in found.items():
        total = sum(b["count"] for b in result["bins"])
        mean = lambda key: sum(b["count"] * b[key] for b in result["bins"]) / total
        lines.append(f"| {task} | {result['ECE']:.3f} | {mean('confidence'):.2f} | {100 * mean('accuracy'):.0f} |")
        for sums_, b in zip(sums, result["bins"]):
            weight = b["count"] / total / len(found)
            for place, value in enumerate((1, b["confidence"], b["accuracy"])): sums_[place] += weight * value
    points = [(w, c / w, r / w) for w, c, r in sums if w > 0]
    error = sum(w * abs(c - r) for w, c, r in points)
    lines.append(f"| mean of tasks; all tasks pooled | {statistics.mean(r['ECE'] for r in found.values()):.3f}; {error:.3f} | "
                 f"{sum(w * c for w, c, _ in points):.2f} | {100 * sum(w * r for w, _, r in points):.0f} |")
    lines += ["", "| from confidence | precision | recall |", "|---:|---:|---:|"]
    for place in range(0, 19, 2):
        cuts = [r["cuts"][place] for r in found.values()]
        precision = [c["precision"] for c in cuts if c["precision"] is not None]
        lines.append(f"| {cuts[0]['threshold']:.2f} | {statistics.mean(precision):.2f} | {statistics.mean(c['recall'] for c in cuts):.2f} |")
    if package:
        resources = package / "Sources/Passerelle/Passerelle.docc/Resources"
        (resources / "reliability.svg").write_text(plot(points), encoding="utf-8")
        lines += ["", "![How often answers are right against their confidence](reliability)"]
    return lines


def plot(points):
    """How often first answers are right in each tenth of confidence, as SVG; a dot's area is the share of answers."""
    size, left, top = 360, 70, 20
    x = lambda value: left + value * size
    y = lambda value: top + (1 - value) * size
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + size + 30} {top + size + 60}" font-family="sans-serif" font-size="12">',
             f'<rect width="{left + size + 30}" height="{top + size + 60}" fill="white"/>']
    for tenth in range(0, 11, 2):
        value = tenth / 10
        parts.append(f'<line x1="{x(0)}" x2="{x(1)}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{100 * value:.0f} %</text>')
        parts.append(f'<text x="{x(value):.1f}" y="{top + size + 18}" text-anchor="middle">{100 * value:.0f} %</text>')
    parts.append(f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="#999" stroke-dasharray="4"/>')
    line = " ".join(f"{x(c):.1f},{y(r):.1f}" for _, c, r in points)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="2"/>')
    for weight, c, r in points:
        parts.append(f'<circle cx="{x(c):.1f}" cy="{y(r):.1f}" r="{3 + 18 * weight ** 0.5:.1f}" fill="#06c" fill-opacity="0.4"/>')
    parts.append(f'<text x="{x(0.5)}" y="{top + size + 44}" text-anchor="middle">confidence of first answers, all tasks alike</text>')
    parts.append(f'<text transform="translate(16 {y(0.5):.0f}) rotate(-90)" text-anchor="middle">right</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def ablations(binary, base):
    """What the reciprocal rank of each task loses without a signal, in hundredths; weights are not learnt again."""
    short = lambda task: task.replace("course-equivalence/", "").replace("crosswalk-", "").replace("esco-altlabel", "alt").replace("noc-title", "noc")
    lines = ["| left out | mean | " + " | ".join(short(task) for task, _ in TASKS) + " |", "|---|---:|" + "---:|" * len(TASKS)]
    rank = lambda *more: [100 * evaluate(binary, base, task, is_esco, *more)["MRR@10"] for task, is_esco in TASKS]
    whole = rank()
    for signal in SIGNALS:
        changes = [a - b for a, b in zip(rank(signal), whole)]
        lines.append(f"| {signal} | {statistics.mean(changes):+.1f} | " + " | ".join(f"{c:+.1f}" for c in changes) + " |")
    return lines
