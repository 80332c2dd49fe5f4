import ArgumentParser
import Model
import Passerelle
import Recognition
import Reporting

struct RulesConsistency: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "consistency", abstract: "The same case before all thirteen jurisdictions: where they disagree.",
    discussion: """
      Every pair of the catalogue that has anything in common, or the pairs of a file, is decided by the rules of all \
      thirteen jurisdictions in force on the as-of date. Exit code 1 when any case is not decided alike.

      Example: passerelle rules consistency --as-of 2026-11-23
      """)

  @Option(help: "How many cases the text shows, 0 to 1000.") var top = 10
  @OptionGroup var basis: CaseOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (0...1000).contains(top) else { throw ValidationError("--top takes a number from 0 to 1000") }
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let book = try shared.ruleBook()
    var rules: [RuleModel] = []
    for receiver in Receiver.provinces { rules.append(try shared.rulesInForce(book, receiver, on: workspace.asOf)) }
    let cases = try await basis.cases(
      workspace, shared, receivedBy: Receiver.provinces, wanted: rules.reduce(into: []) { $0.formUnion($1.facts) })
    let consistency = Consistency(rules, on: cases, comparator: workspace.comparator)
    let outcome = try written(ConsistencyReport(consistency, comparator: workspace.comparator, limit: top))
    return Outcome(outcome.output, isFinding: !consistency.disagreements.isEmpty)
  }
}
