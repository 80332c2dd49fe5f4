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
    let least = threshold ?? weights.threshold
    let likely = candidates().filter { Calibration.probability($0.evidence) >= least }
      .sorted { ($1.evidence, $0.source, $0.target) < ($0.evidence, $1.source, $1.target) }
    return (isOneToOne ? FrameworkAligner.oneToOne(likely) : FrameworkAligner.mutuallyBest(likely)).map(pair)
  }

  private func pair(_ candidate: Candidate) -> AlignedPair {
    let score = Calibration.probability(candidate.evidence)
    return AlignedPair(
      source: CompetencyNumber(candidate.source), target: CompetencyNumber(candidate.target), score: score,
      likeness: candidate.labels?.score ?? 0,
      sourceWords: candidate.labels?.sourceWords ?? FrameworkAligner.words(source, candidate.source),
      targetWords: candidate.labels?.targetWords ?? FrameworkAligner.words(target, candidate.target),
      structure: score - Calibration.probability(candidate.lexical))
  }

  private static func words(_ set: FrameworkSet, _ place: Int) -> String {
    let label = set.competencies[place].label
    return label[.english] ?? label[.french] ?? ""
  }

  private static func oneToOne(_ pairs: [Candidate]) -> [Candidate] {
    var sources: Set<Int> = []
    var targets: Set<Int> = []
    return pairs.filter { pair in
      guard !sources.contains(pair.source), !targets.contains(pair.target) else { return false }
      sources.insert(pair.source)
      targets.insert(pair.target)
      return true
    }
  }

  private static func mutuallyBest(_ pairs: [Candidate]) -> [Candidate] {
    var sources: [Int: Double] = [:]
    var targets: [Int: Double] = [:]
    for pair in pairs {
      sources[pair.source] = max(sources[pair.source] ?? -.infinity, pair.evidence)
      targets[pair.target] = max(targets[pair.target] ?? -.infinity, pair.evidence)
    }
    return pairs.filter { sources[$0.source] == $0.evidence && targets[$0.target] == $0.evidence }
  }
}
