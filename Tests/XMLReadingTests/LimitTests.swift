import Testing
import XMLReading

@Suite("A limit")
struct LimitTests {
  private static func nested(_ depth: Int) -> String {
    String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
  }

  @Test("on depth holds exactly, and for a million elements in one another")
  func depth() {
    var limits = XMLLimits.standard
    limits.depth = 3
    #expect(failure(bytes(Self.nested(3)), limits: limits) == nil)
    #expect(failure(bytes(Self.nested(4)), limits: limits)?.reason == .depth(limit: 3))
    #expect(failure(bytes(Self.nested(4)), limits: limits)?.position == XMLPosition(line: 1, column: 10))
    #expect(failure(bytes(Self.nested(1_000_000)))?.reason == .depth(limit: 200))
    limits.depth = 10_000
    #expect(failure(bytes(Self.nested(10_000)), limits: limits) == nil)
  }

  @Test("on an attribute's size holds exactly")
  func attributeSize() {
    var limits = XMLLimits.standard
    limits.attributeBytes = 10
    #expect(failure(bytes("<a b='0123456789'/>"), limits: limits) == nil)
    #expect(failure(bytes("<a b='0123456789-'/>"), limits: limits)?.reason == .attributeSize(limit: 10))
    #expect(failure(bytes("<a b='012345678é'/>"), limits: limits)?.reason == .attributeSize(limit: 10))
  }

  @Test("on an attribute's size can be higher than libxml2's own")
  func hugeAttribute() {
    var limits = XMLLimits.standard
    limits.attributeBytes = 20 << 20
    limits.textBytes = 40 << 20
    let value = String(repeating: "x", count: 12 << 20)
    #expect(failure(bytes("<a b='\(value)'><c>\(value)</c></a>"), limits: limits) == nil)
    #expect(failure(bytes("<a b='\(value)'/>"))?.reason == .attributeSize(limit: 1 << 20))
  }

  @Test(
    "on size holds for what has no end, before it is all in memory",
    arguments: [
      "<a><b c='", "<a><b ", "<a><!-- ", "<a><?b ", "<a><![CDATA[", "<!DOCTYPE a [<!ENTITY b '", "<a>&", "<a></",
    ])
  func endless(beginning: String) {
    let reason = failure(bytes(beginning + String(repeating: "x", count: 20 << 20)))?.reason
    #expect(reason == .textSize(limit: 16 << 20) || reason == .attributeSize(limit: 1 << 20))
  }

  @Test("on a start tag does not count the declarations before it")
  func afterDeclarations() {
    let comment = "<!-- \(String(repeating: "x", count: 9 << 20)) -->"
    let name = String(repeating: "x", count: 20_000)
    #expect(failure(bytes("<!DOCTYPE a [\(comment)]><a b='\(name)'/>")) == nil)
  }

  @Test("does not hold for what passes by and is not kept: white space, comments, text that nobody asked for")
  func passing() throws {
    let space = String(repeating: "\n", count: 20 << 20)
    let comments = String(repeating: "<!-- a comment -->", count: 1 << 20)
    var handler = Deaf()
    for document in [
      "\(space)<a/>\(space)", "<a>\(comments)</a>\(comments)", "<a>\(space)\(space.replacing("\n", with: "é"))</a>",
    ] {
      try XMLReader.events(in: bytes(document), handler: &handler)
    }
    #expect(handler.heard == 0)
  }

  /// Asks for no text, and counts what it is told of all the same.
  private struct Deaf: XMLEventHandler {
    var heard = 0
    var wantsAllText: Bool { false }
    mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool { true }
    mutating func endElement(name: Int) -> Bool { true }
    mutating func text(_ utf8: Span<UInt8>) -> Bool {
      heard += utf8.count
      return true
    }
  }

  @Test("on the number of attributes counts namespace declarations too")
  func attributeCount() {
    var limits = XMLLimits.standard
    limits.attributesPerElement = 3
    #expect(failure(bytes("<a b='' c='' xmlns:d='urn:d'/>"), limits: limits) == nil)
    #expect(failure(bytes("<a b='' c='' xmlns:d='urn:d' e=''/>"), limits: limits)?.reason == .attributeCount(limit: 3))
  }

  @Test("on text holds for a record with all inside it, and starts anew with each")
  func textSize() {
    var limits = XMLLimits.standard
    limits.textBytes = 100
    let record = "<b d='0123456789'>01234567890123456789<c>01234567890123456789</c></b>"
    #expect(failure(bytes("<a>\(record)\(record)\(record)</a>"), limits: limits) == nil)
    let larger = "<b d='0123456789'>01234567890123456789<c>0123456789012345678901234567890123456789</c></b>"
    let failed = failure(bytes("<a>\(record)\n\(larger)</a>"), limits: limits)
    #expect(failed?.reason == .textSize(limit: 100))
    #expect(failed?.position?.line == 2)
    let empties = String(repeating: "<c/>", count: 10)
    #expect(failure(bytes("<a><b>\(empties)</b></a>"), limits: limits)?.reason == .textSize(limit: 100))
  }

  @Test("on text holds between two tags for events")
  func eventTextSize() {
    var limits = XMLLimits.standard
    limits.textBytes = 10
    #expect(throws: Never.self) {
      try Transcript(of: bytes("<a>0123456789<b/>0123456789</a>"), limits: limits)
    }
    #expect(throws: XMLFailure(.textSize(limit: 10), at: XMLPosition(line: 1, column: 14))) {
      try Transcript(of: bytes("<a>01234&amp;56789</a>"), limits: limits)
    }
  }

  @Test("on names bounds a document that makes up a new one for each element")
  func nameSize() {
    var limits = XMLLimits.standard
    limits.nameBytes = 1000
    let names = (0..<1000).map { "<n\($0)/>" }.joined()
    #expect(failure(bytes("<a>\(names)</a>"), limits: limits)?.reason == .nameSize(limit: 1000))
    #expect(failure(bytes("<a>\(names)</a>")) == nil)
    let prefixes = (0..<100_000).map { "<a xmlns:n\($0)='urn:example:namespace:number:\($0)'/>" }.joined()
    #expect(failure(bytes("<a>\(prefixes)</a>"), limits: limits)?.reason == .nameSize(limit: 1000))
  }

  @Test("may be as high as numbers go")
  func unlimited() {
    let limits = XMLLimits(
      depth: .max, attributeBytes: .max, attributesPerElement: .max, textBytes: .max, totalBytes: .max,
      entityExpansionBytes: .max, nameBytes: .max)
    #expect(failure(bytes("<!DOCTYPE a [<!ENTITY e 'x'>]><a b='&e;'>&e;<c/></a>"), limits: limits) == nil)
  }

  @Test("on the document holds exactly")
  func totalSize() {
    var limits = XMLLimits.standard
    limits.totalBytes = 10
    #expect(failure(bytes("<abcdefg/>"), limits: limits) == nil)
    #expect(failure(bytes("<abcdefgh/>"), limits: limits)?.reason == .totalSize(limit: 10))
  }
}
