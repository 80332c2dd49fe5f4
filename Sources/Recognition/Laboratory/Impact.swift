public import Comparison
import Model

/// What a new version of rules would change for cases, and for whom.
public struct Impact: Sendable {
  public let old: RuleModel
  public let new: RuleModel
  public let cases: CaseSet
  /// How many cases went from one outcome to another, or stayed.
  public let transitions: [RecognitionOutcome: [RecognitionOutcome: Int]]
  /// In the order of the cases.
  public let flips: [Flip]
  public let groups: [GroupImpact]

  public func count(_ old: RecognitionOutcome, _ new: RecognitionOutcome) -> Int { transitions[old]?[new] ?? 0 }

  /// - Complexity: two evaluations for each case, and a trace for each that changes.
  public init(from old: RuleModel, to new: RuleModel, on cases: CaseSet, comparator: Comparator) {
    self.old = old
    self.new = new
    self.cases = cases
    var transitions: [RecognitionOutcome: [RecognitionOutcome: Int]] = [:]
    var flips: [Flip] = []
    var tally = GroupTally()
    for ruleCase in cases.cases {
      let facts = ruleCase.facts(at: old.receiver.place ?? ruleCase.target.jurisdiction, comparator)
      let (before, after) = (old.verdict(facts), new.verdict(facts))
      transitions[before.outcome, default: [:]][after.outcome, default: 0] += 1
      tally.add(ruleCase, before.outcome, after.outcome)
      if before.outcome != after.outcome { flips.append(Flip(ruleCase, facts, old: (old, before), new: (new, after))) }
    }
    self.transitions = transitions
    self.flips = flips
    groups = tally.groups
  }
}
