import Model

/// What is in an index file.
public struct IndexReport: Report {
  let path: String
  let kind: String
  let records: Int
  /// How many mappings were taken over; nil where that was not asked for.
  let reused: Int?
  /// How many credentials were mapped, and their statements; nil where nothing was built.
  let mapped: Int?
  let statements: Int?
  /// Names and bytes, in order of place.
  let sections: [(name: String, bytes: Int)]
  /// Names and checksums.
  let inputs: [(name: String, checksum: String)]
  let version: Int?
  let competencies: Int?
  let fingerprint: String?
  let isVerified: Bool

  public init(
    path: String, kind: String, records: Int, reused: Int?, mapped: Int? = nil, statements: Int? = nil,
    sections: [(name: String, bytes: Int)],
    inputs: [(name: String, checksum: String)], version: Int? = nil, competencies: Int? = nil,
    fingerprint: String? = nil, isVerified: Bool = false
  ) {
    self.path = path
    self.kind = kind
    self.records = records
    self.reused = reused
    self.mapped = mapped
    self.statements = statements
    self.sections = sections
    self.inputs = inputs
    self.version = version
    self.competencies = competencies
    self.fingerprint = fingerprint
    self.isVerified = isVerified
  }

  public var format: String { "index" }

  public func text(_ page: Page) -> String {
    let counted = Text.counted(records, Text("credential", "titre"), Text("credentials", "titres"))
    var text = "\(path): \(page.words(counted))"
    if let competencies {
      text +=
        ", "
        + page.words(Text.counted(competencies, Text("competency", "compétence"), Text("competencies", "compétences")))
    }
    if let mapped, let statements {
      text +=
        ", "
        + page.words("\(mapped) mapped (statements: \(statements))", "\(mapped) associés (énoncés : \(statements))")
    }
    if let reused { text += ", " + page.words("\(reused) mappings taken over", "\(reused) associations reprises") }
    text += "\n"
    guard let version, let fingerprint else { return text }
    text += page.words("format version", "version du format") + " \(version)\n"
    text += page.words("checksum", "somme de contrôle") + " \(fingerprint)\n"
    if isVerified {
      return text + page.words("every section is as it was written", "toutes les sections sont telles qu'écrites")
        + "\n"
    }
    text += "\n" + page.heading("Built from", "Construit à partir de")
    text += Table(
      [.init(""), .init("", wraps: true)],
      rows: inputs.map { [Table.Cell(String($0.checksum.prefix(16)), .faint), Table.Cell($0.name)] }
    ).written(on: page)
    text += "\n" + page.heading("Sections", "Sections")
    text += Table(
      [.init(""), .init(page.words("bytes", "octets"), .right)],
      rows: sections.map { [Table.Cell($0.name), Table.Cell(String($0.bytes))] }
    ).written(on: page)
    return text
  }

  public var members: [JSON.Member] {
    [
      .init("file", .string(path)), .init("kind", .string(kind)), .init("records", .integer(records)),
      .init("reused", JSON(reused)), .init("mapped", JSON(mapped)), .init("statements", JSON(statements)),
      .init("formatVersion", JSON(version)), .init("competencies", JSON(competencies)),
      .init("checksum", JSON(fingerprint)), .init("verified", .bool(isVerified)),
      .init("inputs", .array(inputs.map { ["name": .string($0.name), "sha256": .string($0.checksum)] })),
      .init("sections", .array(sections.map { ["name": .string($0.name), "bytes": .integer($0.bytes)] })),
    ]
  }
}
