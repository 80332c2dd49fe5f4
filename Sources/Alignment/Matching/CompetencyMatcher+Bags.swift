internal import Model

extension CompetencyMatcher {
  /// Sets each competency's `bag`, BM25's saturating sum over all its labels and its definition together, as a share of
  /// what the query weighs (single labels miss what a statement takes from several of them), and its `coverage`.
  func addBags(of query: WeightedQuery, in index: LanguageIndex, to signals: inout [Signals]) {
    guard query.total > 0 else { return }
    // Of 1024: how often a term, or what stands for it, occurs.
    var frequencies = [Int32](repeating: 0, count: index.lengths.count)
    var met: [Int32] = []
    func find(_ competency: Int32, _ likeness: Int32) {
      if frequencies[Int(competency)] == 0 { met.append(competency) }
      frequencies[Int(competency)] += likeness
    }
    for (number, item) in query.features.enumerated() {
      for place in index.words.postings(of: Int(item.feature)) {
        find(index.labels[Int(index.words.documents[place])].competency, item.likeness)
      }
      for place in index.definitionWords.postings(of: Int(item.feature)) {
        find(index.definitions[Int(index.definitionWords.documents[place])].competency, item.likeness)
      }
      let isLastOfTerm = number + 1 == query.features.count || query.features[number + 1].term != item.term
      guard isLastOfTerm else { continue }
      let share = Double(item.weight) / Double(query.total)
      for competency in met {
        let place = Int(competency)
        let frequency = Double(frequencies[place]) / Double(InvertedIndex.unit)
        frequencies[place] = 0
        signals[place].bag += share * frequency / (frequency + saturation(of: place, in: index))
        signals[place].coverage += share * min(1, frequency)
      }
      met.removeAll(keepingCapacity: true)
    }
  }

  /// BM25's k1 (1 - b + b l / mean l).
  private func saturation(of place: Int, in index: LanguageIndex) -> Double {
    let relative: Double = Double(index.lengths[place]) / index.meanLength
    let norm: Double = 1 - weights.bagLength + weights.bagLength * relative
    return weights.bagSaturation * norm
  }
}
