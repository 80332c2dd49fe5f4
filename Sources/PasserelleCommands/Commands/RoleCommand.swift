import ArgumentParser
import Comparison
import Passerelle
import Reporting

struct RoleCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "A portfolio against a role: what is covered, short in level or missing, and what would close the gap.",
    discussion: "Example: passerelle role data-analyst --have google-data-analytics,ms-pl-300")

  @Argument(help: "The role asked for.") var role: String
  @Option(help: ArgumentHelp("What is held; ID@DATE says when it was awarded.", valueName: "ID,ID,…")) var have:
    String = ""
  @Option(help: ArgumentHelp("Propose credentials from these regions only.", valueName: "R,R")) var from: RegionList?
  @Option(help: "At most so many proposals, 0 to 20.") var top = 5
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (0...20).contains(top) else { throw ValidationError("--top takes a number from 0 to 20") }
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    let target = try naming.role(role)
    let portfolio = try naming.portfolio(have)
    let ranking = Ranking(await shared.subjects(workspace), comparator: workspace.comparator)
    let steps = ranking.gapClosing(from: portfolio, to: target, limit: top) { subject in
      from.map { $0.regions.contains(subject.region) } ?? true
    }
    return try written(
      RoleReport(
        workspace.comparator.compare(portfolio, to: target), steps: steps, comparator: workspace.comparator))
  }
}
