/// Every weight and constant of matching. Whole-number weights are in 1/1024.
public struct MatchingWeights: Sendable, Hashable {
  /// What a stock word of outcomes keeps of its weight.
  public var boilerplate: Int32 = 400
  /// Added to the number of competencies that have a word before its rarity is taken.
  public var raritySmoothing = 0.5
  /// Lengths of character n-grams.
  public var gramSizes = 3...4
  /// Weight of the statement's coverage in the harmonic mean with the label's, for words.
  public var statementShare = 0.5
  public var gramStatementShare = 0.5
  public var definitionStatementShare = 0.8
  public var words = 0.5
  public var grams = 0.35
  public var definition = 0.2
  public var parent = 0.05
  public var preferredLabel = 0.01
  public var otherLanguage = 0.9

  public init() {}

  public static let standard = MatchingWeights()
}
