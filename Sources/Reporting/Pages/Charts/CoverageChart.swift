import Comparison
import Model

/// Coverage as three bars, stated, expected and possible, with the mark from which the plain answer is yes.
struct CoverageChart {
  let coverage: [Reading: Fraction]
  let yes: Fraction

  func figure(_ page: Page, id: String) -> Markup {
    let left = 78
    let whole = 270
    func length(_ share: Fraction) -> Int {
      (share.numerator * whole * 2 + share.denominator) / (2 * max(1, share.denominator))
    }
    var shapes: [Markup] = []
    for (place, reading) in Reading.allCases.enumerated() {
      let top = 18 + place * 26
      let share = coverage[reading]
      let fill =
        switch reading {
        case .stated: SheetStyle.full
        case .expected: "url(#\(id)-hatched)"
        case .possible: "url(#\(id)-dotted)"
        }
      shapes.append(Drawing.text(page.words(reading.name), x: left - 6, y: top + 14, anchor: .end))
      shapes.append(Drawing.rect(x: left, y: top, width: whole, height: 18, fill: "none", stroke: SheetStyle.edge))
      if let share {
        shapes.append(
          Drawing.rect(x: left, y: top, width: length(share), height: 18, fill: fill, stroke: SheetStyle.full))
      }
      shapes.append(Drawing.text(page.percent(share), x: left + whole + 6, y: top + 14))
    }
    let mark = left + length(yes)
    shapes.append(Drawing.line(x1: mark, y1: 14, x2: mark, y2: 92, stroke: SheetStyle.bad))
    shapes.append(
      Drawing.text(
        page.words("yes from \(page.percent(yes))", "oui dès \(page.percent(yes))"), x: mark, y: 11, size: 11,
        anchor: .middle))
    return Drawing(
      id: id, title: page.words("Coverage", "Couverture"), description: words(page), width: 400, height: 98,
      shapes: shapes
    ).figure(caption: CoverageChart.legend(page))
  }

  private func words(_ page: Page) -> String {
    Reading.allCases.map { "\(page.words($0.name)) \(page.percent(coverage[$0]))" }.joined(separator: ", ") + ". "
      + page.words(
        "From \(page.percent(yes)) expected the answer is yes.",
        "À partir de \(page.percent(yes)) attendus, la réponse est oui.")
  }

  static func legend(_ page: Page) -> String {
    page.words(
      "Stated: only what issuers say themselves. Expected: with the best proposals found from the wording. Possible: with everything that might hold.",
      "Déclarée : seulement ce que disent les organismes. Attendue : avec les meilleures propositions tirées du texte. Possible : avec tout ce qui pourrait convenir."
    )
  }
}
