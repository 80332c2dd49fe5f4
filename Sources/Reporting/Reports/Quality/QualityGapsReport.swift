public import Model
public import Quality

/// For each issuer, the few fields that would raise most of its records.
public struct QualityGapsReport: Report {
  public let gaps: [QualityGaps]
  public let asOf: CalendarDate

  public init(_ gaps: [QualityGaps], asOf: CalendarDate) {
    self.gaps = gaps
    self.asOf = asOf
  }

  public var format: String { "quality-gaps" }

  public func text(_ page: Page) -> String {
    var text = page.paragraph(
      page.words(
        "Fields that would add most to what records show of the standards meant for them, one after the other; shown: the mean over records and standards, now and with the field. As of \(asOf).",
        "Les champs qui ajouteraient le plus à ce que les fiches montrent des normes qui les visent, l'un après l'autre; montré : la moyenne sur les fiches et les normes, maintenant et avec le champ. En date du \(asOf)."
      ))
    for gap in gaps { text += "\n" + (gaps.count == 1 ? detailed(gap, page) : brief(gap, page)) }
    return text
  }

  private func heading(_ gap: QualityGaps, _ page: Page) -> String {
    let count = Text.counted(gap.records, Text("record", "fiche"), Text("records", "fiches"))
    return page.tinted(page.words(gap.issuer.name), .strong) + " (\(gap.issuer.id)), \(page.words(count)), "
      + page.words("shown", "montré") + " " + page.percent(gap.shown) + "\n"
  }

  private func detailed(_ gap: QualityGaps, _ page: Page) -> String {
    guard !gap.steps.isEmpty else {
      return heading(gap, page)
        + page.paragraph(
          page.words("No single field would add anything.", "Aucun champ n'ajouterait quoi que ce soit."))
    }
    return heading(gap, page) + stepTable(gap, page).written(on: page)
  }

  func stepTable(_ gap: QualityGaps, _ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init(page.words("Field to fill in", "Champ à remplir"), wraps: true),
      .init(page.words("Records raised", "Fiches relevées"), .right), .init(page.words("Shown", "Montré"), .right),
      .init(page.words("Elements it serves (records)", "Éléments servis (fiches)"), wraps: true),
    ]
    let rows = gap.steps.map { step in
      [
        Table.Cell(page.words(step.field.name)), Table.Cell("\(step.records)/\(gap.records)"),
        Table.Cell(page.percent(step.shown)),
        Table.Cell(
          step.elements.prefix(6).map { "\(page.words($0.element.name)) – \($0.standard.id) (\($0.records))" }
            .joined(separator: "; ")),
      ]
    }
    return Table(columns, rows: rows)
  }

  private func brief(_ gap: QualityGaps, _ page: Page) -> String {
    let steps = gap.steps.map { "\(page.words($0.field.name)) (\($0.records)) → \(page.percent($0.shown))" }
    return heading(gap, page) + page.paragraph(steps.joined(separator: "; "), indent: 2)
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(asOf)),
      .init(
        "issuers",
        .array(
          gaps.map { gap in
            [
              "issuer": .string(gap.issuer.id), "name": JSON(gap.issuer.name), "records": .integer(gap.records),
              "standards": .array(gap.standards.map(\.json)), "shown": JSON(gap.shown),
              "fields": .array(
                gap.steps.map { step in
                  [
                    "field": .string(step.field.rawValue), "name": JSON(step.field.name),
                    "records": .integer(step.records), "shown": JSON(step.shown),
                    "elements": .array(
                      step.elements.map {
                        [
                          "standard": .string($0.standard.id), "element": .string($0.element.id),
                          "records": .integer($0.records),
                        ]
                      }),
                  ]
                }),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["issuer", "records", "rank", "field", "records_raised", "shown_before", "shown"],
      rows: gaps.flatMap { gap in
        gap.steps.enumerated().map { place, step in
          [
            gap.issuer.id, String(gap.records), String(place + 1), step.field.rawValue, String(step.records),
            FieldText.decimal(place == 0 ? gap.shown : gap.steps[place - 1].shown), FieldText.decimal(step.shown),
          ]
        }
      })
  }
}
