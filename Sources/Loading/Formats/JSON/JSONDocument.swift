import Model

/// A JSON text as read: its bytes, and one small node for each value and key.
///
/// Strings and numbers stay where they are in the bytes until they are asked for, so that a document takes its own size
/// and sixteen bytes for each value.
final class JSONDocument: Sendable {
  enum Kind: UInt8, Sendable { case object, array, string, escapedString, number, yes, no, null }

  struct Node: Sendable {
    /// Where the value begins and ends in the bytes; a string's without its quotation marks.
    var start: UInt32
    var end: UInt32
    /// The first node behind this one and all that is in it.
    var next: UInt32
    var kind: Kind
  }

  let bytes: [UInt8]
  /// In the order of the text; in an object, keys and values take turns.
  let nodes: [Node]
  /// The line and column at every `markBytes`th offset.
  let marks: [Mark]

  /// A place in the bytes whose line and column are known.
  struct Mark: Sendable {
    var line: UInt32
    var column: UInt32
  }

  static let markBytes = 4096

  init(bytes: [UInt8], nodes: [Node], marks: [Mark]) {
    self.bytes = bytes
    self.nodes = nodes
    self.marks = marks
  }

  var root: JSONValue { JSONValue(document: self, index: 0) }

  /// The line and column, both from 1, of an offset.
  ///
  /// - Complexity: constant: what lies between two marks is counted, however long the lines are.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let bytes = bytes
    return JSONDocument.place(of: offset, in: bytes.span, marks: marks)
  }

  static func place(of offset: Int, in bytes: Span<UInt8>, marks: [Mark]) -> (line: Int, column: Int) {
    let end = max(0, min(offset, bytes.count))
    let number = min(end / markBytes, marks.count - 1)
    var mark = number < 0 ? Mark(line: 1, column: 1) : marks[number]
    var index = max(0, number) * markBytes
    while index < end {
      advance(&mark, bytes[index])
      index += 1
    }
    return (Int(mark.line), Int(mark.column))
  }

  /// - Complexity: linear in the number of bytes.
  static func marks(in bytes: Span<UInt8>) -> [Mark] {
    var marks: [Mark] = []
    marks.reserveCapacity(bytes.count / markBytes + 1)
    var mark = Mark(line: 1, column: 1)
    for index in bytes.indices {
      if index % markBytes == 0 { marks.append(mark) }
      advance(&mark, bytes[index])
    }
    return marks
  }

  private static func advance(_ mark: inout Mark, _ byte: UInt8) {
    if byte == 0x0A {
      mark.line &+= 1
      mark.column = 1
    } else if byte & 0xC0 != 0x80 {
      mark.column &+= 1
    }
  }

  /// How to get to a value, such as `$.CFItems[3].uri`.
  ///
  /// - Complexity: linear in the members of the values around it.
  func path(to index: Int) -> String {
    var path = "$"
    var current = 0
    while current != index {
      let node = nodes[current]
      var child = current + 1
      var position = 0
      var found = false
      while child < Int(node.next) {
        let isKey = node.kind == .object
        let value = isKey ? child + 1 : child
        guard value < nodes.count else { return path }
        if index == child || (index >= value && index < Int(nodes[value].next)) {
          path += isKey ? JSONDocument.step(string(at: child)) : "[\(position)]"
          if index == child { return path }
          current = value
          found = true
          break
        }
        child = Int(nodes[value].next)
        position += 1
      }
      if !found { return path }
    }
    return path
  }

  private static func step(_ key: String) -> String {
    let isPlain =
      !key.isEmpty && key.utf8.allSatisfy { $0 == 95 || (48...57).contains($0) || (97...122).contains($0 | 32) }
    return isPlain ? "." + key : "['" + key.prefix(60) + "']"
  }

  /// The characters of a string or key; the text of any other value.
  func string(at index: Int) -> String {
    let node = nodes[index]
    let range = Int(node.start)..<Int(node.end)
    if node.kind == .escapedString {
      let bytes = bytes
      let span = bytes.span
      return JSONStrings.decoded(span.extracting(range))
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether a key is these words; a key with escapes in it is decoded for it.
  func key(at index: Int, is words: Span<UInt8>) -> Bool {
    let node = nodes[index]
    if node.kind == .escapedString {
      let decoded = Array(string(at: index).utf8)
      return decoded.span.isSame(as: words)
    }
    guard Int(node.end - node.start) == words.count else { return false }
    let bytes = bytes
    let span = bytes.span
    return span.extracting(Int(node.start)..<Int(node.end)).isSame(as: words)
  }
}

/// What is done with the characters of strings.
enum JSONStrings {
  /// The characters that an escaped string stands for; half of a surrogate pair becomes U+FFFD.
  static func decoded(_ raw: Span<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < raw.count else {
        output.append(byte)
        index += 1
        continue
      }
      let letter = raw[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "u"): output.append(contentsOf: scalar(in: raw, at: &index))
      default: output.append(letter)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func scalar(in raw: Span<UInt8>, at index: inout Int) -> [UInt8] {
    guard let first = hex(raw, index) else { return Array("\u{FFFD}".utf8) }
    index += 4
    var value = first
    if (0xD800..<0xDC00).contains(first), index + 1 < raw.count, raw[index] == UInt8(ascii: "\\"),
      raw[index + 1] == UInt8(ascii: "u"), let second = hex(raw, index + 2), (0xDC00..<0xE000).contains(second)
    {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      index += 6
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }

  static func hex(_ raw: Span<UInt8>, _ index: Int) -> UInt32? {
    guard index + 4 <= raw.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      switch raw[index + offset] {
      case let digit where (48...57).contains(digit): value = value << 4 | UInt32(digit - 48)
      case let digit where (97...102).contains(digit): value = value << 4 | UInt32(digit - 87)
      case let digit where (65...70).contains(digit): value = value << 4 | UInt32(digit - 55)
      default: return nil
      }
    }
    return value
  }
}

extension JSONStrings {
  /// Whether an escaped string writes half of a surrogate pair without the other half.
  static func hasLoneSurrogate(_ raw: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(raw)
    let span = bytes.span
    var index = 0
    while index < span.count {
      guard span[index] == UInt8(ascii: "\\"), index + 1 < span.count else {
        index += 1
        continue
      }
      guard span[index + 1] == UInt8(ascii: "u"), let unit = hex(span, index + 2) else {
        index += 2
        continue
      }
      index += 6
      if (0xDC00..<0xE000).contains(unit) { return true }
      guard (0xD800..<0xDC00).contains(unit) else { continue }
      guard index + 1 < span.count, span[index] == UInt8(ascii: "\\"), span[index + 1] == UInt8(ascii: "u"),
        let low = hex(span, index + 2), (0xDC00..<0xE000).contains(low)
      else { return true }
      index += 6
    }
    return false
  }
}
