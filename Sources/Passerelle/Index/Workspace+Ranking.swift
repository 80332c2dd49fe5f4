public import Comparison
public import Model

extension Workspace {
  /// The best rows of an index for one of its credentials; nil without an index, or where it is not in it.
  ///
  /// - Parameters:
  ///   - regions: The others' regions; nil: all but the credential's own.
  /// - Returns: The credential's row, the others' rows, best first, and how many were compared.
  public func ranked(
    _ id: String, _ direction: Direction, limit: Int, regions: [Region]?
  ) -> (row: Int, rows: [Int], compared: Int)? {
    guard let index, let row = index.table.rows.row(of: id) else { return nil }
    var options = Articulation()
    options.direction = direction
    options.limit = limit
    options.asked = [row]
    if let regions { options.others = .regions(Set(regions)) }
    let comparator = TableComparator(index.table, policy: policy, asOf: asOf)
    let line =
      direction == .sourcesFor
      ? comparator.line(of: row, options) : SourceQuery(comparator, options).line(of: row)
    var rows = line.matches.map(\.row)
    let own = index.table.rows.region[row]
    let wanted = regions.map { Set($0.map { UInt8($0.position) }) }
    // A target that asks for nothing has no coverage: unknown, not zero, so that it comes last.
    if direction == .targetsFor {
      let starts = index.table.demands.starts
      for other in 0..<index.table.count where rows.count < limit && starts[other] == starts[other + 1] {
        let region = index.table.rows.region[other]
        if other != row, wanted.map({ $0.contains(region) }) ?? (region != own) { rows.append(other) }
      }
    }
    let compared = Region.allCases.reduce(0) { sum, region in
      let place = UInt8(region.position)
      guard wanted.map({ $0.contains(place) }) ?? (place != own) else { return sum }
      return sum + index.table.rows.regionCounts[Int(place)] - (place == own ? 1 : 0)
    }
    return (row, rows, compared)
  }

  /// Rows of an index as subjects, and what compares them.
  public func shown(_ rows: [Int], of index: WorkspaceIndex) -> (subjects: [Subject], comparator: Comparator) {
    switch index.kind {
    case .catalogue: (rows.map { subject(catalogue.credential(at: $0)) }, comparator)
    case .profiles: index.slice(rows, asOf: asOf)
    }
  }
}
