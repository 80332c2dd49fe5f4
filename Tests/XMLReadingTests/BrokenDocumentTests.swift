import Testing
import XMLReading

@Suite("A document that cannot be read")
struct BrokenDocumentTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let reason: XMLFailure.Reason
    let position: XMLPosition?
    var testDescription: String { file }

    init(_ file: String, _ reason: XMLFailure.Reason, _ line: Int? = nil, _ column: Int = 1) {
      self.file = file
      self.reason = reason
      position = line.map { XMLPosition(line: $0, column: column) }
    }
  }

  static let cases = [
    Case("empty.xml", .empty),
    Case("blank.xml", .empty),
    Case("json-not-xml.xml", .notXML, 2, 3),
    Case("binary-not-xml.xml", .notXML, 1, 1),
    Case("three-letters.xml", .notXML, 1, 1),
    Case("truncated-before-root.xml", .truncated, 3, 1),
    Case("truncated-in-text.xml", .truncated, 2, 18),
    Case("truncated-in-start-tag.xml", .truncated, 2, 18),
    Case("truncated-in-end-tag.xml", .truncated, 2, 14),
    Case("truncated-in-comment.xml", .truncated, 2, 18),
    Case("truncated-in-cdata.xml", .truncated, 2, 16),
    Case("truncated-in-character.xml", .truncated, 2, 4),
    Case("truncated-in-declaration.xml", .truncated, 1, 20),
    Case("truncated-in-doctype.xml", .truncated, 2, 16),
    Case("mismatched-end-tag.xml", .malformed("opening and ending tag mismatch: item line 2 and itme"), 2, 20),
    Case("attribute-twice.xml", .malformed("attribute a redefined"), 2, 20),
    Case("attribute-unquoted.xml", .malformed("attValue: \" or ' expected"), 2, 11),
    Case("undefined-prefix.xml", .malformed("namespace prefix x on item is not defined"), 2, 10),
    Case("less-than-in-attribute.xml", .malformed("unescaped '<' not allowed in attributes values"), 2, 14),
    Case("two-roots.xml", .malformed("extra content at the end of the document"), 2, 1),
    Case("text-after-root.xml", .malformed("extra content at the end of the document"), 2, 1),
    Case("control-character.xml", .malformed("PCDATA invalid Char value 1"), 2, 4),
    Case("bare-ampersand.xml", .malformed("xmlParseEntityRef: no name"), 2, 10),
    Case("latin-1-called-utf-8.xml", .badEncoding, 3, 4),
    Case("latin-1-in-cdata-called-utf-8.xml", .badEncoding, 2, 13),
    Case("latin-1-undeclared.xml", .badEncoding, 2, 16),
    Case("utf-8-called-utf-16.xml", .badEncoding, 1, 38),
    Case("utf-8-called-klingon.xml", .unsupportedEncoding("x-klingon"), 1, 41),
    Case("external-entity.xml", .externalEntity("password"), 2, 48),
    Case("external-parameter-entity.xml", .externalEntity("more"), 2, 55),
    Case("external-unparsed-entity.xml", .externalEntity("logo"), 3, 44),
    Case("undefined-entity.xml", .undefinedEntity("eacute"), 2, 14),
    Case("undefined-entity-with-doctype.xml", .undefinedEntity("eacute"), 3, 14),
    Case("undefined-entity-in-attribute.xml", .undefinedEntity("eacute"), 2, 26),
    Case("entity-loop.xml", .entityExpansion(limit: 1 << 20), 5, 10),
    Case("entity-loop-in-attribute.xml", .entityExpansion(limit: 1 << 20), 5, 16),
    Case("entity-not-balanced.xml", .malformed("premature end of data in tag b line 1"), 4, 10),
  ]

  @Test("fails for its own reason, at the place where it breaks", arguments: cases)
  func reason(_ test: Case) {
    let failure = failure(caseFile(test.file))
    #expect(failure?.reason == test.reason)
    #expect(failure?.position == test.position)
  }

  @Test("fails alike when its bytes are in memory", arguments: cases)
  func inMemory(_ test: Case) throws {
    var bytes: [UInt8] = []
    if test.file != "empty.xml" { bytes = try #require(readFile(folder + "Cases/" + test.file)) }
    #expect(failure(.bytes(bytes, name: test.file))?.reason == test.reason)
  }

  @Test("is told apart from a file that is not there, is a folder, or cannot be read")
  func files() {
    #expect(failure(.file("/no/such/file.xml")) == XMLFailure(.noSuchFile))
    #expect(failure(.file("/etc/hostname/file.xml")) == XMLFailure(.noSuchFile))
    #expect(failure(.file("/")) == XMLFailure(.isDirectory))
    #expect(failure(.file("/proc/self/mem"))?.reason == .unreadable("input/output error"))
  }

  @Test("is spoken of in one line, in lower case, with its place")
  func words() {
    let words = failure(caseFile("external-entity.xml")).map(String.init(describing:))
    #expect(words == "the entity `password` stands outside the document, and is not fetched (line 2, column 48)")
    for test in Self.cases {
      let words = test.reason.description
      #expect(!words.contains("\n") && words.first?.isUppercase == false)
    }
  }

  @Test("delivers the records before the break")
  func recordsBefore() {
    var seen: [String] = []
    let source = bytes("<list><a/><b>text</b><c></list>")
    #expect(throws: XMLFailure.self) {
      try XMLReader.records(in: source) { _, record in
        seen.append(record.name)
        return true
      }
    }
    #expect(seen == ["a", "b"])
  }

  @Test("is not looked at behind its root's start tag by one who asks for the root")
  func rootOnly() throws {
    let root = try XMLReader.root(of: bytes("<?x y?>\n<p:list xmlns:p='urn:p' p:a='1' b='2'> <broken"))
    #expect(root.name == "list")
    #expect(root.namespace == "urn:p")
    #expect(root["b"] == "2")
    #expect(root["a", in: "urn:p"] == "1")
    #expect(root.position == XMLPosition(line: 2, column: 1))
    #expect(throws: XMLFailure(.truncated, at: XMLPosition(line: 1, column: 11))) {
      try XMLReader.root(of: bytes("<list a=\"1"))
    }
  }
}
