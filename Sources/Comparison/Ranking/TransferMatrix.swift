public import Model

/// What the rows and columns of a matrix are.
public enum MatrixAxis: Sendable, Hashable {
  case region(Region)
  case sector(Sector)

  public var name: Text {
    switch self {
    case .region(let region): region.name
    case .sector(let sector): sector.name
    }
  }

  /// For a column head.
  public var abbreviation: Text {
    switch self {
    case .region(let region): region.abbreviation
    case .sector(let sector): .same(sector.range)
    }
  }

  public var code: String {
    switch self {
    case .region(let region): region.rawValue
    case .sector(let sector): sector.range
    }
  }

  public func contains(_ subject: Subject) -> Bool {
    switch self {
    case .region(let region): subject.region == region
    case .sector(let sector): subject.sectors.contains(sector)
    }
  }
}

/// How far credentials transfer between groups (regions, sectors): for each ordered pair, over every credential of the
/// first as a source and all credentials of the second as targets.
public struct TransferMatrix: Sendable {
  public struct Cell: Sendable, Hashable {
    public let from: Int
    public let to: Int
    public let sources: Int
    /// Sources with at least one target at or above the threshold.
    public let transferring: Int
    /// The mean of each source's best score, in tenths of a point, rounded half up; a source with none counts as zero.
    public let meanTenths: Int
    /// The competencies of the best targets that were most often missing, by the number of sources.
    public let missing: [Missing]

    public var share: Fraction? { sources == 0 ? nil : Fraction(transferring, of: sources) }
  }

  public struct Missing: Sendable, Hashable {
    public let competency: CompetencyNumber
    public let sources: Int
  }

  public let axes: [MatrixAxis]
  public let threshold: Hundredths
  /// Row by row.
  public let cells: [Cell]

  public subscript(from: Int, to: Int) -> Cell { cells[from * axes.count + to] }
}

extension TransferMatrix.Cell {
  /// - Parameters:
  ///   - scores: Of each source the best; nil for one that has none.
  ///   - missing: For each competency, from how many sources it was missing.
  init(from: Int, to: Int, scores: [Transferability?], missing: [CompetencyNumber: Int], threshold: Hundredths) {
    // Summed in 10^12ths of the whole scale, so that the mean is rounded to a tenth once and not score by score.
    let unit = UInt128(1_000_000_000_000)
    let total = scores.reduce(UInt128(0)) { $0 + ($1?.scaled(by: unit) ?? 0) }
    let count = unit * UInt128(max(1, scores.count))
    self.init(
      from: from, to: to, sources: scores.count, transferring: scores.count { $0?.reaches(threshold) ?? false },
      meanTenths: Int((2000 * total + count) / (2 * count)),
      missing: missing.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
        .map { TransferMatrix.Missing(competency: $0.key, sources: $0.value) })
  }
}

extension Ranking {
  /// The matrix over `axes`. The diagonal leaves out the credential itself.
  ///
  /// Groups without a credential keep their row and column: nothing there is a finding too.
  /// - Parameter exhaustive: compare every pair by definition instead of asking the index.
  public func matrix(_ axes: [MatrixAxis], threshold: Hundredths, exhaustive: Bool = false) -> TransferMatrix {
    let members = axes.map { axis in subjects.indices.filter { axis.contains(subjects[$0]) } }
    var cells: [TransferMatrix.Cell] = []
    for from in axes.indices {
      var best = Array(repeating: [BestTarget?](), count: axes.count)
      for source in members[from] {
        let scores = exhaustive ? nil : index.units(ofSource: subjects[source])
        for to in axes.indices {
          best[to].append(bestTarget(of: source, among: members[to], units: scores))
        }
      }
      for to in axes.indices {
        cells.append(cell(from: from, to: to, sources: members[from], best: best[to], threshold: threshold))
      }
    }
    return TransferMatrix(axes: axes, threshold: threshold, cells: cells)
  }

  /// Through the index, targets come in order of coverage, which bounds the score: the rest is cut once it cannot win.
  private func bestTarget(of source: Int, among targets: [Int], units: [Int]?) -> BestTarget? {
    var candidates: [Reachable] = targets.filter { $0 != source }.map { Reachable(place: $0, coverage: .one) }
    if let units {
      candidates = candidates.filter { units[$0.place] > 0 }
        .map { Reachable(place: $0.place, coverage: Fraction(units[$0.place], of: index.whole(of: $0.place) ?? 1)) }
      candidates.sort()
    }
    var best: BestTarget?
    for candidate in candidates {
      if let best, !best.transferability.isReachable(by: candidate.coverage) { break }
      guard let score = comparator.transferability(of: subjects[source], to: subjects[candidate.place]), !score.isZero
      else { continue }
      if let known = best {
        let isTie = score == known.transferability
        guard known.transferability < score || (isTie && candidate.place < known.place) else { continue }
      }
      best = BestTarget(place: candidate.place, transferability: score)
    }
    return best
  }

  private func cell(
    from: Int, to: Int, sources: [Int], best: [BestTarget?], threshold: Hundredths
  ) -> TransferMatrix.Cell {
    var missing: [CompetencyNumber: Int] = [:]
    for (source, row) in zip(sources, best) {
      guard let row else { continue }
      for competency in missingCompetencies(of: subjects[row.place], for: subjects[source]) {
        missing[competency, default: 0] += 1
      }
    }
    return TransferMatrix.Cell(
      from: from, to: to, scores: best.map { $0?.transferability }, missing: missing, threshold: threshold)
  }

  /// The first competency of each requirement of `target` that `source` does not touch, once each.
  private func missingCompetencies(of target: Subject, for source: Subject) -> Set<CompetencyNumber> {
    let results = RequirementResult.results(
      supply: Supply(of: [source.profile], reading: .expected, rules: comparator.rules), target: target.profile,
      reading: .expected, rules: comparator.rules, relations: comparator.relations)
    return Set(
      results.filter { $0.status == .missing }.compactMap { result in
        comparator.rules.accepted(target.profile.requirements[result.place], in: .expected).first?.competency
      })
  }
}

/// A target and the coverage that bounds its score; the widest first, ties by place.
private struct Reachable: Comparable {
  let place: Int
  let coverage: Fraction

  static func < (a: Reachable, b: Reachable) -> Bool {
    a.coverage == b.coverage ? a.place < b.place : b.coverage < a.coverage
  }
}

/// The target that a source is worth most for.
private struct BestTarget {
  let place: Int
  let transferability: Transferability
}
