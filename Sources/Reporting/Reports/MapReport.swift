public import Alignment
public import Model

/// Statements and the competencies that they come to.
public struct MapReport: Report {
  public struct Row: Sendable {
    /// The statement's own id, or its number.
    public let id: String
    public let statement: String
    public let language: Language
    /// Best first; empty where nothing is good enough.
    public let matches: [Match]
    /// Of each match, where explanations are asked for.
    public let explanations: [MatchExplanation?]

    public init(
      id: String, statement: String, language: Language, matches: [Match], explanations: [MatchExplanation?] = []
    ) {
      self.id = id
      self.statement = statement
      self.language = language
      self.matches = matches
      self.explanations = explanations
    }
  }

  let rows: [Row]
  let frameworks: FrameworkSet
  let confidence: Confidence
  let asOf: CalendarDate
  let toolVersion: String

  /// - Parameter confidence: from which the best match counts as expected.
  public init(
    rows: [Row], frameworks: FrameworkSet, confidence: Confidence, asOf: CalendarDate, toolVersion: String
  ) {
    self.rows = rows
    self.frameworks = frameworks
    self.confidence = confidence
    self.asOf = asOf
    self.toolVersion = toolVersion
  }

  public var format: String { "map" }

  public func text(_ page: Page) -> String {
    let columns: [Table.Column] = [
      .init(""), .init("", .right), .init("", wraps: true), .init(""), .init("", wraps: true),
    ]
    var text = ""
    for row in rows {
      text += page.wrapped(row.statement, width: page.width).map { page.tinted($0, .strong) + "\n" }.joined()
      if row.matches.isEmpty {
        text += "  " + page.words("no competency found", "aucune compétence trouvée") + "\n"
      } else {
        text += Table(columns, rows: row.matches.map { cells($0, page) }).written(on: page, indent: 2)
        text += explained(row, page)
      }
    }
    let accepted = rows.count { ($0.matches.first?.confidence).map { $0 >= confidence } ?? false }
    let found = rows.count { !$0.matches.isEmpty }
    text +=
      page.tinted(
        page.words(
          "\(accepted) of \(rows.count) mapped (✓), \(found - accepted) only possible (·), \(rows.count - found) with no match",
          "\(accepted) sur \(rows.count) avec association (✓), \(found - accepted) seulement possible (·), \(rows.count - found) sans correspondance"
        ),
        .faint) + "\n"
    return text
  }

  private func cells(_ match: Match, _ page: Page) -> [Table.Cell] {
    let tint: Page.Tint = match.confidence >= confidence ? .good : .fair
    return [
      Table.Cell(match.confidence >= confidence ? "✓" : "·", tint),
      Table.Cell(page.percent(Fraction(match.confidence.thousandths, of: 1000)), tint),
      Table.Cell(page.words(frameworks[match.competency].label)),
      Table.Cell(frameworks[match.competency].id, .faint),
      Table.Cell(page.words(match.reason.description)),
    ]
  }

  private func explained(_ row: Row, _ page: Page) -> String {
    var text = ""
    for (match, explanation) in zip(row.matches, row.explanations) {
      guard let explanation else { continue }
      text += "  " + page.tinted(frameworks[match.competency].id, .strong) + "\n"
      for line in explanation.lines(page) {
        text += page.wrapped(page.words(.same(line)), width: page.width - 4).map { "    \($0)\n" }.joined()
      }
    }
    return text
  }

  public var members: [JSON.Member] {
    [
      .init(
        "frameworks", .array(frameworks.frameworks.map { ["id": .string($0.id), "version": .string($0.version)] })),
      .init(
        "statements",
        .array(
          rows.map { row in
            [
              "id": .string(row.id), "statement": .string(row.statement), "language": .string(row.language.rawValue),
              "matches": .array(
                row.matches.enumerated().map { place, match in
                  [
                    "competency": .string(frameworks[match.competency].id),
                    "uri": .string(frameworks[match.competency].uri),
                    "label": JSON(frameworks[match.competency].label),
                    "confidence": .number(FieldText.confidence(match.confidence)),
                    "field": .string(match.reason.field.rawValue), "words": .string(match.reason.words),
                    "language": .string(match.reason.language.rawValue),
                    "matchedTerms": .array(match.reason.matchedTerms.map(JSON.string)),
                    "explanation": row.explanations.indices.contains(place)
                      ? row.explanations[place]?.json ?? .null : .null,
                  ]
                }),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: [
        "id", "statement", "language", "rank", "competency", "label_en", "label_fr", "confidence", "field", "words",
      ],
      rows: rows.flatMap { row in
        row.matches.isEmpty
          ? [[row.id, row.statement, row.language.rawValue, "", "", "", "", "", "", ""]]
          : row.matches.enumerated().map { rank, match in
            let competency = frameworks[match.competency]
            return [
              row.id, row.statement, row.language.rawValue, String(rank + 1), competency.id,
              competency.label.english ?? "",
              competency.label.french ?? "", FieldText.confidence(match.confidence), match.reason.field.rawValue,
              match.reason.words,
            ]
          }
      })
  }
}
