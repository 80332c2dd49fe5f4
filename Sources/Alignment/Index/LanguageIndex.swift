internal import Model

/// Everything the competencies say in one language, ready to be matched.
struct LanguageIndex: Sendable {
  let language: Language
  let vocabulary: Vocabulary
  /// The stems of five bytes or more in order, so that words of one family stand together.
  let families: [Int32]
  let labels: Field
  /// Character n-grams of the labels, wording by wording.
  let grams: Field
  let definitions: Field
  let examples: Field
  let exampleGrams: Field
  /// The words themselves, wording by wording.
  let texts: [Label]
  let definitionTexts: [Label]
  let exampleTexts: [Label]
  /// First look: all words and all n-grams of a competency.
  let words: ImpactIndex
  let gramImpacts: ImpactIndex
  /// By competency: BM25's k1 (1 - b + b l / mean l) for all its words together.
  let saturations: [Double]
  /// By competency: whether it has a label in this language.
  let isLabelled: [Bool]
  let labelRarity: Rarity
  let definitionRarity: Rarity
}
