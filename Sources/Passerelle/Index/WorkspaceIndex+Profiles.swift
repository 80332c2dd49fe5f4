import Comparison
public import IndexFile
public import Loading
import Model

extension WorkspaceIndex {
  /// Writes an index of a profile file. Needs no framework: competencies are the names that the file uses.
  ///
  /// - Returns: How many records there are, and what was wrong with the others.
  /// - Complexity: O(m log m) in the entries of all records.
  public static func build(
    profiles path: String, policyText: [UInt8], inputs: [Input], to output: String
  ) throws(IndexFileFault) -> Loaded<Int> {
    var names: [String: UInt32] = [:]
    var records: [ProfileRecord] = []
    let diagnostics = ProfileFile.read(path) { record in
      for entry in record.entries where names[entry.competency] == nil { names[entry.competency] = UInt32(names.count) }
      records.append(record)
    }
    guard !diagnostics.contains(where: { $0.severity == .unreadable }) else {
      return Loaded(value: 0, diagnostics: diagnostics)
    }
    let sorted = names.keys.sorted()
    for (place, name) in sorted.enumerated() { names[name] = UInt32(place) }
    let count = records.count
    var rows: [CredentialRow] = []
    rows.reserveCapacity(count)
    // Each record goes when its row is made: both together would be twice the memory.
    records.reverse()
    while let record = records.popLast() { rows.append(CredentialRow(record, names)) }
    let table = CredentialTable(rows, competencies: sorted.count)
    rows = []
    var writer = try IndexFileWriter(path: output)
    try writer.add("facts", IndexFacts(kind: .profiles, inputs: inputs).bytes)
    try writer.add("policy", policyText)
    try writer.add("roles", [UInt8]())
    try StringSections.write("frameworks", [], to: &writer)
    try StringSections.write("competencies", sorted.map { Array($0.utf8) }, to: &writer)
    try StringSections.write("records", [], to: &writer)
    try StringSections.write("profiles", [], to: &writer)
    try writer.add("mappings.keys", [UInt8]())
    try TableSections.write(table, to: &writer)
    try writer.finish()
    return Loaded(value: count, diagnostics: diagnostics)
  }
}

extension CredentialRow {
  /// Each entry is a requirement of its own, and supplies its competency at the same level.
  fileprivate init(_ record: ProfileRecord, _ names: [String: UInt32]) {
    self.init(id: record.id)
    jurisdiction = record.jurisdiction
    sectors = record.sectors
    referenceLevel = record.level
    hours = record.hours
    currency.retiredOn = record.retiredOn
    currency.validMonths = record.validMonths
    currency.validUntil = record.validUntil
    demands = record.entries.map { entry in
      Demand(weight: entry.weight, level: entry.level, accepted: [Int(names[entry.competency] ?? 0)])
    }
    supplies = record.entries.map { Supplied(competency: Int(names[$0.competency] ?? 0), level: $0.level) }
  }
}
