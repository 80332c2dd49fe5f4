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

      Example: passerelle compare ictc-cybersecurity-programme qcx-champlain-aec-cybersecurity
      """)

  @Argument(help: "What is held: ID, or ID,ID,…") var source: String
  @Argument(help: "What is asked for: a credential or a role.") var target: String
  @Flag(help: "Print the whole score as a tree.") var explain = false
  @OptionGroup var receiving: ReceivingOptions
  @Flag(help: "Leave personal data out of a page (--format html).") var redact = false
  @OptionGroup var shared: SharedOptions

  var furtherInputs: [String] { shared.rules.isEmpty ? shared.dataFolderIfAny.map { [$0.rules] } ?? [] : shared.rules }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    let comparison = workspace.comparator.compare(try naming.portfolio(source), to: try naming.subject(target))
    let deciding = try DecidingRules(receiving.in?.receiver, workspace, shared)
    return try written(
      CompareReport(
        comparison, comparator: workspace.comparator, isExplained: explain,
        decision: deciding.decision(comparison.sources, to: comparison.target)))
  }
}
