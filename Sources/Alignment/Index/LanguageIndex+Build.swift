internal import Model

extension LanguageIndex {
  /// - Complexity: O(n) in the length of all labels and definitions of `language`.
  init(_ frameworks: FrameworkSet, language: Language, weights: MatchingWeights) {
    var session = AnalysisSession(language)
    var labels: [Label] = []
    var definitions: [Label] = []
    var isLabelled = Array(repeating: false, count: frameworks.count)
    var wordings = Array(repeating: [[Int32]](), count: frameworks.count)
    var lengths = Array(repeating: Int32(0), count: frameworks.count)
    var words = InvertedIndexBuilder(featureCount: 0)
    var grams = InvertedIndexBuilder(featureCount: CharacterGrams.bucketCount)
    var definitionWords = InvertedIndexBuilder(featureCount: 0)
    for (place, competency) in frameworks.competencies.enumerated() {
      let owner = Int32(truncatingIfNeeded: place)
      let preferred = competency.label[language].map { [Label(competency: owner, field: .label, words: $0)] } ?? []
      let others = competency.alternatives[language].sorted().map {
        Label(competency: owner, field: .alternative, words: $0)
      }
      for label in preferred + others {
        let analyzed = session.analyze(label.words)
        let entries = analyzed.map(\.entry)
        words.add(entries, owner: owner)
        wordings[place].append(entries.filter { $0 >= 0 })
        lengths[place] += Int32(truncatingIfNeeded: entries.count)
        grams.add(CharacterGrams.grams(of: analyzed.map(\.plain), sizes: weights.gramSizes), owner: owner)
        labels.append(label)
        isLabelled[place] = true
      }
      if let definition = competency.definition[language] {
        let entries = session.analyze(definition).map(\.entry)
        definitionWords.add(entries, owner: owner)
        lengths[place] += Int32(truncatingIfNeeded: entries.count)
        definitions.append(Label(competency: owner, field: .definition, words: definition))
      }
    }
    let boilerplate = Boilerplate.stems(in: language)
    let vocabulary = session.vocabulary
    let stems = vocabulary.stems
    func factor(_ feature: Int) -> Int32 {
      boilerplate.contains(stems[feature]) ? weights.boilerplate : InvertedIndex.unit
    }
    self.language = language
    self.words = words.finish(featureCount: stems.count, smoothing: weights.raritySmoothing, factor: factor)
    self.grams = grams.finish(featureCount: CharacterGrams.bucketCount, smoothing: weights.raritySmoothing)
    self.definitionWords = definitionWords.finish(
      featureCount: stems.count, smoothing: weights.raritySmoothing, factor: factor)
    self.vocabulary = vocabulary
    self.labels = labels
    self.definitions = definitions
    self.wordings = wordings
    self.lengths = lengths
    let labelled = isLabelled.reduce(0) { $0 + ($1 ? 1 : 0) }
    meanLength = max(1, Double(lengths.reduce(0) { $0 + Int($1) }) / Double(max(1, labelled)))
    self.isLabelled = isLabelled
  }
}

extension AnalyzedWord {
  /// The number of the stem; complemented for joined compounds, which nothing is charged for.
  fileprivate var entry: Int32 { isJoined ? ~number : number }
}
