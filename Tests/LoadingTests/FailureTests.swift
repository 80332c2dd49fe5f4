import Model
import Testing
import XMLReading

@testable import Loading

@Suite struct FailureTests {
  static let reasons: [(XMLFailure.Reason, String)] = [
    (.noSuchFile, "no-such-file"), (.isDirectory, "is-a-folder"), (.unreadable("Permission denied"), "unreadable-file"),
    (.empty, "empty-file"), (.notXML, "not-xml"), (.truncated, "truncated"), (.badEncoding, "bad-encoding"),
    (.unsupportedEncoding("x"), "unsupported-encoding"), (.malformed("double hyphen within comment"), "malformed"),
    (.malformed("words that nobody knows"), "malformed"), (.externalEntity("e"), "external-entity"),
    (.entityExpansion(limit: 1), "entity-expansion"), (.undefinedEntity("e"), "undefined-entity"),
    (.depth(limit: 200), "too-deep"), (.attributeSize(limit: 1), "attribute-too-large"),
    (.attributeCount(limit: 1), "too-many-attributes"), (.textSize(limit: 1), "text-too-large"),
    (.nameSize(limit: 1), "too-many-names"), (.totalSize(limit: 1), "file-too-large"),
    (.invalidSchema("words"), "invalid-schema"),
  ]

  @Test("each reason for not reading a document has its code and its words", arguments: reasons)
  func reason(_ reason: XMLFailure.Reason, _ code: String) {
    let failure = XMLFailure(reason, at: XMLPosition(line: 7, column: 3))
    for vocabulary in Vocabulary.allCases {
      for count in [0, 1, 2] {
        let diagnostic = failure.diagnostic(in: "a.xml", after: count, of: vocabulary)
        #expect(diagnostic.code == code)
        #expect(diagnostic.severity == .unreadable)
        #expect(diagnostic.location == SourceLocation(file: "a.xml", line: 7, column: 3))
        expectGoodForm(diagnostic)
      }
    }
  }

  @Test(
    "libxml2's commonest words about ill-formed XML are said in both languages",
    arguments: [
      "opening and ending tag mismatch: title line 4 and credential", "xmlParseEntityRef: no name",
      "entityRef: expecting ';'", "unescaped '<' not allowed in attributes values", "startTag: invalid element name",
      "attribute id redefined", "attValue: \" or ' expected", "specification mandates value for attribute id",
      "attributes construct error", "error parsing attribute name", "namespace prefix x on title is not defined",
      "extra content at the end of the document", "PCDATA invalid Char value 1",
      "xmlParseCharRef: invalid xmlChar value 0", "double hyphen within comment",
      "XML declaration allowed only at the start of the document",
    ])
  func malformed(_ words: String) {
    let text = MalformedWording.text(for: words)
    #expect(text.english?.contains("not well-formed") == false)
    #expect(text.english != text.french)
  }
}

@Suite struct WordingTests {
  @Test("the user's words are quoted on one line, shortened, with nothing a terminal obeys")
  func quoting() {
    #expect(quoted("a`b\nc\u{1B}[31m\u{202E}") == "`a'b c [31m `")
    #expect(quoted(String(repeating: "é", count: 100), atMost: 5) == "`ééééé…`")
    #expect(quoted("") == "``")
  }

  @Test(
    "the word that was probably meant is found, and none where none is near",
    arguments: [
      ("skil", "skill"), ("Skill", "skill"), ("knowlege", "knowledge"), ("sklil", "skill"), ("banana", nil), ("", nil),
      ("x", nil),
    ])
  func nearestWord(_ word: String, _ expected: String?) {
    #expect(nearest(to: word, among: ["skill", "knowledge"]) == expected)
  }

  @Test("identifiers are lower-case letters, digits, hyphens and dots with neither at the ends")
  func identifiers() {
    for good in ["a", "a1", "a-b.c", "0", String(repeating: "a", count: 120)] { #expect(isIdentifier(good)) }
    for bad in ["", "-a", "a.", "A", "a b", "é", "a_b", String(repeating: "a", count: 121)] {
      #expect(!isIdentifier(bad))
    }
  }
}

@Suite struct CycleTests {
  @Test("a circle is told once, from its least member, by the shortest way")
  func shortest() {
    #expect(Cycles.each(in: [[1], [2], [0]]) == [[0, 1, 2]])
    #expect(Cycles.each(in: [[1, 2], [2], [0]]) == [[0, 2]])
    #expect(Cycles.each(in: [[], [2], [1], [3], [5], [4]]) == [[1, 2], [4, 5]])
    #expect(Cycles.each(in: [[1], [2], []]) == [])
  }

  @Test("references a hundred thousand deep do not exhaust the stack")
  func deep() {
    let count = 100_000
    #expect(Cycles.each(in: (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }) == [])
    #expect(Cycles.each(in: (0..<count).map { [($0 + 1) % count] }).first?.count == count)
  }
}
