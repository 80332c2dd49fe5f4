import Model

extension PortfolioEvidence {
  /// The evidence on a page that is handed over: what is verified, what is only said, and what does not count.
  func section(_ page: Page, isRedacted: Bool) -> Markup? {
    .section(
      page.words("Evidence", "Preuves"),
      [
        .table(
          table(page, isRedacted: isRedacted).titled([
            page.words("Standing", "Statut"), page.words("Badge or certificate", "Badge ou certificat"),
            page.words("What becomes of it", "Ce qui en est fait"),
          ]),
          caption: page.words(
            "Badges and certificates, as they were checked", "Badges et certificats, tels que vérifiés"),
          rowHeader: 1, page)
      ])
  }

  /// What is verified of all that is covered, beside the answer of a page.
  func lead(_ page: Page) -> [Markup] {
    let share = page.words(share(page))
    return share.isEmpty ? [] : [.paragraph(share, "note")]
  }
}
