import Model

/// Why a text is no JSON.
struct JSONFailure: Error {
  enum Reason {
    case empty, truncated, tooDeep, tooManyValues, badEncoding
    /// What stands there is not what may stand there.
    case unexpected(UInt8, expected: Text)
    case badEscape, badNumber, badLiteral
    /// Something follows the end.
    case trailing
  }
  let reason: Reason
  let line: Int
  let column: Int
}

/// Reads JSON in one pass, without recursion.
///
/// Every bound is enforced while reading. What JSON forbids and published files contain all the same is told and read:
/// control characters in strings, a comma before a closing bracket, and several texts in one file.
struct JSONParser {
  static let depthLimit = 200
  static let nodeLimit = 40_000_000

  private var nodes: [JSONDocument.Node] = []
  /// The open objects and arrays.
  private var open: [Int] = []
  private var index = 0
  private var controlCharacter: Int?
  private var trailingComma: Int?
  private var isSequence = false

  struct Result {
    let document: JSONDocument
    /// The nodes of keys that come again in their object.
    let duplicates: [Int]
    /// The offset of the first control character in a string.
    let controlCharacter: Int?
    /// The offset of what follows the first comma that has nothing behind it.
    let trailingComma: Int?
    /// Whether there are several texts, one behind the other; the document is then an array of them.
    let isSequence: Bool
  }

  /// The document in these bytes, which are UTF-8 without a byte order mark.
  ///
  /// - Complexity: linear in the number of bytes.
  static func parse(_ bytes: [UInt8]) throws(JSONFailure) -> Result {
    var parser = JSONParser()
    parser.nodes.reserveCapacity(min(bytes.count / 12, nodeLimit))
    do {
      try parser.run(bytes.span)
    } catch {
      let (line, column) = JSONDocument.place(of: min(parser.index, bytes.count), in: bytes.span, marks: [])
      throw JSONFailure(reason: error.reason, line: line, column: column)
    }
    let document = JSONDocument(bytes: bytes, nodes: parser.nodes, marks: JSONDocument.marks(in: bytes.span))
    let duplicates = JSONDuplicates.keys(in: document)
    return Result(
      document: document, duplicates: duplicates, controlCharacter: parser.controlCharacter,
      trailingComma: parser.trailingComma, isSequence: parser.isSequence)
  }

  private struct Problem: Error { let reason: JSONFailure.Reason }

