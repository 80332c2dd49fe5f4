public import Model

/// Quality standards, a line each, with whom they are meant for.
public struct StandardListReport: Report {
  let standards: [QualityStandard]

  public init(_ standards: [QualityStandard]) { self.standards = standards }

  public var format: String { "quality-standards" }

  public func text(_ page: Page) -> String {
    let columns: [Table.Column] = [
      .init("id"), .init(page.words("Date", "Date")), .init(page.words("Elements", "Éléments"), .right),
      .init(page.words("For", "Pour")), .init(page.words("Standard", "Norme"), wraps: true),
    ]
    let rows = standards.map { standard in
      [
        Table.Cell(standard.id), Table.Cell(standard.published?.description ?? "–"),
        Table.Cell(String(standard.elements.count)),
        Table.Cell(
          standard.scope.jurisdictions.isEmpty
            ? page.words("anywhere", "partout") : standard.scope.jurisdictions.map(\.code).joined(separator: " ")),
        Table.Cell(page.words(standard.title)),
      ]
    }
    return Table(columns, rows: rows).written(on: page)
  }

  public var members: [JSON.Member] {
    [
      .init(
        "standards",
        .array(
          standards.map { standard in
            [
              "id": .string(standard.id), "version": .string(standard.version), "published": JSON(standard.published),
              "title": JSON(standard.title), "note": JSON(standard.note),
              "jurisdictions": .array(standard.scope.jurisdictions.map { .string($0.code) }),
              "kinds": .array(standard.scope.kinds.map { .string($0.rawValue) }),
              "sources": .array(
                standard.sources.map { ["words": .string($0.words), "uri": JSON($0.uri)] }),
              "elements": .array(
                standard.elements.map {
                  [
                    "id": .string($0.id), "name": JSON($0.name), "asks": JSON($0.asks), "weight": .integer($0.weight),
                    "need": .string($0.need.rawValue), "note": JSON($0.note),
                  ]
                }),
            ]
          }))
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["standard", "published", "element", "weight", "need", "asks_en", "asks_fr"],
      rows: standards.flatMap { standard in
        standard.elements.map {
          [
            standard.id, standard.published?.description ?? "", $0.id, String($0.weight), $0.need.rawValue,
            $0.asks.english ?? "", $0.asks.french ?? "",
          ]
        }
      })
  }
}
