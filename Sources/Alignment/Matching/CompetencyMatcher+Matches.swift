public import Model

extension CompetencyMatcher {
  /// The competencies that may express `statement`, best first, ties by competency number.
  ///
  /// - Parameters:
  ///   - statement: An outcome, in words.
  ///   - language: Its language; nil: guessed from its words.
  ///   - limit: At most so many.
  ///   - floor: None below this confidence.
  /// - Complexity: O(n + p) in the number of competencies and of postings met.
  public func matches(for statement: String, language: Language?, limit: Int, floor: Confidence) -> [Match] {
    let statement = self.statement(statement, language)
    let (ranking, confidences) = trusted(statement, limit: limit)
    return zip(ranking.competencies, confidences).prefix { $1 >= floor }.map { candidate, confidence in
      Match(
        competency: candidate.competency, confidence: confidence, score: candidate.score,
        reason: reason(candidate, ranking.probe(of: candidate)))
    }
  }

  /// The same without floor and reasons.
  public func ranking(of statement: String, language: Language?, limit: Int) -> [ScoredCompetency] {
    let (ranking, confidences) = trusted(self.statement(statement, language), limit: limit)
    return zip(ranking.competencies, confidences).map {
      ScoredCompetency(competency: $0.competency, score: $0.score, confidence: $1)
    }
  }

  func statement(_ words: String, _ language: Language?) -> Statement {
    Statement(words, in: index(language ?? guessedLanguage(of: words)), weights: weights)
  }

  func trusted(_ statement: Statement, limit: Int) -> (ranking: Ranking, confidences: [Confidence]) {
    let ranking = ranked(statement, limit: limit)
    // A worse score never has more confidence than a better one.
    var most = Confidence.certain
    let confidences = ranking.competencies.map { candidate in
      most = min(most, confidence(of: candidate))
      return most
    }
    return (ranking, confidences)
  }

  /// Where the stop words do not tell, the language in which the framework knows more of the words.
  private func guessedLanguage(of statement: String) -> Language {
    let balance = CompetencyMatcher.balance(of: statement)
    if balance != 0 { return balance > 0 ? .french : .english }
    func known(_ language: Language) -> Int {
      var session = AnalysisSession(language)
      let stems = Set(session.analyze(statement).map(\.stem))
      return stems.reduce(0) { $0 + (index(language).vocabulary[$1] == nil ? 0 : 1) }
    }
    return known(.french) > known(.english) ? .french : .english
  }
}
