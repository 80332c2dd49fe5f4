import Alignment
import ArgumentParser
import Evaluation
import Loading
import Model
import Reporting

struct Evaluate: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "How well statements are matched, against answers that people gave.",
    discussion: """
      QUERIES is a tab-separated table with a header: `qid`, `lang`, `text`. QRELS holds a query, the URI of a competency \
      and a relevance in each row. Measured are reciprocal rank, precision and recall with 95 % intervals, how far \
      confidences can be trusted and, for queries called X-en and X-fr, whether both languages agree. With --align each \
      competency counts once, for the query that it fits best.

      FIELDS holds an `id` and `credits`, `level` or both for queries and competencies that are courses: what does not fit \
      counts against an answer, and a level that is not given is read from the words. PAIRS holds a query, a competency \
      and 1 or 0: measured is how well evidence tells the ones from the others.

      Example: passerelle evaluate --framework esco.rdf --queries queries.tsv --qrels qrels.tsv --run run.tsv
      """)

  @Option(help: ArgumentHelp("Statements to match.", valueName: "tsv")) var queries: String?
  @Option(help: ArgumentHelp("The right answers.", valueName: "tsv")) var qrels: String?
  @Option(help: ArgumentHelp("Statements that have no right answer.", valueName: "tsv")) var none: String?
  @Option(help: ArgumentHelp("Levels and credits of courses.", valueName: "tsv")) var fields: String?
  @Option(help: ArgumentHelp("Queries and competencies that are pairs, or are none.", valueName: "tsv"))
  var pairs: String?
  @Option(help: ArgumentHelp("Only queries whose qid begins so.", valueName: "prefix")) var prefix = ""
  @Option(help: "How many competencies to keep for each statement, 1 to 1000.") var top = 10
  @Option(help: ArgumentHelp("Write the run here: qid, competency, rank, score.", valueName: "file")) var run: String?
  @Option(help: ArgumentHelp("Judge this run instead of matching.", valueName: "file")) var scored: String?
  @Option(
    help: ArgumentHelp(
      "Leave this out of scores, to see what it brings: a signal, firstLook, form, otherLanguage or consensus; may be repeated.",
      valueName: "signal"))
  var without: [String] = []
  @Flag(help: "One to one: precision, recall and F1.") var align = false
  @Option(help: "With --align: the lowest score that counts (default: the best for these answers, which flatters).")
  var threshold: Double?
  @Option(help: "Samples of the bootstrap.") var samples = 1000
  @Option(help: "Seed of the bootstrap.") var seed: UInt64 = 7
  @Flag(help: "Rank by BM25 over all words of each competency in the matcher's place, to compare with.")
  var baseline = false
  @Flag(help: .hidden) var timing = false
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...1000).contains(top) else { throw ValidationError("--top takes a number from 1 to 1000") }
    guard (0...100_000).contains(samples) else { throw ValidationError("--samples takes a number from 0 to 100000") }
    guard MatchingWeights.standard.blend.without(without) != nil else {
      let names = Signal.allCases.map { "\($0)" } + ["firstLook", "form", "otherLanguage", "consensus"]
      throw ValidationError("--without takes one of: \(names.joined(separator: ", "))")
    }
    guard (queries == nil) != (scored == nil) else { throw ValidationError("give either --queries or --scored") }
    if baseline, scored != nil || none != nil || fields != nil || pairs != nil {
      throw ValidationError(
        "--baseline ranks --queries, and has no confidence that --none, --fields, --pairs or --scored could be held against"
      )
    }
    if scored != nil, run != nil || none != nil || fields != nil || pairs != nil {
      throw ValidationError(
        "--run, --none, --fields and --pairs need --queries: a run that is judged is already matched")
    }
  }

  func answer() async throws -> Outcome {
    let judgements = try qrels.map { path throws(Failure) in
      let text = try TextFile(path: path).text()
      return try read { () throws(TableFailure) in try Judgements(text, name: path) }
    }
    var findings = EvaluationReport.Findings()
    let bootstrap = Bootstrap(seed: seed, samples: samples)
    let judged: Run
    if let scored {
      let text = try TextFile(path: scored).text()
      judged = try read { () throws(TableFailure) in try Run(text, name: scored) }
    } else if baseline {
      judged = try ranked(&findings)
    } else {
      let matched = try await matched(&findings)
      judged = matched.run
      if let judgements, !align { matched.measure(&findings, against: judgements, prefix: prefix) }
    }
    if let judgements, align {
      findings.oneToOne = OneToOneMeasures(judged, against: judgements, threshold: threshold)
    } else if let judgements {
      findings.ranking = RankingMeasures(
        judged, against: judgements, queriesBeginningWith: prefix, bootstrap: bootstrap)
    }
    findings.agreement = align ? nil : AgreementMeasures(judged, bootstrap: bootstrap)
    if let run { try TextFile(path: run).write(judged.written) }
    return try written(EvaluationReport(findings))
  }

  private var weights: MatchingWeights {
    var weights = MatchingWeights.standard
    weights.blend = weights.blend.without(without) ?? weights.blend
    weights.blendWithVectors = weights.blendWithVectors.without(without) ?? weights.blendWithVectors
    return weights
  }

  private func read<Value>(_ body: () throws(TableFailure) -> Value) throws(Failure) -> Value {
    do { return try body() } catch { throw Failure(.data, error.message) }
  }

  /// The baseline's run.
  private func ranked(_ findings: inout EvaluationReport.Findings) throws(Failure) -> Run {
    let frameworks = try shared.frameworks()
    let asked = try queries.map { path throws(Failure) in try StatementFile(path: path).statements() } ?? []
    let statements = asked.filter { $0.id.hasPrefix(prefix) }
    let start = ContinuousClock.now
    let ranking = BaselineRanking(frameworks)
    let indexing = ContinuousClock.now - start
    if timing { findings.timing = matchingTime(indexing: indexing, of: statements, limit: top, by: ranking) }
    return ranking.run(of: statements, limit: top)
  }

  private func matched(_ findings: inout EvaluationReport.Findings) async throws(Failure) -> MatchedQueries {
    let frameworks = try shared.frameworks()
    let start = ContinuousClock.now
    let matcher =
      without.isEmpty
      ? try shared.matcher(for: frameworks)
      : CompetencyMatcher(frameworks, weights: weights, aids: try shared.matchingAids())
    let indexing = ContinuousClock.now - start
    let asked = try queries.map { path throws(Failure) in try StatementFile(path: path).statements() } ?? []
    let unanswerable = try none.map { path throws(Failure) in try StatementFile(path: path).statements() } ?? []
    let all = asked.filter { $0.id.hasPrefix(prefix) } + unanswerable
    let progress = Progress(
      Text("mapping statements", "association des énoncés"), total: all.count, language: shared.language)
    if timing { findings.timing = matchingTime(indexing: indexing, of: all, limit: top, by: matcher) }
    let fits = try fields.map { path throws(Failure) in
      FieldFit(try FieldTable(try TextFile(path: path).text(), name: TextFile(path: path).name), all, frameworks)
    }
    let judged = try pairs.map { path throws(Failure) in
      try PairTable(try TextFile(path: path).text(), name: TextFile(path: path).name, frameworks)
    }
    let limit = judged == nil ? top : frameworks.count
    let matches = await all.mappedOnAllCores(progress) { statement in
      fits.map {
        matcher.ranking(
          of: statement.words, language: statement.language, limit: limit, adding: $0.fit(statement))
      } ?? matcher.ranking(of: statement.words, language: statement.language, limit: limit)
    }
    if let judged {
      MatchedQueries(statements: all, matches: matches, unanswerable: unanswerable.count, frameworks: frameworks)
        .classify(&findings, judged)
    }
    return MatchedQueries(
      statements: all, matches: matches.map { Array($0.prefix(top)) }, unanswerable: unanswerable.count,
      frameworks: frameworks)
  }
}
