internal import Model

extension CompetencyMatcher {
  func confidence(of candidate: RankedCompetency) -> Confidence {
    Confidence(thousandths: Int((candidate.score * 1000).rounded()))
  }
}
