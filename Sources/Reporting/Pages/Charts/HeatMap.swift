import Comparison
import Model

/// The share of credentials that transfer from each group to each other, as a field of cells: the fuller the darker, with its
/// number in it.
struct HeatMap {
  let matrix: TransferMatrix

  func figure(_ page: Page, id: String) -> Markup {
    let count = max(1, matrix.axes.count)
    let (left, top) = (44, 40)
    let size = max(16, min(40, 352 / count))
    let names = matrix.axes.map { page.words($0.abbreviation) }
    var shapes: [Markup] = [
      Drawing.text(page.words("from ↓ to →", "de ↓ vers →"), x: 2, y: 12, size: 11)
    ]
    for (place, name) in names.enumerated() {
      shapes.append(Drawing.text(name, x: left + place * size + size / 2, y: top - 6, size: 10, anchor: .middle))
      shapes.append(Drawing.text(name, x: left - 4, y: top + place * size + size / 2 + 4, size: 11, anchor: .end))
      for to in matrix.axes.indices {
        shapes += cell(matrix[place, to], x: left + to * size, y: top + place * size, size)
      }
    }
    return Drawing(
      id: id,
      title: page.words(
        "Per cent of credentials that transfer, from each row to each column",
        "Pourcentage de titres transférables, de chaque ligne vers chaque colonne"),
      description: words(page), width: left + count * size + 4, height: top + count * size + 4, shapes: shapes
    ).figure(
      caption: page.words(
        "The darker, the more credentials of the row have a target in the column. The table below holds the same figures.",
        "Plus la case est foncée, plus il y a de titres de la ligne qui ont une cible dans la colonne. Le tableau ci-dessous donne les mêmes chiffres."
      ))
  }

  /// Five steps of one colour, white to dark; numbers are white where the cell is dark.
  private func cell(_ cell: TransferMatrix.Cell, x: Int, y: Int, _ size: Int) -> [Markup] {
    guard let share = cell.share else {
      return [
        Drawing.rect(x: x, y: y, width: size, height: size, fill: SheetStyle.empty, stroke: SheetStyle.edge),
        Drawing.text("–", x: x + size / 2, y: y + size / 2 + 4, size: 10, anchor: .middle),
      ]
    }
    let percent = share.percent
    let fills = [SheetStyle.empty, "#d6e6f1", "#a9cbe2", "#2a6b9c", SheetStyle.full]
    let step = min(4, percent == 0 ? 0 : 1 + percent / 25)
    return [
      Drawing.rect(x: x, y: y, width: size, height: size, fill: fills[step], stroke: SheetStyle.edge),
      .tag(
        .text,
        [
          .init(.x, String(x + size / 2)), .init(.y, String(y + size / 2 + 4)), .init(.fontSize, "10"),
          .init(.textAnchor, "middle"), .init(.class, step >= 3 ? "on-dark" : "on-light"),
        ], [.words(String(percent))]),
    ]
  }

  /// The furthest and the least far, in words.
  private func words(_ page: Page) -> String {
    let known = matrix.cells.filter { $0.from != $0.to && $0.share != nil }
    guard let most = known.max(by: { ($0.share ?? .zero) < ($1.share ?? .zero) }),
      let least = known.min(by: { ($0.share ?? .zero) < ($1.share ?? .zero) })
    else { return "" }
    func named(_ cell: TransferMatrix.Cell) -> (String, String, String) {
      (page.words(matrix.axes[cell.from].name), page.words(matrix.axes[cell.to].name), page.percent(cell.share))
    }
    let (high, low) = (named(most), named(least))
    return page.words(
      "Between different groups, most from \(high.0) to \(high.1) (\(high.2)), least from \(low.0) to \(low.1) (\(low.2)).",
      "Entre groupes différents, le plus de \(high.0) vers \(high.1) (\(high.2)), le moins de \(low.0) vers \(low.1) (\(low.2))."
    )
  }
}
