extension BuiltIns {
  static let strings: [BuiltIn] = [
    BuiltIn("substring", "string, start position, length?") { _, arguments in
      guard case .string(let text) = arguments[0], let start = whole(arguments[1]), start != 0 else { return .null }
      let scalars = Array(text.unicodeScalars)
      let first = start > 0 ? start - 1 : scalars.count + start
      guard first >= 0, first < scalars.count else { return start > 0 ? .string("") : .null }
      guard arguments.count > 2, !arguments[2].isNull else { return string(scalars[first...]) }
      guard let length = whole(arguments[2]), length >= 1 else { return .null }
      return string(scalars[first..<(scalars.count - first < length ? scalars.count : first + length)])
    },
    BuiltIn("string length", "string") { _, arguments in
      text(arguments[0]) { .number($0.unicodeScalars.count) }
    },
    BuiltIn("upper case", "string") { _, arguments in text(arguments[0]) { .string($0.uppercased()) } },
    BuiltIn("lower case", "string") { _, arguments in text(arguments[0]) { .string($0.lowercased()) } },
    BuiltIn("trim", "string") { _, arguments in
      text(arguments[0]) { value in
        var scalars = Array(value.unicodeScalars)[...]
        while scalars.first?.isFEELSpace == true { scalars.removeFirst() }
        while scalars.last?.isFEELSpace == true { scalars.removeLast() }
        return string(scalars)
      }
    },
    BuiltIn("substring before", "string, match") { _, arguments in
      texts(arguments) { text, match in
        position(of: match, in: text).map { string(text[..<$0]) } ?? .string("")
      }
    },
    BuiltIn("substring after", "string, match") { _, arguments in
      texts(arguments) { text, match in
        position(of: match, in: text).map { string(text[($0 + match.count)...]) } ?? .string("")
      }
    },
    BuiltIn("contains", "string, match") { _, arguments in
      texts(arguments) { text, match in .boolean(position(of: match, in: text) != nil) }
    },
    BuiltIn("starts with", "string, match") { _, arguments in
      texts(arguments) { text, match in .boolean(text.starts(with: match)) }
    },
    BuiltIn("ends with", "string, match") { _, arguments in
      texts(arguments) { text, match in .boolean(text.reversed().starts(with: match.reversed())) }
    },
    BuiltIn("string join", "list, delimiter?") { evaluation, arguments in
      guard let elements = elements(arguments[0]) else { return .null }
      var delimiter = ""
      if arguments.count > 1, !arguments[1].isNull {
        guard case .string(let text) = arguments[1] else { return .null }
        delimiter = text
      }
      var texts: [String] = []
      for element in elements where !element.isNull {
        guard case .string(let text) = element else { return .null }
        texts.append(text)
      }
      let size = texts.reduce(0) { $0 + $1.utf8.count + delimiter.utf8.count }
      guard evaluation.allows(elements: size) else { return .null }
      return .string(texts.joined(separator: delimiter))
    },
  ]

  /// A number without its fraction.
  private static func whole(_ value: FEELValue) -> Int? {
    value.number?.rounded(scale: 0, .down)?.exactInt
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> FEELValue {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return .string(String(view))
  }

  private static func text(_ value: FEELValue, _ body: (String) -> FEELValue) -> FEELValue {
    if case .string(let text) = value { return body(text) }
    return .null
  }

  private static func texts(
    _ values: [FEELValue], _ body: ([Unicode.Scalar], [Unicode.Scalar]) -> FEELValue
  ) -> FEELValue {
    guard case .string(let text) = values[0], case .string(let match) = values[1] else { return .null }
    return body(Array(text.unicodeScalars), Array(match.unicodeScalars))
  }

  private static func position(of match: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard match.count <= text.count, !match.isEmpty else { return match.isEmpty ? 0 : nil }
    // Knuth, Morris and Pratt: linear, whatever the two strings are. `borders[n]` is the length of the longest start of
    // `match` that its first n + 1 characters also end with.
    var borders = Array(repeating: 0, count: match.count)
    var length = 0
    for index in match.indices.dropFirst() {
      while length > 0, match[index] != match[length] { length = borders[length - 1] }
      if match[index] == match[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    for index in text.indices {
      while length > 0, text[index] != match[length] { length = borders[length - 1] }
      if text[index] == match[length] { length += 1 }
      if length == match.count { return index - length + 1 }
    }
    return nil
  }
}
