/// What a model's table says of one case, without words.
public struct Verdict: Sendable, Hashable {
  /// Why there is no decision though nothing is missing: the rules themselves are at fault.
  public enum Fault: Sendable, Hashable {
    /// No row applies.
    case gap
    /// Several rows apply, where the hit policy allows but one.
    case conflict
  }

  public let outcome: RecognitionOutcome
  /// The row that decides, from 0; nil where it is undetermined, or where several rows conclude alike whatever is missing.
  public let row: Int?
  /// The rows that may decide, or that conflict, in their order.
  public let candidates: [Int]
  /// What is missing and matters.
  public let missing: [Fact]
  public let fault: Fault?

  init(row: Int, _ outcome: RecognitionOutcome) {
    self.outcome = outcome
    self.row = row
    candidates = [row]
    missing = []
    fault = nil
  }

  init(fault: Fault, _ rows: [Int] = []) {
    outcome = .undetermined
    row = nil
    candidates = rows
    missing = []
    self.fault = fault
  }

  /// Undetermined, unless all the rows that may decide conclude alike and one of them is certain to.
  init(candidates: [Int], missing: [Fact], rows: [RuleModel.Row], isOneCertain: Bool) {
    let outcomes = Set(candidates.map { rows[$0].outcome })
    let isAgreed = isOneCertain && outcomes.count == 1
    outcome = isAgreed ? outcomes.first ?? .undetermined : .undetermined
    row = nil
    self.candidates = candidates
    self.missing = isAgreed ? [] : missing
    fault = nil
  }
}
