internal import Model

extension CompetencyMatcher {
  /// By competency: what its labels and definition in `index` say for a query in `language`.
  func signals(of query: Query, _ language: Language, in index: LanguageIndex) -> [Signals] {
    let shares = language == index.language ? weights.own : weights.translated
    let terms = weighted(query, language, by: index.words, index)
    var result = labelSignals(of: query, terms, shares, in: index)
    addBags(of: terms, in: index, to: &result)
    let definitionTerms = weighted(query, language, by: index.definitionWords, index)
    for overlap in index.definitionWords.overlaps(with: definitionTerms.features) {
      let competency = Int(index.definitions[Int(overlap.document)].competency)
      result[competency].definition = harmonic(
        overlap, of: definitionTerms.total, and: index.definitionWords, share: weights.definitionStatementShare)
      result[competency].definitionPlace = overlap.document
    }
    return result
  }

  /// Each label is scored by itself, by words and by character n-grams, and the best one counts.
  private func labelSignals(
    of query: Query, _ terms: WeightedQuery, _ shares: SignalShares, in index: LanguageIndex
  ) -> [Signals] {
    var wordScores = [Double](repeating: 0, count: index.labels.count)
    for overlap in index.words.overlaps(with: terms.features) {
      wordScores[Int(overlap.document)] = harmonic(
        overlap, of: terms.total, and: index.words, share: weights.statementShare)
    }
    var gramScores = [Double](repeating: 0, count: index.labels.count)
    let grams = weighted(query.grams, by: index.grams)
    for overlap in index.grams.overlaps(with: grams.features) {
      gramScores[Int(overlap.document)] = harmonic(
        overlap, of: grams.total, and: index.grams, share: weights.gramStatementShare)
    }
    var result = [Signals](repeating: Signals(), count: broader.count)
    for place in index.labels.indices {
      let score = shares.words * wordScores[place] + shares.grams * gramScores[place]
      guard score > 0 else { continue }
      let competency = Int(index.labels[place].competency)
      // Labels come in order of preference, so the first of one score stays.
      guard score > result[competency].labelScore else { continue }
      result[competency].labelScore = score
      result[competency].label = Int32(truncatingIfNeeded: place)
    }
    return result
  }

  /// The weighted harmonic mean of how much of the query and how much of the document met.
  private func harmonic(_ overlap: Overlap, of total: Int32, and index: InvertedIndex, share: Double) -> Double {
    let documentTotal = index.totals[Int(overlap.document)]
    guard total > 0, documentTotal > 0, overlap.ofQuery > 0, overlap.ofDocument > 0 else { return 0 }
    let ofQuery = min(1, Double(overlap.ofQuery) / Double(total))
    let ofDocument = min(1, Double(overlap.ofDocument) / Double(documentTotal))
    return 1 / (share / ofQuery + (1 - share) / ofDocument)
  }
}
