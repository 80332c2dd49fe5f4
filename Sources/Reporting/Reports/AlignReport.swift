public import Alignment
public import Model

/// Pairs of competencies of two frameworks.
public struct AlignReport: Report {
  let pairs: [AlignedPair]
  let source: FrameworkSet
  let target: FrameworkSet
  let asOf: CalendarDate
  let toolVersion: String

  public init(
    _ pairs: [AlignedPair], source: FrameworkSet, target: FrameworkSet, asOf: CalendarDate, toolVersion: String
  ) {
    self.pairs = pairs
    self.source = source
    self.target = target
    self.asOf = asOf
    self.toolVersion = toolVersion
  }

  public var format: String { "alignment" }

  public func text(_ page: Page) -> String {
    let rows = pairs.map { pair -> [Table.Cell] in
      [
        Table.Cell(Fixed.written(pair.score, places: 2)), Table.Cell(page.words(source[pair.source].label)),
        Table.Cell(source[pair.source].id, .faint), Table.Cell("="), Table.Cell(page.words(target[pair.target].label)),
        Table.Cell(target[pair.target].id, .faint),
      ]
    }
    let columns: [Table.Column] = [
      .init("", .right), .init("", wraps: true), .init(""), .init(""), .init("", wraps: true), .init(""),
    ]
    let placed = Set(pairs.map(\.source)).count
    let summary = Text(
      "\(placed) of \(source.count) competencies have a counterpart among \(target.count); a person should confirm them",
      "\(placed) compétences sur \(source.count) ont un équivalent parmi \(target.count); une personne devrait les confirmer"
    )
    return Table(columns, rows: rows).written(on: page) + page.tinted(page.words(summary), .faint) + "\n"
  }

  public var members: [JSON.Member] {
    [
      .init(
        "pairs",
        .array(
          pairs.map { pair in
            [
              "source": .string(source[pair.source].uri), "target": .string(target[pair.target].uri),
              "score": .number(Fixed.written(pair.score, places: 6)),
              "likeness": .number(Fixed.written(pair.likeness, places: 6)),
              "structure": .number(Fixed.written(pair.structure, places: 6)), "sourceWords": .string(pair.sourceWords),
              "targetWords": .string(pair.targetWords),
            ]
          }))
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["source", "source_label", "target", "target_label", "score", "likeness", "structure"],
      rows: pairs.map { pair in
        [
          source[pair.source].uri, pair.sourceWords, target[pair.target].uri, pair.targetWords,
          Fixed.written(pair.score, places: 6), Fixed.written(pair.likeness, places: 6),
          Fixed.written(pair.structure, places: 6),
        ]
      })
  }

  /// The pairs as a SSSOM 1.1 TSV file (Mapping Commons). Identifiers are absolute, so that no prefix is needed for them.
  public var sssom: String {
    let head = [
      "#sssom_version: \"1.1\"", "#mapping_set_id: https://passerelle.example/alignments/\(asOf)",
      "#mapping_set_title: Competencies of two frameworks",
      "#license: https://creativecommons.org/publicdomain/zero/1.0/", "#mapping_date: \"\(asOf)\"",
      "#mapping_tool: Passerelle", "#mapping_tool_version: \"\(toolVersion)\"", "#curie_map:",
      "#  semapv: https://w3id.org/semapv/vocab/", "#  skos: http://www.w3.org/2004/02/skos/core#",
    ]
    let body = DelimitedText(
      header: [
        "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification",
        "subject_source_version", "object_source_version", "confidence", "similarity_score",
      ],
      rows: pairs.map { pair in
        [
          source[pair.source].uri, pair.sourceWords, "skos:closeMatch", target[pair.target].uri, pair.targetWords,
          pair.likeness > 0 ? "semapv:LexicalMatching" : "semapv:StructuralMatching",
          source.frameworks[source.frameworkOf[pair.source.place]].version,
          target.frameworks[target.frameworkOf[pair.target.place]].version,
          Fixed.written(pair.score, places: 3), Fixed.written(pair.likeness, places: 6),
        ]
      })
    return head.joined(separator: "\n") + "\n" + body.tsv
  }
}
