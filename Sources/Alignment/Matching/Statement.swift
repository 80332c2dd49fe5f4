internal import Model

/// A statement, taken apart once.
struct Statement {
  let words: String
  let language: Language
  let whole: Phrase
  /// Its title-like first sentence; the whole where it has none.
  let lead: Phrase
  let leadWords: String?
  /// The distinct character n-grams of the lead, in order of number.
  let grams: [Int32]
  /// How long it is: 0 for no word to 1 for `MatchingWeights.longStatement` different words and more.
  let length: Double

  init(_ words: String, language: Language, weights: MatchingWeights) {
    var session = AnalysisSession(language)
    self.words = words
    self.language = language
    whole = session.phrase(words)
    leadWords = StatementLead.lead(of: words)
    lead = leadWords.map { session.phrase($0) } ?? whole
    grams = Set(lead.grams(weights.gramSizes)).sorted()
    length = min(1, Double(Set(whole.words.map(\.number)).count) / weights.longStatement)
  }
}
