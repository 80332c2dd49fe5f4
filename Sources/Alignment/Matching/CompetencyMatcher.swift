public import Model

/// Finds the competencies that may express a statement. Immutable once built, so any number of threads may ask it.
public struct CompetencyMatcher: Sendable {
  let english: LanguageIndex
  let french: LanguageIndex
  /// Stems that stand for each other in one language.
  private let englishSynonyms: Expansions
  private let frenchSynonyms: Expansions
  private let fromEnglish: Expansions
  private let fromFrench: Expansions
  /// Stems that have a translation in common.
  private let englishDetours: Expansions
  private let frenchDetours: Expansions
  let vectors: VectorIndex?
  let weights: MatchingWeights
  /// ln(1 + n), by n.
  let labelLogarithms: [Double]

  /// - Complexity: O(n) in the length of all labels, definitions and examples.
  public init(
    _ frameworks: FrameworkSet, weights: MatchingWeights = .standard, aids: MatchingAids = MatchingAids()
  ) {
    let teacher = aids.teacher
    let drafts = Language.allCases.map { LanguageDraft(frameworks, language: $0, weights: weights, isWhole: true) }
    let own = LearntLexicon(drafts[0], drafts[1], weights)
    let lexicons = [own] + (teacher.map { [LearntLexicon($0, weights: weights)] } ?? [])
    let verbs = lexicons.reduce(into: Set()) { $0.formUnion($1.verbs) }
    let indexes = drafts.map { draft in
      LanguageIndex(
        draft, verbs: draft.language == .english ? WordTable(verbs.sorted()) : WordTable([]),
        background: teacher == nil ? nil : lexicons[1][draft.language].counts, weights: weights)
    }
    func expansions(
      _ source: Language, _ target: Language, _ lexicon: KeyPath<LearntLexicon.Side, Lexicon>
    ) -> Expansions {
      Expansions(
        to: indexes[target == .english ? 0 : 1].vocabulary,
        from: lexicons.map { ($0[source].vocabulary, $0[target].vocabulary, $0[source][keyPath: lexicon]) })
    }
    let (fromEnglish, fromFrench) = (
      expansions(.english, .french, \.translations), expansions(.french, .english, \.translations)
    )
    self.init(
      english: indexes[0], french: indexes[1], englishSynonyms: expansions(.english, .english, \.synonyms),
      frenchSynonyms: expansions(.french, .french, \.synonyms), fromEnglish: fromEnglish, fromFrench: fromFrench,
      englishDetours: Expansions(
        there: fromEnglish, middle: indexes[1].vocabulary, back: fromFrench, weights: weights),
      frenchDetours: Expansions(
        there: fromFrench, middle: indexes[0].vocabulary, back: fromEnglish, weights: weights),
      count: frameworks.competencies.count, weights: weights, vectors: aids.vectors)
  }

  init(
    english: LanguageIndex, french: LanguageIndex, englishSynonyms: Expansions, frenchSynonyms: Expansions,
    fromEnglish: Expansions, fromFrench: Expansions, englishDetours: Expansions, frenchDetours: Expansions, count: Int,
    weights: MatchingWeights, vectors: StaticVectors?
  ) {
    self.english = english
    self.french = french
    self.englishSynonyms = englishSynonyms
    self.frenchSynonyms = frenchSynonyms
    self.fromEnglish = fromEnglish
    self.fromFrench = fromFrench
    self.englishDetours = englishDetours
    self.frenchDetours = frenchDetours
    self.vectors = vectors.map { VectorIndex($0, english, french) }
    self.count = count
    self.weights = weights
    labelLogarithms = (0...255).map { logarithm(1 + Double($0)) }
  }

  /// How many competencies can be found.
  public let count: Int

  func index(_ language: Language) -> LanguageIndex { language == .english ? english : french }

  func synonyms(in language: Language) -> Expansions { language == .english ? englishSynonyms : frenchSynonyms }

  func detours(in language: Language) -> Expansions { language == .english ? englishDetours : frenchDetours }

  func translations(from language: Language) -> Expansions { language == .english ? fromEnglish : fromFrench }
}
