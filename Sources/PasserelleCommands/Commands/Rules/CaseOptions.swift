import ArgumentParser
import Comparison
import Passerelle
import Recognition

/// On which cases rules are tried.
struct CaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Cases to try: source, target, awarded, grade, verified (default: the catalogue against the receiver's own credentials).",
      valueName: "file"))
  var pairs: String?

  func cases(
    _ workspace: Workspace, _ shared: SharedOptions, receivedBy receivers: [Receiver], wanted: Set<Fact>
  ) async throws(Failure) -> CaseSet {
    if let pairs { return try PairsFile(path: pairs).cases(Naming(workspace: workspace), wanted: wanted) }
    return await .catalogue(
      await shared.subjects(workspace), receivedBy: receivers.contains(.employer) ? Receiver.provinces : receivers,
      wanted: wanted, comparator: workspace.comparator)
  }
}
