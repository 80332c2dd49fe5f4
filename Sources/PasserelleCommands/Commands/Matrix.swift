import ArgumentParser
import Comparison
import Loading
import Model
import Passerelle
import Recognition
import Reporting

struct Matrix: AnsweringCommand {
  enum Axis: String, PlainChoice { case region, sector, both }

  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "How far credentials transfer between regions or between sectors.",
    discussion: "Example: passerelle matrix --by region --threshold 50")

  @Option(help: "region, sector, or both, one after the other.") var by: Axis = .region
  @Option(help: ArgumentHelp("From which score a credential transfers, 0 to 100.", valueName: "score")) var threshold =
    ThresholdArgument(50)
  @Flag(help: "Compare every pair by definition instead of asking the kernel.") var exhaustive = false
  @Flag(help: "Count those that the target's own jurisdiction recognizes as well.") var decided = false
  @OptionGroup var shared: SharedOptions

  var furtherInputs: [String] { shared.rules.isEmpty ? shared.dataFolderIfAny.map { [$0.rules] } ?? [] : shared.rules }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    // From an index the columns are enough, unless pairs are compared by definition or decided.
    let subjects = workspace.index == nil || exhaustive || decided ? await shared.subjects(workspace) : []
    let comparator = try await shared.tableComparator(workspace, mapped: subjects)
    var reports: [(name: String, report: MatrixReport)] = []
    for axis in by == .both ? [.region, .sector] : [by] {
      let axes = axes(axis, comparator.table.rows)
      let matrix =
        exhaustive
        ? Ranking(subjects, comparator: workspace.comparator).matrix(
          axes, threshold: threshold.value, exhaustive: true)
        : try await comparator.matrix(axes, threshold: threshold.value, threads: Environment.cores)
      let recognised =
        decided
        ? RecognitionMatrix(
          axes, threshold: threshold.value, subjects: subjects, book: try shared.ruleBook(),
          comparator: workspace.comparator) : nil
      reports.append(
        (axis.rawValue, MatrixReport(matrix, comparator: workspace.comparator, recognised: recognised)))
    }
    return reports.count == 1 ? try written(reports[0].report) : try written(MatricesReport(reports))
  }

  private func axes(_ axis: Axis, _ rows: CredentialColumns) -> [MatrixAxis] {
    guard axis == .sector else { return Region.allCases.map(MatrixAxis.region) }
    return Sector.all.filter { sector in rows.sectorSets.contains { $0.contains(sector) } }.map(MatrixAxis.sector)
  }
}
