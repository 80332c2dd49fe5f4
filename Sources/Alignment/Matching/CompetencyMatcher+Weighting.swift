internal import Model

/// A query's features in one index, with the sum of their weights.
struct WeightedQuery {
  var features: [QueryFeature] = []
  var total: Int32 = 0
}

extension CompetencyMatcher {
  /// The query's terms, and after each what the lexicons say for it, as features of `target`.
  func weighted(
    _ query: Query, _ language: Language, by index: InvertedIndex, _ target: LanguageIndex
  ) -> WeightedQuery {
    var result = WeightedQuery()
    let source = self.index(language)
    let isTranslated = language != target.language
    for (place, term) in query.words.enumerated() {
      let number = source.vocabulary[term.stem]
      let weight = weight(of: term, number, in: isTranslated ? source.words : index, language)
      if !term.isJoined { result.total += weight }
      func add(_ feature: Int32, likeness: Int32) {
        result.features.append(
          QueryFeature(feature: feature, likeness: likeness, term: Int32(truncatingIfNeeded: place), weight: weight))
      }
      if let same = target.vocabulary[term.stem] { add(same, likeness: InvertedIndex.unit) }
      guard let number else { continue }
      if isTranslated {
        for entry in translations(from: language)[number] {
          add(entry.target, likeness: min(InvertedIndex.unit, entry.probability * weights.translationScale / 1024))
        }
      } else {
        for entry in synonyms(in: language)[number] where entry.target != number {
          add(entry.target, likeness: min(weights.synonymCap, entry.probability * weights.synonymScale / 1024))
        }
      }
    }
    return result
  }

  /// A word that no competency has weighs as much as the rarest: what a statement says beyond the framework counts.
  private func weight(of term: AnalyzedWord, _ number: Int32?, in index: InvertedIndex, _ language: Language) -> Int32 {
    if let number { return index.weights[Int(number)] }
    let isBoilerplate = Boilerplate.stems(in: language).contains(term.stem)
    return isBoilerplate ? index.unseenWeight * weights.boilerplate / InvertedIndex.unit : index.unseenWeight
  }

  func weighted(_ grams: [Int32], by index: InvertedIndex) -> WeightedQuery {
    var result = WeightedQuery()
    for (place, gram) in grams.enumerated() {
      let weight = index.weights[Int(gram)]
      result.total += weight
      result.features.append(
        QueryFeature(
          feature: gram, likeness: InvertedIndex.unit, term: Int32(truncatingIfNeeded: place), weight: weight))
    }
    return result
  }
}
