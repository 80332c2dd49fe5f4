import ArgumentParser
import Comparison
import Model
import Passerelle
import Recognition
import Reporting

struct Matrix: AnsweringCommand {
  enum Axis: String, ExpressibleByArgument, CaseIterable { case region, sector }

  static let configuration = CommandConfiguration(
    abstract: "How far credentials transfer between regions or between sectors.",
    discussion: "Example: passerelle matrix --by region --threshold 50")

  @Option(help: "region or sector.") var by: Axis = .region
  @Option(help: ArgumentHelp("From which score a credential transfers, 0 to 100.", valueName: "score")) var threshold =
    ThresholdArgument(50)
  @Flag(help: "Compare every pair by definition instead of asking the kernel.") var exhaustive = false
  @Flag(help: "Count those that the target's own jurisdiction recognizes as well.") var decided = false
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let subjects = await shared.subjects(workspace)
    let axes: [MatrixAxis] =
      switch by {
      case .region: Region.allCases.map(MatrixAxis.region)
      case .sector:
        Sector.all.filter { sector in subjects.contains { $0.sectors.contains(sector) } }.map(MatrixAxis.sector)
      }
    let matrix: TransferMatrix
    if exhaustive {
      matrix = Ranking(subjects, comparator: workspace.comparator).matrix(
        axes, threshold: threshold.value, exhaustive: true)
    } else {
      let table = CredentialTable(subjects, comparator: workspace.comparator)
      matrix = try await TableComparator(table, policy: workspace.policy, asOf: workspace.asOf).matrix(
        axes, threshold: threshold.value, threads: Environment.cores)
    }
    let recognised =
      decided
      ? RecognitionMatrix(
        axes, threshold: threshold.value, subjects: subjects, book: try shared.ruleBook(),
        comparator: workspace.comparator) : nil
    return try written(MatrixReport(matrix, comparator: workspace.comparator, recognised: recognised))
  }
}
