public import Model

/// A set of mappings: how many people have confirmed and rejected, and the mappings themselves.
public struct MappingsReport: MappingReport {
  public let mappings: MappingSet
  let counts: [Mapping.Verdict: Int]

  public init(_ mappings: MappingSet, counts: [Mapping.Verdict: Int]) {
    self.mappings = mappings
    self.counts = counts
  }

  public var format: String { "mappings" }

  public func text(_ page: Page) -> String {
    let columns: [Table.Column] = [
      .init(""), .init("", wraps: true), .init(""), .init("", wraps: true), .init("", wraps: true),
    ]
    let names = PrefixMap(mappings.prefixes)
    let rows = mappings.mappings.map { mapping in
      let verdict = mapping.verdict
      let predicate = mapping["predicate_id"].map { names.contracted($0) ?? $0 } ?? ""
      return [
        Table.Cell(
          verdict == .confirmed ? "✓" : verdict == .rejected ? "✗" : "·", verdict == .confirmed ? .good : .fair),
        Table.Cell(mapping.subjectLabel ?? mapping.subject ?? ""),
        Table.Cell((mapping.isNegated ? page.words("not ", "pas ") : "") + predicate, .faint),
        Table.Cell(
          mapping.isGap ? page.words("no term found", "aucun terme") : mapping.objectLabel ?? mapping.object ?? ""),
        Table.Cell(mapping.person ?? "", .faint),
      ]
    }
    func count(_ verdict: Mapping.Verdict) -> Int { counts[verdict] ?? 0 }
    let summary = page.words(
      "\(count(.confirmed)) confirmed (✓), \(count(.rejected)) rejected (✗), \(count(.open)) not decided (·)",
      "\(count(.confirmed)) confirmées (✓), \(count(.rejected)) rejetées (✗), \(count(.open)) non tranchées (·)")
    return Table(columns, rows: rows).written(on: page) + page.tinted(summary, .faint) + "\n"
  }

  public var members: [JSON.Member] {
    [
      .init(
        "verdicts", .object(Mapping.Verdict.allCases.map { JSON.Member($0.rawValue, .integer(counts[$0] ?? 0)) })),
      .init(
        "mappings",
        .array(
          mappings.mappings.map { mapping in
            [
              "subject": JSON(mapping.subject), "subjectLabel": JSON(mapping.subjectLabel),
              "predicate": JSON(mapping["predicate_id"]), "negated": .bool(mapping.isNegated),
              "object": JSON(mapping.object), "objectLabel": JSON(mapping.objectLabel),
              "verdict": .string(mapping.verdict.rawValue),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["subject", "subject_label", "predicate", "negated", "object", "object_label", "verdict"],
      rows: mappings.mappings.map { mapping in
        [
          mapping.subject ?? "", mapping.subjectLabel ?? "", mapping["predicate_id"] ?? "",
          mapping.isNegated ? "true" : "false", mapping.object ?? "", mapping.objectLabel ?? "",
          mapping.verdict.rawValue,
        ]
      })
  }
}