  private mutating func run(_ bytes: Span<UInt8>) throws(Problem) {
    skipSpace(bytes)
    if index >= bytes.count { throw Problem(reason: .empty) }
    try text(bytes)
    if index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "[") {
      try sequence(bytes)
    }
    if index < bytes.count { throw Problem(reason: .trailing) }
  }

  /// Begins again, with all texts in one array: some files hold one record a line.
  private mutating func sequence(_ bytes: Span<UInt8>) throws(Problem) {
    var again = JSONParser()
    again.isSequence = true
    try again.append(.array, 0, 0)
    again.skipSpace(bytes)
    while again.index < bytes.count {
      do throws(Problem) {
        try again.text(bytes)
      } catch {
        self = again
        throw error
      }
      if again.index < bytes.count, bytes[again.index] == UInt8(ascii: ",") { again.index += 1 }
      again.skipSpace(bytes)
    }
    again.nodes[0].end = UInt32(bytes.count)
    again.nodes[0].next = UInt32(again.nodes.count)
    self = again
  }

  /// One value with all that is in it, and the white space behind it.
  private mutating func text(_ bytes: Span<UInt8>) throws(Problem) {
    try value(bytes)
    while let container = open.last {
      skipSpace(bytes)
      guard index < bytes.count else { throw Problem(reason: .truncated) }
      let isObject = nodes[container].kind == .object
      let isFirst = nodes.count == container + 1
      let close = UInt8(ascii: isObject ? "}" : "]")
      if bytes[index] == close {
        index += 1
        end(container)
        continue
      }
      if !isFirst {
        try expect(UInt8(ascii: ","), bytes, isObject ? Self.commaOrBrace : Self.commaOrBracket)
        skipSpace(bytes)
        if index < bytes.count, bytes[index] == close {
          if trailingComma == nil { trailingComma = index }
          continue
        }
      }
      if isObject {
        guard index < bytes.count else { throw Problem(reason: .truncated) }
        guard bytes[index] == UInt8(ascii: "\"") else {
          throw Problem(reason: .unexpected(bytes[index], expected: Self.key))
        }
        try string(bytes)
        skipSpace(bytes)
        try expect(UInt8(ascii: ":"), bytes, Self.colon)
        skipSpace(bytes)
      }
      try value(bytes)
    }
    skipSpace(bytes)
  }

  private static let commaOrBrace = Text("`,` or `}`", "`,` ou `}`")
  private static let commaOrBracket = Text("`,` or `]`", "`,` ou `]`")
  private static let key = Text("a name in quotation marks", "un nom entre guillemets droits")
  private static let colon = Text.same("`:`")
  private static let anyValue = Text("a value", "une valeur")

  private mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>, _ words: Text) throws(Problem) {
    guard index < bytes.count else { throw Problem(reason: .truncated) }
    guard bytes[index] == byte else { throw Problem(reason: .unexpected(bytes[index], expected: words)) }
    index += 1
  }

  private mutating func end(_ container: Int) {
    open.removeLast()
    nodes[container].end = UInt32(index)
    nodes[container].next = UInt32(nodes.count)
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  private mutating func append(_ kind: JSONDocument.Kind, _ start: Int, _ end: Int) throws(Problem) {
    if nodes.count >= Self.nodeLimit { throw Problem(reason: .tooManyValues) }
    nodes.append(
      JSONDocument.Node(start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1), kind: kind))
  }

  private mutating func value(_ bytes: Span<UInt8>) throws(Problem) {
    guard index < bytes.count else { throw Problem(reason: .truncated) }
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\""): try string(bytes)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if open.count >= Self.depthLimit { throw Problem(reason: .tooDeep) }
      open.append(nodes.count)
      try append(byte == UInt8(ascii: "{") ? .object : .array, index, index)
      index += 1
    case UInt8(ascii: "-"), 48...57: try number(bytes)
    case UInt8(ascii: "t"): try literal("true", .yes, bytes)
    case UInt8(ascii: "f"): try literal("false", .no, bytes)
    case UInt8(ascii: "n"): try literal("null", .null, bytes)
    default: throw Problem(reason: .unexpected(byte, expected: Self.anyValue))
    }
  }

  private mutating func string(_ bytes: Span<UInt8>) throws(Problem) {
    index += 1
    let start = index
    var isEscaped = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        try append(isEscaped ? .escapedString : .string, start, index)
        index += 1
        return
      }
      index += 1
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape(bytes)
      } else if byte < 0x20 {
        if controlCharacter == nil { controlCharacter = index - 1 }
      }
    }
    throw Problem(reason: .truncated)
  }

  private mutating func escape(_ bytes: Span<UInt8>) throws(Problem) {
    guard index < bytes.count else { throw Problem(reason: .truncated) }
    switch bytes[index] {
    case UInt8(ascii: "u"):
      guard index + 4 < bytes.count else { throw Problem(reason: .truncated) }
      guard JSONStrings.hex(bytes, index + 1) != nil else { throw Problem(reason: .badEscape) }
      index += 5
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    default: throw Problem(reason: .badEscape)
    }
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(Problem) {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let isZero = index < bytes.count && bytes[index] == 48
    guard digits(bytes) > 0 else { throw Problem(reason: .badNumber) }
    if isZero && bytes[index - 1] != 48 || isZero && index - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
      throw Problem(reason: .badNumber)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits(bytes) > 0 else { throw Problem(reason: .badNumber) }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard digits(bytes) > 0 else { throw Problem(reason: .badNumber) }
    }
    try append(.number, start, index)
  }

  private mutating func digits(_ bytes: Span<UInt8>) -> Int {
    let start = index
    while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
    return index - start
  }

  private mutating func literal(
    _ words: StaticString, _ kind: JSONDocument.Kind, _ bytes: Span<UInt8>
  ) throws(Problem) {
    let count = words.utf8CodeUnitCount
    guard index + count <= bytes.count else { throw Problem(reason: .truncated) }
    let text = String(decoding: bytes.extracting(index..<index + count).map { $0 }, as: UTF8.self)
    guard text == words.description else { throw Problem(reason: .badLiteral) }
    try append(kind, index, index + count)
    index += count
  }
}

extension Span where Element == UInt8 {
  /// The bytes as an array.
  func map(_ transform: (UInt8) -> UInt8) -> [UInt8] {
    var array: [UInt8] = []
    array.reserveCapacity(count)
    for index in indices { array.append(transform(self[index])) }
    return array
  }
}
