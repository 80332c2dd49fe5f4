import Comparison
import Model

/// A page to hand over: one HTML file that needs nothing else, no script and no network, for screens and for paper.
public struct Sheet: Sendable {
  /// What the page is, such as “Comparison”.
  let kind: Text
  let title: Markup
  /// For the window and for lists of files: without markup.
  let name: String
  /// The answer, under the title.
  let lead: [Markup]
  let sections: [Markup]

  init(kind: Text, title: Markup, name: String, lead: [Markup], sections: [Markup?]) {
    self.kind = kind
    self.title = title
    self.name = name
    self.lead = lead
    self.sections = sections.compactMap(\.self)
  }

  /// The policy and the frameworks that a comparison rests on, with their versions.
  static func versions(_ comparator: Comparator, _ page: Page) -> Markup {
    let policy = comparator.policy
    let frameworks = comparator.frameworks.frameworks.map { "\(page.words($0.title)) \($0.version)" }
    return .paragraph(
      page.words(
        "As of \(comparator.asOf); policy \(policy.id) \(policy.version); \(frameworks.joined(separator: ", ")).",
        "En date du \(comparator.asOf); politique \(policy.id) \(policy.version); \(frameworks.joined(separator: ", "))."
      ),
      "faint")
  }

  /// The document.
  public func document(_ page: Page, sources: SheetSources) -> String {
    let kind = page.words(kind)
    let language = page.language == .english ? "en-CA" : "fr-CA"
    let head = Markup.tag(
      .head, [],
      [
        .tag(.meta, [.init(.charset, "utf-8")]),
        .tag(.meta, [.init(.name, "viewport"), .init(.content, "width=device-width, initial-scale=1")]),
        .tag(.meta, [.init(.name, "generator"), .init(.content, "Passerelle \(sources.toolVersion)")]),
        .tag(.title, [], [.words("\(kind) – \(name)")]), .tag(.style),
      ])
    let body = Markup.tag(
      .body, [],
      [
        .tag(.header, [], [.tag(.p, [.init(.class, "kind")], [.words(kind)]), .tag(.h1, [], [title])]),
        .tag(.main, [], lead + sections), sources.footer(page),
      ])
    return "<!DOCTYPE html>\n" + Markup.tag(.html, [.init(.lang, language)], [head, body]).written
  }
}

/// A report that can be handed over as a page.
public protocol HandedOver: Report {
  /// - Parameter isRedacted: leave out what is about a person: days of award, words of an advert, names.
  func sheet(_ page: Page, isRedacted: Bool) -> Sheet
}
