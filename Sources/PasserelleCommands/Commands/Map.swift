import Alignment
import ArgumentParser
import Model
import Passerelle
import Reporting

struct Map: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Statements to competencies, each with a score and a reason.",
    discussion: """
      FILE holds one statement a line, or a tab-separated table with a header in which a column is called `text` or \
      `statement` (`id` or `qid` and `lang` are used when present). `-` is standard input.

      --explain shows what each score is the sum of. --review FILE writes proposals as a SSSOM table, those first that a \
      reviewer's time buys most (weight in the catalogue times uncertainty): of the statements given, or of all outcomes \
      in the catalogue that nobody has mapped. Fill in `reviewer_agreement` (1 or -1) and `reviewer_label`, and give the \
      file to any command with --mappings.

      Example: passerelle map --text "Nettoyer et préparer des jeux de données" --top 3
      """)

  @Argument(help: ArgumentHelp("Files of statements; - for standard input.", valueName: "file")) var files: [String] =
    []
  @Option(help: "A statement; may be repeated.") var text: [String] = []
  @Option(help: "How many competencies a statement, 1 to 100.") var top = 3
  @Option(
    help: ArgumentHelp(
      "Report only matches with at least this confidence, 0 to 100 (default: the policy's floor).",
      valueName: "per cent"))
  var atLeast: ThresholdArgument?
  @Flag(help: "Show what each score is made of.") var explain = false
  @Option(
    help: ArgumentHelp(
      "Write proposals to this file as SSSOM for a person to review; without statements, those of the catalogue.",
      valueName: "file"))
  var review: String?
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...100).contains(top) else { throw ValidationError("--top takes a number from 1 to 100") }
    if files.isEmpty && text.isEmpty && review == nil {
      throw ValidationError("give --text \"…\" or a file of statements (- for standard input)")
    }
  }

  func answer() async throws -> Outcome {
    if let review, files.isEmpty, text.isEmpty { return try await reviewed(to: review) }
    let statements =
      text.enumerated().map { Statement(id: "text-\($0 + 1)", words: $1, language: nil) }
      + (try files.flatMap { file throws(Failure) in try StatementFile(path: file).statements() })
    let workspace = try shared.workspace(needing: .frameworks)
    let rows = await mapped(statements, by: workspace)
    let report = MapReport(
      rows: rows, frameworks: workspace.frameworks, confidence: workspace.policy.confidence, asOf: workspace.asOf,
      toolVersion: PasserelleCommand.version)
    if let review {
      try TextFile(path: review).write(ReviewDraft(rows, workspace, shared.language).mappings.sssomTable)
    }
    return try written(report)
  }

  /// The outcomes of the catalogue that nobody has mapped, in a file for a reviewer.
  private func reviewed(to path: String) async throws -> Outcome {
    let workspace = try shared.workspace(needing: .catalogues)
    let progress = Progress(
      Text("mapping credentials", "association des titres"), total: workspace.catalogue.count,
      language: shared.language)
    let items = await workspace.reviewItems { progress.report($0) }
    progress.finish()
    let draft = ReviewDraft(items, workspace, shared.language, limit: top)
    try TextFile(path: path).write(draft.mappings.sssomTable)
    let unsure = items.count { $0.uncertainty >= 0.75 }
    let line = Text(
      "\(items.count) statements to review, \(unsure) of them with a best proposal between 25 and 75%: \(path)",
      "\(items.count) énoncés à réviser, dont \(unsure) avec une meilleure proposition entre 25 et 75\u{A0}% : \(path)")
    return Outcome(Typography.spaced(line.reading(shared.language), in: shared.language) + "\n")
  }

  private func mapped(_ statements: [Statement], by workspace: Workspace) async -> [MapReport.Row] {
    let progress = Progress(
      Text("mapping statements", "association des énoncés"), total: statements.count, language: shared.language)
    let floor = atLeast.map { Confidence(thousandths: $0.value.count / 10) } ?? workspace.policy.floor
    let limit = top
    let isExplained = explain
    return await statements.mappedOnAllCores(progress) { statement in
      let language = statement.language ?? CompetencyMatcher.language(of: statement.words)
      let matches = workspace.matches(for: statement.words, language: statement.language, limit: limit, floor: floor)
      let explanations =
        isExplained
        ? matches.map {
          workspace.matcher.explanation(of: $0.competency, for: statement.words, language: language, limit: 1000)
        } : []
      return MapReport.Row(
        id: statement.id, statement: statement.words, language: language, matches: matches, explanations: explanations)
    }
  }
}
