public import Model

/// Compares credentials of a table: one with all others, or all with all.
///
/// Exact, and the same whatever path computes it: what `Comparator` says of two subjects it says of their rows.
public struct TableComparator: Sendable {
  public let table: CredentialTable
  public let policy: Policy
  public let asOf: CalendarDate
  let elements: PairElements

  public init(_ table: CredentialTable, policy: Policy, asOf: CalendarDate) {
    self.table = table
    self.policy = policy
    self.asOf = asOf
    elements = PairElements(table.rows, policy: policy, asOf: asOf)
  }

  /// Every pair that an articulation looks at, by definition: the reference.
  func lineExhaustively(_ row: Int, _ options: Articulation, _ counter: PairCounter) -> ArticulationLine {
    var top = TopHits(limit: options.limit)
    for other in 0..<table.count where isCompared(row, other, options) {
      let (source, target) = options.direction == .sourcesFor ? (other, row) : (row, other)
      if counter.row != target { counter.load(table, row: target) }
      if let hit = hit(source: source, target: target, found: other, options, counter) { top.insert(hit) }
    }
    return line(row, top.sorted, options)
  }

  /// Whether `other` is among those that `row` is compared with.
  func isCompared(_ row: Int, _ other: Int, _ options: Articulation) -> Bool {
    guard row != other else { return false }
    switch options.others {
    case .anywhere: return true
    case .elsewhere: return table.rows.region[row] != table.rows.region[other]
    case .regions(let regions): return regions.contains(Region.allCases[Int(table.rows.region[other])])
    }
  }

  /// The exact hit of a pair whose target the counter holds; nil where it does not count.
  func hit(source: Int, target: Int, found: Int, _ options: Articulation, _ counter: PairCounter) -> Hit? {
    guard !elements.isExpired(row: source) else { return nil }
    let count = counter.count(source: source)
    guard count.units > 0 else { return nil }
    let weight = counter.weight
    if options.leastCoverage.numerator > 0 {
      guard Fraction(count.units, of: weight * CoverageUnits.satisfied) >= options.leastCoverage else { return nil }
    }
    var factor: UInt64 = 1
    if options.measure == .transferability {
      factor = elements.factors(source: source, target: target, below: (count.below, weight)).product
      guard factor > 0 else { return nil }
    }
    return Hit(
      row: UInt32(found), weight: UInt32(weight), below: UInt32(count.below), units: count.units, factor: factor)
  }

  /// The line that hits, best first, come to.
  func line(_ row: Int, _ hits: [Hit], _ options: Articulation) -> ArticulationLine {
    let matches = hits.map { hit in
      let other = Int(hit.row)
      let (source, target) = options.direction == .sourcesFor ? (other, row) : (row, other)
      return ArticulationLine.Match(
        row: other, coverage: Fraction(hit.units, of: Int(hit.weight) * CoverageUnits.satisfied),
        factors: elements.factors(source: source, target: target, below: (Int(hit.below), Int(hit.weight))))
    }
    return ArticulationLine(row: row, matches: matches)
  }
}
