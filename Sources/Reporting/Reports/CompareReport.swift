public import Comparison
import Model
public import Recognition

/// One directed comparison, for people and for machines.
public struct CompareReport: Report {
  public let comparison: TransferComparison
  let comparator: Comparator
  let isExplained: Bool
  let requirementLimit: Int?
  let decision: Decision?
  let evidence: PortfolioEvidence?

  /// - Parameter requirementLimit: how many requirements the text shows at most; nil: all. JSON always has all.
  public init(
    _ comparison: TransferComparison, comparator: Comparator, isExplained: Bool = false, requirementLimit: Int? = nil,
    decision: Decision? = nil, evidence: PortfolioEvidence? = nil
  ) {
    self.decision = decision
    self.evidence = evidence
    self.comparison = comparison
    self.comparator = comparator
    self.isExplained = isExplained
    self.requirementLimit = requirementLimit
  }

  public var format: String { "compare" }

  public func text(_ page: Page) -> String {
    var text = plainAnswer(page)
    if let decision { text += page.paragraph(page.words(DecisionWords(decision).inPassing)) }
    text += "\n"
    text += parties(page) + "\n"
    text += evidence?.text(page) ?? ""
    text += coverage(page)
    for sentence in placement?.sentences ?? [] { text += page.paragraph(page.words(sentence)) }
    text += "\n"
    if !comparison.sources.isEmpty && comparison.expired.count == comparison.sources.count {
      text +=
        page.words("For information: the source has expired.", "À titre indicatif : la source est expirée.") + "\n"
    }
    text += elements(page) + "\n"
    text += requirements(page)
    if isExplained {
      text += "\n" + page.heading("The whole score", "Le résultat en détail")
      text += ExplanationTree(comparison.explanation(comparator)).written(on: page)
    }
    return text
  }

  /// Where a micro-credential and an existing credential are compared: the one beside the other.
  var placement: PlacementWords? { Placement(comparison, policy: comparator.policy).map(PlacementWords.init) }

  /// One line, then what else has to be said before any number.
  public func plainAnswer(_ page: Page) -> String {
    var text = page.paragraph(page.words(PlainAnswer(comparison).sentence))
    if let first = text.split(separator: " ", maxSplits: 1).first, page.isColoured {
      text = page.tinted(String(first), comparison.answer.tint) + text.dropFirst(first.count)
    }
    for note in PlainAnswer(comparison).notes(comparator) { text += page.paragraph(page.words(note), indent: 0) }
    return text
  }

  private func parties(_ page: Page) -> String {
    partyTable(page).written(on: page)
      + page.tinted(
        page.words(
          "as of \(comparison.asOf), policy \(comparator.policy.id) \(comparator.policy.version)",
          "en date du \(comparison.asOf), politique \(comparator.policy.id) \(comparator.policy.version)"), .faint)
      + "\n"
  }

  /// What is held and what is asked for, a row each; with badges, also how each is shown.
  func partyTable(_ page: Page) -> Table {
    func row(_ label: String, _ subject: Subject, _ basis: String) -> [Table.Cell] {
      [
        Table.Cell(label, .faint), Table.Cell(subject.id), Table.Cell(subject.title, on: page),
        Table.Cell(SubjectLine(subject).origin(page)),
      ] + (evidence == nil ? [] : [Table.Cell(basis)])
    }
    var rows = comparison.sources.enumerated().map { place, held in
      row(place == 0 ? page.words("from", "de") : "", held.subject, page.words(held.basis.name))
    }
    rows.append(row(page.words("to", "vers"), comparison.target, ""))
    return Table(
      [.init(""), .init(""), .init("", wraps: true), .init("", wraps: true)] + (evidence == nil ? [] : [.init("")]),
      rows: rows)
  }

