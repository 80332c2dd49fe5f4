internal import Model

/// Splits statements that plainly list several things; one part unless plain.
enum StatementParts {
  static func parts(of statement: String, language: Language) -> [String] {
    let segments = pieces(of: statement, at: [";", "\n", "•"])
    if segments.count > 1 { return segments }
    return coordinatedVerbs(statement, language) ?? bareList(statement) ?? [statement]
  }

  /// "budgeting; payroll; taxes"
  private static func pieces(of text: some StringProtocol, at separators: Set<Character>) -> [String] {
    text.split(whereSeparator: { separators.contains($0) }).map { trimmed($0) }.filter {
      $0.contains(where: \.isLetter)
    }
  }

  /// "install, configure and test X" as "install X", "configure X", "test X": three known verbs or more, one by one.
  private static func coordinatedVerbs(_ statement: String, _ language: Language) -> [String]? {
    let words = statement.split(whereSeparator: \.isWhitespace)
    var verbs: [String] = []
    var place = 0
    var isClosed = false
    while place < words.count {
      let word = words[place]
      if isConjunction(word, language) {
        guard !verbs.isEmpty, !isClosed else { return nil }
        isClosed = true
        place += 1
        continue
      }
      let bare = word.hasSuffix(",") ? word.dropLast() : word
      guard Verbs.contains(String(bare), in: language) else { break }
      verbs.append(String(bare))
      place += 1
      if !word.hasSuffix(","), place < words.count, !isConjunction(words[place], language) { break }
    }
    guard isClosed, verbs.count >= 3, place < words.count else { return nil }
    let object = words[place...].joined(separator: " ")
    guard !isConjunction(words[place], language) else { return nil }
    return verbs.map { "\($0) \(object)" }
  }

  /// "Budgeting, payroll, taxes": nothing but three or more items of at most three words.
  private static func bareList(_ statement: String) -> [String]? {
    let items = pieces(of: statement, at: [","])
    let isPlain = items.allSatisfy { item in
      let words = item.split(whereSeparator: \.isWhitespace)
      return words.count <= 3 && !words.contains { isConjunction($0, .english) || isConjunction($0, .french) }
    }
    return items.count >= 3 && isPlain ? items : nil
  }

  private static func isConjunction(_ word: some StringProtocol, _ language: Language) -> Bool {
    language == .english ? ["and", "or"].contains(String(word)) : ["et", "ou"].contains(String(word))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == "-" || $0 == "–" }
    var rest = Substring(text).drop(while: isEdge)
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }
}
