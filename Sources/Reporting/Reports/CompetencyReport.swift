public import Model

/// One competency with all that the framework says of it.
public struct CompetencyReport: Report {
  let number: CompetencyNumber
  let frameworks: FrameworkSet

  public init(_ number: CompetencyNumber, frameworks: FrameworkSet) {
    self.number = number
    self.frameworks = frameworks
  }

  private var competency: Competency { frameworks[number] }
  private var framework: Framework { frameworks.frameworks[frameworks.frameworkOf[number.place]] }

  public var format: String { "competency" }

  public func text(_ page: Page) -> String {
    let other = page.language.other
    var text = page.tinted(page.words(competency.label), .strong)
    if let twin = competency.label[other] { text += "  " + page.tinted(twin, .faint) }
    text += "\n" + page.tinted("\(competency.id) · \(competency.uri)", .faint) + "\n"
    if !competency.definition.isEmpty { text += page.paragraph(page.words(competency.definition)) }
    text += "\n"
    var rows: [[Table.Cell]] = []
    func add(_ english: String, _ french: String, _ value: String) {
      if !value.isEmpty { rows.append([Table.Cell(page.words(english, french), .faint), Table.Cell(value)]) }
    }
    add("also", "aussi", competency.alternatives[page.language].joined(separator: "; "))
    add("also (French)", "aussi (anglais)", competency.alternatives[other].joined(separator: "; "))
    add("type", "type", page.words(competency.kind.name) + ", " + page.words(competency.reuse.name))
    if let levels = competency.levels {
      let scale = frameworks.scale(of: number)
      let labels = [levels.lowerBound, levels.upperBound].map { page.words(scale.label(of: $0)) }
      add("levels", "niveaux", "\(levels.lowerBound)–\(levels.upperBound) (\(labels.joined(separator: " – ")))")
    }
    add("sectors", "secteurs", competency.sectors.map { "\($0.range) \(page.words($0.name))" }.joined(separator: "; "))
    add("NOC", "CNP", competency.occupations.joined(separator: ", "))
    add("broader", "plus général", labels(frameworks.broader[number.place], page))
    add("narrower", "plus précis", labels(narrower, page))
    for kind in Competency.Relation.Kind.allCases {
      let targets = competency.relations.filter { $0.kind == kind }
        .compactMap { frameworks.number(of: $0.target, within: number) }
      let (english, french): (String, String) =
        switch kind {
        case .related: ("related", "apparenté")
        case .essential: ("essential part", "partie essentielle")
        case .optional: ("optional part", "partie facultative")
        }
      add(english, french, labels(targets, page))
    }
    for mapping in competency.mappings {
      add(
        "mapping", "correspondance",
        "\(mapping.predicate.rawValue) \(mapping.framework.map { $0 + " " } ?? "")\(mapping.target)")
    }
    for regulation in competency.regulations {
      add(
        "reserved by law", "réservé par la loi",
        regulation.jurisdictions.map(\.code).joined(separator: ", ")
          + (regulation.authority.isEmpty ? "" : " (\(page.words(regulation.authority)))"))
    }
    if let deprecation = competency.deprecation {
      add(
        "deprecated", "obsolète",
        [deprecation.on.map(\.description), deprecation.reason.isEmpty ? nil : page.words(deprecation.reason)]
          .compactMap(\.self).joined(separator: ", "))
      add("replaced by", "remplacé par", deprecation.replacedBy.joined(separator: ", "))
    }
    add("framework", "référentiel", "\(page.words(framework.title)) \(framework.version)")
    return text + Table([.init(""), .init("", wraps: true)], rows: rows).written(on: page)
  }

  private var narrower: [CompetencyNumber] {
    frameworks.competencies.indices.filter { frameworks.broader[$0].contains(number) }.map(CompetencyNumber.init)
  }

  private func labels(_ numbers: [CompetencyNumber], _ page: Page) -> String {
    numbers.map { "\(page.words(frameworks[$0].label)) (\(frameworks[$0].id))" }.joined(separator: "; ")
  }

  public var members: [JSON.Member] {
    [
      .init("framework", ["id": .string(framework.id), "version": .string(framework.version)]),
      .init("id", .string(competency.id)), .init("uri", .string(competency.uri)),
      .init("label", JSON(competency.label)),
      .init(
        "alternatives",
        [
          "en": .array(competency.alternatives.english.map(JSON.string)),
          "fr": .array(competency.alternatives.french.map(JSON.string)),
        ]), .init("definition", JSON(competency.definition)), .init("type", .string(competency.kind.rawValue)),
      .init("reuse", .string(competency.reuse.rawValue)),
      .init(
        "levels",
        competency.levels.map { ["from": .integer($0.lowerBound), "to": .integer($0.upperBound)] } ?? .null),
      .init("naics", .array(competency.sectors.map { .string($0.range) })),
      .init("noc", .array(competency.occupations.map(JSON.string))),
      .init("broader", .array(frameworks.broader[number.place].map { .string(frameworks[$0].id) })),
      .init("narrower", .array(narrower.map { .string(frameworks[$0].id) })),
      .init(
        "relations",
        .array(competency.relations.map { ["type": .string($0.kind.rawValue), "to": .string($0.target)] })),
      .init(
        "mappings",
        .array(
          competency.mappings.map {
            ["predicate": .string($0.predicate.rawValue), "to": .string($0.target), "framework": JSON($0.framework)]
          })),
      .init(
        "regulated",
        .array(
          competency.regulations.map {
            ["jurisdictions": .array($0.jurisdictions.map { .string($0.code) }), "authority": JSON($0.authority)]
          })),
      .init(
        "deprecated",
        competency.deprecation.map {
          [
            "on": JSON($0.on), "replacedBy": .array($0.replacedBy.map(JSON.string)), "reason": JSON($0.reason),
          ]
        } ?? .null),
    ]
  }
}
