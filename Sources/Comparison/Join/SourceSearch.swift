import Model

/// The best sources for targets, some targets at a time. One task uses it at a time.
final class SourceSearch {
  /// How many targets pass over a block one after the other, while it is in the cache.
  static let together = 128

  private let comparator: TableComparator
  private let options: Articulation
  private let scanner: BlockScanner
  private let counter: PairCounter
  private var bounds: [UInt8]
  /// What the last target's threshold was, as a share of 255: the next one's first guess.
  private var guess = 0

  init(_ comparator: TableComparator, _ options: Articulation) {
    self.comparator = comparator
    self.options = options
    let table = comparator.table
    scanner = BlockScanner(table.blocks, competencies: table.competencies)
    counter = PairCounter(table)
    bounds = Array(repeating: 0, count: SourceSearch.together * table.blocks.boundWidth)
  }

  private struct Asked {
    let row: Int
    let target: JoinTarget
    var top: TopHits
    var threshold: Int
  }

  /// - Parameter rows: At most `together`.
  func lines(for rows: [Int]) -> [ArticulationLine] {
    let table = comparator.table
    let width = table.blocks.boundWidth
    var asked = rows.map { row in
      let target = JoinTarget(table, row: row)
      return Asked(row: row, target: target, top: TopHits(limit: options.limit), threshold: leastThreshold(target))
    }
    for place in asked.indices where asked[place].target.scale > 0 {
      scanner.bounds(asked[place].target, into: &bounds[place * width..<(place + 1) * width])
    }
    let home = table.blocks.order.isEmpty ? 0 : homeBlock(rows[0])
    for block in [home] + (0..<table.blocks.count).filter({ $0 != home }) {
      for place in asked.indices where asked[place].target.scale > 0 {
        guard Int(bounds[place * width + block]) >= asked[place].threshold else { continue }
        search(block, for: &asked[place], isFirst: block == home)
      }
    }
    return asked.map { asked in
      guard asked.target.scale > 0 || asked.target.weight == 0 else {
        return comparator.lineExhaustively(asked.row, options, counter)
      }
      return comparator.line(asked.row, asked.top.sorted, options)
    }
  }

  private func search(_ block: Int, for asked: inout Asked, isFirst: Bool) {
    let least = asked.threshold
    var threshold = isFirst ? max(least, guess * asked.target.scale / 255) : least
    while true {
      let found = unsafe scanner.scan(block, for: asked.target, threshold: UInt8(min(255, threshold)))
      if found > 0 { verify(found, in: block, for: &asked) }
      // A first guess holds only if the full list proves it.
      if !isFirst || threshold == least || asked.threshold >= threshold { break }
      threshold = max(threshold * 2 / 3, asked.threshold)
      asked.top.removeAll()
      asked.threshold = least
    }
    if isFirst { guess = asked.threshold * 255 * 3 / 4 / asked.target.scale }
  }

  private func verify(_ found: Int, in block: Int, for asked: inout Asked) {
    let first = block * BlockColumns.slots
    var isLoaded = false
    for place in 0..<found {
      guard scanner.value(place) >= asked.threshold else { return }
      let source = Int(comparator.table.blocks.order[first + scanner.slot(place)])
      guard comparator.isCompared(asked.row, source, options),
        canEnter(source, scanner.value(place), asked)
      else { continue }
      if !isLoaded {
        if counter.row != asked.row { counter.load(asked.target, row: asked.row) }
        isLoaded = true
      }
      guard
        let hit = comparator.hit(source: source, target: asked.row, found: source, options, counter)
      else { continue }
      asked.top.insert(hit)
      if let worst = asked.top.worst {
        asked.threshold = max(
          leastThreshold(asked.target), Bound.threshold(toReach: worst, asked.target.scale, options))
      }
    }
  }

  /// Whether the source's factors let it come in at all: coverage is at most what the kernel's sum says.
  private func canEnter(_ source: Int, _ value: Int, _ asked: Asked) -> Bool {
    guard options.measure == .transferability, let worst = asked.top.worst else { return true }
    let kindest = comparator.elements.factors(source: source, target: asked.row, below: nil).product
    return Bound.canReach(worst, value: value, scale: asked.target.scale, weight: asked.target.weight, kindest)
  }

  private func leastThreshold(_ target: JoinTarget) -> Int {
    Bound.threshold(for: options.leastCoverage, target.scale)
  }

  /// The block in which a row is a source itself.
  private func homeBlock(_ row: Int) -> Int { Int(comparator.table.slotOf[row]) / BlockColumns.slots }
}

/// Thresholds in the kernel's units. Each may be too low and is never too high: what passes is counted exactly.
enum Bound {
  /// What a pair has to reach for a hit to be beaten or equalled.
  static func threshold(toReach hit: Hit, _ scale: Int, _ options: Articulation) -> Int {
    let whole = Double(hit.weight) * Double(CoverageUnits.satisfied)
    let share = Double(hit.units) / whole * (options.measure == .coverage ? 1 : Double(hit.factor) / 1e12)
    return threshold(forShare: share, scale)
  }

  static func threshold(for coverage: Fraction, _ scale: Int) -> Int {
    threshold(forShare: coverage.approximate, scale)
  }

  /// A sum is at least its share of the scale, so that what is below the rounded-up product falls short. The margin is
  /// far more than the error of the few floating-point steps.
  private static func threshold(forShare share: Double, _ scale: Int) -> Int {
    max(1, Int((share * Double(scale) - 1e-6).rounded(.up)))
  }

  static func canReach(_ hit: Hit, value: Int, scale: Int, weight: Int, _ factor: UInt64) -> Bool {
    let most = Double(value) / Double(scale) * Double(factor)
    let known = Double(hit.units) / (Double(hit.weight) * Double(CoverageUnits.satisfied)) * Double(hit.factor)
    return most >= known * (1 - 1e-9)
  }
}

/// The best sources for one target after the other. One task uses it at a time.
public final class SingleSearch {
  private let search: SourceSearch

  public init(_ comparator: TableComparator, _ options: Articulation) { search = SourceSearch(comparator, options) }

  /// - Complexity: O(blocks) and what the blocks that cannot be passed over hold.
  public func line(of row: Int) -> ArticulationLine { search.lines(for: [row])[0] }
}
