public import Model

extension CompetencyMatcher {
  /// As `ranking(of:language:limit:)`, with more added to the scores of the first candidates.
  ///
  /// - Parameter more: What else speaks for a competency, in the unit of scores (log odds), or against it (below 0).
  public func ranking(
    of statement: String, language: Language?, limit: Int, adding more: (CompetencyNumber) -> Double
  ) -> [ScoredCompetency] {
    var candidates = ranked(self.statement(statement, language), limit: max(limit, weights.candidates)).competencies
    for place in candidates.indices { candidates[place].score += more(candidates[place].competency) }
    candidates.sort { $0.score > $1.score || ($0.score == $1.score && $0.competency < $1.competency) }
    let top = candidates.first?.score ?? 0
    let second = candidates.count > 1 ? candidates[1].score : top
    // A worse score never has more confidence than a better one.
    var most = Confidence.certain
    return candidates.prefix(limit).enumerated().map { place, candidate in
      var candidate = candidate
      candidate.margin = candidate.score - (place == 0 ? second : top)
      most = min(most, confidence(of: candidate))
      return ScoredCompetency(competency: candidate.competency, score: candidate.score, confidence: most)
    }
  }
}
