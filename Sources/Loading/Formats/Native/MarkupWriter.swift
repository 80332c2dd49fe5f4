import Model

/// Writes XML, one element a line, with everything escaped that must be.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An attribute with a value; without one it is not written.
  typealias Attribute = (name: String, value: String?)

  /// An element with what `body` writes in it; closed at once where that is nothing.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], _ body: (inout MarkupWriter) -> Void = { _ in })
  {
    begin(name, attributes)
    let start = bytes.count
    raw(">\n")
    depth += 1
    let inner = bytes.count
    body(&self)
    depth -= 1
    if bytes.count == inner {
      bytes.removeLast(bytes.count - start)
      raw("/>\n")
    } else {
      indent()
      raw("</")
      raw(name)
      raw(">\n")
    }
  }

  /// An element that holds words.
  mutating func words(_ name: String, _ words: String, _ attributes: [Attribute] = []) {
    begin(name, attributes)
    raw(">")
    escape(words)
    raw("</")
    raw(name)
    raw(">\n")
  }

  /// An element for each language that the text has.
  mutating func text(_ name: String, _ text: Text) {
    for language in text.languages { words(name, text[language] ?? "", [("xml:lang", language.rawValue)]) }
  }

  mutating func texts(_ name: String, _ texts: Texts) {
    for language in Language.allCases {
      for each in texts[language] { words(name, each, [("xml:lang", language.rawValue)]) }
    }
  }

  mutating func citation(_ name: String, _ citation: Citation, isDated: Bool = true) {
    let accessed = isDated ? citation.accessed.map { "\($0)" } : nil
    words(name, citation.words, [("uri", citation.uri), ("accessed", accessed)])
  }

  mutating func regulations(_ regulations: [Regulation]) {
    for regulation in regulations {
      element("regulated", [("jurisdictions", list(regulation.jurisdictions.map(\.code)))]) {
        $0.text("authority", regulation.authority)
      }
    }
  }

  /// Values with spaces between; nothing where there are none.
  func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: " ") }

  private mutating func begin(_ name: String, _ attributes: [Attribute]) {
    indent()
    raw("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(name)
      raw("=\"")
      escape(value)
      raw("\"")
    }
  }

  private mutating func indent() { for _ in 0..<depth { raw("  ") } }

  private mutating func raw(_ words: String) { bytes.append(contentsOf: words.utf8) }

  /// Characters that XML does not allow become spaces.
  private mutating func escape(_ words: String) {
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0x00..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }
}
