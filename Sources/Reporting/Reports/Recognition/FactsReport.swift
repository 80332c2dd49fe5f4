import Model
import Recognition

/// The facts that rules may ask about.
public struct FactsReport: Report {
  public init() {}

  public var format: String { "rules-facts" }

  public func text(_ page: Page) -> String {
    Table(
      [
        .init(page.words("Fact", "Fait")), .init(page.words("In French", "En anglais")),
        .init(page.words("What it is", "Ce que c'est")),
        .init(page.words("Values", "Valeurs"), wraps: true),
      ],
      rows: Fact.allCases.map { fact in
        [
          Table.Cell(fact.identifier(page.language)), Table.Cell(fact.identifier(page.language.other), .faint),
          Table.Cell(page.words(fact.name)), Table.Cell(page.words(fact.values)),
        ]
      }
    ).written(on: page)
  }

  public var members: [JSON.Member] {
    [
      .init(
        "facts",
        .array(
          Fact.allCases.map { fact in
            [
              "en": .string(fact.identifier(.english)), "fr": .string(fact.identifier(.french)),
              "name": JSON(fact.name),
              "values": JSON(fact.values),
            ]
          }))
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["identifier_en", "identifier_fr", "name_en", "name_fr", "values_en", "values_fr"],
      rows: Fact.allCases.map { fact in
        [
          fact.identifier(.english), fact.identifier(.french), fact.name.reading(.english), fact.name.reading(.french),
          fact.values.reading(.english), fact.values.reading(.french),
        ]
      })
  }
}
