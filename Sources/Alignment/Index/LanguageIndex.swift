internal import Model

/// Everything the competencies say in one language, ready to be matched.
struct LanguageIndex: Sendable {
  let language: Language
  let vocabulary: Vocabulary
  /// Document d of `words` and of `grams` is label d: the competency's preferred label, then its alternatives.
  let labels: [Label]
  let words: InvertedIndex
  let grams: InvertedIndex
  /// Document d of `definitionWords` is definition d.
  let definitions: [Label]
  let definitionWords: InvertedIndex
  /// By competency: the terms of each label, preferred first, joined compounds left out.
  let wordings: [[[Int32]]]
  /// By competency: how many terms its labels and definition have.
  let lengths: [Int32]
  /// Of the competencies that have labels; at least 1.
  let meanLength: Double
  /// By competency: whether it has a label in this language.
  let isLabelled: [Bool]
}
