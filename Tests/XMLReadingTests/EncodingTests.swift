import Testing
import XMLReading

@Suite("The encoding of a document")
struct EncodingTests {
  /// As iconv would write it: the name to declare, the bytes for a text.
  struct Encoding: CustomTestStringConvertible, Sendable {
    let name: String
    let declared: Bool
    let mark: [UInt8]
    let encode: @Sendable (String) -> [UInt8]
    var testDescription: String { "\(name)\(mark.isEmpty ? "" : ", marked")\(declared ? ", declared" : "")" }
  }

  static let utf8: @Sendable (String) -> [UInt8] = { Array($0.utf8) }
  static let latin1: @Sendable (String) -> [UInt8] = { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
  static let little: @Sendable (String) -> [UInt8] = { $0.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }
  static let big: @Sendable (String) -> [UInt8] = { $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }

  static let encodings = [
    Encoding(name: "UTF-8", declared: false, mark: [], encode: utf8),
    Encoding(name: "UTF-8", declared: true, mark: [], encode: utf8),
    Encoding(name: "utf-8", declared: true, mark: [0xEF, 0xBB, 0xBF], encode: utf8),
    Encoding(name: "UTF-8", declared: false, mark: [0xEF, 0xBB, 0xBF], encode: utf8),
    Encoding(name: "ISO-8859-1", declared: true, mark: [], encode: latin1),
    Encoding(name: "windows-1252", declared: true, mark: [], encode: latin1),
    Encoding(name: "UTF-16", declared: true, mark: [0xFF, 0xFE], encode: little),
    Encoding(name: "UTF-16", declared: false, mark: [0xFF, 0xFE], encode: little),
    Encoding(name: "UTF-16", declared: true, mark: [0xFE, 0xFF], encode: big),
    Encoding(name: "UTF-16LE", declared: true, mark: [], encode: little),
    Encoding(name: "UTF-16BE", declared: true, mark: [], encode: big),
  ]

  @Test("changes neither what is read nor where it stands", arguments: encodings)
  func same(_ encoding: Encoding) throws {
    // Both lines longer than a piece that libxml2 converts at a time, and letters of two and three bytes in UTF-8.
    let filler = String(repeating: "éà", count: 5000)
    let declaration = encoding.declared ? "<?xml version=\"1.0\" encoding=\"\(encoding.name)\"?>" : ""
    let document = "\(declaration)<list t='\(filler)'>\n  é<a/>à<b\n c='ü'/>\(filler)<d>ô\n</d></list>"
    let transcript = try Transcript(of: .bytes(encoding.mark + encoding.encode(document), name: "test"))
    #expect(
      transcript.lines == [
        "<list t=\(filler)", "\n  é", "<a", "</a", "à", "<b c=ü", "</b", filler, "<d", "ô\n", "</d", "</list",
      ])
    #expect(
      transcript.positions == [
        "list 1:\(1 + declaration.unicodeScalars.count)", "a 2:4", "b 2:9", "d 3:\(9 + 10000)",
      ])
  }

  @Test("is Windows-1252 with its own letters where that is declared")
  func windows() throws {
    let head = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8)
    let root = try XMLReader.document(in: .bytes(head + [0x93, 0x9C, 0x94] + Array("</a>".utf8), name: "test"))
    #expect(root.text == "\u{201C}œ\u{201D}")
  }

  @Test("is refused where it breaks: half a UTF-16 pair, a byte Windows-1252 does not have")
  func broken() {
    let half = EncodingTests.little("<list>") + [0x00, 0xD8] + EncodingTests.little("</list>")
    #expect(failure(.bytes([0xFF, 0xFE] + half, name: "test"))?.reason == .badEncoding)
    let head = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8)
    #expect(failure(.bytes(head + [0x81] + Array("</a>".utf8), name: "test"))?.reason == .badEncoding)
  }
}
