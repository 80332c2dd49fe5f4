import Comparison
import Model

extension MatrixReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let threshold = matrix.threshold.written(in: page.language)
    let title = page.words("How many credentials transfer", "Combien de titres se transfèrent")
    let meaning = page.words(
      "Per cent of the row's credentials with at least one target in the column with a score of \(threshold) or more out of 100. n: credentials in the row.",
      "Pourcentage des titres de la ligne ayant dans la colonne au moins une cible dont le score est d'au moins \(threshold) sur 100. n : titres de la ligne."
    )
    func table(_ table: Table, _ english: String, _ french: String) -> Markup {
      .table(table, caption: page.words(english, french), rowHeader: 0, page)
    }
    return Sheet(
      kind: Text("Transfer matrix", "Matrice des transferts"), title: .words(title), name: title,
      lead: [.paragraph(meaning, "answer"), Sheet.versions(comparator, page)],
      sections: [
        .section(
          page.words("From each to each", "De chacun vers chacun"),
          [
            HeatMap(matrix: matrix).figure(page, id: "heat"),
            table(shareTable(page), "Per cent of credentials that transfer", "Pourcentage de titres transférables"),
            recognised == nil
              ? nil
              : table(
                recognisedTable(page), "Per cent that are recognized there too, new and verified",
                "Pourcentage qui y est aussi reconnu, récent et vérifié"),
          ]),
        .section(
          page.words("Mean of the best scores", "Moyenne des meilleurs scores"),
          [table(meanTable(page), "Mean of the best scores", "Moyenne des meilleurs scores")]),
        missingTable(page).flatMap { missing in
          .section(
            page.words("What is most often missing", "Ce qui manque le plus souvent"),
            [.table(missing, caption: page.words(MatrixReport.missingHeading), rowHeader: 0, page)])
        },
      ])
  }
}
