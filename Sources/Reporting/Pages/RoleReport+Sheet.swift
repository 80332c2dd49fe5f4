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
      lead: lead + [.paragraph(counts.joined(separator: " · ")), Sheet.versions(comparator, page)],
      sections: [
        comparison.sources.isEmpty ? nil : compared.coverageSection(page), heldSection(page),
        compared.requirementSection(page), gapSection(page), isRedacted ? nil : advert?.section(page),
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
              + (evidence == nil ? [] : [page.words("Shown by", "Attesté")]) + [page.words("Counts", "Compte")]
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
  var withoutFirstColumn: Table { Table(Array(columns.dropFirst()), rows: rows.map { Array($0.dropFirst()) }) }
}

extension AdvertReading {
  /// The advert's own words are shown: they may name people.
  func section(_ page: Page) -> Markup? {
    .section(
      page.words("What the advert was understood to ask for", "Ce que l'offre a été comprise demander"),
      [
        .table(
          table(page).titled([
            "", page.words("Sentence", "Phrase"), page.words("Competency", "Compétence"),
            page.words("Confidence", "Confiance"),
          ]), caption: page.words("The advert, sentence by sentence", "L'offre, phrase par phrase"), rowHeader: 1, page)
      ])
  }
}
