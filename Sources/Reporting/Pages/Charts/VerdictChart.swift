import Model
import Quality

/// The weight of a standard's elements by verdict, as one bar of parts that carry the marks of the table.
struct VerdictChart {
  /// Weights by verdict.
  let weights: [ElementVerdict: Int]

  func figure(_ page: Page, id: String) -> Markup {
    let total = max(1, weights.values.reduce(0, +))
    let whole = 380
    var shapes: [Markup] = []
    var done = 0
    for verdict in ElementVerdict.allCases {
      let weight = weights[verdict] ?? 0
      guard weight > 0 else { continue }
      let (from, to) = (done * whole / total, (done + weight) * whole / total)
      shapes.append(
        Drawing.rect(
          x: 10 + from, y: 4, width: to - from, height: 24, fill: fill(verdict, id), stroke: SheetStyle.full))
      // The mark stands under its part, where its contrast does not depend on the fill; a narrow part has no room for it.
      if to - from >= 12 {
        shapes.append(Drawing.text(verdict.mark, x: 10 + (from + to) / 2, y: 43, anchor: .middle))
      }
      done += weight
    }
    return Drawing(
      id: id, title: page.words("Weight by verdict", "Poids selon le constat"), description: words(page, of: total),
      width: 400, height: 48, shapes: shapes
    ).figure(caption: words(page, of: total))
  }

  private func fill(_ verdict: ElementVerdict, _ id: String) -> String {
    switch verdict {
    case .stated: SheetStyle.full
    case .partly: "url(#\(id)-hatched)"
    case .missing: SheetStyle.empty
    case .otherwise: SheetStyle.bad
    case .unknown: "url(#\(id)-dotted)"
    }
  }

  private func words(_ page: Page, of total: Int) -> String {
    ElementVerdict.allCases.compactMap { verdict in
      weights[verdict].map { "\(verdict.mark) \(page.words(verdict.name)) \(page.percent(Fraction($0, of: total)))" }
    }.joined(separator: " · ")
  }
}
