/// Every constant of aligning two frameworks, chosen on the tuning halves of OAEI's anatomy track and of 25 pairs of
/// conference ontologies across English and French (OAEI MultiFarm), November 2026, as one configuration for all. What
/// depends on the frameworks, such as how much their hierarchies agree, is measured on them each time.
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
  /// Concepts of the other framework that a concept is compared with.
  public var candidates = 60

  /// Log odds per point of likeness of the best labels, and the likeness that says nothing.
  public var labels = 8.0
  public var neutralLikeness = 0.62
  /// How much more it says that words are not alike within a language than across: there they are known to be
  /// different words, here a translation may be missing.
  public var strangeness = 3.0
  /// Log odds per point by which that likeness is ahead of the next best of either concept.
  public var margin = 2.0
  /// The likeness of labels from which a pair that is mutually best tells what the two frameworks have in common.
  public var anchor = 0.7
  /// Log odds per unit of the logarithm of how many anchors there are, against `usualShare` of the smaller framework.
  public var overlap = 2.5
  public var usualShare = 0.2
  /// Fewer anchors than this share count as this share, so that equal labels are always enough.
  public var leastShare = 0.06
  /// Concepts that are added to a framework's own in measuring that share: of few concepts little can be learnt.
  public var shareDoubt = 5.0
  /// What counts of the log odds that the hierarchy gives; below 1, for its fields are not independent.
  public var structure = 0.7
  /// Pairs as they come by chance that are added to the anchors when agreement is measured.
  public var agreementDoubt = 8.0
  /// Times that pairs teach about their neighbours.
  public var rounds = 3
  /// The least score of a pair.
  public var threshold = 0.6

  public init() {}

  public static let standard = AlignmentWeights()
}
