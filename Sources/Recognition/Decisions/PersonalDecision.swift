/// What a person decided beside the rules. It never replaces what they say: a record holds both.
public struct PersonalDecision: Sendable, Hashable {
  public let outcome: RecognitionOutcome
  public let reason: String
  public let by: String

  public init(outcome: RecognitionOutcome, reason: String, by: String) {
    self.outcome = outcome
    self.reason = reason
    self.by = by
  }
}
