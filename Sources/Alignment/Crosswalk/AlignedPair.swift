public import Model

/// Two concepts of two frameworks that may be the same.
public struct AlignedPair: Sendable, Hashable {
  /// A competency of the first framework.
  public let source: CompetencyNumber
  /// A competency of the second framework.
  public let target: CompetencyNumber
  /// How likely they are the same, 0 to 1.
  public let score: Double
  /// How alike the likest labels are, 0 to 1; 0 where only the hierarchies speak for the pair.
  public let likeness: Double
  /// The labels that are most alike.
  public let sourceWords: String
  public let targetWords: String
  /// Of the score, what the hierarchies added; negative where they speak against the pair.
  public let structure: Double
}
