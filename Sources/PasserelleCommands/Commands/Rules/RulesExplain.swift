import ArgumentParser
import Comparison
import Passerelle
import Recognition
import Reporting

struct RulesExplain: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Every row of the rules for one case, and what each of its cells says.",
    discussion: "Example: passerelle rules explain ms-sc-900 on-escarpment-cybersecurity-fundamentals --in ON")

  @Argument(help: "What is held: ID, or ID,ID,…") var source: String
  @Argument(help: "What is asked for: a credential or a role.") var target: String
  @OptionGroup var receiving: ReceivingOptions
  @OptionGroup var circumstances: CircumstanceOptions
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    let target = try naming.subject(target)
    let rules = try shared.rulesInForce(try shared.ruleBook(), try receiving.receiver(of: target), on: workspace.asOf)
    let facts = FactSet(
      try naming.portfolio(source), to: target,
      receivedIn: Receiving.place(of: target, given: receiving.in?.receiver),
      circumstances: try circumstances.circumstances(asOf: workspace.asOf), comparator: workspace.comparator)
    return try written(RuleTreeReport(Decision(rules, facts, asOf: workspace.asOf)))
  }
}
