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
    let language = language ?? CompetencyMatcher.language(of: statement)
    let query = Query(statement, language: language, gramSizes: weights.gramSizes)
    return ranked(query, language: language, limit: limit).compactMap { candidate in
      let confidence = confidence(of: candidate)
      guard confidence >= floor else { return nil }
      return Match(competency: candidate.competency, confidence: confidence, reason: reason(candidate, query))
    }
  }
}
