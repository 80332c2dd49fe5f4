import Comparison
import Loading
import Model
import Passerelle

extension SharedOptions {
  /// All credentials as a table, ready to be compared: those of a profile file, of the index, or of the catalogue, mapped
  /// now.
  func tableComparator(profiles: String? = nil) async throws -> TableComparator {
    if let profiles { return try profileComparator(profiles) }
    return try await tableComparator(try workspace(needing: .catalogues))
  }

  /// - Parameter mapped: The workspace's credentials, where they are needed for something else too.
  func tableComparator(_ workspace: Workspace, mapped: [Subject]? = nil) async throws -> TableComparator {
    let table: CredentialTable
    if let index = workspace.index {
      do {
        try index.checkColumns()
      } catch {
        throw Failure(error)
      }
      table = index.table
    } else if let mapped {
      table = CredentialTable(mapped, comparator: workspace.comparator)
    } else {
      table = CredentialTable(await subjects(workspace), comparator: workspace.comparator)
    }
    return TableComparator(table, policy: workspace.policy, asOf: workspace.asOf)
  }

  private func profileComparator(_ path: String) throws(Failure) -> TableComparator {
    guard index == nil, framework.isEmpty, catalogue.isEmpty, mappings.isEmpty else {
      throw Failure(
        .usage,
        Text(
          "`--profiles` stands in the place of `--index`, `--framework`, `--catalogue` and `--mappings`; leave those out",
          "`--profiles` tient lieu de `--index`, `--framework`, `--catalogue` et `--mappings`; retirez ces options"))
    }
    let policy = try comparisonPolicy()
    let read = MappedProfiles.read(path)
    try rejectUnreadable(read.diagnostics)
    report(read.diagnostics)
    if strict && !read.diagnostics.isEmpty { throw Failure(.data) }
    return TableComparator(read.value.table, policy: policy, asOf: try date())
  }

  /// Where the policy is read from: the option's file, else the shipped one.
  func policyPath() throws(Failure) -> String {
    if let policy { return policy }
    return try dataFolder().policy
  }

  /// The policy by itself, for what needs no framework.
  func comparisonPolicy() throws(Failure) -> Policy {
    let (read, places) = PolicyFile.readWithPlaces(try policyPath())
    let problems = read.diagnostics + (read.value.map { PolicyChecks.problems(in: $0, places: places) } ?? [])
    try rejectUnreadable(problems)
    report(problems)
    guard let policy = read.value, !strict || problems.isEmpty else { throw Failure(.data) }
    return policy
  }
}
