public import Alignment
public import Model

/// The loaded frameworks: where they come from, under which licence, and what they hold.
public struct FrameworkReport: Report {
  let frameworks: FrameworkSet

  public init(_ frameworks: FrameworkSet) { self.frameworks = frameworks }

  public var format: String { "framework" }

  public func text(_ page: Page) -> String {
    frameworks.frameworks.enumerated().map { place, framework in
      var rows: [[Table.Cell]] = []
      func add(_ english: String, _ french: String, _ value: String?) {
        if let value, !value.isEmpty {
          rows.append([Table.Cell(page.words(english, french), .faint), Table.Cell(value)])
        }
      }
      add("id", "identifiant", "\(framework.id) \(framework.version)")
      add("URI", "URI", framework.uri)
      add("publisher", "éditeur", page.words(framework.publisher))
      add("licence", "licence", framework.licence.map(citation))
      add("issued", "publication", framework.issued?.description)
      for source in framework.sources { add("source", "source", citation(source)) }
      if framework.isIllustrative { add("status", "statut", page.words("illustrative", "à titre d'exemple")) }
      add("competencies", "compétences", String(framework.competencies.count))
      for level in framework.scale?.levels ?? [] {
        add(
          "level \(level.value)", "niveau \(level.value)",
          page.words(Text.joined([level.label, level.descriptor], separator: Text(": ", " : ")))
        )
      }
      return page.tinted(page.words(framework.title), .strong) + "\n"
        + Table([.init(""), .init("", wraps: true)], rows: rows).written(on: page)
    }.joined(separator: "\n")
  }

  private func citation(_ citation: Citation) -> String {
    // A file that gives an address alone has it as its words too.
    [citation.words, citation.uri == citation.words ? nil : citation.uri].compactMap(\.self).joined(separator: ", ")
  }

  public var members: [JSON.Member] {
    [
      .init(
        "frameworks",
        .array(
          frameworks.frameworks.map { framework in
            [
              "id": .string(framework.id), "version": .string(framework.version), "uri": .string(framework.uri),
              "title": JSON(framework.title), "publisher": JSON(framework.publisher),
              "licence": JSON(framework.licence.map(citation)), "issued": JSON(framework.issued),
              "sources": .array(framework.sources.map { .string(citation($0)) }),
              "illustrative": .bool(framework.isIllustrative), "competencies": .integer(framework.competencies.count),
              "scale": .array(
                (framework.scale?.levels ?? []).map {
                  ["level": .integer($0.value), "label": JSON($0.label), "descriptor": JSON($0.descriptor)]
                }),
            ]
          }))
    ]
  }
}

/// What a framework search found.
public struct FrameworkSearchReport: Report {
  let matches: [Match]
  let frameworks: FrameworkSet

  public init(_ matches: [Match], frameworks: FrameworkSet) {
    self.matches = matches
    self.frameworks = frameworks
  }

  public var format: String { "framework-search" }

  public func text(_ page: Page) -> String {
    guard !matches.isEmpty else {
      return page.words("No competency found. Try other words.", "Aucune compétence trouvée. Essayez d'autres mots.")
        + "\n"
    }
    return Table(
      [
        .init(page.words("Match", "Corresp."), .right), .init("id"),
        .init(page.words("Competency", "Compétence"), wraps: true),
        .init(page.words("Definition", "Définition"), wraps: true),
      ],
      rows: matches.map { match in
        let competency = frameworks[match.competency]
        return [
          Table.Cell(page.percent(Fraction(match.confidence.thousandths, of: 1000)), .faint), Table.Cell(competency.id),
          Table.Cell(page.words(competency.label), .strong), Table.Cell(page.words(competency.definition)),
        ]
      }
    ).written(on: page)
  }

  public var members: [JSON.Member] {
    [
      .init(
        "matches",
        .array(
          matches.map { match in
            [
              "competency": .string(frameworks[match.competency].id), "label": JSON(frameworks[match.competency].label),
              "confidence": .number(FieldText.confidence(match.confidence)),
            ]
          }))
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["competency", "label_en", "label_fr", "confidence"],
      rows: matches.map { match in
        let competency = frameworks[match.competency]
        return [
          competency.id, competency.label.english ?? "", competency.label.french ?? "",
          FieldText.confidence(match.confidence),
        ]
      })
  }
}
