import Comparison
import Model
import Passerelle

extension SharedOptions {
  /// All credentials as a table, ready to be compared: those of the index, or of the catalogue, mapped now.
  func tableComparator() async throws -> TableComparator {
    let workspace = try workspace(needing: .catalogues)
    if let index = workspace.index {
      do {
        try index.checkColumns()
      } catch {
        throw Failure(error)
      }
      return TableComparator(index.table, policy: workspace.policy, asOf: workspace.asOf)
    }
    let table = CredentialTable(await subjects(workspace), comparator: workspace.comparator)
    return TableComparator(table, policy: workspace.policy, asOf: workspace.asOf)
  }
}
