import Alignment
import Evaluation
import Model
import Reporting

/// Queries with what the matcher said to each; the last of them may be queries that have no answer.
struct MatchedQueries {
  let statements: [Statement]
  let matches: [[ScoredCompetency]]
  /// How many of the statements, at the end, have no answer.
  let unanswerable: Int
  let frameworks: FrameworkSet

  private var answerable: Int { statements.count - unanswerable }

  /// What was said to the queries that have an answer.
  var run: Run {
    let answers = zip(statements, matches).prefix(answerable).map { statement, matches in
      (
        statement.id,
        matches.map {
          Run.Answer(concept: frameworks[$0.competency].uri, score: Double($0.confidence.thousandths) / 1000)
        }
      )
    }
    return Run(Dictionary(answers) { first, _ in first })
  }

  /// Adds how far confidences can be trusted, and whether they tell what has an answer from what has none.
  func measure(_ findings: inout EvaluationReport.Findings, against judgements: Judgements, prefix: String) {
    let firsts = zip(statements, matches).map { statement, matches in
      matches.first.map { match in
        CalibrationMeasures.Answer(
          confidence: Double(match.confidence.thousandths) / 1000,
          isRight: judgements.relevant[statement.id]?.contains(frameworks[match.competency].uri) ?? false)
      }
    }
    let answered = zip(statements, firsts).prefix(answerable).filter { judgements.relevant[$0.0.id] != nil }.map(\.1)
    let none = Array(firsts.suffix(unanswerable))
    findings.calibration = CalibrationMeasures(answered, unanswerable: none)
    guard unanswerable > 0 else { return }
    // The lead says less here: a course has near twins whether or not one of them is right.
    let scores = matches.map { $0.first?.score ?? -.infinity }
    let judged = zip(statements, scores).prefix(answerable).filter { judgements.relevant[$0.0.id] != nil }
    findings.answerable = SeparationMeasures(
      judged.map { ($0.1, true) } + scores.suffix(unanswerable).map { ($0, false) })
  }

  /// Adds how well scores and their lead tell pairs from what is none. What was not among the answers has less than all.
  func classify(_ findings: inout EvaluationReport.Findings, _ pairs: PairTable) {
    let places = Dictionary(statements.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let evidence = matches.map { found in Dictionary(zip(found.map(\.competency), Self.evidence(found))) { a, _ in a } }
    findings.classification = SeparationMeasures(
      pairs.pairs.compactMap { pair in
        places[pair.statement].map { (evidence[$0][pair.competency] ?? -.infinity, pair.isPair) }
      })
  }

  /// What confidence is made of, before it is rounded: score, and lead over the best other.
  private static func evidence(_ ranking: [ScoredCompetency]) -> [Double] {
    let fit = MatchingWeights.standard.calibration
    let (top, second) = (ranking.first?.score ?? 0, ranking.dropFirst().first?.score ?? 0)
    return ranking.enumerated().map { place, found in
      let lead = found.score - (place == 0 ? second : top)
      return fit.score * found.score + fit.margin * max(-2 * fit.mostMargin, min(fit.mostMargin, lead))
    }
  }
}
