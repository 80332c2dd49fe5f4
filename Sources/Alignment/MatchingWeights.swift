/// Every weight and constant of matching, with where each comes from.
///
/// Unless said otherwise a value was chosen on the tuning halves of seventeen tasks with gold answers (job-advert
/// sentences, removed alternative labels and French labels to ESCO skills; NICE statements; DigComp outcomes; Canadian
/// job titles; O*NET occupations; course descriptions; anatomy terms), November 2026, as one configuration for all of
/// them. None of that data is in the project.
public struct MatchingWeights: Sendable, Hashable {
  /// What a stock word of outcomes ("ability", "demonstrate") keeps of its weight, in 1/1024. 200 to 600 do alike; at
  /// 1024 sentences of the NICE kind lose 6 points.
  public var boilerplate: Int32 = 400
  /// Added to the number of competencies that have a word before its rarity is taken (Robertson and Spärck Jones 1976).
  public var raritySmoothing = 0.5
  /// Lengths of character n-grams; 3 to 5 gained nothing over these.
  public var gramSizes = 3...4

  /// Competencies of the lexicon's own framework that count beside the framework's when a word's rarity is taken.
  public var backgroundCompetencies = 500.0

  /// What the statement's coverage weighs in the harmonic mean with the label's; the label's weighs the rest.
  public var statementShare = 0.4
  public var gramStatementShare = 0.4
  /// Definitions are long: how much of one a statement covers hardly matters.
  public var definitionStatementShare = 0.8
  /// What the words of a label count for beside its n-grams.
  public var wordShare = 0.47
  /// BM25's k1 and b for all words of a competency together.
  public var bagSaturation = 2.0
  public var bagLength = 0.5
  /// How like the statement's head a label's must be, in 1/1024.
  public var headLikeness: Int32 = 300
  /// The number of different words from which a statement counts as long.
  public var longStatement = 12.0

  /// How many competencies get a closer look: 19 of 20 right answers are among them.
  public var candidates = 100
  /// What an n-gram counts for beside a word in the first look, in 1/64.
  public var gramLikeness: Int32 = 12
  /// The more n-grams a competency has, the less each counts in the first look.
  public var gramLength = 0.7
  /// N-grams that more competencies than this and than one in 32 of them all have tell nothing at first. With an eighth in its
  /// place, the first look at ESCO's skills took a quarter more time, and ranks by its labels differed by 0.4 points at most.
  public var commonGram = 300

  /// How many of the best are compared with each other, and by how much a score lies lower where a competency is e times
  /// less likely in that. Of 20 and 40, 1.5 and 3, these gave 0.4 to 0.8 points more agreement between languages.
  public var consensusCandidates = 40
  public var consensusSpread = 3.0

  public var blend = Blend.standard
  public var blendWithVectors = Blend.withVectors

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
  /// What a detour counts for, from a word to its translation and on to what that is translated as: the product of both
  /// likelihoods times this in 1/1024, at most what a synonym counts for.
  public var detourScale: Int32 = 1536
  /// A detour that counts for no more than this, in 1/1024, is noise.
  public var leastDetour: Int32 = 150
  /// Statements of more different words make no detours: in those, more meet by chance. Of 7, 9 and 11, this lost least on
  /// learning outcomes (0.3 points of 1.7) and won as much on French labels (0.7).
  public var detourWords = 7
  /// What a word counts for that begins alike: the share that is alike times this, in 1/1024.
  public var familyScale: Int32 = 600
  /// What a part of an unknown compound counts for, in 1/1024.
  public var compoundScale: Int32 = 700

  public var calibration = Calibration(
    intercept: -2.614, score: 0.137, margin: 0.510, mostMargin: 5, coverage: -0.083)
  public var calibrationWithVectors = Calibration(
    intercept: -2.579, score: 0.109, margin: 0.528, mostMargin: 5, coverage: 0.018)

  public init() {}

  public static let standard = MatchingWeights()
}

/// From a score to how likely a person would agree: logistic regression on the first five answers to each statement of
/// the tasks that the blend was learnt on, and to the same statements with their right answers taken out of the
/// framework, for four fifths less, so that confidence falls where a framework has no answer.
public struct Calibration: Sendable, Hashable {
  public var intercept: Double
  /// Per unit of score.
  public var score: Double
  /// Per unit of margin over the best other competency, counted up to `mostMargin` either way (twice that below).
  public var margin: Double
  public var mostMargin: Double
  /// Per unit of the share of the statement that some word of the competency meets, beside what the score makes of it.
  public var coverage: Double

  public init(intercept: Double, score: Double, margin: Double, mostMargin: Double, coverage: Double) {
    self.intercept = intercept
    self.score = score
    self.margin = margin
    self.mostMargin = mostMargin
    self.coverage = coverage
  }
}
