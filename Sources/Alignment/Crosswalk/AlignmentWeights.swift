/// Every constant of aligning two frameworks, chosen on the tuning halves of OAEI's anatomy track and of 25 pairs of
/// conference ontologies across English and French (OAEI MultiFarm), November 2026, as one configuration for both.
public struct AlignmentWeights: Sendable, Hashable {
  /// Words whose three-letter sequences are alike by less than this (Dice) are different words.
  public var leastSpelling = 0.5
  /// What a translation counts for: the geometric mean of its probabilities in both directions times this.
  public var translationScale = 3.0
  /// The cosine from which two words' vectors say anything, and what the best of them counts for.
  public var leastCosine = 0.5
  public var vectorShare = 0.8
  /// What an alternative label loses against a preferred one.
  public var alternativeLoss = 0.02
  /// What the best pair of parents or of children adds, of what the labels leave open.
  public var structure = 0.4
  /// Times that likeness runs along the hierarchy.
  public var rounds = 2
  /// Concepts of the other framework that a concept is compared with.
  public var candidates = 60
  /// The least score of a pair.
  public var threshold = 0.70

  public init() {}

  public static let standard = AlignmentWeights()
}
