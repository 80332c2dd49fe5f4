public import Model
public import Quality

/// Records against quality standards, element by element: what each says, where, and what is missing.
public struct QualityCheckReport: Report {
  /// One record with its checks.
  public struct Record: Sendable {
    public let credential: Credential
    public let checks: [QualityCheck]
    public let places: FieldPlaces

    public init(_ credential: Credential, checks: [QualityCheck], places: FieldPlaces) {
      self.credential = credential
      self.checks = checks
      self.places = places
    }
  }

  public let records: [Record]
  public let asOf: CalendarDate

  public init(_ records: [Record], asOf: CalendarDate) {
    self.records = records
    self.asOf = asOf
  }

  public var format: String { "quality-check" }

  public func text(_ page: Page) -> String {
    records.map { record in
      heading(record, page)
        + (record.checks.isEmpty
          ? "\n"
            + page.paragraph(
              page.words(
                "None of the standards was meant for such a record; name one with --standard.",
                "Aucune des normes ne vise une telle fiche; nommez-en une par --standard."))
          : record.checks.map { "\n" + check($0, record, page) }.joined())
    }.joined(separator: "\n")
  }

  private func heading(_ record: Record, _ page: Page) -> String {
    let credential = record.credential
    let region = credential.region == .providers ? "" : ", " + page.words(credential.region.name)
    let place = credential.location.map { "\($0.file)" } ?? page.words("no file", "aucun fichier")
    return page.tinted(page.words(credential.title), .strong) + " (\(credential.id))\n"
      + page.paragraph("\(page.words(credential.kind.name)), \(page.words(credential.issuer.name))\(region)")
      + page.tinted(
        page.words("record: \(place), as of \(asOf)", "fiche : \(place), en date du \(asOf)"), .faint) + "\n"
  }

  private func check(_ check: QualityCheck, _ record: Record, _ page: Page) -> String {
    page.paragraph(page.words(check.standard.heading)) + page.paragraph(page.words(QualityCheckReport.summary(check)))
      + lineTable(check, record, page).written(on: page)
  }

  func lineTable(_ check: QualityCheck, _ record: Record, _ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init(""), .init(page.words("Element", "Élément"), wraps: true), .init(page.words("Weight", "Poids"), .right),
      .init(page.words("What the record says", "Ce que dit la fiche"), wraps: true),
      .init(page.words("Line", "Ligne"), .right),
    ]
    let rows = check.lines.map { line in
      [
        Table.Cell(line.verdict.mark, line.verdict.tint, spoken: page.words(line.verdict.name)),
        Table.Cell(page.words(line.element.name)),
        Table.Cell(String(line.element.weight)), Table.Cell(page.words(line.words)),
        Table.Cell(Record.lines(of: line, record.places).map(String.init).joined(separator: ", "), .faint),
      ]
    }
    return Table(columns, rows: rows)
  }

  /// “87 % of what a record can show: 11 stated · 2 partly”.
  static func summary(_ check: QualityCheck) -> Text {
    let counts = check.counts
    guard let score = check.score else { return counts }
    let (english, french) = (Page(language: .english).percent(score), Page(language: .french).percent(score))
    return Text(
      "\(english) of what a record can show: \(counts.reading(.english))",
      "\(french) de ce qu'une fiche peut montrer : \(counts.reading(.french))")
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(asOf)),
      .init(
        "records",
        .array(
          records.map { record in
            [
              "id": .string(record.credential.id), "title": JSON(record.credential.title),
              "issuer": JSON(record.credential.issuer.name), "kind": .string(record.credential.kind.rawValue),
              "checks": .array(
                record.checks.map { check in
                  [
                    "standard": check.standard.json, "score": JSON(check.score),
                    "elements": .array(check.lines.map { QualityCheckReport.json($0, record) }),
                  ]
                }),
            ]
          })),
    ]
  }

  private static func json(_ line: QualityCheck.Line, _ record: Record) -> JSON {
    [
      "element": .string(line.element.id), "name": JSON(line.element.name),
      "need": .string(line.element.need.rawValue), "weight": .integer(line.element.weight),
      "verdict": .string(line.verdict.rawValue), "words": JSON(line.words),
      "said": .array(
        line.said.map { field, value in
          let place = record.places[field]
          return [
            "field": .string(field.rawValue), "value": JSON(value.words(of: field)), "file": JSON(place?.file),
            "line": JSON(place?.line),
          ]
        }),
      "lacking": .array(line.lacking.map { .string($0.field.rawValue) }),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: [
        "id", "standard", "element", "need", "weight", "verdict", "words_en", "words_fr", "lacking", "file", "line",
      ],
      rows: records.flatMap { record in
        record.checks.flatMap { check in
          check.lines.map { line in
            let place = line.said.first.map { record.places[$0.field] } ?? record.credential.location
            return [
              record.credential.id, check.standard.id, line.element.id, line.element.need.rawValue,
              String(line.element.weight), line.verdict.rawValue, line.words.reading(.english),
              line.words.reading(.french), line.lacking.map(\.field.rawValue).joined(separator: " "), place?.file ?? "",
              place?.line.map(String.init) ?? "",
            ]
          }
        }
      })
  }
}

extension QualityCheckReport.Record {
  /// The lines of the record's file that an element rests on, ascending.
  static func lines(of line: QualityCheck.Line, _ places: FieldPlaces) -> [Int] {
    Set(line.said.compactMap { places[$0.field]?.line }).sorted()
  }
}
