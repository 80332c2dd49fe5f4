import Comparison
import Model

extension PathwayReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let title = before.target.title
    let proof = page.words(proof(page))
    return Sheet(
      kind: Text("The shortest way", "Le plus court chemin"), title: .words(title, page), name: page.words(title),
      lead: [.paragraph(page.words(sentence(page)), "answer")]
        + (proof.isEmpty ? [] : [.paragraph(proof)])
        + (evidence?.lead(page) ?? []) + notes(page).map { .paragraph(page.words($0), "note") } + [
          Sheet.versions(comparator, page)
        ],
      sections: [
        .section(
          page.words("Step by step", "Étape par étape"),
          [Timeline(pathway: pathway).figure(page, id: "timeline"), stepMarkup(page)]),
        heldSection(page), evidence?.section(page, isRedacted: isRedacted), uncoveredSection(page),
        isRedacted ? nil : advert?.section(page),
      ])
  }

  private func stepMarkup(_ page: Page) -> Markup? {
    guard !pathway.steps.isEmpty else { return nil }
    return .table(
      stepTable(page),
      caption: page.words(
        "The steps, in an order in which they can be taken", "Les étapes, dans un ordre où elles peuvent être suivies"),
      rowHeader: 1, page)
  }

  private func heldSection(_ page: Page) -> Markup? {
    guard !before.sources.isEmpty else { return nil }
    return .section(
      page.words("What is held", "Ce qui est détenu"),
      [
        .tag(
          .ul, [],
          before.sources.map { held in
            let basis = evidence == nil ? "" : " – " + page.words(held.basis.name)
            return .tag(.li, [], [.words(held.subject.title, page), .words(basis)])
          })
      ])
  }

  private func uncoveredSection(_ page: Page) -> Markup? {
    uncoveredTable(page).flatMap { table in
      let titles = table.columns.map(\.title).enumerated().map { place, title in
        place == 2 ? page.words("Then", "Ensuite") : place == 1 ? page.words("Requirement", "Exigence") : title
      }
      return .section(
        page.words("What stays uncovered", "Ce qui reste à combler"),
        [
          .table(
            table.titled(titles),
            caption: page.words("Requirements that stay short", "Exigences qui restent à combler"),
            rowHeader: 1, page)
        ])
    }
  }
}
