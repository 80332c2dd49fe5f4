/// Every weight and constant of matching, with where each comes from.
///
/// Unless said otherwise a value was chosen on the tuning halves of ten tasks with gold answers (job-advert sentences,
/// removed alternative labels and French labels to ESCO skills; NICE statements; DigComp outcomes; Canadian job titles),
/// November 2026, as one configuration for all of them: the signals' shares by random search on mean reciprocal rank, the
/// rest one at a time. None of that data is in the project.
public struct MatchingWeights: Sendable, Hashable {
  /// What a stock word of outcomes ("ability", "demonstrate") keeps of its weight, in 1/1024. 200 to 600 do alike; at
  /// 1024 sentences of the NICE kind lose 6 points.
  public var boilerplate: Int32 = 400
  /// Added to the number of competencies that have a word before its rarity is taken (Robertson and Spärck Jones 1976).
  public var raritySmoothing = 0.5
  /// Lengths of character n-grams; 3 to 5 gained nothing over these.
  public var gramSizes = 3...4

  /// What the statement's coverage weighs in the harmonic mean with the label's; the label's weighs the rest.
  public var statementShare = 0.4
  public var gramStatementShare = 0.4
  /// Definitions are long: how much of one a statement covers hardly matters.
  public var definitionStatementShare = 0.8

  /// What each signal counts for in the statement's language, and read through the lexicon in the other.
  public var own = SignalShares(words: 0.27, grams: 0.31, definition: 0.08, bag: 0.36)
  public var translated = SignalShares(words: 0.75, grams: 0.4, definition: 0.2, bag: 0.2)
  /// BM25's k1 and b for all words of a competency together.
  public var bagSaturation = 2.0
  public var bagLength = 0.5
  /// Share of the other language's score where a competency has both languages. Worth 1 to 4 points on every task with
  /// bilingual labels.
  public var secondOpinion = 0.45
  /// What the other language's score counts for where a competency lacks the statement's. Higher finds more of those
  /// competencies and lets them pass ahead of ones that do have the language.
  public var otherLanguage = 0.95

  /// Rounds of expectation maximisation of the lexicons; 3 and 8 do alike.
  public var lexiconRounds = 5
  /// Translations below this probability, and beyond so many of a word, are noise.
  public var leastProbability = 0.05
  public var mostTranslations = 6
  /// What a synonym counts for: its probability times the scale, at most the cap, both in 1/1024.
  public var synonymScale: Int32 = 1024
  public var synonymCap: Int32 = 600
  /// What a translation counts for: its probability times this in 1/1024, at most the whole.
  public var translationScale: Int32 = 2048

  public var calibration = Calibration()

  public init() {}

  public static let standard = MatchingWeights()
}

/// What each signal counts for.
public struct SignalShares: Sendable, Hashable {
  /// Words of the best label.
  public var words: Double
  /// Character n-grams of the best label.
  public var grams: Double
  public var definition: Double
  /// All words of all labels and of the definition.
  public var bag: Double

  public init(words: Double, grams: Double, definition: Double, bag: Double) {
    self.words = words
    self.grams = grams
    self.definition = definition
    self.bag = bag
  }
}

/// From a score to how likely a person would agree: logistic regression on the first five answers to each statement of
/// the ten tasks, of 83 outcomes in both languages against the national framework, of those outcomes with their own
/// domain taken out, and of 22 statements that have no answer in it; tasks weighted so that outcomes count most.
public struct Calibration: Sendable, Hashable {
  public var intercept = -2.966
  /// Per unit of score, counted up to 1.
  public var score = 1.16
  /// Per unit of margin over the best other competency, counted up to `mostMargin`.
  public var margin = 9.12
  public var mostMargin = 0.4
  /// Per unit of the share of the statement that some word of the competency meets.
  public var coverage = 1.716

  public init() {}
}
