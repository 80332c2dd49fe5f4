import Alignment
import Model
import Reporting

/// How long statements take one after the other, on the thread that asks.
func matchingTime(
  indexing: Duration, of statements: [Statement], limit: Int, by matcher: CompetencyMatcher
) -> EvaluationReport.Timing {
  let clock = ContinuousClock()
  func match(_ statement: Statement) -> Int {
    matcher.matches(
      for: statement.words, language: statement.language, limit: limit, floor: Confidence(thousandths: 0)
    ).count
  }
  // The first statements warm the caches up.
  _ = statements.prefix(20).map(match)
  let taken = statements.prefix(1000).map { statement in clock.measure { _ = match(statement) } }.sorted()
  func microseconds(_ share: Double) -> Double {
    taken.isEmpty ? 0 : taken[min(taken.count - 1, Int(Double(taken.count) * share))] / .microseconds(1)
  }
  return EvaluationReport.Timing(
    indexSeconds: indexing / .seconds(1), medianMicroseconds: microseconds(0.5), tailMicroseconds: microseconds(0.95))
}
