internal import Model

/// What the parallel labels of frameworks teach of words: which stand for each other, within and across languages, and
/// how common they are.
struct LearntLexicon: Sendable {
  struct Side: Sendable {
    let vocabulary: Vocabulary
    let counts: WordCounts
    /// Stems of the same language.
    let synonyms: Lexicon
    /// Stems of the other language.
    let translations: Lexicon
  }
  let english: Side
  let french: Side
  /// English verbs that open labels.
  let verbs: Set<String>

  subscript(language: Language) -> Side { language == .english ? english : french }

  init(_ english: LanguageDraft, _ french: LanguageDraft, _ weights: MatchingWeights) {
    func side(_ own: LanguageDraft, _ other: LanguageDraft) -> Side {
      Side(
        vocabulary: own.vocabulary, counts: own.wordCounts, synonyms: .synonyms(own, weights),
        translations: .translations(from: own, to: other, weights))
    }
    self.english = side(english, french)
    self.french = side(french, english)
    verbs = Opening.verbs(english: english.openings, french: french.openings)
  }

  /// - Complexity: O(n) in the length of all labels.
  init(_ frameworks: FrameworkSet, weights: MatchingWeights) {
    self.init(
      LanguageDraft(frameworks, language: .english, weights: weights, isWhole: false),
      LanguageDraft(frameworks, language: .french, weights: weights, isWhole: false), weights)
  }
}
