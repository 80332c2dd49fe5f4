public import Comparison
import Model

/// The smallest way from a portfolio to a role, for people and for machines.
public struct PathwayReport: Report {
  let pathway: Pathway
  let question: PathwayQuestion
  /// What is held, against the target.
  let before: TransferComparison
  /// What is held and every step, against the target.
  let after: TransferComparison
  let comparator: Comparator
  let advert: AdvertReading?
  let evidence: PortfolioEvidence?

  public init(
    _ pathway: Pathway, question: PathwayQuestion, before: TransferComparison, after: TransferComparison,
    comparator: Comparator, advert: AdvertReading? = nil, evidence: PortfolioEvidence? = nil
  ) {
    self.pathway = pathway
    self.question = question
    self.before = before
    self.after = after
    self.comparator = comparator
    self.advert = advert
    self.evidence = evidence
  }

  public var format: String { "pathway" }

  public func text(_ page: Page) -> String {
    var text = (advert?.text(page) ?? "") + page.paragraph(page.words(sentence(page)))
    text += page.paragraph(page.words(proof(page)))
    text +=
      page.tinted(
        page.words(
          "as of \(before.asOf), policy \(comparator.policy.id) \(comparator.policy.version)",
          "en date du \(before.asOf), politique \(comparator.policy.id) \(comparator.policy.version)"), .faint) + "\n\n"
    text += evidence?.text(page) ?? ""
    if !pathway.steps.isEmpty { text += stepTable(page).written(on: page) + "\n" }
    text += uncovered(page)
    for note in notes(page) { text += page.paragraph(page.words(note)) }
    return text
  }

  /// What the way comes to, in one sentence.
  func sentence(_ page: Page) -> Text {
    let title = before.target.title
    func quoted(_ language: Language) -> String { Typography.quoted(title.reading(language), in: language) }
    guard let start = pathway.start, let end = pathway.coverage else {
      return Text(
        "\(quoted(.english)) asks for nothing that could be compared.",
        "\(quoted(.french)) ne demande rien qui puisse être comparé.")
    }
    if start == .one {
      return Text(
        "Nothing more is needed for \(quoted(.english)): all of it is covered.",
        "Rien de plus n'est nécessaire pour \(quoted(.french)) : tout est couvert.")
    }
    if pathway.steps.isEmpty, let enough = question.enough, enough <= start {
      return Text(
        "Nothing more is needed: \(page.percent(start)) of \(quoted(.english)) is covered.",
        "Rien de plus n'est nécessaire : \(quoted(.french)) est couvert à \(page.percent(start)).")
    }
    guard !pathway.steps.isEmpty else {
      return Text(
        "Nothing that can be taken brings \(quoted(.english)) closer than the \(page.percent(start)) covered now.",
        "Rien de ce qui peut être suivi ne rapproche de \(quoted(.french)), couvert à \(page.percent(start)).")
    }
    let counted = Text.counted(pathway.steps.count, Text("credential", "titre"), Text("credentials", "titres"))
    let size = sizes(page)
    return Text(
      "\(counted.reading(.english))\(size.reading(.english)) would raise what is covered of \(quoted(.english)) from \(page.percent(start)) to \(page.percent(end)).",
      "\(counted.reading(.french))\(size.reading(.french)) \(pathway.steps.count == 1 ? "ferait" : "feraient") passer la part couverte de \(quoted(.french)) de \(page.percent(start)) à \(page.percent(end))."
    )
  }

  private func sizes(_ page: Page) -> Text {
    let hours = pathway.steps.map(\.hours)
    let known = hours.compactMap(\.self).reduce(Hundredths(count: 0), +)
    let unknown = hours.count { $0 == nil }
    if unknown == hours.count { return Text(" (hours not known)", " (heures inconnues)") }
    let more = unknown == 0 ? Text("", "") : Text(", \(unknown) more not known", ", plus \(unknown) de durée inconnue")
    return Text(
      " (\(known.written(in: .english)) hours\(more.reading(.english)))",
      " (\(known.written(in: .french)) heures\(more.reading(.french)))")
  }