  private func coverage(_ page: Page) -> String {
    let readings = Reading.allCases.map { "\(page.words($0.name)) \(page.percent(comparison[$0]))" }
    let score = comparison.transferability.map { page.decimal(tenths: $0.tenths) } ?? "?"
    let label = page.words("Coverage", "Couverture")
    let scoreLabel = page.words("Transferability", "Transférabilité")
    let width = max(label.count, scoreLabel.count) + 2
    func padded(_ words: String) -> String {
      page.tinted(words, .strong) + String(repeating: " ", count: width - words.count)
    }
    var text =
      padded(label) + readings.joined(separator: " · ") + "  " + CoverageBar(comparison.coverage).written(width: 24)
    text += "\n" + padded(scoreLabel) + score + " / 100\n"
    if let stated = comparison[.stated], let possible = comparison[.possible],
      Fraction(possible.numerator - stated.numerator, of: possible.denominator) >= Fraction(3, of: 10)
    {
      text += page.paragraph(
        page.words(
          "Much of this was found from the wording, not declared by the issuer: have a person confirm it.",
          "Une bonne part a été déduite du texte, non déclarée par l'organisme : à faire confirmer par une personne."),
        indent: width)
    }
    return text
  }

  private func elements(_ page: Page) -> String { elementTable(page).written(on: page) }

  func elementTable(_ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init(page.words("Element", "Élément")), .init(page.words("Finding", "Constat")),
      .init(page.words("Factor", "Facteur"), .right), .init(page.words("Why", "Pourquoi"), wraps: true),
    ]
    return Table(
      columns,
      rows: comparison.elements.map { element in
        [
          Table.Cell(page.words(element.element.name)),
          Table.Cell(page.words(element.finding.name), element.finding.tint),
          Table.Cell(Hundredths(count: element.factor).written(in: page.language)),
          Table.Cell(page.words(element.reason)),
        ]
      })
  }

  private func requirements(_ page: Page) -> String { requirementTable.written(on: page) }

  var requirementTable: RequirementTable {
    RequirementTable(
      results: comparison.results, target: comparison.target.profile, sources: comparison.sources.map(\.subject),
      comparator: comparator, limit: requirementLimit)
  }

  public var members: [JSON.Member] {
    var members: [JSON.Member] = [
      .init("asOf", JSON(comparison.asOf)), .init("policy", PolicyReference(comparator.policy).json),
      .init(
        "sources",
        .array(
          zip(comparison.sources, comparison.currency).map { held, currency in
            SubjectLine(held.subject).json(
              adding: [.init("currency", .string(currency.state.rawValue)), .init("awarded", JSON(held.awarded))]
                // Nobody need hold what is compared with a credential.
                + (comparison.target.isRole || evidence != nil ? [.init("basis", .string(held.basis.rawValue))] : []))
          })),
      .init("target", SubjectLine(comparison.target).json()),
      .init("answer", .string(comparison.answer.rawValue)), .init("extent", .string(comparison.extent.rawValue)),
      .init("sentence", JSON(PlainAnswer(comparison).sentence)),
      .init("notes", .array(PlainAnswer(comparison).notes(comparator).map { JSON($0) })),
      .init(
        "coverage", .object(Reading.allCases.map { JSON.Member($0.rawValue, JSON(comparison[$0])) })),
      .init("coverageBackward", JSON(comparison.backward)),
      .init("transferability", ScoreJSON.value(comparison.transferability)),
      .init("elements", .array(comparison.elements.map(ElementJSON.value))),
      .init(
        "requirements",
        .array(
          comparison.results.map {
            RequirementJSON.value(
              $0, target: comparison.target.profile, sources: comparison.sources.map(\.subject), comparator: comparator)
          })),
    ]
    if let evidence { members.append(.init("evidence", evidence.json())) }
    if let placement { members.append(.init("placement", placement.json)) }
    if let decision { members.append(.init("decision", DecisionJSON.value(decision, of: comparison))) }
    if isExplained {
      members.append(.init("explanation", ExplanationTree(comparison.explanation(comparator)).json))
    }
    return members
  }
}
