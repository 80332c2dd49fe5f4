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
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...100).contains(top) else { throw ValidationError("--top takes a number from 1 to 100") }
    if files.isEmpty && text.isEmpty {
      throw ValidationError("give --text \"…\" or a file of statements (- for standard input)")
    }
  }

  func answer() async throws -> Outcome {
    let statements =
      text.enumerated().map { Statement(id: "text-\($0 + 1)", words: $1, language: nil) }
      + (try files.flatMap { file throws(Failure) in try StatementFile(path: file).statements() })
    let workspace = try shared.workspace(needing: .frameworks)
    let rows = await mapped(statements, by: workspace)
    let report = MapReport(
      rows: rows, frameworks: workspace.frameworks, confidence: workspace.policy.confidence, asOf: workspace.asOf,
      toolVersion: PasserelleCommand.version)
    return try written(report)
  }

  private func mapped(_ statements: [Statement], by workspace: Workspace) async -> [MapReport.Row] {
    let progress = Progress(
      Text("mapping statements", "association des énoncés"), total: statements.count, language: shared.language)
    let floor = atLeast.map { Confidence(thousandths: $0.value.count / 10) } ?? workspace.policy.floor
    let limit = top
    return await statements.mappedOnAllCores(progress) { statement in
      let language = statement.language ?? CompetencyMatcher.language(of: statement.words)
      let matches = workspace.matches(for: statement.words, language: statement.language, limit: limit, floor: floor)
      return MapReport.Row(id: statement.id, statement: statement.words, language: language, matches: matches)
    }
  }
}
