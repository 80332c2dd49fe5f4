public import Model
public import Quality

/// How much the records of a catalogue show of what quality standards ask, by issuer, jurisdiction or standard.
public struct QualitySurveyReport: Report {
  public let survey: QualitySurvey
  public let asOf: CalendarDate

  public init(_ survey: QualitySurvey, asOf: CalendarDate) {
    self.survey = survey
    self.asOf = asOf
  }

  public var format: String { "quality-report" }

  static let introduction = Text(
    "Mean: the weight of what records show of the standards meant for them, of all that a record can show. Then the share of elements with each verdict, in per cent, and the elements most often missing or not as asked.",
    "Moyenne : le poids de ce que les fiches montrent des normes qui les visent, sur tout ce qu'une fiche peut montrer. Puis la part des éléments selon le constat, en pourcentage, et les éléments le plus souvent manquants ou non conformes."
  )

  public func text(_ page: Page) -> String {
    var text = page.paragraph(page.words(QualitySurveyReport.introduction)) + "\n"
    text += groups(page)
    if survey.grouping == .standard {
      for group in survey.groups { text += "\n" + elements(group, page) }
    }
    if survey.unchecked > 0 { text += "\n" + page.paragraph(page.words(unchecked)) }
    return text
  }

  private func groups(_ page: Page) -> String {
    groupTable(page).written(on: page) + page.tinted(legend(page), .faint) + "\n"
  }

  func groupTable(_ page: Page) -> Table {
    let columns: [Table.Column] =
      [
        .init(page.words(survey.grouping.name), wraps: true), .init("n", .right),
        .init(page.words("Mean", "Moy."), .right),
      ] + ElementVerdict.allCases.map { .init($0.mark, .right) }
      + [.init(page.words("Most often missing", "Le plus souvent manquants"), wraps: true)]
    let rows = survey.groups.map { group in
      [
        Table.Cell(name(group, page)), Table.Cell(String(group.records)),
        Table.Cell(group.mean.map { String($0.percent) } ?? "?"),
      ]
        + ElementVerdict.allCases.map { verdict in
          Table.Cell(group.share(of: verdict).map { String($0.percent) } ?? "–", verdict.tint)
        }
        + [Table.Cell(group.mostMissing(3).map { page.words($0.element.name) }.joined(separator: ", "))]
    }
    return Table(columns, rows: rows)
  }

  private func name(_ group: QualitySurvey.Group, _ page: Page) -> String {
    survey.grouping == .standard ? group.key : page.words(group.name)
  }

  func legend(_ page: Page) -> String {
    ElementVerdict.allCases.map { "\($0.mark) \(page.words($0.name))" }.joined(separator: "   ")
      + "   " + page.words("as of \(asOf)", "en date du \(asOf)")
  }

  private func elements(_ group: QualitySurvey.Group, _ page: Page) -> String {
    page.tinted(page.words(group.name), .strong) + " (\(group.key))\n" + elementTable(group, page).written(on: page)
  }

  func elementTable(_ group: QualitySurvey.Group, _ page: Page) -> Table {
    let columns: [Table.Column] =
      [.init(page.words("Element", "Élément"), wraps: true), .init(page.words("Weight", "Poids"), .right)]
      + ElementVerdict.allCases.map { .init($0.mark, .right) }
    let rows = group.tallies.map { tally in
      [Table.Cell(page.words(tally.element.name)), Table.Cell(String(tally.element.weight))]
        + ElementVerdict.allCases.map { Table.Cell(tally[$0] == 0 ? "·" : String(tally[$0]), $0.tint) }
    }
    return Table(columns, rows: rows)
  }

  var unchecked: Text {
    let count = Text.counted(survey.unchecked, Text("record", "fiche"), Text("records", "fiches"))
    return Text(
      "None of the standards was meant for \(count.reading(.english)).",
      "Aucune des normes ne vise \(count.reading(.french)).")
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(asOf)), .init("by", .string(survey.grouping.rawValue)),
      .init("standards", .array(survey.standards.map(\.json))), .init("unchecked", .integer(survey.unchecked)),
      .init(
        "groups",
        .array(
          survey.groups.map { group in
            [
              "key": .string(group.key), "name": JSON(group.name), "records": .integer(group.records),
              "checks": .integer(group.checks), "mean": JSON(group.mean),
              "elements": .array(
                group.tallies.map { tally in
                  .object(
                    [
                      .init("standard", .string(tally.standard.id)), .init("element", .string(tally.element.id)),
                      .init("name", JSON(tally.element.name)),
                    ] + ElementVerdict.allCases.map { .init($0.rawValue, .integer(tally[$0])) })
                }),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: [survey.grouping.rawValue, "records", "element_standard", "element", "weight"]
        + ElementVerdict.allCases.map(\.rawValue),
      rows: survey.groups.flatMap { group in
        group.tallies.map { tally in
          [group.key, String(group.records), tally.standard.id, tally.element.id, String(tally.element.weight)]
            + ElementVerdict.allCases.map { String(tally[$0]) }
        }
      })
  }
}

extension QualitySurvey.Grouping {
  public var name: Text {
    switch self {
    case .issuer: Text("Issuer", "Organisme")
    case .jurisdiction: Text("Jurisdiction", "Territoire")
    case .standard: Text("Standard", "Norme")
    }
  }
}

extension QualitySurvey.Group {
  /// The share of the group's elements with a verdict; nil where it has none.
  func share(of verdict: ElementVerdict) -> Fraction? {
    let all = tallies.reduce(0) { sum, tally in ElementVerdict.allCases.reduce(sum) { $0 + tally[$1] } }
    return all == 0 ? nil : Fraction(tallies.reduce(0) { $0 + $1[verdict] }, of: all)
  }

  /// Elements that are most often missing or not as asked, by weight times records; each name once.
  func mostMissing(_ limit: Int) -> [QualitySurvey.Tally] {
    var seen: Set<Text> = []
    func loss(_ tally: QualitySurvey.Tally) -> Int { (tally[.missing] + tally[.otherwise]) * tally.element.weight }
    return Array(
      tallies.enumerated().filter { loss($1) > 0 }
        .sorted { (loss($1.element), $0.offset) < (loss($0.element), $1.offset) }
        .map(\.element).filter { seen.insert($0.element.name).inserted }.prefix(limit))
  }
}
