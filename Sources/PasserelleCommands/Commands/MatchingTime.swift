import Alignment
import Model
import Reporting

/// How long statements take one after the other, on the thread that asks.
func matchingTime(
  indexing: Duration, of statements: [Statement], limit: Int, by matcher: CompetencyMatcher
) -> EvaluationReport.Timing {
  let whole = microseconds(statements) { statement in
    matcher.matches(
      for: statement.words, language: statement.language, limit: limit, floor: Confidence(thousandths: 0)
    ).count
  }
  let first = microseconds(statements) { statement in
    matcher.shortlist(
      for: statement.words, language: statement.language, limit: MatchingWeights.standard.candidates
    ).count
  }
  return EvaluationReport.Timing(
    indexSeconds: indexing / .seconds(1), median: share(whole, 0.5), tail: share(whole, 0.95), part: share(first, 0.5))
}

/// The same of BM25 alone; the part is what it takes once words are numbers.
func matchingTime(
  indexing: Duration, of statements: [Statement], limit: Int, by baseline: BaselineRanking
) -> EvaluationReport.Timing {
  let index = baseline.index
  let whole = microseconds(statements) { index.best(index.words(of: $0.words), limit: limit).count }
  let numbered = statements.map { index.words(of: $0.words) }
  let part = microseconds(numbered) { index.best($0, limit: limit).count }
  return EvaluationReport.Timing(
    indexSeconds: indexing / .seconds(1), median: share(whole, 0.5), tail: share(whole, 0.95), part: share(part, 0.5))
}

/// What each of the first thousand takes, ascending.
private func microseconds<Asked>(_ asked: [Asked], _ answer: (Asked) -> Int) -> [Double] {
  let clock = ContinuousClock()
  // The first ones warm the caches up. Answers are added up so that none is left out.
  var sum = asked.prefix(20).reduce(0) { $0 + answer($1) }
  let taken = asked.prefix(1000).map { one in clock.measure { sum += answer(one) } / .microseconds(1) }
  return sum < 0 ? [] : taken.sorted()
}

private func share(_ taken: [Double], _ share: Double) -> Double {
  taken.isEmpty ? 0 : taken[min(taken.count - 1, Int(Double(taken.count) * share))]
}
