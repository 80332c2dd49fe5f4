import ArgumentParser
import Comparison
import Loading
import Passerelle
import Reporting

struct Compare: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", _superCommandName: "passerelle",
    abstract: "What a credential is worth where another, or a role, is asked for.",
    discussion: """
      SOURCE is what somebody holds: one credential, or several separated by commas (a portfolio). TARGET is what is \
      asked for: a credential or a role. Ids may be cut to any unambiguous beginning; `ID@2025-03-01` says when a \
      source was awarded.

      Examples:
        passerelle compare ictc-cybersecurity-programme qcx-champlain-aec-cybersecurity
        passerelle compare data-analyst --portfolio badges/ --trust issuers.json
      """)

  @OptionGroup var pair: PairOptions
  @Flag(help: "Print the whole score as a tree.") var explain = false
  @OptionGroup var receiving: ReceivingOptions
  @Flag(help: "Leave personal data out of a page (--format html).") var redact = false
  @OptionGroup var shared: SharedOptions

  var furtherInputs: [String] {
    (shared.rules.isEmpty ? shared.dataFolderIfAny.map { [$0.rules] } ?? [] : shared.rules) + pair.portfolio.files
  }

  func validate() throws {
    if !pair.isWhole { throw ValidationError("give SOURCE and TARGET, or TARGET with --have or --portfolio") }
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let (portfolio, target) = try pair.pair(Naming(workspace: workspace))
    let comparison = workspace.comparator.compare(portfolio.held, to: target)
    let deciding = try DecidingRules(receiving.in?.receiver, workspace, shared)
    return try written(
      CompareReport(
        comparison, comparator: workspace.comparator, isExplained: explain,
        decision: deciding.decision(comparison.sources, to: comparison.target),
        evidence: portfolio.evidence(workspace.comparator, of: target)))
  }
}
