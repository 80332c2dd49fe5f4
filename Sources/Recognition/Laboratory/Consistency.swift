public import Comparison

/// The same cases before several receivers: where they disagree, and by which row.
public struct Consistency: Sendable {
  public struct Row: Sendable {
    public let ruleCase: RuleCase
    /// In the order of `rules`.
    public let verdicts: [Verdict]

    public var outcomes: Set<RecognitionOutcome> { Set(verdicts.map(\.outcome)) }
    public var isConsistent: Bool { outcomes.count <= 1 }

    /// How far apart decisions on the merits lie: 0 to 3.
    public var distance: Int {
      let ranks = verdicts.compactMap(\.outcome.rank)
      return (ranks.max() ?? 0) - (ranks.min() ?? 0)
    }
  }

  public let rules: [RuleModel]
  public let cases: CaseSet
  /// Those that are not decided alike, the widest apart first, then in the order of the cases.
  public let disagreements: [Row]
  public let counts: [[RecognitionOutcome: Int]]
  /// For each pair of receivers, how many cases they decide differently; row by row.
  public let differing: [[Int]]

  /// - Complexity: one evaluation for each case and receiver.
  public init(_ rules: [RuleModel], on cases: CaseSet, comparator: Comparator) {
    self.rules = rules
    self.cases = cases
    var counts = Array(repeating: [RecognitionOutcome: Int](), count: rules.count)
    var differing = Array(repeating: Array(repeating: 0, count: rules.count), count: rules.count)
    var rows: [Row] = []
    for ruleCase in cases.cases {
      let verdicts = rules.map { $0.verdict(ruleCase.facts(at: $0.receiver.place, comparator)) }
      for (place, verdict) in verdicts.enumerated() { counts[place][verdict.outcome, default: 0] += 1 }
      let row = Row(ruleCase: ruleCase, verdicts: verdicts)
      if row.isConsistent { continue }
      for first in rules.indices {
        for second in rules.indices where verdicts[first].outcome != verdicts[second].outcome {
          differing[first][second] += 1
        }
      }
      rows.append(row)
    }
    self.counts = counts
    self.differing = differing
    disagreements = rows.enumerated().sorted { a, b in
      let (first, second) = (a.element.distance, b.element.distance)
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
  }
}
