import Comparison
import Model

extension RoleReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let compared = CompareReport(comparison, comparator: comparator)
    let counts = RequirementResult.Status.allCases.compactMap { status -> String? in
      let count = comparison.results.count { $0.status == status }
      return count == 0 ? nil : page.words(status.counted(count))
    }
    let lead =
      comparison.sources.isEmpty
      ? [Markup.paragraph(page.words(askedFor), "answer")] : compared.answer(page)
    return Sheet(
      kind: Text("Readiness for a role", "Préparation à une profession"), title: .words(comparison.target.title, page),
      name: page.words(comparison.target.title),
      lead: lead + (evidence?.lead(page) ?? []) + [
        .paragraph(counts.joined(separator: " · ")), Sheet.versions(comparator, page),
      ],
      sections: [
        comparison.sources.isEmpty ? nil : compared.coverageSection(page), heldSection(page),
        evidence?.section(page, isRedacted: isRedacted), compared.requirementSection(page), gapSection(page),
        isRedacted ? nil : advert?.section(page),
      ])
  }

  private func heldSection(_ page: Page) -> Markup? {
    guard !comparison.sources.isEmpty else { return nil }
    return .section(
      page.words("What is held", "Ce qui est détenu"),
      [
        .table(
          heldTable(page).titled(
            ["", page.words("Identifier", "Identifiant"), page.words("Title", "Titre"), page.words("Hours", "Heures")]
              + (evidence == nil ? [] : [page.words("Shown by", "Preuve")]) + [page.words("Counts", "Compte")]
          ).withoutFirstColumn, caption: page.words("Credentials held", "Titres détenus"), rowHeader: 1, page)
      ])
  }

  private func gapSection(_ page: Page) -> Markup? {
    guard comparison[.expected] != .one, !steps.isEmpty else { return nil }
    return .section(
      page.words("What would help most", "Ce qui aiderait le plus"),
      [
        .table(
          gapTable(page),
          caption: page.words("Credentials that would close the gap", "Titres qui combleraient l'écart"),
          rowHeader: 1, page), .paragraph(total(page)),
      ])
  }
}

extension Table {
  var withoutFirstColumn: Table { without(column: 0) }

  func without(column place: Int) -> Table {
    func left<Element>(_ list: [Element]) -> [Element] { Array(list[..<place] + list[(place + 1)...]) }
    return Table(left(columns), rows: rows.map(left))
  }
}

extension AdvertReading {
  /// The advert's own words are shown: they may name people.
  func section(_ page: Page) -> Markup? {
    .section(
      page.words("What the advert was understood to ask for", "Ce que demande l'offre, telle qu'elle a été comprise"),
      [
        .table(
          table(page).titled([
            "", page.words("Sentence", "Phrase"), page.words("Competency", "Compétence"),
            page.words("Confidence", "Confiance"),
          ]), caption: page.words("The advert, sentence by sentence", "L'offre, phrase par phrase"), rowHeader: 1, page)
      ])
  }
}
