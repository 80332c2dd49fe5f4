public import Comparison

/// Outcomes along a threshold.
public struct Sweep: Sendable {
  public struct Step: Sendable {
    /// As FEEL writes it.
    public let value: String
    public let counts: [RecognitionOutcome: Int]

    public func count(_ outcome: RecognitionOutcome) -> Int { counts[outcome] ?? 0 }
  }

  public let rules: RuleModel
  public let threshold: String
  public let cases: CaseSet
  public let steps: [Step]

  /// Nil where the model has no threshold of that name.
  /// - Complexity: one evaluation for each case and value.
  public init?(_ rules: RuleModel, _ threshold: String, values: [String], on cases: CaseSet, comparator: Comparator) {
    var steps: [Step] = []
    let facts = cases.cases.map { $0.facts(at: rules.receiver.place ?? $0.target.jurisdiction, comparator) }
    for value in values {
      guard let changed = rules.setting(threshold, to: value) else { return nil }
      var counts: [RecognitionOutcome: Int] = [:]
      for known in facts { counts[changed.verdict(known).outcome, default: 0] += 1 }
      steps.append(Step(value: value, counts: counts))
    }
    self.rules = rules
    self.threshold = threshold
    self.cases = cases
    self.steps = steps
  }
}
