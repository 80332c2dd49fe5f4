internal import Model

extension FrameworkAligner {
  /// Pairs from the threshold on, best first.
  ///
  /// - Parameters:
  ///   - isOneToOne: each concept stands in one pair at most, pairs taken greedily from the best; else the best target
  ///     of each source that has that source as its best too, and what ties with them.
  ///   - threshold: the least score, 0 to 1; nil: the standard one.
  /// - Complexity: O(n log n) in the number of concepts times candidates.
  public func pairs(isOneToOne: Bool, threshold: Double? = nil) -> [AlignedPair] {
    let scored = scores()
    let least = threshold ?? weights.threshold
    var all: [AlignedPair] = []
    for (place, found) in likenesses.enumerated() {
      for (likeness, score) in zip(found, scored[place]) where score >= least {
        all.append(
          AlignedPair(
            source: CompetencyNumber(place), target: CompetencyNumber(Int(likeness.target)), score: score,
            sourceWords: likeness.sourceWords, targetWords: likeness.targetWords, structure: score - likeness.score))
      }
    }
    all.sort { $0.score != $1.score ? $0.score > $1.score : ($0.source, $0.target) < ($1.source, $1.target) }
    return isOneToOne ? FrameworkAligner.oneToOne(all) : FrameworkAligner.mutuallyBest(all)
  }

  private static func oneToOne(_ pairs: [AlignedPair]) -> [AlignedPair] {
    var sources: Set<CompetencyNumber> = []
    var targets: Set<CompetencyNumber> = []
    return pairs.filter { pair in
      guard !sources.contains(pair.source), !targets.contains(pair.target) else { return false }
      sources.insert(pair.source)
      targets.insert(pair.target)
      return true
    }
  }

  private static func mutuallyBest(_ pairs: [AlignedPair]) -> [AlignedPair] {
    var sources: [CompetencyNumber: Double] = [:]
    var targets: [CompetencyNumber: Double] = [:]
    for pair in pairs {
      sources[pair.source] = max(sources[pair.source] ?? 0, pair.score)
      targets[pair.target] = max(targets[pair.target] ?? 0, pair.score)
    }
    return pairs.filter { sources[$0.source] == $0.score && targets[$0.target] == $0.score }
  }

  /// What labels and hierarchy say together, in the order of `likenesses`: a pair gains by the best pair of its parents or
  /// of its children, of what is open to 1. (After similarity flooding, Melnik, Garcia-Molina and Rahm 2002.)
  func scores() -> [[Double]] {
    var scores = likenesses.map { $0.map(\.score) }
    let children = (FrameworkAligner.children(source), FrameworkAligner.children(target))
    for _ in 0..<weights.rounds {
      let current = zip(likenesses, scores).map { found, scores in
        Dictionary(zip(found.map(\.target), scores)) { first, _ in first }
      }
      scores = likenesses.enumerated().map { place, found in
        found.map { likeness in
          let other = Int(likeness.target)
          let parents = best(source.broader[place], target.broader[other], current)
          let below = best(children.0[place], children.1[other], current)
          return likeness.score + weights.structure * max(parents, below) * (1 - likeness.score)
        }
      }
    }
    return scores
  }

  private func best(_ own: [CompetencyNumber], _ others: [CompetencyNumber], _ scores: [[Int32: Double]]) -> Double {
    var best = 0.0
    for a in own { for b in others { best = max(best, scores[a.place][b.rawValue] ?? 0) } }
    return best
  }

  private static func children(_ set: FrameworkSet) -> [[CompetencyNumber]] {
    var children = [[CompetencyNumber]](repeating: [], count: set.count)
    for (place, parents) in set.broader.enumerated() {
      for parent in parents { children[parent.place].append(CompetencyNumber(place)) }
    }
    return children
  }
}
