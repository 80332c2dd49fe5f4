internal import Model

extension CompetencyMatcher {
  /// What `candidates` answers, said plainly: every posting added by itself, every sum sorted.
  func plainCandidates(_ own: borrowing Reading, _ other: borrowing Reading, limit: Int) -> [Shortlisted] {
    let (sums, others) = (plainFirstLook(own), plainFirstLook(other))
    let both = (0..<count).map { place in
      own.index.isLabelled(place) ? sums[place] + others[place] : 2 * others[place]
    }
    let best = both.indices.filter { both[$0] > 0 }.sorted { (both[$1], $0) < (both[$0], $1) }
    let top = Double(best.first.map { both[$0] } ?? 1)
    return best.prefix(limit).map {
      Shortlisted(competency: Int32(truncatingIfNeeded: $0), firstLook: Double(both[$0]) / top)
    }
  }

  private func plainFirstLook(_ reading: borrowing Reading) -> [Int32] {
    var sums = [Int32](repeating: 0, count: count)
    func add(_ feature: Int32, _ index: ImpactIndex, _ likeness: Int32) {
      for block in 0..<index.blocks {
        for posting in index.postings(of: feature, in: block) {
          sums[index.members(of: block).lowerBound + Int(index.places[posting])] +=
            Int32(index.impacts[posting]) * likeness
        }
      }
    }
    for (place, target) in reading.whole.targets.enumerated() {
      add(target, reading.index.words, reading.whole.likenesses[place])
    }
    for gram in reading.statement.grams.numbers { add(gram, reading.index.gramImpacts, weights.gramLikeness) }
    return sums
  }
}
