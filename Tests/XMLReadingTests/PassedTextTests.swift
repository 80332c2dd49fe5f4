import Testing

@testable import XMLReading

@Suite("Text that nobody asked for")
struct PassedTextTests {
  /// What a document says but for its text, some of which is asked for by the elements' names; or all of it.
  struct Outline: XMLEventHandler {
    let wantsAllText: Bool
    var lines: [String] = []
    private var isAsked = false
    private var text = ""

    init(wantsAllText: Bool) { self.wantsAllText = wantsAllText }

    private mutating func endText() {
      if isAsked { lines.append(text) }
      isAsked = false
      text = ""
    }

    mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
      endText()
      var line = "<\(tag.fullName.local) \(tag.position)"
      tag.forEachAttribute { name, value in line += " \(tag.words(for: name)?.local ?? "?")=\(String(xml: value))" }
      lines.append(line)
      isAsked = tag.fullName.local == "asked"
      if isAsked { tag.askForText() }
      return true
    }

    mutating func endElement(name: Int) -> Bool {
      endText()
      lines.append(">")
      return true
    }

    mutating func text(_ utf8: Span<UInt8>) -> Bool {
      if isAsked { text += String(xml: utf8) }
      return true
    }
  }

  /// What was read, and how it ended.
  struct Reading {
    let lines: [String]
    let failure: XMLFailure?

    init(_ document: [UInt8], wantsAllText: Bool) {
      var outline = Outline(wantsAllText: wantsAllText)
      var failure: XMLFailure?
      do throws(XMLFailure) {
        try XMLReader.events(in: .bytes(document, name: "test"), handler: &outline)
      } catch {
        failure = error
      }
      lines = outline.lines
      self.failure = failure
    }
  }

  /// Where two readings part; nil if they are the same.
  static func difference(_ document: [UInt8]) -> String? {
    let (one, other) = (Reading(document, wantsAllText: false), Reading(document, wantsAllText: true))
    for (line, otherLine) in zip(one.lines, other.lines) where line != otherLine { return "\(line) | \(otherLine)" }
    if one.failure != other.failure {
      return "\(one.failure.map(String.init(describing:)) ?? "") | \(other.failure.map(String.init(describing:)) ?? "")"
    }
    return one.lines.count == other.lines.count ? nil : "\(one.lines.count) | \(other.lines.count)"
  }

  struct Numbers {
    var state: UInt64
    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  static let letters: [[UInt8]] = ["x", " ", "é", "ς", "漢", "𝄞", ">", "'", "\u{7F}", "\u{85}", "\u{FFFD}"].map {
    Array($0.utf8)
  }
  /// Markup, references, line ends, and what is no text: control characters, half characters and more.
  static let breaks: [[UInt8]] =
    [
      "&amp;", "&e;", "&b;", "&", "]", "]]", "]]>", "\n", "\n  ", "\r", "\r\n", "\t", "<!-- é -->", "<![CDATA[é<]]>",
      "<?p é?>",
    ]
    .map { Array($0.utf8) } + [
      [0], [1], [0x1F], [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0xC3, 0xA9], [0xE0, 0x9F, 0xBF],
      [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x9D, 0x84], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]

  static func text(_ numbers: inout Numbers, breaks: Int) -> [UInt8] {
    let own = letters[numbers.next(letters.count)]
    var text: [UInt8] = []
    for _ in 0..<numbers.next(60) { text += numbers.next(4) == 0 ? letters[numbers.next(letters.count)] : own }
    if breaks > 0, numbers.next(4) == 0 {
      text += Self.breaks[numbers.next(breaks)]
      for _ in 0..<numbers.next(30) { text += own }
    }
    return text
  }

  static func document(_ numbers: inout Numbers, breaks: Int) -> [UInt8] {
    var document = Array("<!DOCTYPE list [<!ENTITY e 'été'><!ENTITY b '<b>a text, long enough</b>'>]>\n<list>".utf8)
    // So that the parser's pieces end anywhere.
    document += Array("<!-- \(String(repeating: "-x", count: numbers.next(4000))) -->\n".utf8)
    for _ in 0..<60 {
      let name = ["asked", "é", "b"][numbers.next(3)]
      document += Array("<\(name)\(numbers.next(3) == 0 ? " a='é>'" : "")>".utf8)
      document += text(&numbers, breaks: breaks)
      if numbers.next(3) == 0 { document += Array("<c/>".utf8) + text(&numbers, breaks: breaks) }
      // Lines short enough for exact columns.
      document += Array("</\(name)>\n".utf8) + text(&numbers, breaks: breaks)
    }
    return document + Array("</list>".utf8)
  }

  @Test("is passed over without a trace: all else is read as where all is asked for", arguments: 1...40)
  func wellFormed(seed: UInt64) {
    var numbers = Numbers(state: seed)
    for _ in 0..<20 {
      let document = Self.document(&numbers, breaks: 3)
      #expect(Reading(document, wantsAllText: false).failure == nil)
      #expect(Self.difference(document) == nil)
      var wide: [UInt8] = [0xFF, 0xFE]
      for unit in String(decoding: document, as: UTF8.self).utf16 {
        wide += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      }
      #expect(Reading(wide, wantsAllText: false).lines == Reading(document, wantsAllText: false).lines)
    }
  }

  @Test("keeps its errors: they are found in the same place, for the same reason", arguments: 1...40)
  func broken(seed: UInt64) {
    var numbers = Numbers(state: seed)
    var failures = 0
    for _ in 0..<40 {
      var document = Self.document(&numbers, breaks: Self.breaks.count)
      if numbers.next(3) == 0 { document.removeLast(numbers.next(document.count)) }
      failures += Reading(document, wantsAllText: false).failure == nil ? 0 : 1
      #expect(Self.difference(document) == nil)
    }
    #expect(failures > 20)
  }

  @Test("is text as far as each byte is, looked at by itself", arguments: 1...40)
  func run(seed: UInt64) {
    var numbers = Numbers(state: seed)
    for _ in 0..<500 {
      let bytes = Self.text(&numbers, breaks: Self.breaks.count)
      let count = unsafe bytes.withUnsafeBytes { unsafe CharacterRun(in: $0).count }
      let hasLineEnd = unsafe bytes.withUnsafeBytes { unsafe CharacterRun(in: $0).hasLineEnd }
      #expect(count == Self.plainCount(bytes))
      #expect(hasLineEnd == bytes[..<count].contains(0x0A))
    }
  }

  /// The longest beginning that is UTF-8 and has none of what ends a run.
  static func plainCount(_ bytes: [UInt8]) -> Int {
    var count = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      let isOther = scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || (0xFFFE...0xFFFF).contains(scalar.value)
      if isOther || "<&]".unicodeScalars.contains(scalar) { break }
      count += UTF8.width(scalar)
    }
    return count
  }
}
