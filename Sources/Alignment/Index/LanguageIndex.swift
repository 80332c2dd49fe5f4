internal import Model

/// Everything the competencies say in one language, ready to be matched.
///
/// A class, because it is looked at for each statement and never changes.
final class LanguageIndex: Sendable {
  let language: Language
  let vocabulary: WordTable
  let families: WordFamilies
  let labels: Field
  /// Character n-grams of the labels, wording by wording.
  let grams: Field
  let definitions: Field
  let examples: Field
  let exampleGrams: Field
  let wholeTexts: WholeTexts
  /// The words themselves, wording by wording.
  let texts: Wordings
  let definitionTexts: Wordings
  let exampleTexts: Wordings
  /// First look: all words and all n-grams of a competency.
  let words: ImpactIndex
  let gramImpacts: ImpactIndex
  /// By competency: BM25's k1 (1 - b + b l / mean l) for all its words together.
  let saturations: Column<Double>
  /// By competency: the `Form` of its first label; 0 where it has none in this language.
  let forms: Column<UInt8>
  /// Verbs that labels open with, beside those known anyway.
  let verbs: WordTable
  let labelRarity: Rarity
  let definitionRarity: Rarity
  let textRarity: Rarity

  init(
    language: Language, vocabulary: WordTable, families: WordFamilies, labels: Field, grams: Field, definitions: Field,
    examples: Field, exampleGrams: Field, wholeTexts: WholeTexts, texts: Wordings, definitionTexts: Wordings,
    exampleTexts: Wordings,
    words: ImpactIndex, gramImpacts: ImpactIndex, saturations: Column<Double>, forms: Column<UInt8>,
    verbs: WordTable,
    labelRarity: Rarity, definitionRarity: Rarity, textRarity: Rarity
  ) {
    self.language = language
    self.vocabulary = vocabulary
    self.families = families
    self.labels = labels
    self.grams = grams
    self.definitions = definitions
    self.examples = examples
    self.exampleGrams = exampleGrams
    self.wholeTexts = wholeTexts
    self.texts = texts
    self.definitionTexts = definitionTexts
    self.exampleTexts = exampleTexts
    self.words = words
    self.gramImpacts = gramImpacts
    self.saturations = saturations
    self.forms = forms
    self.verbs = verbs
    self.labelRarity = labelRarity
    self.definitionRarity = definitionRarity
    self.textRarity = textRarity
  }

  func isLabelled(_ competency: Int) -> Bool { forms[competency] != 0 }

  /// Asks memory for what a closer look at a competency reads: twice, since it leads from one place to another.
  func prefetchPlaces(of competency: Int) {
    labels.prefetchPlaces(of: competency)
    grams.prefetchPlaces(of: competency)
    definitions.prefetchPlaces(of: competency)
    examples.prefetchPlaces(of: competency)
    exampleGrams.prefetchPlaces(of: competency)
  }

  func prefetch(_ competency: Int) {
    labels.prefetch(competency)
    grams.prefetch(competency)
    definitions.prefetch(competency)
    examples.prefetch(competency)
    exampleGrams.prefetch(competency)
    wholeTexts.prefetch(competency)
  }
}
