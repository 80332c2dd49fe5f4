public import Model

/// Finds the competencies that may express a statement. Immutable once built, so any number of threads may ask it.
public struct CompetencyMatcher: Sendable {
  let english: LanguageIndex
  let french: LanguageIndex
  /// Parents of each competency.
  let broader: [[CompetencyNumber]]
  let weights: MatchingWeights

  /// - Complexity: O(n) in the length of all labels and definitions.
  public init(_ frameworks: FrameworkSet, weights: MatchingWeights = .standard) {
    english = LanguageIndex(frameworks, language: .english, weights: weights)
    french = LanguageIndex(frameworks, language: .french, weights: weights)
    broader = frameworks.broader
    self.weights = weights
  }

  func index(_ language: Language) -> LanguageIndex { language == .english ? english : french }
}
