import Model
import Testing

@testable import Reporting

@Suite("pages are well-formed by construction")
struct MarkupTests {
  @Test(
    "words and values cannot become markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
      ("\" onload=\"x", "&quot; onload=&quot;x"), ("a\u{1}b", "a b"), ("é – ✓", "é – ✓"),
    ])
  func wordsAreEscaped(words: String, written: String) {
    #expect(Markup.words(words).written == written)
    let element = Markup.tag(.span, [.init(.lang, words)], [.words(words)])
    #expect(element.written == "<span lang=\"\(written)\">\(written)</span>")
  }

  @Test("only web addresses become links")
  func links() {
    #expect(Markup.link("https://example.org/", [])?.written == "<a href=\"https://example.org/\"></a>")
    #expect(Markup.link("javascript:alert(1)", []) == nil)
  }

  @Test("words of a record that lack the page's language are marked with their own")
  func otherLanguage() {
    let page = Page(language: .english)
    #expect(Markup.words(Text(french: "Soudage"), page).written == "<span lang=\"fr\">Soudage</span>")
    #expect(Markup.words(Text("Welding", "Soudage"), page).written == "Welding")
  }

  @Test("a table names its rows and columns, and says its marks in words")
  func tables() {
    let table = Table(
      [.init(""), .init("Name"), .init("n", .right)], rows: [[.init("✓", .good, spoken: "met"), "one", "1"]])
    let written = Markup.table(table, caption: "Things", rowHeader: 1, Page(language: .english)).written
    #expect(written.contains("<caption>Things</caption>"))
    #expect(written.contains("<th scope=\"col\">Name</th>"))
    #expect(written.contains("<th scope=\"row\">one</th>"))
    #expect(written.contains("aria-hidden=\"true\">✓</span><span class=\"seen-by-readers\">met</span>"))
  }

  @Test("redaction leaves out the names of files that are not the data folder's")
  func redactedSources() {
    let files = [
      SheetSources.File(name: "Frameworks-Data/roles (1 file)", checksum: "aa"),
      SheetSources.File(name: "/home/sarah/badge.json", checksum: "bb"),
    ]
    func footer(_ isRedacted: Bool) -> String {
      SheetSources(
        toolVersion: "1", asOf: CalendarDate(year: 2026, month: 11, day: 23)!, files: files, isRedacted: isRedacted
      ).footer(Page(language: .english)).written
    }
    #expect(footer(false).contains("sarah"))
    #expect(!footer(true).contains("sarah"))
    #expect(footer(true).contains("Frameworks-Data/roles"))
  }
}
