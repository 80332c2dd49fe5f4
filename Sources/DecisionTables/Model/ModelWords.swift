/// A message in English and in French: one line, lower case, with what a model says in backticks.
public struct ModelWords: Sendable, Hashable {
  public let english: String
  public let french: String

  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// What a model itself says, the same in both.
  public static func same(_ words: String) -> ModelWords { ModelWords(words, words) }
}
