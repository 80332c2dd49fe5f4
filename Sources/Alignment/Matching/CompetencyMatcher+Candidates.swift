internal import Model

/// A competency worth a closer look.
struct Shortlisted {
  let competency: Int32
  /// What the first look says, as a share of the best candidate's.
  let firstLook: Double
}

extension CompetencyMatcher {
  /// The competencies that share most with the statement by all their words and n-grams, best first.
  /// - Complexity: O(n + p) in the number of competencies and of postings met.
  func candidates(_ own: Reading, _ other: Reading, limit: Int) -> [Shortlisted] {
    var sums = firstLook(own)
    let others = firstLook(other)
    for place in sums.indices {
      sums[place] += own.index.isLabelled[place] ? others[place] / weights.secondLookDivisor : others[place]
    }
    let best = CompetencyMatcher.highest(sums, limit: limit)
    let top = Double(best.first.map { sums[Int($0)] } ?? 1)
    return best.map { Shortlisted(competency: $0, firstLook: Double(sums[Int($0)]) / top) }
  }

  private func firstLook(_ reading: Reading) -> [Int32] {
    var all = [Int32](repeating: 0, count: count)
    var sums = all.mutableSpan
    for (place, target) in reading.whole.targets.enumerated() {
      reading.index.words.add(target, likeness: reading.whole.likeness(of: place) / 16, to: &sums)
    }
    for gram in reading.statement.grams {
      reading.index.gramImpacts.add(gram, likeness: weights.gramLikeness, to: &sums)
    }
    return all
  }

  /// The places of the highest sums above zero, best first, ties by place.
  static func highest(_ sums: [Int32], limit: Int) -> [Int32] {
    guard limit > 0, let most = sums.max(), most > 0 else { return [] }
    // How many places reach each sum, in 1024 steps: the step below which nothing can be among the highest.
    let step = most / 1024 + 1
    var tallies = [Int32](repeating: 0, count: 1025)
    for sum in sums where sum > 0 { tallies[Int(sum / step)] += 1 }
    var kept = 0
    var floor = 1024
    while floor > 0, kept < limit {
      kept += Int(tallies[floor])
      floor -= 1
    }
    let least = max(1, Int32(truncatingIfNeeded: floor + (kept < limit ? 0 : 1)) * step)
    var places = sums.indices.filter { sums[$0] >= least }
    places.sort { (sums[$1], $0) < (sums[$0], $1) }
    return places.prefix(limit).map { Int32(truncatingIfNeeded: $0) }
  }
}
