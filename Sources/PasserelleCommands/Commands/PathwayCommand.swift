public import ArgumentParser
public import Comparison
public import Model
import Passerelle
import Reporting

extension PathwayQuestion.Measure: ExpressibleByArgument {}
extension Participation: ExpressibleByArgument {}

struct PathwayCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "pathway",
    abstract: "The smallest set of credentials that closes the gap between a portfolio and a role.",
    discussion: """
      Smallest by --minimise: credentials, hours or price. The answer is proven, or says how far from the smallest it may \
      be. Prerequisites that are not held are taken too, and first; what is retired, expired or not on offer is never \
      proposed.

      Examples:
        passerelle pathway data-analyst --have google-data-analytics --minimise hours
        passerelle pathway data-analyst --have google-data-analytics --from QC,providers --delivered-in fr --max-hours 60
        passerelle pathway --advert advert.txt --have ms-pl-300
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var portfolio: PortfolioOptions
  @Option(help: ArgumentHelp("Propose credentials from these regions only.", valueName: "R,R")) var from: RegionList?
  @Option(help: ArgumentHelp("Propose only what is delivered in this language: en or fr.", valueName: "language"))
  var deliveredIn: Language?
  @Option(
    help: ArgumentHelp("Propose only what can be followed so: online, on-site, hybrid or workplace.", valueName: "form")
  )
  var delivery: Participation?
  @Option(help: ArgumentHelp("At most so many hours in all.", valueName: "hours")) var maxHours: HoursArgument?
  @Option(
    help: ArgumentHelp(
      "The coverage that is enough, in per cent (default: all that can be reached).", valueName: "per cent"))
  var reach: ThresholdArgument?
  @Option(help: ArgumentHelp("count, hours or cost (Canadian dollars).", valueName: "measure")) var minimise:
    PathwayQuestion.Measure = .count
  @Option(help: ArgumentHelp("Steps that the search may take; the same on every machine.", valueName: "steps"))
  var budget =
    500_000
  @Flag(help: "Leave personal data out of a page (--format html).") var redact = false
  @OptionGroup var shared: SharedOptions

  var furtherInputs: [String] { role.files + portfolio.files }

  func validate() throws {
    guard (0...100_000_000).contains(budget) else {
      throw ValidationError("--budget takes a number from 0 to 100000000")
    }
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    let (target, advert) = try role.target(naming)
    let portfolio = try self.portfolio.held(naming)
    let held = portfolio.held
    let ranking = Ranking(await shared.subjects(workspace), comparator: workspace.comparator)
    let question = PathwayQuestion(
      measure: minimise, mostHours: maxHours?.value, enough: reach.map { Fraction($0.value.count, of: 10_000) },
      steps: budget)
    let pathway = ranking.pathway(from: held, to: target, question, where: isWanted)
    let comparator = workspace.comparator
    return try written(
      PathwayReport(
        pathway, question: question, before: comparator.compare(held, to: target),
        after: comparator.compare(held + pathway.steps.map { Held($0.subject) }, to: target), comparator: comparator,
        advert: advert, evidence: portfolio.evidence(comparator, of: target)))
  }

  /// What is not known to be delivered so is not proposed.
  private func isWanted(_ subject: Subject) -> Bool {
    guard let credential = subject.credential else { return false }
    return from.map { $0.regions.contains(subject.region) } ?? true
      && deliveredIn.map { credential.deliveredIn.contains($0) } ?? true
      && delivery.map { credential.participation.contains($0) } ?? true
  }
}
