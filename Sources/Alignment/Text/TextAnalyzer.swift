public import Model

/// Words to stemmed terms, in one language.
public struct TextAnalyzer: Sendable {
  public init() {}

  /// The stems of the words of `text` that carry meaning, in order: folded, elisions off, compounds as parts and joined.
  /// - Complexity: O(n) in the length of the text.
  public func terms(in text: String, language: Language) -> [String] {
    var session = AnalysisSession(language)
    return session.analyze(text).map(\.stem)
  }
}
