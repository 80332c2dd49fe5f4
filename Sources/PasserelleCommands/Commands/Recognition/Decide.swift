import ArgumentParser
import Comparison
import Model
import Passerelle
import Recognition
import Reporting

struct Decide: AnsweringCommand {
  static let configuration = CommandConfiguration(
    abstract: "What a receiver's recognition rules decide about one case, and why.",
    discussion: """
      The rules of the receiving jurisdiction in force on the as-of date are applied (an employer's for a role). What no \
      catalogue can know is said by --awarded, --grade and --verified; what is left out is unknown, and where it matters \
      the answer is undetermined and names it. The shipped rules are illustrative.

      Example: passerelle decide ictc-cybersecurity-programme qcx-champlain-aec-cybersecurity --awarded 2026-05-01 --verified
      """)

  @Argument(help: "What is held: ID, or ID,ID,…; ID@DATE says when one was awarded.") var source: String
  @Argument(help: "What is asked for: a credential or a role.") var target: String
  @OptionGroup var receiving: ReceivingOptions
  @OptionGroup var circumstances: CircumstanceOptions
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    let portfolio = try naming.portfolio(source)
    let target = try naming.subject(target)
    let known = try circumstances.circumstances(asOf: workspace.asOf)
    let receiver = try receiving.receiver(of: target)
    let rules = try shared.rulesInForce(try shared.ruleBook(), receiver, on: workspace.asOf)
    let held = portfolio.map { Held($0.subject, awarded: $0.awarded ?? known.awarded) }
    let comparison = workspace.comparator.compare(held, to: target)
    let catalogue = await shared.subjects(workspace)
    let facts = FactSet(
      held, to: target, receivedIn: Receiving.place(of: target, given: receiving.in?.receiver),
      circumstances: known, comparator: workspace.comparator)
    let decision = Decision(rules, facts, asOf: workspace.asOf) {
      TopUp(
        comparison.results, held: held.map(\.subject), to: target, catalogue: catalogue,
        comparator: workspace.comparator)
    }
    return try written(DecisionReport(decision, of: comparison, comparator: workspace.comparator))
  }
}
