import CJoinKernel
import Model

/// The best sources for targets, some targets at a time. One task uses it at a time.
@safe
final class SourceSearch {
  /// How many targets pass over a block one after the other, while it is in the cache.
  static let together = 128
  /// How many sources are counted at once, so that the next ones are fetched meanwhile.
  private static let group = 8

  private let comparator: TableComparator
  private let options: Articulation
  private let scanner: BlockScanner
  private let counter: PairCounter
  private let lists: HitLists
  private let found: FoundSources
  private let bounds: Scratch<UInt8>
  private let order: Column<UInt32>
  private let region: Column<UInt8>
  /// Of each target: what the kernel's sum has to reach, the regions that it is compared with, and the largest product of
  /// factors that any source may have with it (1 where coverage ranks).
  private let thresholds = Scratch<Int>(SourceSearch.together, repeating: 1)
  private let ceilings = Scratch<UInt64>(SourceSearch.together, repeating: 1)
  private let regions = Scratch<UInt32>(SourceSearch.together, repeating: 0)
  private let sources = Scratch<UInt32>(SourceSearch.group, repeating: 0)
  private let counts = Scratch<UInt64>(SourceSearch.group, repeating: 0)
  /// What the last target's threshold was, as a share of 255: the next one's first guess.
  private var guess = 0

  /// - Parameter most: How many targets at a time at most.
  init(_ comparator: TableComparator, _ options: Articulation, most: Int = SourceSearch.together) {
    self.comparator = comparator
    self.options = options
    let table = comparator.table
    scanner = BlockScanner(table.blocks, competencies: table.competencies)
    counter = PairCounter(table)
    lists = HitLists(most, limit: options.limit)
    found = FoundSources(targets: most)
    order = table.blocks.order
    region = table.rows.region
    bounds = Scratch(max(1, most * table.blocks.boundWidth), repeating: 0)
  }

  /// - Parameter rows: At most `together`.
  func lines(for rows: [Int]) -> [ArticulationLine] {
    let targets = JoinTargets(comparator.table, rows: rows)
    let blocks = comparator.table.blocks
    for (place, row) in rows.enumerated() {
      lists.removeAll(from: place)
      thresholds[place] = leastThreshold(targets.scales[place])
      regions[place] = comparator.regions(comparedWith: row, options)
      if options.measure == .transferability { ceilings[place] = comparator.elements.ceiling(target: row) }
      guard targets.scales[place] > 0, let base = unsafe bounds.buffer.baseAddress else { continue }
      unsafe scanner.bounds(targets, place, into: base + place * blocks.boundWidth)
    }
    let home = blocks.order.isEmpty ? 0 : min(comparator.block(of: rows[0]), blocks.count - 1)
    for turn in 0..<blocks.count {
      let block = turn == 0 ? home : turn <= home ? turn - 1 : turn
      // What is found is counted after the first block, then ever more seldom: sums sorted from several blocks leave
      // less to count, thresholds brought up often leave less to find.
      let isPause = turn & (turn + 1) == 0 || turn == blocks.count - 1
      for place in rows.indices where targets.scales[place] > 0 {
        if turn == 0 { searchFirst(block, for: targets, place) } else { search(block, for: targets, place) }
        if isPause || !found.hasRoom(place) { count(for: targets, place) }
      }
    }
    return rows.indices.map { place in
      guard targets.scales[place] > 0 || targets.weights[place] == 0 else {
        return comparator.lineExhaustively(rows[place], options, counter)
      }
      return comparator.line(rows[place], lists.sorted(place), options)
    }
  }

  /// The first block, with a guess of the threshold, which holds only if the full list proves it.
  private func searchFirst(_ block: Int, for targets: JoinTargets, _ place: Int) {
    let (least, scale) = (thresholds[place], targets.scales[place])
    var threshold = max(least, guess * scale / 255)
    while true {
      thresholds[place] = threshold
      search(block, for: targets, place)
      thresholds[place] = least
      count(for: targets, place)
      if threshold == least || thresholds[place] >= threshold { break }
      threshold = max(threshold * 2 / 3, thresholds[place])
      lists.removeAll(from: place)
    }
    guess = thresholds[place] * 255 * 3 / 4 / scale
  }

  /// Keeps the sources of a block whose sum reaches the target's threshold.
  private func search(_ block: Int, for targets: JoinTargets, _ place: Int) {
    let threshold = thresholds[place]
    guard let base = unsafe bounds.buffer.baseAddress, threshold <= 255 else { return }
    let live = unsafe join_live(
      base + place * scanner.blocks.boundWidth + block * BlockColumns.stripes, UInt8(threshold), nil)
    guard live != 0 else { return }
    let count = unsafe scanner.scan(block, for: targets, place, live: live, threshold: UInt8(threshold))
    let (first, row, regions) = (block * BlockColumns.slots, UInt32(targets.rows[place]), regions[place])
    for each in 0..<count {
      // Only the postings of an index that nobody verified can name a slot without a row.
      let slot = first + scanner.slot(each)
      guard slot < order.count else { continue }
      let source = order[slot]
      guard source != row, regions == .max || regions >> UInt32(region[Int(source)]) & 1 != 0 else { continue }
      found.append(source, UInt8(scanner.value(each)), to: place)
    }
  }

  /// Counts the sources kept, those with the largest sums first, until the sums are too low.
  private func count(for targets: JoinTargets, _ place: Int) {
    defer { found.removeAll(of: place) }
    guard found.count(of: place) > 0 else { return }
    found.sort(place)
    let row = targets.rows[place]
    var next = 0
    while true {
      let count = gather(&next, for: targets, place)
      guard count > 0, let rows = unsafe sources.buffer.baseAddress, let into = unsafe counts.buffer.baseAddress else {
        return
      }
      if counter.row != row { counter.load(targets, place) }
      unsafe counter.count(rows, count, into: into)
      for counted in 0..<count {
        let source = Int(sources[counted])
        if let hit = comparator.hit(
          source: source, target: row, found: source, PairUnits(packed: counts[counted]), counter.weight, options)
        {
          lists.insert(hit, into: place)
        }
      }
      if let worst = lists.worst(of: place) {
        thresholds[place] = max(
          thresholds[place], Bound.threshold(toReach: worst, targets.scales[place], ceiling: ceilings[place]))
      }
    }
  }

  /// The next few sources kept that may come in; none once the sums are too low.
  private func gather(_ next: inout Int, for targets: JoinTargets, _ place: Int) -> Int {
    let (row, threshold, scale) = (targets.rows[place], thresholds[place], targets.scales[place])
    let worst = options.measure == .transferability ? lists.worst(of: place) : nil
    let kept = found.count(of: place)
    var count = 0
    while next < kept, count < SourceSearch.group {
      let (source, value) = (found.row(next, of: place), found.value(next, of: place))
      if value < threshold { break }
      next += 1
      if let worst {
        let kindest = comparator.elements.kindest(source: Int(source), target: row)
        guard Bound.canReach(worst, value: value, scale: scale, kindest) else { continue }
      }
      sources[count] = source
      count += 1
    }
    return count
  }

  private func leastThreshold(_ scale: Int) -> Int { Bound.threshold(for: options.leastCoverage, scale) }
}

/// The best sources for one target after the other. One task uses it at a time.
public final class SingleSearch {
  private let search: SourceSearch

  public init(_ comparator: TableComparator, _ options: Articulation) {
    search = SourceSearch(comparator, options, most: 1)
  }

  /// - Complexity: O(blocks) and what the blocks that cannot be passed over hold.
  public func line(of row: Int) -> ArticulationLine { search.lines(for: [row])[0] }
}
