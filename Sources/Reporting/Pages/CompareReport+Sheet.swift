import Comparison
import Model

extension CompareReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let title = Markup.several(
      comparison.sources.isEmpty
        ? [.words(comparison.target.title, page)]
        : Markup.list(comparison.sources.map { .words($0.subject.title, page) }, separator: " + ") + [
          .words(" → "), .words(comparison.target.title, page),
        ])
    let name = comparison.sources.map { page.words($0.subject.title) }.joined(separator: " + ")
    return Sheet(
      kind: Text("Comparison", "Comparaison"), title: title,
      name: name + " → " + page.words(comparison.target.title), lead: answer(page) + (evidence?.lead(page) ?? []),
      sections: [
        .section(
          page.words("Who and what", "De quoi il s'agit"), [partyMarkup(page), Sheet.versions(comparator, page)]),
        evidence?.section(page, isRedacted: isRedacted), coverageSection(page),
        elementSection(page, isRedacted: isRedacted), requirementSection(page),
        isExplained
          ? .section(
            page.words("The whole score", "Le résultat en détail"),
            [.tag(.ul, [], [CompareReport.tree(comparison.explanation(comparator), page)])]) : nil,
      ])
  }

  /// The sentence, and what has to be said beside it.
  func answer(_ page: Page) -> [Markup] {
    [.paragraph(page.words(PlainAnswer(comparison).sentence), "answer")]
      + PlainAnswer(comparison).notes(comparator).map { .paragraph(page.words($0), "note") }
      + (decision.map { [.paragraph(page.words(DecisionWords($0).inPassing))] } ?? [])
  }

  private func partyMarkup(_ page: Page) -> Markup {
    .table(
      partyTable(page).titled(
        [
          page.words("Side", "Côté"), page.words("Identifier", "Identifiant"), page.words("Title", "Titre"),
          page.words("From", "Origine"),
        ] + (evidence == nil ? [] : [page.words("Shown by", "Preuve")])),
      caption: page.words("What is held, and what is asked for", "Ce qui est détenu et ce qui est demandé"),
      rowHeader: 2,
      page)
  }

  func coverageSection(_ page: Page) -> Markup? {
    let score = comparison.transferability.map { page.decimal(tenths: $0.tenths) } ?? "?"
    return .section(
      page.words("Coverage", "Couverture"),
      [
        CoverageChart(coverage: comparison.coverage, yes: comparator.policy.answers.yes).figure(page, id: "coverage"),
        .paragraph(page.words("Transferability: \(score) of 100.", "Transférabilité : \(score) sur 100.")),
      ] + (placement?.sentences.map { .paragraph(page.words($0)) } ?? []))
  }

  /// Currency tells how long ago an award was made: that is about a person.
  private func elementSection(_ page: Page, isRedacted: Bool) -> Markup? {
    let isKept = !isRedacted || comparison.sources.allSatisfy { $0.awarded == nil }
    let table = elementTable(page)
    let rows = zip(comparison.elements, table.rows).filter { isKept || $0.0.element != .currency }.map(\.1)
    return .section(
      page.words("Beyond the outcomes", "Au-delà des résultats"),
      [
        .table(
          Table(table.columns, rows: rows),
          caption: page.words("The other elements of the comparison", "Les autres éléments de la comparaison"),
          rowHeader: 0, page)
      ])
  }

  func requirementSection(_ page: Page) -> Markup? {
    guard !comparison.results.isEmpty else { return nil }
    let table = requirementTable
    return .section(
      page.words("Requirement by requirement", "Exigence par exigence"),
      [
        .table(
          table.table(page),
          caption: page.words("What is asked for, and what meets it", "Ce qui est demandé et ce qui y répond"),
          rowHeader: 2, page), .paragraph(table.legend(Page(language: page.language)), "faint"),
      ])
  }

  private static func tree(_ node: Explanation, _ page: Page) -> Markup {
    let value = node.value.map { " = \($0)" } ?? ""
    let source = node.source.map { " [\(page.words($0))]" } ?? ""
    let children = node.children.map { tree($0, page) }
    return .tag(
      .li, [], [.words(page.words(node.label) + value + source)] + (children.isEmpty ? [] : [.tag(.ul, [], children)]))
  }
}

extension Table {
  /// The same table with these column titles.
  func titled(_ titles: [String]) -> Table {
    Table(zip(columns, titles).map { Column($1, $0.alignment, wraps: $0.wraps) }, rows: rows)
  }
}

extension Markup {
  static func list(_ parts: [Markup], separator: String) -> [Markup] {
    parts.enumerated().flatMap { $0 == 0 ? [$1] : [.words(separator), $1] }
  }
}
