/// How well a run aligns two frameworks one to one: pairs taken greedily, the best score first, each concept once.
public struct OneToOneMeasures: Sendable, Hashable {
  /// The lowest score that counts.
  public let threshold: Double
  public let pairs: Int
  public let reference: Int
  public let precision: Double
  public let recall: Double
  public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  /// - Parameter threshold: nil takes the one with the best F1 of this very reference, which flatters.
  /// - Complexity: O(n log n) in the number of answers.
  public init(_ run: Run, against judgements: Judgements, threshold: Double? = nil) {
    let taken = OneToOneMeasures.greedy(run)
    let reference = judgements.relevant.values.reduce(0) { $0 + $1.count }
    let hits = taken.map { judgements.relevant[$0.query]?.contains($0.concept) ?? false }
    let cut = threshold ?? OneToOneMeasures.best(taken.map(\.score), hits, reference)
    let kept = zip(taken, hits).filter { $0.0.score >= cut }
    let right = Double(kept.count { $0.1 })
    self.threshold = cut
    self.reference = reference
    pairs = kept.count
    precision = kept.isEmpty ? 0 : right / Double(kept.count)
    recall = reference == 0 ? 0 : right / Double(reference)
  }

  private struct Pair {
    let score: Double
    let query: String
    let concept: String
  }

  private static func greedy(_ run: Run) -> [Pair] {
    let all = run.answers.flatMap { query, answers in
      answers.map { Pair(score: $0.score, query: query, concept: $0.concept) }
    }.sorted { (-$0.score, $0.query, $0.concept) < (-$1.score, $1.query, $1.concept) }
    var queries: Set<String> = []
    var concepts: Set<String> = []
    return all.filter { pair in
      guard !queries.contains(pair.query), !concepts.contains(pair.concept) else { return false }
      queries.insert(pair.query)
      concepts.insert(pair.concept)
      return true
    }
  }

  /// Cuts only between different scores.
  private static func best(_ scores: [Double], _ hits: [Bool], _ reference: Int) -> Double {
    var best = (f1: 0.0, cut: Double.infinity)
    var right = 0
    for place in scores.indices {
      right += hits[place] ? 1 : 0
      if place + 1 < scores.count, scores[place + 1] == scores[place] { continue }
      let f1 = 2 * Double(right) / Double(place + 1 + reference)
      if f1 > best.f1 { best = (f1, scores[place]) }
    }
    return best.cut
  }
}
