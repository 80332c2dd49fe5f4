/// Makes identifiers of our own out of foreign names.
struct IdentifierMaker {
  static let longest = 120
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// An identifier that was not given before, as near to these words as the form allows.
  mutating func make(_ words: String, orElse other: String) -> String {
    let first = IdentifierMaker.identifier(words) ?? IdentifierMaker.identifier(other) ?? "x"
    if taken.insert(first).inserted { return first }
    let stem = String(first.utf8.prefix(IdentifierMaker.longest - 8)) ?? first
    var number = next[stem] ?? 2
    while !taken.insert("\(stem)-\(number)").inserted { number += 1 }
    next[stem] = number + 1
    return "\(stem)-\(number)"
  }

  /// Lower-case letters without accents, digits, hyphens and dots; nil where nothing of that is in the words.
  static func identifier(_ words: some StringProtocol) -> String? {
    let whole = String(words)
    if isIdentifier(whole) { return whole }
    if whole.utf8.count <= longest, !whole.isEmpty, whole.utf8.allSatisfy(isPlain) {
      return String(decoding: whole.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    var output: [UInt8] = []
    var gap: UInt8?
    for byte in columnName(keepingPoints: words).utf8 {
      if output.count >= longest { break }
      if byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        gap = byte == UInt8(ascii: ".") && gap == nil ? byte : gap ?? UInt8(ascii: "-")
        continue
      }
      guard (97...122).contains(byte) || (48...57).contains(byte) else { continue }
      if let gap, !output.isEmpty, output.count < longest - 1 { output.append(gap == 0x20 ? UInt8(ascii: "-") : gap) }
      gap = nil
      output.append(byte)
    }
    return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
  }

  /// A letter or a digit of ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func columnName(keepingPoints words: some StringProtocol) -> String {
    words.split(separator: ".", omittingEmptySubsequences: false).map { Loading.columnName(String($0)) }
      .joined(separator: ".")
  }

  /// What follows the last `/`, `#`, `:` or `=` of a URI.
  static func lastPart(of uri: String) -> Substring {
    let view = uri.utf8
    var end = view.endIndex
    var start = end
    while start > view.startIndex {
      let before = view.index(before: start)
      switch view[before] {
      case UInt8(ascii: "/"), UInt8(ascii: "#"):
        // One at the very end separates nothing.
        if start != view.endIndex || end != view.endIndex { return uri[start..<end] }
        end = before
        start = before
      case UInt8(ascii: ":"), UInt8(ascii: "="): return uri[start..<end]
      default: start = before
      }
    }
    return uri[..<end]
  }
}
