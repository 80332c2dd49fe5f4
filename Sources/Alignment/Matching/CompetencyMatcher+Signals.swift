internal import Model

extension CompetencyMatcher {
  /// What the labels and definitions of `language` say for each competency.
  func signals(of query: Query, in index: LanguageIndex) -> [Signals] {
    var result = [Signals](repeating: Signals(), count: broader.count)
    let terms = weighted(query, by: index.words, index)
    let grams = weighted(query.grams, by: index.grams)
    var wordScores = [Double](repeating: 0, count: index.labels.count)
    for overlap in index.words.overlaps(with: terms.features) {
      wordScores[Int(overlap.document)] = harmonic(
        overlap, of: terms.total, and: index.words, share: weights.statementShare)
    }
    var gramScores = [Double](repeating: 0, count: index.labels.count)
    for overlap in index.grams.overlaps(with: grams.features) {
      gramScores[Int(overlap.document)] = harmonic(
        overlap, of: grams.total, and: index.grams, share: weights.gramStatementShare)
    }
    for place in index.labels.indices where wordScores[place] > 0 || gramScores[place] > 0 {
      let label = index.labels[place]
      let bonus = label.field == .label ? weights.preferredLabel * wordScores[place] : 0
      let score = weights.words * wordScores[place] + weights.grams * gramScores[place] + bonus
      let competency = Int(label.competency)
      guard
        score > result[competency].labelScore
          || (score == result[competency].labelScore && isBefore(label, result[competency].label, in: index))
      else { continue }
      result[competency].labelScore = score
      result[competency].words = wordScores[place]
      result[competency].grams = gramScores[place]
      result[competency].label = Int32(truncatingIfNeeded: place)
    }
    let definitionTerms = weighted(query, by: index.definitionWords, index)
    for overlap in index.definitionWords.overlaps(with: definitionTerms.features) {
      let competency = Int(index.definitions[Int(overlap.document)].competency)
      result[competency].definition = harmonic(
        overlap, of: definitionTerms.total, and: index.definitionWords, share: weights.definitionStatementShare)
      result[competency].definitionPlace = overlap.document
    }
    return result
  }

  /// Among labels of one score the preferred one counts, then the first in alphabetical order.
  private func isBefore(_ label: Label, _ other: Int32, in index: LanguageIndex) -> Bool {
    guard other >= 0 else { return true }
    let rival = index.labels[Int(other)]
    return (label.field, label.words) < (rival.field, rival.words)
  }

  /// The weighted harmonic mean of how much of the query and how much of the document met.
  private func harmonic(_ overlap: Overlap, of total: Int32, and index: InvertedIndex, share: Double) -> Double {
    let documentTotal = index.totals[Int(overlap.document)]
    guard total > 0, documentTotal > 0, overlap.ofQuery > 0, overlap.ofDocument > 0 else { return 0 }
    let ofQuery = min(1, Double(overlap.ofQuery) / Double(total))
    let ofDocument = min(1, Double(overlap.ofDocument) / Double(documentTotal))
    return 1 / (share / ofQuery + (1 - share) / ofDocument)
  }

  private func weighted(_ query: Query, by index: InvertedIndex, _ language: LanguageIndex) -> WeightedQuery {
    var result = WeightedQuery()
    let boilerplate = Boilerplate.stems(in: language.language)
    for (place, term) in query.terms.enumerated() {
      var weight = index.unseenWeight
      if let feature = language.vocabulary[term.stem] {
        weight = index.weights[Int(feature)]
        result.features.append(
          QueryFeature(
            feature: feature, likeness: InvertedIndex.unit, term: Int32(truncatingIfNeeded: place), weight: weight))
      } else if boilerplate.contains(term.stem) {
        weight = weight * weights.boilerplate / InvertedIndex.unit
      }
      if !term.isJoined { result.total += weight }
    }
    return result
  }

  private func weighted(_ grams: [Int32], by index: InvertedIndex) -> WeightedQuery {
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
