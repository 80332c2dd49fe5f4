/// Cuts one column into regions, and its cells into ranges of them.
struct CellReader {
  let axis: Axis
  /// Of each region before the domain was applied, how many before it remain.
  private let kept: [Int]
  private let whole: Axis
  /// Where each breakpoint is among the regions of `whole`.
  private let strings: [[UInt8]: Int]
  private let points: [(value: FEELValue, region: Int)]
  private let evaluation = Evaluation()
  private let isReadable: Bool

  init(_ tables: [(table: CompiledTable, domains: [ColumnDomain])], _ inputs: [Int?]) {
    var constants: [FEELValue] = []
    var isOrdering = false
    var domains: [ColumnDomain] = []
    evaluation.stack = Array(repeating: .null, count: tables.map(\.table.depth).max() ?? 0)
    for (number, input) in inputs.enumerated() {
      guard let input else { continue }
      let table = tables[number]
      domains.append(table.domains[input])
      constants += table.domains[input].constants
      for rule in table.table.rules where input < rule.tests.count {
        constants += KernelConstants.of(rule.tests[input]) ?? []
        isOrdering = isOrdering || !KernelConstants.comparesForEqualityOnly(rule.tests[input])
      }
    }
    let type = domains.first?.type ?? .any
    let found = Axis(constants: constants, type: type, isOrdering: isOrdering)
    isReadable = found != nil
    let whole = found ?? Axis.unused
    self.whole = whole
    let evaluation = evaluation
    // What one version of a table does not allow, the other may.
    let restricted = whole.restricted(by: domains.first?.order ?? []) { value in
      domains.contains { $0.contains(value, evaluation) }
    }
    axis = restricted.axis
    kept = restricted.places
    points = whole.regions.indices.filter { whole.regions[$0].isPoint && !whole.regions[$0].value.isNull }.map {
      (whole.regions[$0].value, $0)
    }
    strings = Dictionary(
      whole.regions.enumerated().compactMap { number, region in
        region.isRest ? nil : region.value.string.map { (Array($0.utf8), number) }
      }
    ) { first, _ in first }
  }

  /// The regions that a cell lets pass; nil for a cell that does more than compare with constants.
  func ranges(of cell: UnaryTests) -> [Range<Int>]? {
    if cell.tests.isEmpty { return [0..<axis.regions.count] }
    guard isReadable, let constants = KernelConstants.of(cell) else { return nil }
    switch whole.kind {
    case .string: return places(whole.regions.indices.filter(passing(strings: constants, cell)))
    case .boolean, .unused: return places(whole.regions.indices.filter { passes(whole.regions[$0].value, cell) })
    case .number, .date, .months, .days:
      // The cell says the same throughout each region of its own constants.
      guard let own = Axis(constants: constants) else { return nil }
      var ranges: [Range<Int>] = []
      if whole.regions[0].value.isNull, passes(.null, cell) { ranges.append(0..<1) }
      let first = whole.regions[0].value.isNull ? 1 : 0
      for region in own.regions where !region.value.isNull && passes(region.value, cell) {
        let isPoint = region.isPoint
        let lower = region.lower.map { index(of: $0) + (isPoint ? 0 : 1) } ?? first
        let upper = region.upper.map { index(of: $0) + (isPoint ? 1 : 0) } ?? whole.regions.count
        ranges.append(lower..<max(lower, upper))
      }
      return joined(ranges.map { place($0.lowerBound)..<place($0.upperBound) })
    }
  }

  private func passing(strings constants: [FEELValue], _ cell: UnaryTests) -> (Int) -> Bool {
    let named = Set(constants.compactMap { $0.string.flatMap { strings[Array($0.utf8)] } })
    let others = passes(whole.regions.first(where: \.isRest)?.value ?? .null, cell)
    return { number in
      let region = whole.regions[number]
      return named.contains(number) || region.value.isNull ? passes(region.value, cell) : others
    }
  }

  private func passes(_ value: FEELValue, _ cell: UnaryTests) -> Bool { evaluation.passes(value, cell) == true }

  private func index(of value: FEELValue) -> Int {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if (points[middle].value.order(value) ?? 0) < 0 { low = middle + 1 } else { high = middle }
    }
    return low < points.count ? points[low].region : whole.regions.count
  }

  /// The region of the restricted axis at which a region of the whole one, or what remains after it, begins.
  private func place(_ region: Int) -> Int { kept[region] }

  /// Of strings and booleans, which the domain may have put into another order.
  private func places(_ regions: [Int]) -> [Range<Int>] {
    let chosen = regions.map { whole.regions[$0].value }
    let numbers = axis.regions.indices.filter { number in chosen.contains { $0.isSame(as: axis.regions[number].value) }
    }
    return joined(numbers.map { $0..<$0 + 1 })
  }

  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] { RegionSet.joined(ranges) }
}

/// Sets of regions as sorted and disjoint ranges.
enum RegionSet {
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  static func intersection(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    left.flatMap { range in right.map { range.clamped(to: $0) } }.filter { !$0.isEmpty }
  }

  static func contains(_ outer: [Range<Int>], _ inner: [Range<Int>]) -> Bool {
    inner.allSatisfy { range in
      outer.contains { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound }
    }
  }
}
