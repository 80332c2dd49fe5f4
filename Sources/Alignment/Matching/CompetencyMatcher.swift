public import Model

/// Finds the competencies that may express a statement. Immutable once built, so any number of threads may ask it.
public struct CompetencyMatcher: Sendable {
  let english: LanguageIndex
  let french: LanguageIndex
  /// Stems that stand for each other in one language.
  private let englishSynonyms: Lexicon
  private let frenchSynonyms: Lexicon
  private let fromEnglish: Lexicon
  private let fromFrench: Lexicon
  /// Parents of each competency.
  let broader: [[CompetencyNumber]]
  let weights: MatchingWeights

  /// - Complexity: O(n) in the length of all labels and definitions.
  public init(_ frameworks: FrameworkSet, weights: MatchingWeights = .standard) {
    english = LanguageIndex(frameworks, language: .english, weights: weights)
    french = LanguageIndex(frameworks, language: .french, weights: weights)
    englishSynonyms = .synonyms(english, weights)
    frenchSynonyms = .synonyms(french, weights)
    fromEnglish = .translations(from: english, to: french, weights)
    fromFrench = .translations(from: french, to: english, weights)
    broader = frameworks.broader
    self.weights = weights
  }

  func index(_ language: Language) -> LanguageIndex { language == .english ? english : french }

  func synonyms(in language: Language) -> Lexicon { language == .english ? englishSynonyms : frenchSynonyms }

  func translations(from language: Language) -> Lexicon { language == .english ? fromEnglish : fromFrench }
}
