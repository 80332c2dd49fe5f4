/// How well a ranking answers one query or, as means, many; each from 0 to 1 (Manning, Raghavan and Schütze 2008, ch. 8).
public struct RankingMeasures: Sendable, Hashable {
  public enum Measure: String, Sendable, CaseIterable {
    /// One over the rank of the first right answer among ten.
    case reciprocalRank = "MRR@10"
    /// Right answers among the first k, of as many as there could be.
    case precision1 = "RP@1"
    case precision5 = "RP@5"
    case precision10 = "RP@10"
    /// The share of right answers that is among the first ten.
    case recall10 = "Recall@10"
    /// Whether the first answer is right.
    case accuracy = "Acc@1"
  }

  public let queries: Int
  /// In the order of `Measure.allCases`.
  public let means: [Estimate]

  /// A query that the run does not answer counts 0.
  /// - Complexity: O(q * b) in the number of queries and of bootstrap samples.
  public init(
    _ run: Run, against judgements: Judgements, queriesBeginningWith prefix: String = "", bootstrap: Bootstrap
  ) {
    let queries = judgements.queries(beginningWith: prefix)
    let values = queries.map { query in
      RankingMeasures.values(run.concepts(for: query), judgements.relevant[query, default: []])
    }
    self.queries = queries.count
    means = Measure.allCases.indices.map { measure in bootstrap.mean(of: values.map { $0[measure] }) }
  }

  public subscript(measure: Measure) -> Estimate {
    zip(Measure.allCases, means).first { $0.0 == measure }?.1 ?? Estimate(value: 0, interval: nil)
  }

  static func values(_ ranked: [String], _ relevant: Set<String>) -> [Double] {
    let hits = ranked.prefix(10).map(relevant.contains)
    func precision(_ k: Int) -> Double {
      Double(hits.prefix(k).count { $0 }) / Double(max(1, min(k, relevant.count)))
    }
    let first = hits.firstIndex(of: true)
    return [
      first.map { 1 / Double($0 + 1) } ?? 0, precision(1), precision(5), precision(10),
      Double(hits.count { $0 }) / Double(max(1, relevant.count)), first == 0 ? 1 : 0,
    ]
  }
}
