import Comparison
import Model

/// The steps of a pathway one after the other along their hours, each with the coverage that it brings.
struct Timeline {
  let pathway: Pathway

  func figure(_ page: Page, id: String) -> Markup? {
    let steps = pathway.steps
    guard !steps.isEmpty else { return nil }
    // A step whose hours are not known is drawn as long as the mean of the others, dotted, and counts for nothing.
    let known = steps.compactMap { $0.hours?.count }
    let filler = known.isEmpty ? 1000 : known.reduce(0, +) / known.count
    let total = max(1, steps.reduce(0) { $0 + ($1.hours?.count ?? filler) })
    let (left, whole) = (8, 300)
    var shapes: [Markup] = []
    var done = 0
    for (place, step) in steps.enumerated() {
      let size = step.hours?.count ?? filler
      let (from, to) = (left + done * whole / total, left + (done + size) * whole / total)
      let top = place * 46
      let title = Drawing.cut("\(place + 1). \(page.words(step.subject.title))", to: 52)
      let isOther = step.subject.title[page.language] == nil && step.subject.title[page.language.other] != nil
      shapes.append(Drawing.text(title, x: left, y: top + 15).inLanguage(isOther ? page.language.other : nil))
      shapes.append(
        Drawing.rect(
          x: from, y: top + 21, width: max(4, to - from), height: 16,
          fill: step.hours == nil ? "url(#\(id)-dotted)" : SheetStyle.full, stroke: SheetStyle.full))
      let hours = step.hours.map { "\($0.written(in: page.language)) h" } ?? "? h"
      shapes.append(
        Drawing.text("\(hours) → \(page.percent(step.coverage))", x: max(from + 4, to) + 6, y: top + 34, size: 12))
      done += size
    }
    let base = steps.count * 46 + 4
    shapes.append(Drawing.line(x1: left, y1: base, x2: left + whole, y2: base))
    return Drawing(
      id: id, title: page.words("The way in steps", "Le parcours par étapes"), description: words(page), width: 420,
      height: base + 6, shapes: shapes
    ).figure(
      caption: page.words(
        "Each bar is as long as its hours; beside it stand the hours and what is covered then.",
        "Chaque barre est aussi longue que ses heures; à côté figurent les heures et ce qui est alors couvert."))
  }

  private func words(_ page: Page) -> String {
    let start = page.words(
      "Covered now: \(page.percent(pathway.start)).", "Couvert maintenant : \(page.percent(pathway.start)).")
    let steps = pathway.steps.enumerated().map { place, step in
      let hours =
        step.hours.map { "\($0.written(in: page.language)) h" } ?? page.words("hours not known", "heures inconnues")
      return "\(place + 1). \(page.words(step.subject.title)), \(hours), \(page.percent(step.coverage))."
    }
    return ([start] + steps).joined(separator: " ")
  }
}

extension Markup {
  /// The same element, marked as being in another language.
  func inLanguage(_ language: Language?) -> Markup {
    guard let language, case .element(let tag, let attributes, let children) = self else { return self }
    return .element(tag, attributes + [.init(.lang, language.rawValue)], children)
  }
}