  func proof(_ page: Page) -> Text {
    guard !pathway.steps.isEmpty else { return Text("", "") }
    let by: Text =
      switch pathway.measure {
      case .count: Text("No smaller set", "Aucun ensemble plus petit")
      case .hours: Text("No shorter set", "Aucun ensemble plus court")
      case .cost: Text("No cheaper set", "Aucun ensemble moins cher")
      }
    switch pathway.proof {
    case .optimal:
      return Text(
        "\(by.reading(.english)) of this catalogue reaches as much: this is proven.",
        "\(by.reading(.french)) de ce catalogue n'en couvre autant : c'est démontré.")
    case .within(let bound, let coverage):
      let least = measured(bound, page)
      return Text(
        "Not proven: the search ended at its budget. Nothing reaches as much with less than \(least.reading(.english)), and nothing more than \(page.percent(coverage)).",
        "Non démontré : la recherche a atteint son budget. Rien n'en couvre autant avec moins de \(least.reading(.french)), ni plus de \(page.percent(coverage))."
      )
    }
  }

  private func measured(_ value: Int, _ page: Page) -> Text {
    switch pathway.measure {
    case .count: Text.counted(value, Text("credential", "titre"), Text("credentials", "titres"))
    case .hours:
      Text(
        "\(Hundredths(count: value).written(in: .english)) hours",
        "\(Hundredths(count: value).written(in: .french)) heures")
    case .cost:
      Text("$\(Hundredths(count: value).written(in: .english))", "\(Hundredths(count: value).written(in: .french)) $")
    }
  }

