/// One scalar of YAML, plain or quoted, or a flow list or map of them.
enum MetadataScalar {
  /// Where the key of a member ends, at its colon; nil where the words are no member.
  static func keyEnd(in words: Substring) -> Substring.Index? {
    var index = words.startIndex
    if let mark = words.first, mark == "\"" || mark == "'" {
      guard let close = words.dropFirst().firstIndex(of: mark) else { return nil }
      index = words.index(after: close)
      return index < words.endIndex && words[index] == ":" ? index : nil
    }
    while let colon = words[index...].firstIndex(of: ":") {
      let after = words.index(after: colon)
      if after == words.endIndex || words[after] == " " { return colon }
      index = after
    }
    return nil
  }

  static func value(_ words: Substring) -> MetadataBlock.Value {
    let words = words.drop { $0 == " " }
    switch words.first {
    case "[":
      return .list(parts(words).map { .scalar(scalar($0)) })
    case "{":
      return .map(
        parts(words).compactMap { part in
          keyEnd(in: part).map { (scalar(part[..<$0]), .scalar(scalar(part[part.index(after: $0)...]))) }
        })
    default: return .scalar(scalar(words))
    }
  }

  /// What stands between the brackets, parted by commas that no quotation marks enclose.
  private static func parts(_ words: Substring) -> [Substring] {
    let close = words.lastIndex { $0 == "]" || $0 == "}" } ?? words.endIndex
    let inner = words[words.index(after: words.startIndex)..<max(close, words.index(after: words.startIndex))]
    var parts: [Substring] = []
    var (start, mark): (Substring.Index, Character?) = (inner.startIndex, nil)
    for index in inner.indices {
      let character = inner[index]
      if character == mark {
        mark = nil
      } else if mark == nil, character == "\"" || character == "'" {
        mark = character
      } else if mark == nil, character == "," {
        parts.append(inner[start..<index])
        start = inner.index(after: index)
      }
    }
    parts.append(inner[start...])
    return parts.filter { $0.contains { $0 != " " } }
  }

  private static func scalar(_ words: Substring) -> String {
    let words = words.drop { $0 == " " }
    if words.first == "'" { return singleQuoted(words.dropFirst()) }
    if words.first == "\"" { return doubleQuoted(words.dropFirst()) }
    var plain = words
    if let comment = words.ranges(of: " #").first { plain = words[..<comment.lowerBound] }
    while let last = plain.last, last.isWhitespace { plain = plain.dropLast() }
    return plain == "null" || plain == "~" ? "" : String(plain)
  }

  private static func singleQuoted(_ words: Substring) -> String {
    var output = ""
    var rest = words
    while let character = rest.popFirst() {
      if character == "'" {
        guard rest.first == "'" else { break }
        rest = rest.dropFirst()
      }
      output.append(character)
    }
    return output
  }

  private static func doubleQuoted(_ words: Substring) -> String {
    var output = ""
    var rest = words
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\", let letter = rest.popFirst() else {
        output.append(character)
        continue
      }
      switch letter {
      case "n": output.append("\n")
      case "t": output.append("\t")
      case "r": output.append("\r")
      case "u", "x":
        let digits = rest.prefix(letter == "u" ? 4 : 2)
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
        output.unicodeScalars.append(scalar)
        rest = rest.dropFirst(digits.count)
      default: output.append(letter)
      }
    }
    return output
  }
}
