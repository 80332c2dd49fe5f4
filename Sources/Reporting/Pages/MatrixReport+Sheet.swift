import Comparison
import Model

extension MatrixReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet { MatrixReport.sheet([(nil, self)], page) }

  /// One page for several matrices of the same credentials, each under the name of what its rows are.
  static func sheet(_ parts: [(name: Text?, report: MatrixReport)], _ page: Page) -> Sheet {
    let title = page.words("How many credentials transfer", "Combien de titres se transfèrent")
    return Sheet(
      kind: Text("Transfer matrix", "Matrice des transferts"), title: .words(title), name: title,
      lead: parts.first.map {
        [.paragraph($0.report.meaning(page), "answer"), Sheet.versions($0.report.comparator, page)]
      }
        ?? [],
      sections: parts.enumerated().flatMap { place, part in
        part.report.sections(page, id: "heat-\(place)", of: part.name.map { page.words($0) + " – " } ?? "")
      })
  }

  private func meaning(_ page: Page) -> String {
    let threshold = matrix.threshold.written(in: page.language)
    return page.words(
      "Per cent of the row's credentials with at least one target in the column with a score of \(threshold) or more out of 100. n: credentials in the row.",
      "Pourcentage des titres de la ligne ayant dans la colonne au moins une cible dont le score est d'au moins \(threshold) sur 100. n : titres de la ligne."
    )
  }

  private func sections(_ page: Page, id: String, of name: String) -> [Markup?] {
    func table(_ table: Table, _ english: String, _ french: String) -> Markup {
      .table(table, caption: name + page.words(english, french), rowHeader: 0, page)
    }
    return [
      .section(
        name + page.words("From each to each", "De chacun vers chacun"),
        [
          HeatMap(matrix: matrix).figure(page, id: id),
          table(shareTable(page), "Per cent of credentials that transfer", "Pourcentage de titres transférables"),
          recognised == nil
            ? nil
            : table(
              recognisedTable(page), "Per cent that are recognized there too, new and verified",
              "Pourcentage qui y est aussi reconnu, récent et vérifié"),
        ]),
      .section(
        name + page.words("Mean of the best scores", "Moyenne des meilleurs scores"),
        [table(meanTable(page), "Mean of the best scores", "Moyenne des meilleurs scores")]),
      missingTable(page).flatMap { missing in
        .section(
          name + page.words("What is most often missing", "Ce qui manque le plus souvent"),
          [.table(missing, caption: name + page.words(MatrixReport.missingHeading), rowHeader: 0, page)])
      },
    ]
  }
}

extension MatricesReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let names = ["region": Text("Regions", "Régions"), "sector": Text("Sectors", "Secteurs")]
    return MatrixReport.sheet(parts.map { (names[$0.name] ?? .same($0.name), $0.report) }, page)
  }
}
