import Comparison
public import IndexFile
import Loading
import Model

extension WorkspaceIndex {
  /// What building an index took.
  public struct Work: Sendable, Hashable {
    /// Mappings taken over from an older index.
    public let reused: Int
    /// Credentials that were mapped, and their statements.
    public let mapped: Int
    public let statements: Int
  }

  /// Writes an index of a workspace: every record as our own XML, mapped, the columns that comparisons read,
  /// and those of the matcher.
  ///
  /// - Parameters:
  ///   - policyText: The policy's file.
  ///   - inputs: What the workspace was read from.
  ///   - old: An index whose mappings are taken over where nothing that they rest on has changed.
  /// - Complexity: O(n) matchings, less those taken over.
  public static func build(
    _ workspace: Workspace, policyText: [UInt8], inputs: [Input], reusing old: WorkspaceIndex?, to path: String,
    progress: @Sendable @escaping (Int) -> Void
  ) async throws(IndexFileFault) -> Work {
    let frameworks = workspace.frameworks.frameworks.map { NativeWriter.framework($0) }
    let credentials = workspace.catalogue.credentials
    let texts = credentials.map { NativeWriter.catalogue([$0], id: "record", version: "1") }
    let ground = MappingGround(frameworks: frameworks, policyText: policyText)
    var textOf: [String: [UInt8]] = [:]
    for (credential, text) in zip(credentials, texts) { textOf[credential.id] = text }
    let keys = zip(credentials, texts).map { credential, text in
      ground.key(of: text, parts: workspace.nested(in: credential).sorted().map { textOf[$0] ?? [] })
    }
    let known = try old.map { index throws(IndexFileFault) in try index.mappings() } ?? [:]
    let reused = keys.map { known[$0] }
    let fresh = await workspace.subjects(
      of: zip(credentials, reused).filter { $0.1 == nil }.map(\.0), progress: progress)
    var next = 0
    let subjects = zip(credentials, reused).map { credential, stored -> Subject in
      guard let stored else {
        defer { next += 1 }
        return fresh[next]
      }
      return Subject(
        origin: .credential(credential), profile: Profile(id: credential.id, requirements: stored.requirements),
        hours: stored.hours, referenceLevel: stored.referenceLevel, nested: Set(stored.nested))
    }
    let table = CredentialTable(subjects, comparator: workspace.comparator)
    var writer = try IndexFileWriter(path: path)
    try writer.add("facts", IndexFacts(kind: .catalogue, inputs: inputs).bytes)
    try writer.add("policy", policyText)
    try writer.add("policy.values", StoredPolicy(policy: workspace.policy).bytes)
    try writer.add("roles", NativeWriter.roles(workspace.roles, id: "roles", version: "1"))
    try StringSections.write("frameworks", frameworks, to: &writer)
    try StringSections.write("competencies", workspace.frameworks.competencies.map { Array($0.id.utf8) }, to: &writer)
    try StringSections.write("records", texts, to: &writer)
    try StringSections.write(
      "profiles",
      subjects.map {
        StoredProfile(
          requirements: $0.profile.requirements, hours: $0.hours, referenceLevel: $0.referenceLevel,
          nested: $0.nested.sorted()
        ).bytes
      }, to: &writer)
    try writer.add("mappings.keys", keys.flatMap(\.self))
    try TableSections.write(table, to: &writer)
    try MatcherSections.write(workspace.matcher, to: &writer)
    try writer.finish()
    return Work(
      reused: reused.count { $0 != nil }, mapped: fresh.count,
      statements: fresh.reduce(0) { $0 + Set($1.profile.requirements.map(\.outcome)).count })
  }

  /// The mappings in this index, by what they rest on.
  private func mappings() throws(IndexFileFault) -> [[UInt8]: StoredProfile] {
    guard kind == .catalogue else { return [:] }
    let keys = unsafe Array(try file.bytes("mappings.keys"))
    var known: [[UInt8]: StoredProfile] = [:]
    for row in 0..<min(table.count, keys.count / 32) {
      if let stored = storedProfile(row) { known[Array(keys[row * 32..<row * 32 + 32])] = stored }
    }
    return known
  }
}

/// Everything that a record's mapping rests on beside the record.
private struct MappingGround {
  private let checksum: [UInt8]

  /// Counts changes of the matcher and of how records become profiles: what an older version mapped is mapped again.
  static let version = 2

  init(frameworks: [[UInt8]], policyText: [UInt8]) {
    var all: [UInt8] = Array("mapping \(MappingGround.version)\n".utf8)
    for framework in frameworks { all += Checksum.of(framework) }
    all += Checksum.of(policyText)
    checksum = Checksum.of(all)
  }

  func key(of text: [UInt8], parts: [[UInt8]]) -> [UInt8] {
    var all = checksum + Checksum.of(text)
    for part in parts { all += Checksum.of(part) }
    return Checksum.of(all)
  }
}
