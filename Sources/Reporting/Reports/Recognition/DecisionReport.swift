public import Comparison
import Model
public import Recognition

/// One decision, for people and for machines.
public struct DecisionReport: Report {
  public let decision: Decision
  let comparison: TransferComparison
  let comparator: Comparator
  let override: PersonalDecision?
  let recordPath: String?
  let evidence: PortfolioEvidence?
  let isRedacted: Bool

  /// - Parameter isRedacted: leaves out what the evidence says of a person.
  public init(
    _ decision: Decision, of comparison: TransferComparison, comparator: Comparator,
    override: PersonalDecision? = nil, recordPath: String? = nil, evidence: PortfolioEvidence? = nil,
    isRedacted: Bool = false
  ) {
    self.evidence = evidence
    self.isRedacted = isRedacted
    self.decision = decision
    self.comparison = comparison
    self.comparator = comparator
    self.override = override
    self.recordPath = recordPath
  }

  public var format: String { "decide" }

  public func text(_ page: Page) -> String {
    let words = DecisionWords(decision)
    var text = sentence(page) + page.paragraph(page.words(words.reason))
    text += page.paragraph(page.tinted(page.words(words.citation), .faint))
    if let source = decision.row?.source {
      text += page.paragraph(page.words("Practice followed: \(source)", "Pratique suivie : \(source)"))
    }
    text += "\n" + parties(page) + "\n"
    text += evidence?.text(page, isRedacted: isRedacted) ?? ""
    text += facts(page)
    text += missed(page) + topUp(page)
    if let override { text += "\n" + overridden(override, page) }
    if let recordPath {
      text +=
        "\n"
        + page.paragraph(
          page.words(
            "Record: \(recordPath). `passerelle verify-record \(recordPath)` runs it again.",
            "Dossier : \(recordPath). `passerelle verify-record \(recordPath)` le rejoue."))
    }
    return text
  }

  private func sentence(_ page: Page) -> String {
    page.paragraph(page.tinted(page.words(DecisionWords(decision).sentence), decision.outcome.tint))
  }

  private func parties(_ page: Page) -> String {
    let rows = comparison.sources.enumerated().map { place, held in
      [
        Table.Cell(place == 0 ? page.words("from", "de") : "", .faint), Table.Cell(held.subject.id),
        Table.Cell(page.words(held.subject.title)),
      ]
    }
    let target: [Table.Cell] = [
      Table.Cell(page.words("to", "vers"), .faint), Table.Cell(comparison.target.id),
      Table.Cell(page.words(comparison.target.title)),
    ]
    return Table([.init(""), .init(""), .init("", wraps: true)], rows: rows + [target]).written(on: page)
      + page.tinted(page.words("as of \(decision.asOf)", "en date du \(decision.asOf)"), .faint) + "\n"
  }

  /// Only what the rules ask about.
  private func facts(_ page: Page) -> String {
    let asked = Fact.allCases.filter(decision.rules.facts.contains)
    return Table(
      [.init(page.words("What the rules ask", "Ce que demandent les règles")), .init(page.words("Here", "Ici"))],
      rows: asked.map { fact in
        let value = decision.facts[fact]
        return [
          Table.Cell(page.words(fact.name)),
          Table.Cell(FactWords.value(value, of: fact, page), value == nil ? .fair : nil),
        ]
      }
    ).written(on: page)
  }

  private func missed(_ page: Page) -> String {
    let better = decision.missedBetter
    guard !better.isEmpty else { return "" }
    return "\n" + page.heading("Near misses: one cell failed", "Manqué de peu : une seule case a échoué")
      + better.map { page.paragraph(DecisionWords.miss($0, decision, page), indent: 2, hanging: 4) }.joined()
  }

  private func topUp(_ page: Page) -> String {
    guard let topUp = decision.topUp, !topUp.missing.isEmpty else { return "" }
    var text = "\n" + page.heading("What would complete it", "Ce qui le compléterait")
    func statement(_ place: Int) -> String { page.words(comparison.target.profile.requirements[place].statement) }
    for part in topUp.parts {
      let line = SubjectLine(part.subject)
      text += page.paragraph(
        "\(part.subject.id)  \(page.words(part.subject.title)) (\(line.hours(page)))", indent: 2, hanging: 4)
      for place in part.supplies { text += page.paragraph("+ \(statement(place))", indent: 4, hanging: 6) }
    }
    if !topUp.unsupplied.isEmpty {
      text += page.paragraph(
        page.words(
          "Nothing in the catalogue that can be earned now supplies:",
          "Rien de ce qui peut être obtenu maintenant ne fournit :"), indent: 2)
      for place in topUp.unsupplied { text += page.paragraph("– \(statement(place))", indent: 4, hanging: 6) }
    }
    if !topUp.parts.isEmpty {
      text += page.paragraph(
        topUp.isProvenSmallest
          ? page.words("No smaller set supplies as much.", "Aucun ensemble plus petit n'en fournit autant.")
          : page.words(
            "The search was cut short: a smaller set may exist.",
            "La recherche a été écourtée : un ensemble plus petit peut exister."), indent: 2)
    }
    return text
  }

  private func overridden(_ override: PersonalDecision, _ page: Page) -> String {
    guard !override.by.isEmpty else {
      return page.paragraph(
        page.words(
          "A person decided otherwise: \(override.outcome.name.reading(.english)).",
          "Une personne en a décidé autrement : \(override.outcome.name.reading(.french))."))
    }
    return page.paragraph(
      page.words(
        "\(override.by) decided otherwise: \(override.outcome.name.reading(.english)). Reason: \(override.reason)",
        "\(override.by) en a décidé autrement : \(override.outcome.name.reading(.french)). Motif : \(override.reason)"))
  }

  public var members: [JSON.Member] {
    var members: [JSON.Member] = [
      .init("asOf", JSON(decision.asOf)), .init("policy", PolicyReference(comparator.policy).json),
      .init(
        "sources",
        .array(
          comparison.sources.map {
            SubjectLine($0.subject).json(
              adding: [.init("awarded", JSON($0.awarded)), .init("basis", .string($0.basis.rawValue))])
          })),
      .init("target", SubjectLine(comparison.target).json()),
      .init("decision", DecisionJSON.value(decision, of: comparison)),
    ]
    if let override {
      members.append(
        .init(
          "override",
          [
            "outcome": .string(override.outcome.rawValue), "reason": .string(override.reason),
            "by": .string(override.by),
          ]))
    }
    if let evidence { members.append(.init("evidence", evidence.json(isRedacted: isRedacted))) }
    if let recordPath { members.append(.init("record", .string(recordPath))) }
    return members
  }
}
