internal import Model

/// A statement, taken apart once.
///
/// A class, because both languages' readings hold it and it never changes.
final class Statement {
  let words: String
  let language: Language
  let whole: StatementTerms
  /// Its title-like first sentence; the whole where it has none.
  let lead: StatementTerms
  let leadWords: String?
  /// Of the lead.
  let grams: GramSet
  /// How long it is: 0 for no word to 1 for `MatchingWeights.longStatement` different words and more.
  let length: Double
  /// Of its first words, whatever comes after them.
  let form: Form

  /// - Parameter index: Of its language.
  init(_ words: String, in index: LanguageIndex, weights: MatchingWeights) {
    var session = AnalysisSession(index.language)
    self.words = words
    language = index.language
    let phrase = session.phrase(words)
    whole = StatementTerms(phrase, in: index)
    leadWords = StatementLead.lead(of: words)
    let leadPhrase = leadWords.map { session.phrase($0) }
    lead = leadPhrase.map { StatementTerms($0, in: index) } ?? whole
    grams = GramSet((leadPhrase ?? phrase).grams(weights.gramSizes))
    form = Opening.form(of: Opening.word(of: words, in: language), in: language, verbs: index.verbs)
    length = min(1, Double(whole.terms.count) / weights.longStatement)
  }
}
