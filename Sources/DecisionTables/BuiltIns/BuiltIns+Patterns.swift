extension BuiltIns {
  static let patterns: [BuiltIn] = [
    BuiltIn("matches", "input, pattern, flags?") { evaluation, arguments in
      guard let (text, pattern) = textAndPattern(arguments, flags: 2) else { return .null }
      var matcher = PatternMatcher(pattern, in: text)
      let found = matcher.match(from: 0) != nil
      return matcher.gaveUp ? evaluation.fail("a pattern takes too long to find") : .boolean(found)
    },
    BuiltIn("replace", "input, pattern, replacement, flags?") { evaluation, arguments in
      guard let (text, pattern) = textAndPattern(arguments, flags: 3), case .string(let replacement) = arguments[2],
        let pieces = Replacement(replacement, in: pattern)
      else { return .null }
      return replace(evaluation, text, pattern, pieces)
    },
    BuiltIn("split", "string, delimiter") { evaluation, arguments in
      guard let (text, pattern) = textAndPattern(arguments, flags: 2) else { return .null }
      return split(evaluation, text, pattern)
    },
  ]

  private static func textAndPattern(_ arguments: [FEELValue], flags: Int) -> (String, Pattern)? {
    guard case .string(let text) = arguments[0], case .string(let source) = arguments[1] else { return nil }
    var letters = ""
    if arguments.count > flags {
      switch arguments[flags] {
      case .string(let text): letters = text
      case .null: break
      default: return nil
      }
    }
    return Pattern(source, flags: letters).map { (text, $0) }
  }

  private static func replace(
    _ evaluation: Evaluation, _ text: String, _ pattern: Pattern, _ replacement: Replacement
  ) -> FEELValue {
    // A pattern that matches nothing could be replaced everywhere.
    var empty = PatternMatcher(pattern, in: "")
    if empty.match(from: 0) != nil { return .null }
    var matcher = PatternMatcher(pattern, in: text)
    var result: [Unicode.Scalar] = []
    var place = 0
    while let match = matcher.match(from: place), !match.range.isEmpty {
      result += matcher.text[place..<match.range.lowerBound]
      result += replacement.text(for: match, in: matcher.text)
      place = match.range.upperBound
      guard evaluation.allows(elements: result.count) else { return .null }
    }
    if matcher.gaveUp { return evaluation.fail("a pattern takes too long to find") }
    return string(result + matcher.text[place...])
  }

  private static func split(_ evaluation: Evaluation, _ text: String, _ pattern: Pattern) -> FEELValue {
    var matcher = PatternMatcher(pattern, in: text)
    var (parts, place, from): ([FEELValue], Int, Int) = ([], 0, 0)
    while let match = matcher.match(from: from) {
      if match.range.isEmpty {
        // Between two characters, but not at the ends.
        from = match.range.lowerBound + 1
        guard match.range.lowerBound > place, match.range.lowerBound < matcher.text.count else { continue }
      } else {
        from = match.range.upperBound
      }
      parts.append(string(matcher.text[place..<match.range.lowerBound]))
      place = match.range.upperBound
    }
    if matcher.gaveUp { return evaluation.fail("a pattern takes too long to find") }
    return .list(parts + [string(matcher.text[place...])])
  }
}

/// What takes the place of a match: text and groups.
struct Replacement {
  private enum Piece {
    case text(Unicode.Scalar)
    case group(Int)
  }

  private var pieces: [Piece] = []

  /// Nil where `$` is not followed by a number, or `\` by neither `$` nor `\`.
  init?(_ text: String, in pattern: Pattern) {
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if pattern.flags.literal {
        pieces.append(.text(scalar))
      } else if scalar == "\\" {
        guard let escaped = scalars.popFirst(), escaped == "$" || escaped == "\\" else { return nil }
        pieces.append(.text(escaped))
      } else if scalar == "$" {
        guard let first = scalars.popFirst(), first.isDigit else { return nil }
        var number = Int(first.value) - 48
        // As many digits as there are groups.
        while let digit = scalars.first, digit.isDigit, number * 10 + Int(digit.value) - 48 <= pattern.groups,
          number > 0
        {
          number = number * 10 + Int(digit.value) - 48
          scalars.removeFirst()
        }
        pieces.append(.group(number))
      } else {
        pieces.append(.text(scalar))
      }
    }
  }

  func text(for match: PatternMatcher.Match, in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    pieces.flatMap { piece -> [Unicode.Scalar] in
      switch piece {
      case .text(let scalar): [scalar]
      case .group(0): Array(text[match.range])
      case .group(let number):
        match.groups.indices.contains(number) ? match.groups[number].map { Array(text[$0]) } ?? [] : []
      }
    }
  }
}
