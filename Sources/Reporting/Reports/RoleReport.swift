public import Comparison
import Model

/// A portfolio against a role: what is covered, short in level or missing, and what would close the gap.
public struct RoleReport: Report {
  let comparison: TransferComparison
  let steps: [GapStep]
  /// Whether proposals were looked for: that there are none says something only then.
  let isSearched: Bool
  let comparator: Comparator
  let advert: AdvertReading?
  let evidence: PortfolioEvidence?

  /// - Parameter steps: proposals that would close the gap; nil where none were looked for.
  public init(
    _ comparison: TransferComparison, steps: [GapStep]?, comparator: Comparator, advert: AdvertReading? = nil,
    evidence: PortfolioEvidence? = nil
  ) {
    self.comparison = comparison
    self.steps = steps ?? []
    isSearched = steps != nil
    self.comparator = comparator
    self.advert = advert
    self.evidence = evidence
  }

  public var format: String { "role" }

  public func text(_ page: Page) -> String {
    var text = advert?.text(page) ?? ""
    text +=
      comparison.sources.isEmpty
      ? page.paragraph(page.words(askedFor))
      : CompareReport(comparison, comparator: comparator).plainAnswer(page)
    let counts = RequirementResult.Status.allCases.compactMap { status -> String? in
      let count = comparison.results.count { $0.status == status }
      return count == 0 ? nil : page.words(status.counted(count))
    }
    text +=
      page.tinted(
        counts.joined(separator: " · ") + " · "
          + page.words("as of \(comparison.asOf)", "en date du \(comparison.asOf)"), .faint) + "\n\n"
    text += held(page)
    text += evidence?.text(page) ?? ""
    text +=
      RequirementTable(
        results: comparison.results, target: comparison.target.profile, sources: comparison.sources.map(\.subject),
        comparator: comparator
      ).written(on: page) + "\n"
    text += gap(page)
    return text
  }

  /// Said where nothing is held: there is no answer to give yet.
  var askedFor: Text {
    let title = comparison.target.title
    return Text(
      "What \(Typography.quoted(title.reading(.english), in: .english)) asks for. Add --have ID,ID to see what is already covered.",
      "Ce que demande \(Typography.quoted(title.reading(.french), in: .french)). Ajoutez --have ID,ID pour voir ce qui est déjà couvert."
    )
  }

  private func held(_ page: Page) -> String {
    comparison.sources.isEmpty ? "" : heldTable(page).written(on: page) + "\n"
  }

  func heldTable(_ page: Page) -> Table {
    let rows = comparison.sources.indices.map { place -> [Table.Cell] in
      let subject = comparison.sources[place].subject
      let currency = comparison.currency[place]
      let supplies =
        currency.state == .expired
        ? currency.state.name
        : comparison.contributing.contains(place)
          ? Text("counts", "compte") : Text("adds nothing here", "n'apporte rien ici")
      return [
        Table.Cell(place == 0 ? page.words("held", "détenu") : "", .faint), Table.Cell(subject.id),
        Table.Cell(subject.title, on: page), Table.Cell(SubjectLine(subject).hours(page)),
        Table.Cell(evidence == nil ? "" : page.words(comparison.sources[place].basis.name)),
        Table.Cell(page.words(supplies), comparison.contributing.contains(place) ? .good : .fair),
      ]
    }
    let columns: [Table.Column] = [
      .init(""), .init(""), .init("", wraps: true), .init("", .right), .init(""), .init(""),
    ]
    return evidence == nil
      ? Table(Array(columns.dropLast()), rows: rows.map { Array($0[..<4]) + $0[5...] }) : Table(columns, rows: rows)
  }

  private func gap(_ page: Page) -> String {
    guard comparison[.expected] != .one, isSearched else { return "" }
    guard !steps.isEmpty else {
      return page.paragraph(
        page.words(
          "Nothing in the catalogue that can be taken now would close more of the gap.",
          "Rien de ce qui est offert en ce moment dans le catalogue ne comblerait davantage l'écart."))
    }
    return gapHeading(page) + gapTable(page).written(on: page) + total(page) + "\n" + licenceNote(page)
  }

  private func gapHeading(_ page: Page) -> String {
    steps.last?.coverage == .one
      ? page.heading("What would close the gap", "Ce qui comblerait l'écart")
      : page.heading("What would narrow the gap most", "Ce qui réduirait le plus l'écart")
  }

  func gapTable(_ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init("#", .right), .init(page.words("Credential", "Titre"), wraps: true), .init(page.words("Where", "Lieu")),
      .init(page.words("Hours", "Heures"), .right), .init(page.words("Raises", "Améliore"), wraps: true),
      .init(page.words("Coverage then", "Couverture ensuite"), .right),
    ]
    let rows = steps.enumerated().map { place, step -> [Table.Cell] in
      [
        Table.Cell("\(place + 1)"), Table.Cell([.init(step.subject.title, on: page), .init("\n" + step.subject.id)]),
        Table.Cell(page.words(step.subject.region.abbreviation)), Table.Cell(SubjectLine(step.subject).hours(page)),
        Table.Cell(
          step.raises.map { page.words(comparison.target.profile.requirements[$0].statement) }.joined(separator: ", ")),
        Table.Cell(page.percent(step.coverage)),
      ]
    }
    return Table(columns, rows: rows)
  }

  /// The hours of all steps, as far as they are known.
  func total(_ page: Page) -> String {
    let hours = steps.map(\.subject.hours)
    let known = hours.compactMap(\.self).reduce(Hundredths(count: 0), +).written(in: page.language)
    let unknown = hours.count { $0 == nil }
    return
      unknown == 0
      ? page.words("\(known) hours in all.", "\(known) heures en tout.")
      : "\(known) "
        + page.words(
          Text.joined(
            [
              Text("hours, and", "heures, et"),
              Text.counted(
                unknown, Text("credential whose hours are not known.", "titre dont les heures sont inconnues."),
                Text("credentials whose hours are not known.", "titres dont les heures sont inconnues.")),
            ], separator: .same(" ")))
  }

  private func licenceNote(_ page: Page) -> String {
    guard comparison.answer == .refer else { return "" }
    return page.paragraph(
      page.words(
        "These do not give the licence: ask the regulator which route it accepts.",
        "Ces titres ne donnent pas le permis : demandez à l'organisme de réglementation quel parcours il accepte."))
  }

  public var members: [JSON.Member] {
    CompareReport(comparison, comparator: comparator, isExplained: false).members + [
      .init(
        "gapClosing",
        .array(
          steps.map { step in
            [
              "credential": SubjectLine(step.subject).json(), "region": .string(step.subject.region.rawValue),
              "coverage": JSON(step.coverage), "raises": .array(step.raises.map { .integer($0 + 1) }),
            ]
          }))
    ] + (advert.map { [.init("advert", $0.json)] } ?? []) + (evidence.map { [.init("evidence", $0.json())] } ?? [])
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["need", "competency", "status", "weight", "satisfied", "level_held", "level_asked", "met_by"],
      rows: comparison.results.map { result in
        let requirement = comparison.target.profile.requirements[result.place]
        let meeting = result.meeting
        return [
          String(result.place + 1),
          requirement.candidates.first.map { comparator.frameworks[$0.competency].id } ?? "", result.status.rawValue,
          String(requirement.weight), FieldText.decimal(Fraction(result.score, of: CoverageUnits.satisfied)),
          meeting?.heldLevel.onScale.map(String.init) ?? "", requirement.level.map(String.init) ?? "",
          meeting.map { comparison.sources[$0.holder].subject.id } ?? "",
        ]
      })
  }
}
