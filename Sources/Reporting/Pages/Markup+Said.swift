/// Sentences as pages show them.
extension Markup {
  /// Words in which what stands between backticks is code, and a day such as 2026-11-23 is not broken at the end of a line.
  static func said(_ words: String) -> Markup {
    let parts = words.split(separator: "`", omittingEmptySubsequences: false)
    // An odd backtick quotes nothing.
    guard parts.count > 1, !parts.count.isMultiple(of: 2) else { return days(words) }
    return .several(
      parts.enumerated().filter { !$1.isEmpty }.map { place, part in
        place.isMultiple(of: 2) ? days(part) : .tag(.code, [], [.words(String(part))])
      })
  }

  private static func days(_ words: some StringProtocol) -> Markup {
    let text = String(words)
    var pieces: [Markup] = []
    var start = text.startIndex
    for match in text.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) {
      if start < match.range.lowerBound { pieces.append(.words(String(text[start..<match.range.lowerBound]))) }
      pieces.append(.tag(.span, [.init(.class, "day")], [.words(String(match.output))]))
      start = match.range.upperBound
    }
    guard !pieces.isEmpty else { return .words(text) }
    if start < text.endIndex { pieces.append(.words(String(text[start...]))) }
    return .several(pieces)
  }
}
