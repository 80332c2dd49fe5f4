/// Whether the English and the French version of one statement, called `X-en` and `X-fr`, come to the same.
public struct AgreementMeasures: Sendable, Hashable {
  public let pairs: Int
  /// Mean share of the first k answers that both have, of those that either has.
  public let jaccard: Estimate
  /// How often the first answers are one.
  public let first: Estimate

  /// Nil where the run has no pair.
  public init?(_ run: Run, depth: Int = 10, bootstrap: Bootstrap) {
    let english = Set(run.answers.keys.filter { $0.hasSuffix("-en") }.map { $0.dropLast(3) })
    let both = english.intersection(run.answers.keys.filter { $0.hasSuffix("-fr") }.map { $0.dropLast(3) }).sorted()
    guard !both.isEmpty else { return nil }
    let ranked = both.map { name in
      (run.concepts(for: name + "-en").prefix(depth), run.concepts(for: name + "-fr").prefix(depth))
    }
    pairs = both.count
    jaccard = bootstrap.mean(
      of: ranked.map { a, b in
        Double(Set(a).intersection(b).count) / Double(max(1, Set(a).union(b).count))
      })
    first = bootstrap.mean(of: ranked.map { a, b in a.first != nil && a.first == b.first ? 1 : 0 })
  }
}
