import Testing
import XMLReading

@Suite("An element")
struct ElementTests {
  static let document = """
    <list xmlns="urn:l" xmlns:x="urn:x" xml:lang="fr">
      between
      <item id="1" x:id="2"> one <b>two</b>
        three&#160;<![CDATA[ <four> ]]></item>
      <item xml:lang="en"><title xml:lang="">none</title><title>English</title></item>
      <x:item/>
    </list>
    """

  static func records() throws -> (root: XMLElement, records: [XMLElement]) {
    var records: [XMLElement] = []
    let root = try XMLReader.records(in: bytes(document)) { root, record in
      records.append(record)
      return root.name == "list"
    }
    return (root, records)
  }

  @Test("has its names, attributes, children and own text")
  func content() throws {
    let (root, records) = try Self.records()
    #expect(root.name == "list" && root.namespace == "urn:l")
    #expect(root.children.isEmpty && root.text.isEmpty)
    #expect(records.map(\.name) == ["item", "item", "item"])
    #expect(records.map(\.namespace) == ["urn:l", "urn:l", "urn:x"])
    #expect(records[0]["id"] == "1")
    #expect(records[0]["id", in: "urn:x"] == "2")
    #expect(records[0]["other"] == nil)
    #expect(records[0].text == " one \n    three\u{A0} <four> ")
    #expect(records[0].trimmedText == "one three\u{A0} <four>")
    #expect(records[0].first("b")?.text == "two")
    #expect(records[1].all("title").map(\.text) == ["none", "English"])
    #expect(records[0].position == XMLPosition(line: 3, column: 3))
  }

  @Test("has the language in force, its own or inherited")
  func language() throws {
    let (root, records) = try Self.records()
    #expect(root.language == "fr")
    #expect(records.map(\.language) == ["fr", "en", "fr"])
    #expect(records[0].children.map(\.language) == ["fr"])
    #expect(records[1].children.map(\.language) == [nil, "en"])
  }

  @Test("is the same in the tree of the whole document")
  func wholeDocument() throws {
    let (root, records) = try Self.records()
    let tree = try XMLReader.document(in: bytes(Self.document))
    #expect(tree.children == records)
    #expect(tree.attributes == root.attributes)
    #expect(tree.trimmedText == "between")
  }

  @Test("that is a root without records is still given back")
  func emptyRoot() throws {
    let root = try XMLReader.records(in: bytes("<list a='b'> </list>")) { _, _ in true }
    #expect(root["a"] == "b")
  }

  @Test("ends the reading when its receiver wants no more, whatever follows")
  func stop() throws {
    var count = 0
    let root = try XMLReader.records(in: bytes("<list><a/><b/><c></list>")) { _, _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
    #expect(root.name == "list")
  }
}

@Suite("A handler")
struct HandlerTests {
  struct Kinds: XMLEventHandler {
    let vocabulary = [XMLName("item", in: "urn:l"), XMLName("id"), XMLName("lang", in: XMLName.xmlNamespace)]
    var seen: [Int] = []
    var ends: [Int] = []
    var id: String?
    var stopAt = Int.max

    mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
      seen.append(tag.name)
      id = tag.value(of: 1) ?? id
      return seen.count < stopAt
    }
    mutating func endElement(name: Int) -> Bool {
      ends.append(name)
      return true
    }
    mutating func text(_ utf8: Span<UInt8>) -> Bool { true }
  }

  @Test("is called with the numbers of its vocabulary, and with others, always the same, for other names")
  func numbers() throws {
    var kinds = Kinds()
    let document = "<list><item id='7' xmlns='urn:l'/><p:item xmlns:p='urn:l'/><item/><list/></list>"
    try XMLReader.events(in: bytes(document), handler: &kinds)
    #expect(kinds.seen == [3, 0, 0, 4, 3])
    #expect(kinds.ends == [0, 0, 4, 3, 3])
    #expect(kinds.id == "7")
  }

  struct Asking: XMLEventHandler {
    let vocabulary = [XMLName("asked")]
    var wantsAllText: Bool { false }
    var text = ""

    mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
      if tag.name == 0 { tag.askForText() }
      return true
    }
    mutating func endElement(name: Int) -> Bool {
      text += "|"
      return true
    }
    mutating func text(_ utf8: Span<UInt8>) -> Bool {
      text += String(xml: utf8)
      return true
    }
  }

  @Test(
    "that does not want all text is told of what stands between a tag it asks for and the next",
    arguments: [
      ("<a>no<asked>é</asked>no<b>no</b> <asked>2</asked></a>", "é||2||"),
      ("<a><asked>x<b>no</b>no</asked><asked/>no</a>", "x||||"),
      ("<!DOCTYPE a [<!ENTITY e 'é'>]><a>&e;<asked>&e;<![CDATA[<]]>&amp;&#65;</asked><![CDATA[no]]></a>", "é<&A||"),
    ])
  func askedText(document: String, expected: String) throws {
    var asking = Asking()
    try XMLReader.events(in: bytes(document), handler: &asking)
    #expect(asking.text == expected)
  }

  @Test("ends the reading without an error, and is called no more")
  func stop() throws {
    var kinds = Kinds(stopAt: 2)
    try XMLReader.events(in: bytes("<a><b><c/><d></a>"), handler: &kinds)
    #expect(kinds.seen.count == 2)
    #expect(kinds.ends.isEmpty)
  }

  @Test("may run on several threads at a time")
  func threads() async throws {
    let document = "<list>" + String(repeating: "<item id='é'>text</item>\n", count: 2000) + "</list>"
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<16 {
        group.addTask {
          guard number % 2 == 0 else { return failure(bytes(document + "<"))?.position?.line ?? 0 }
          return try Transcript(of: bytes(document)).positions.count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.sorted() == Array(repeating: 2001, count: 16))
  }
}
