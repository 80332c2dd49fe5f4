public import Model

extension CompetencyMatcher {
  /// The competencies that may express `statement`, best first, ties by competency number.
  ///
  /// - Parameters:
  ///   - statement: An outcome, in words.
  ///   - language: Its language; nil: guessed from its words.
  ///   - limit: At most so many.
  ///   - floor: None below this confidence.
  /// - Complexity: O(n + p) in the number of labels and of postings met.
  public func matches(for statement: String, language: Language?, limit: Int, floor: Confidence) -> [Match] {
    let language = language ?? guessedLanguage(of: statement)
    let query = Query(statement, language: language, gramSizes: weights.gramSizes)
    var result: [Match] = []
    // A worse score never has more confidence than a better one.
    var most = Confidence.certain
    for candidate in ranked(query, language: language, limit: limit) {
      most = min(most, confidence(of: candidate))
      guard most >= floor else { break }
      result.append(
        Match(
          competency: candidate.competency, confidence: most,
          reason: reason(candidate, query, language)))
    }
    return result
  }

  /// Where the stop words do not tell, the language in which the framework knows more of the words.
  private func guessedLanguage(of statement: String) -> Language {
    let balance = CompetencyMatcher.balance(of: statement)
    if balance != 0 { return balance > 0 ? .french : .english }
    func known(_ language: Language) -> Int {
      let query = Query(statement, language: language, gramSizes: weights.gramSizes)
      return query.words.reduce(0) { $0 + (index(language).vocabulary[$1.stem] == nil ? 0 : 1) }
    }
    return known(.french) > known(.english) ? .french : .english
  }
}
