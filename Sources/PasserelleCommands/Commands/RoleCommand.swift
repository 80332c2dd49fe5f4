import ArgumentParser
import Comparison
import Passerelle
import Reporting

struct RoleCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", _superCommandName: "passerelle",
    abstract: "A portfolio against a role: what is covered, short in level or missing, and what would close the gap.",
    discussion: """
      The role is one of the data's, or is read from a job advert.

      Examples:
        passerelle role data-analyst --have google-data-analytics,ms-pl-300
        passerelle role --advert advert.txt --have google-data-analytics
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var portfolio: PortfolioOptions
  @Option(help: ArgumentHelp("Propose credentials from these regions only.", valueName: "R,R")) var from: RegionList?
  @Option(help: "At most so many proposals, 0 to 20.") var top = 5
  @Flag(help: "Leave personal data out of a page (--format html).") var redact = false
  @OptionGroup var shared: SharedOptions

  var furtherInputs: [String] { role.files + portfolio.files }

  func validate() throws {
    guard (0...20).contains(top) else { throw ValidationError("--top takes a number from 0 to 20") }
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    let (target, advert) = try role.target(naming)
    let portfolio = try self.portfolio.held(naming)
    let held = portfolio.held
    var steps: [GapStep]?
    if top > 0 {
      let ranking = Ranking(await shared.subjects(workspace), comparator: workspace.comparator)
      steps = ranking.gapClosing(from: held, to: target, limit: top) { subject in
        from.map { $0.regions.contains(subject.region) } ?? true
      }
    }
    return try written(
      RoleReport(
        workspace.comparator.compare(held, to: target), steps: steps, comparator: workspace.comparator,
        advert: advert, evidence: portfolio.evidence(workspace.comparator, of: target)))
  }
}
