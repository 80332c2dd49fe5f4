import Comparison
public import IndexFile
public import Loading
public import Model

extension WorkspaceIndex {
  /// Writes an index of a profile file. Needs no framework: competencies are the names that the file uses.
  ///
  /// - Returns: How many records there are, and what was wrong with the others.
  /// - Complexity: O(m log m) in the entries of all records.
  public static func build(
    profiles path: String, policy: Policy, policyText: [UInt8], inputs: [Input], to output: String
  ) throws(IndexFileFault) -> Loaded<Int> {
    let read = MappedProfiles.read(path)
    guard !read.diagnostics.contains(where: { $0.severity == .unreadable }) else {
      return Loaded(value: 0, diagnostics: read.diagnostics)
    }
    let (table, names) = (read.value.table, read.value.competencies)
    var writer = try IndexFileWriter(path: output)
    try writer.add("facts", IndexFacts(kind: .profiles, inputs: inputs).bytes)
    try writer.add("policy", policyText)
    try writer.add("policy.values", StoredPolicy(policy: policy).bytes)
    try writer.add("roles", [UInt8]())
    try StringSections.write("frameworks", [], to: &writer)
    try StringSections.write("competencies", names.map { Array($0.utf8) }, to: &writer)
    try StringSections.write("records", [], to: &writer)
    try StringSections.write("profiles", [], to: &writer)
    try writer.add("mappings.keys", [UInt8]())
    try TableSections.write(table, to: &writer)
    try writer.finish()
    return Loaded(value: table.count, diagnostics: read.diagnostics)
  }
}
