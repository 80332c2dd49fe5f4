import ArgumentParser
import Comparison
import Model
import Passerelle
import Reporting

struct Matrix: AnsweringCommand {
  enum Axis: String, ExpressibleByArgument, CaseIterable { case region, sector }

  static let configuration = CommandConfiguration(
    abstract: "How far credentials transfer between regions or between sectors.",
    discussion: "Example: passerelle matrix --by region --threshold 50")

  @Option(help: "region or sector.") var by: Axis = .region
  @Option(help: ArgumentHelp("From which score a credential transfers, 0 to 100.", valueName: "score")) var threshold =
    ThresholdArgument(50)
  @Flag(help: "Compare every pair by definition instead of asking the index.") var exhaustive = false
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let ranking = Ranking(await shared.subjects(workspace), comparator: workspace.comparator)
    let axes: [MatrixAxis] =
      switch by {
      case .region: Region.allCases.map(MatrixAxis.region)
      case .sector:
        Sector.all.filter { sector in ranking.subjects.contains { $0.sectors.contains(sector) } }.map(MatrixAxis.sector)
      }
    let matrix = ranking.matrix(axes, threshold: threshold.value, exhaustive: exhaustive)
    return try written(MatrixReport(matrix, comparator: workspace.comparator))
  }
}
