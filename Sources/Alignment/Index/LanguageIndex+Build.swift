internal import Model

extension LanguageIndex {
  /// - Complexity: O(n) in the length of all labels, definitions and examples.
  convenience init(
    _ draft: LanguageDraft, verbs: WordTable, background: WordCounts?, weights: MatchingWeights
  ) {
    let vocabulary = draft.vocabulary
    let boilerplate = Boilerplate.stems(in: draft.language)
    func rarity(_ builders: [FieldBuilder]) -> (Rarity, Column<Int32>) {
      var counts = [Int32](repeating: 0, count: vocabulary.count)
      let owners = FieldBuilder.count(builders, into: &counts)
      let rarity = Rarity(owners: owners, background: background, weights: weights)
      let result = vocabulary.stems.indices.map {
        let stem = vocabulary.stems[$0]
        return rarity.weight(stem, count: counts[$0], isBoilerplate: boilerplate.contains(stem))
      }
      return (rarity, Column(result))
    }
    let (labelRarity, labelWeights) = rarity([draft.labels, draft.examples])
    let (definitionRarity, definitionWeights) = rarity([draft.definitions])
    let (textRarity, textWeights) = rarity([draft.labels, draft.definitions, draft.examples])
    var gramCounts = [Int32](repeating: 0, count: CharacterGrams.bucketCount)
    let gramOwners = FieldBuilder.count([draft.grams, draft.exampleGrams], into: &gramCounts)
    let gramWeights = Column(gramCounts.map { Rarity.weight(Double($0), of: Double(gramOwners), weights) })

    let table = WordTable(vocabulary.stems)
    let grams = draft.grams.finish(weights: gramWeights)
    let saturations = LanguageIndex.saturations(draft.frequencies, weights)
    self.init(
      language: draft.language, vocabulary: table,
      families: WordFamilies(Column(WordFamilies.inOrder(vocabulary.stems)), of: table),
      labels: draft.labels.finish(weights: labelWeights), grams: grams,
      definitions: draft.definitions.finish(weights: definitionWeights),
      examples: draft.examples.finish(weights: labelWeights),
      exampleGrams: draft.exampleGrams.finish(weights: gramWeights),
      wholeTexts: WholeTexts(draft.frequencies, weights: textWeights),
      texts: Wordings(draft.texts), definitionTexts: Wordings(draft.definitionTexts),
      exampleTexts: Wordings(draft.exampleTexts),
      words: LanguageIndex.impacts(draft.frequencies, saturations, labelWeights, weights),
      gramImpacts: LanguageIndex.impacts(of: grams, competencies: draft.frequencies.count, weights),
      saturations: Column(saturations),
      forms: Column(
        zip(draft.wordings, draft.openings).map { wordings, opening in
          wordings.isEmpty ? 0 : Opening.form(of: opening, in: draft.language, verbs: verbs).rawValue
        }),
      verbs: verbs,
      labelRarity: labelRarity, definitionRarity: definitionRarity, textRarity: textRarity)
  }

  private static func saturations(_ frequencies: [[Int32: Int32]], _ weights: MatchingWeights) -> [Double] {
    let lengths = frequencies.map { $0.values.reduce(0) { $0 + Int($1) } }
    let all = lengths.reduce(0, +)
    let mean = max(1, Double(all) / Double(max(1, lengths.reduce(0) { $0 + ($1 > 0 ? 1 : 0) })))
    return lengths.map { weights.bagSaturation * (1 - weights.bagLength + weights.bagLength * Double($0) / mean) }
  }

  /// BM25 over all words of each competency.
  private static func impacts(
    _ frequencies: [[Int32: Int32]], _ saturations: [Double], _ termWeights: Column<Int32>,
    _ weights: MatchingWeights
  ) -> ImpactIndex {
    let top = Double(max(1, termWeights.max() ?? 1))
    var builder = ImpactIndexBuilder(competencies: frequencies.count, features: termWeights.count)
    for (competency, terms) in frequencies.enumerated() {
      for (term, frequency) in terms {
        let saturated = Double(frequency) / (Double(frequency) + saturations[competency])
        builder.add(term, of: competency, share: Double(termWeights[Int(term)]) / top * saturated)
      }
    }
    return builder.finish(most: .max)
  }

  /// The n-grams of all labels of each competency; the more it has, the less each counts.
  private static func impacts(of grams: Field, competencies: Int, _ weights: MatchingWeights) -> ImpactIndex {
    let sets = (0..<competencies).map { competency in
      let wordings = grams.wordings(of: competency)
      return Set(grams.features[Int(grams.starts[wordings.lowerBound])..<Int(grams.starts[wordings.upperBound])])
    }
    let mean = max(1, Double(sets.reduce(0) { $0 + $1.count }) / Double(max(1, competencies)))
    let top = Double(max(1, grams.weights.max() ?? 1))
    var builder = ImpactIndexBuilder(competencies: competencies, features: grams.weights.count)
    for (competency, set) in sets.enumerated() {
      let norm = 1 + weights.gramLength * Double(set.count) / mean
      for gram in set {
        builder.add(gram, of: competency, share: Double(grams.weights[Int(gram)]) / top / norm)
      }
    }
    return builder.finish(most: max(weights.commonGram, competencies / 32))
  }
}
