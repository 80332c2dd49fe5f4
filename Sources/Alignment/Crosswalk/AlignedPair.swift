public import Model

/// Two concepts of two frameworks that may be the same.
public struct AlignedPair: Sendable, Hashable {
  /// A competency of the first framework.
  public let source: CompetencyNumber
  /// A competency of the second framework.
  public let target: CompetencyNumber
  /// 0 to 1.
  public let score: Double
  /// The labels that are most alike.
  public let sourceWords: String
  public let targetWords: String
  /// Of the score, what the hierarchy added.
  public let structure: Double
}
