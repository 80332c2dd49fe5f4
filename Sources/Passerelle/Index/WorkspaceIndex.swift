public import Comparison
public import IndexFile
import Loading
public import Model

/// An opened index: a catalogue that is mapped already, with the frameworks, the roles and the policy that it was mapped
/// by, ready to answer without reading anything else.
public struct WorkspaceIndex: Sendable {
  /// What it was built from.
  public enum Kind: String, Sendable {
    /// Frameworks and catalogues.
    case catalogue
    /// A file of profiles: competencies are names, and records have no words.
    case profiles
  }

  /// Something that it was built from.
  public struct Input: Sendable, Hashable {
    public let name: String
    /// SHA-256, in hexadecimal digits.
    public let checksum: String

    public init(name: String, checksum: String) {
      self.name = name
      self.checksum = checksum
    }
  }

  public let file: IndexFile
  public let kind: Kind
  public let inputs: [Input]
  public let table: CredentialTable
  public let policy: Policy
  let frameworkTexts: StringSections
  let records: StringSections
  let profiles: StringSections
  let competencies: StringSections

  /// - Complexity: O(1) in the number of records: what records are compared by is read and checked, the records and
  ///   their columns stay in the file.
  public init(path: String) throws(IndexFileFault) {
    file = try IndexFile(path: path)
    let facts = IndexFacts(try file.checkedBytes("facts"))
    guard let kind = Kind(rawValue: facts.kind) else { throw .damaged(path, part: "section `facts`") }
    self.kind = kind
    inputs = facts.inputs
    table = try TableSections.read(file)
    guard let policy = try? StoredPolicy(try file.checkedBytes("policy.values")[...]).policy else {
      throw .damaged(path, part: "section `policy.values`")
    }
    self.policy = policy
    frameworkTexts = try StringSections("frameworks", in: file)
    records = try StringSections("records", in: file)
    profiles = try StringSections("profiles", in: file)
    competencies = try StringSections("competencies", in: file)
    _ = unsafe try file.bytes("roles")
  }

  /// - Complexity: O(n) in the number of roles, which are read.
  public var roles: [Role] {
    guard let text = try? file.checkedBytes("roles"), !text.isEmpty else { return [] }
    return NativeReader.roles(text, name: file.path).sorted { $0.id < $1.id }
  }

  /// The file that the policy was read from.
  public var policyText: [UInt8] { (try? file.checkedBytes("policy")) ?? [] }

  /// The frameworks that it was mapped by; for profiles one of names alone.
  /// - Complexity: O(n) in the number of competencies.
  public var frameworks: [Framework] {
    switch kind {
    case .catalogue:
      (0..<frameworkTexts.count).compactMap { NativeReader.framework(frameworkTexts[$0], name: file.path) }
    case .profiles: [named(Array(0..<competencies.count))]
    }
  }

  /// A framework of these competencies of a profile file.
  func named(_ numbers: [Int]) -> Framework {
    Framework(
      id: "profiles", uri: "urn:passerelle:profiles", version: "1", title: Text("Profiles", "Profils"),
      competencies: numbers.map { number in
        let name = String(decoding: competencies[number], as: UTF8.self)
        return Competency(id: name, uri: name, label: .same(name))
      })
  }

  /// Everything, checked: every section's bytes, then what the columns say of each other.
  public func verify() throws(IndexFileFault) {
    try file.verify()
    guard NativeReader.policy(try file.checkedBytes("policy"), name: file.path) == policy else {
      throw .damaged(file.path, part: "section `policy`")
    }
    try checkColumns()
    _ = try MatcherSections.read(file, vectors: nil)
    for row in 0..<table.count where kind == .catalogue {
      guard credential(at: row).id == id(at: row), storedProfile(row) != nil else {
        throw .damaged(file.path, part: "record `\(id(at: row))`")
      }
    }
  }

  /// - Throws: `IndexFileFault.damaged` where what the columns say of each other leads outside of them: asked before
  ///   all of them are read, since a checksum cannot tell what was made so.
  /// - Complexity: O(n) in all columns.
  public func checkColumns() throws(IndexFileFault) {
    if let fault = table.invariantFault() { throw .damaged(file.path, part: "section `\(fault)`") }
  }

  func storedProfile(_ row: Int) -> StoredProfile? {
    try? StoredProfile(profiles[row][...], competencies: table.competencies)
  }
}

extension WorkspaceIndex: CredentialSource {
  public var count: Int { table.count }

  public func id(at place: Int) -> String { table.rows.id(place) }

  public func credential(at place: Int) -> Credential {
    if kind == .catalogue, let record = NativeReader.credentials(records[place], name: file.path).first {
      return record
    }
    return rowCredential(place)
  }

  /// What the columns alone say of a record.
  private func rowCredential(_ row: Int) -> Credential {
    let rows = table.rows
    let place = rows.jurisdiction[row]
    let id = rows.id(row)
    var credential = Credential(
      id: id, kind: .microCredential, title: .same(id),
      issuer: Issuer(
        id: "", name: Text("issuer not known", "organisme inconnu"),
        jurisdiction: Int(place) < rows.jurisdictions.count ? rows.jurisdictions[Int(place)] : nil))
    credential.sectors = rows.sectorSets[Int(rows.sectors[row])]
    if rows.hours[row] != CredentialColumns.none32 {
      let hours = Hundredths(count: Int(rows.hours[row]))
      credential.workload = Workload(least: hours, most: hours)
    }
    let dates = rows.currencies[Int(rows.currency[row])]
    credential.retiredOn = dates.retiredOn
    if dates.validMonths != nil || dates.validUntil != nil {
      credential.validity = Validity(months: dates.validMonths, renewal: nil, until: dates.validUntil)
    }
    return credential
  }
}
