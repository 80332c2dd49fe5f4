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
    let top = HitLists(1, limit: options.limit)
    let regions = regions(comparedWith: row, options)
    for other in 0..<table.count where row != other && regions >> UInt32(table.rows.region[other]) & 1 != 0 {
      let (source, target) = options.direction == .sourcesFor ? (other, row) : (row, other)
      if counter.row != target { counter.load(row: target) }
      let count = counter.count(source: source)
      if let hit = hit(source: source, target: target, found: other, count, counter.weight, options) {
        top.insert(hit, into: 0)
      }
    }
    return line(row, top.sorted(0), options)
  }

  /// A bit for each region, by position, whose rows `row` is compared with.
  func regions(comparedWith row: Int, _ options: Articulation) -> UInt32 {
    switch options.others {
    case .anywhere: .max
    case .elsewhere: ~(1 << UInt32(table.rows.region[row]))
    case .regions(let regions): regions.reduce(0) { $0 | 1 << UInt32($1.position) }
    }
  }

  /// The block in which a row is a source itself.
  func block(of row: Int) -> Int { Int(table.slotOf[row]) / BlockColumns.slots }

  /// The exact hit of a pair that comes to `count`; nil where it does not count.
  @inline(__always)
  func hit(
    source: Int, target: Int, found: Int, _ count: PairUnits, _ weight: Int, _ options: Articulation
  ) -> Hit? {
    guard count.units > 0, !elements.isExpired(row: source) else { return nil }
    if options.leastCoverage.numerator > 0 {
      guard Fraction(count.units, of: weight * CoverageUnits.satisfied) >= options.leastCoverage else { return nil }
    }
    var factor: UInt64 = 1
    if options.measure == .transferability {
      factor = elements.factors(source: source, target: target, below: (count.below, weight)).product
      guard factor > 0 else { return nil }
    }
    return Hit(row: found, weight: weight, count: count, factor: factor)
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
