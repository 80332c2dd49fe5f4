import Model

/// One row of a ranking: a subject by its place among the ranked ones, and its score.
public struct RankedSubject: Sendable, Hashable {
  public let place: Int
  /// Nil for a target with no requirements: its coverage is unknown, and it ranks last.
  public let transferability: Transferability?
}

/// Which way a ranking looks.
public enum Direction: Sendable, Hashable {
  /// The subject asked about is the target; sources are ranked.
  case sourcesFor
  /// The subject asked about is the source; targets are ranked.
  case targetsFor
}

/// Ranks many subjects against one by transferability: higher first, ties by identifier. Scores of zero are left out;
/// targets with no requirements, whose coverage is unknown and not zero, come last.
public struct Ranking: Sendable {
  public let subjects: [Subject]
  let comparator: Comparator
  let index: CoverageIndex

  /// - Parameter subjects: in order of identifier.
  public init(_ subjects: [Subject], comparator: Comparator) {
    self.subjects = subjects.sorted { $0.id < $1.id }
    self.comparator = comparator
    index = CoverageIndex(self.subjects, comparator: comparator)
  }

  /// The best `limit` subjects among those that `isIncluded` keeps, through the index.
  ///
  /// Coverage bounds the score, so that subjects are scored in order of coverage until none left can enter.
  public func best(
    _ direction: Direction, for subject: Subject, limit: Int, where isIncluded: (Subject) -> Bool
  ) -> [RankedSubject] {
    guard limit > 0 else { return [] }
    let units =
      switch direction {
      case .sourcesFor: index.units(ofTarget: subject.profile)
      case .targetsFor: index.units(ofSource: subject)
      }
    let targetWhole = subject.profile.weight * CoverageUnits.satisfied
    var candidates: [(place: Int, coverage: Fraction)] = []
    for place in subjects.indices where units[place] > 0 && isIncluded(subjects[place]) {
      let whole = direction == .sourcesFor ? targetWhole : index.whole(of: place) ?? 1
      candidates.append((place, Fraction(units[place], of: whole)))
    }
    candidates.sort { $1.coverage < $0.coverage || ($0.coverage == $1.coverage && $0.place < $1.place) }
    var top: [RankedSubject] = []
    for candidate in candidates {
      if top.count == limit, let last = top.last?.transferability, !last.isReachable(by: candidate.coverage) { break }
      insert(candidate.place, direction, subject, limit, into: &top)
    }
    return top + unknown(direction, limit - top.count, where: isIncluded)
  }

  /// Targets with no requirements, by identifier.
  private func unknown(_ direction: Direction, _ limit: Int, where isIncluded: (Subject) -> Bool) -> [RankedSubject] {
    guard direction == .targetsFor else { return [] }
    let places = subjects.indices.filter { subjects[$0].profile.weight == 0 && isIncluded(subjects[$0]) }
    return places.prefix(limit).map { RankedSubject(place: $0, transferability: nil) }
  }

  /// The same by definition, every subject compared: the reference.
  public func bestExhaustively(
    _ direction: Direction, for subject: Subject, limit: Int, where isIncluded: (Subject) -> Bool
  ) -> [RankedSubject] {
    guard limit > 0 else { return [] }
    var top: [RankedSubject] = []
    for place in subjects.indices where isIncluded(subjects[place]) {
      insert(place, direction, subject, limit, into: &top)
    }
    return top + unknown(direction, limit - top.count, where: isIncluded)
  }

  private func insert(
    _ place: Int, _ direction: Direction, _ subject: Subject, _ limit: Int, into top: inout [RankedSubject]
  ) {
    let score =
      switch direction {
      case .sourcesFor: comparator.transferability(of: subjects[place], to: subject)
      case .targetsFor: comparator.transferability(of: subject, to: subjects[place])
      }
    guard let score, !score.isZero else { return }
    let row = RankedSubject(place: place, transferability: score)
    let position =
      top.firstIndex { row in
        guard let other = row.transferability else { return true }
        return other < score || (other == score && place < row.place)
      } ?? top.count
    guard position < limit else { return }
    top.insert(row, at: position)
    if top.count > limit { top.removeLast() }
  }
}