  func stepTable(_ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init("#", .right), .init(page.words("Credential", "Titre"), wraps: true), .init(page.words("Where", "Lieu")),
      .init(page.words("Hours", "Heures"), .right), .init(page.words("Raises", "Améliore"), wraps: true),
      .init(page.words("Coverage then", "Couverture ensuite"), .right),
      .init(page.words("Or instead", "Ou bien"), wraps: true),
    ]
    let rows = pathway.steps.enumerated().map { place, step -> [Table.Cell] in
      let raises =
        step.raises.isEmpty && step.isPrerequisite
        ? page.words("a prerequisite", "un préalable")
        : step.raises.map { page.words(after.target.profile.requirements[$0].statement) }.joined(separator: ", ")
      return [
        Table.Cell("\(place + 1)"), Table.Cell([.init(step.subject.title, on: page), .init("\n" + step.subject.id)]),
        Table.Cell(page.words(step.subject.region.abbreviation)),
        Table.Cell(step.hours.map { "\($0.written(in: page.language)) h" } ?? "?"), Table.Cell(raises),
        Table.Cell(page.percent(step.coverage)), Table.Cell(step.alternatives.map(\.id).joined(separator: "\n")),
      ]
    }
    let isPlain = pathway.steps.allSatisfy(\.alternatives.isEmpty)
    let kept = isPlain ? Array(columns.dropLast()) : columns
    return Table(kept, rows: rows.map { Array($0.prefix(kept.count)) })
  }

  private func uncovered(_ page: Page) -> String { uncoveredTable(page).map { $0.written(on: page) + "\n" } ?? "" }

  /// What stays short of what is asked for; nil where nothing does.
  func uncoveredTable(_ page: Page) -> Table? {
    let short = after.results.filter { $0.score < CoverageUnits.satisfied }
    guard !short.isEmpty, after.target.profile.weight > 0 else { return nil }
    let rows = short.map { result -> [Table.Cell] in
      let requirement = after.target.profile.requirements[result.place]
      return [
        Table.Cell(page.percent(Fraction(requirement.weight, of: after.target.profile.weight))),
        Table.Cell(requirement.statement, on: page),
        Table.Cell(page.words(result.status.name), .fair),
        Table.Cell(page.percent(Fraction(result.score, of: CoverageUnits.satisfied))),
      ]
    }
    let columns: [Table.Column] = [
      .init(page.words("Weight", "Poids"), .right), .init(page.words("Stays short", "Reste à combler"), wraps: true),
      .init(""), .init(page.words("Satisfied", "Satisfaite à"), .right),
    ]
    return Table(columns, rows: rows)
  }

  func notes(_ page: Page) -> [Text] {
    var notes: [Text] = []
    if pathway.leftOut > 0 {
      let counted = Text.counted(
        pathway.leftOut, Text("credential that would help was", "titre utile a été laissé de côté"),
        Text("credentials that would help were", "titres utiles ont été laissés de côté"))
      notes.append(
        Text(
          "\(counted.reading(.english)) left out: without known hours they cannot be held to --max-hours.",
          "\(counted.reading(.french)) : sans heures connues, --max-hours ne peut s'y appliquer."))
    }
    for step in pathway.steps {
      let words = (step.subject.credential?.prerequisites ?? []).filter { $0.credential == nil }.map(\.words)
      guard !words.isEmpty else { continue }
      let joined = Text.joined(words, separator: .same("; "))
      notes.append(
        Text(
          "Before `\(step.subject.id)`: \(joined.reading(.english)).",
          "Avant `\(step.subject.id)` : \(joined.reading(.french))."))
    }
    if before.answer == .refer {
      notes.append(
        Text(
          "These do not give the licence: ask the regulator which route it accepts.",
          "Ces titres ne donnent pas le permis : demandez à l'organisme de réglementation quel parcours il accepte."))
    }
    return notes
  }

  public var members: [JSON.Member] {
    var proof: [JSON.Member] = []
    switch pathway.proof {
    case .optimal: proof.append(.init("optimal", .bool(true)))
    case .within(let bound, let coverage):
      proof += [
        .init("optimal", .bool(false)), .init("leastTotal", total(bound)), .init("mostCoverage", JSON(coverage)),
      ]
    }
    return [
      .init("asOf", JSON(before.asOf)), .init("policy", PolicyReference(comparator.policy).json),
      .init("target", SubjectLine(before.target).json()),
      .init(
        "held",
        .array(
          before.sources.map {
            SubjectLine($0.subject).json(
              adding: [.init("awarded", JSON($0.awarded)), .init("basis", .string($0.basis.rawValue))])
          })),
      .init("minimise", .string(question.measure.rawValue)), .init("maxHours", JSON(question.mostHours)),
      .init("enough", JSON(question.enough)),
      .init("coverageNow", JSON(pathway.start)), .init("coverageThen", JSON(pathway.coverage)),
      .init("coverageAttainable", JSON(pathway.attainable)), .init("total", total(pathway.total)),
      .init("totalUnknown", .integer(pathway.unknown)), .init("leftOut", .integer(pathway.leftOut)),
      .init("proof", .object(proof)),
      .init(
        "steps",
        .array(
          pathway.steps.map { step in
            [
              "credential": SubjectLine(step.subject).json(), "region": .string(step.subject.region.rawValue),
              "hours": JSON(step.hours), "isPrerequisite": .bool(step.isPrerequisite),
              "raises": .array(step.raises.map { .integer($0 + 1) }), "coverage": JSON(step.coverage),
              "alternatives": .array(step.alternatives.map { .string($0.id) }),
            ]
          })),
      .init(
        "requirements",
        .array(
          after.results.map {
            RequirementJSON.value(
              $0, target: after.target.profile, sources: after.sources.map(\.subject), comparator: comparator)
          })),
    ] + (advert.map { [.init("advert", $0.json)] } ?? []) + (evidence.map { [.init("evidence", $0.json())] } ?? [])
  }

  private func total(_ value: Int) -> JSON {
    pathway.measure == .count ? .integer(value) : JSON(Hundredths(count: value))
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["step", "id", "title_en", "title_fr", "region", "hours", "prerequisite", "coverage", "alternatives"],
      rows: pathway.steps.enumerated().map { place, step in
        [
          String(place + 1), step.subject.id, step.subject.title.english ?? "", step.subject.title.french ?? "",
          step.subject.region.rawValue, step.hours?.description ?? "", step.isPrerequisite ? "yes" : "no",
          FieldText.decimal(step.coverage), step.alternatives.map(\.id).joined(separator: " "),
        ]
      })
  }
}
