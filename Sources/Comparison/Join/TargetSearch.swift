import CJoinKernel
import Model

/// The best targets of sources: targets are asked as ever, and each hit goes to its source's list. One task uses it at a
/// time.
@safe
final class TargetSearch {
  /// After how many targets a block's lowest thresholds are looked at again.
  private static let together = 64

  /// What all tasks share.
  struct Plan: Sendable {
    let comparator: TableComparator
    let options: Articulation
    /// Of the sources asked about alone.
    let blocks: BlockColumns
    let lists: [SourceLists]
    let groups: Int
    /// A bit for each group that a row is in as a target; nil: one group, in which all are.
    let groupsOf: [UInt64]?
    /// The slot of each row as a source; -1: none.
    let slotOf: [Int32]

    /// The block of a row as a source; -1: none.
    func home(of row: Int) -> Int { slotOf[row] < 0 ? -1 : Int(slotOf[row]) / BlockColumns.slots }

    /// The best targets of a source, best first.
    func hits(of source: Int, in group: Int) -> [Hit] {
      let lists = lists[home(of: source)]
      return lists.lists.sorted(group * lists.slots + Int(slotOf[source]) % BlockColumns.slots)
    }
  }

  private let plan: Plan
  let scanner: BlockScanner
  private let counter: PairCounter
  private let slots = Scratch<UInt16>(BlockColumns.slots, repeating: 0)
  private let sources = Scratch<UInt32>(BlockColumns.slots, repeating: 0)
  private let counts = Scratch<UInt64>(BlockColumns.slots, repeating: 0)
  private let least: Int
  private let order: Column<UInt32>
  private let region: Column<UInt8>

  init(_ plan: Plan) {
    self.plan = plan
    let table = plan.comparator.table
    scanner = BlockScanner(plan.blocks, competencies: table.competencies)
    counter = PairCounter(table)
    order = plan.blocks.order
    region = table.rows.region
    least = Bound.threshold(for: plan.options.leastCoverage, TargetPiece.scale)
  }

  func prepared(_ rows: [Int]) -> TargetPiece { TargetPiece(plan.comparator.table, rows: rows, scanner) }

  /// Asks every source of `block` for these targets: for those that are sources of the block, or for the others.
  func offer(_ piece: TargetPiece, to block: Int, own: Bool) {
    let lists = plan.lists[block]
    unsafe piece.withBounds(block) { bounds in
      for (place, row) in piece.targets.rows.enumerated() {
        if place % TargetSearch.together == 0 { lists.refresh() }
        guard piece.targets.weights[place] > 0, (plan.home(of: row) == block) == own else { continue }
        let groups = plan.groupsOf?[row] ?? 1
        for group in 0..<plan.groups where groups >> UInt64(group) & 1 != 0 {
          guard piece.targets.scales[place] > 0 else {
            offerByDefinition(piece.targets, place, to: block, group)
            continue
          }
          guard let bounds = unsafe bounds, let base = unsafe lists.least.buffer.baseAddress else { continue }
          let live = unsafe join_live(
            bounds + place * BlockColumns.stripes, 0, base + group * BlockColumns.stripes)
          if live != 0 { offer(piece.targets, place, to: block, group, live) }
        }
      }
    }
  }

  private func offer(_ targets: JoinTargets, _ place: Int, to block: Int, _ group: Int, _ live: UInt32) {
    let lists = plan.lists[block]
    let found = unsafe scanner.scan(
      block, for: targets, place, live: live, threshold: 255,
      thresholds: lists.thresholds.buffer.baseAddress.map { unsafe $0 + group * BlockColumns.slots })
    guard found > 0 else { return }
    let row = targets.rows[place]
    let first = block * BlockColumns.slots
    let isByScore = plan.options.measure == .transferability
    let regions = sourceRegions(of: row)
    var count = 0
    for each in 0..<found {
      let slot = scanner.slot(each)
      let source = Int(order[first + slot])
      guard source != row, regions == .max || regions >> UInt32(region[source]) & 1 != 0 else { continue }
      if isByScore, let worst = lists.lists.worst(of: group * lists.slots + slot) {
        let kindest = plan.comparator.elements.kindest(source: source, target: row)
        guard Bound.canReach(worst, value: scanner.value(each), scale: TargetPiece.scale, kindest) else { continue }
      }
      slots[count] = UInt16(slot)
      sources[count] = UInt32(source)
      count += 1
    }
    enter(count, targets, place, block, group)
  }

  private func offerByDefinition(_ targets: JoinTargets, _ place: Int, to block: Int, _ group: Int) {
    let row = targets.rows[place]
    let regions = sourceRegions(of: row)
    var count = 0
    for slot in 0..<plan.lists[block].slots {
      let source = Int(order[block * BlockColumns.slots + slot])
      guard source != row, regions >> UInt32(region[source]) & 1 != 0 else { continue }
      slots[count] = UInt16(slot)
      sources[count] = UInt32(source)
      count += 1
    }
    enter(count, targets, place, block, group)
  }

  /// Counts the gathered sources and puts what counts into their lists.
  private func enter(_ count: Int, _ targets: JoinTargets, _ place: Int, _ block: Int, _ group: Int) {
    guard count > 0, let rows = unsafe sources.buffer.baseAddress, let into = unsafe counts.buffer.baseAddress else {
      return
    }
    let (lists, row) = (plan.lists[block], targets.rows[place])
    if counter.row != row { counter.load(targets, place) }
    unsafe counter.count(rows, count, into: into)
    for each in 0..<count {
      guard
        let hit = plan.comparator.hit(
          source: Int(sources[each]), target: row, found: row, PairUnits(packed: counts[each]), counter.weight,
          plan.options)
      else { continue }
      let slot = Int(slots[each])
      let list = group * lists.slots + slot
      guard lists.lists.insert(hit, into: list), let worst = lists.lists.worst(of: list) else { continue }
      let reached = max(least, Bound.threshold(toReach: worst, TargetPiece.scale, plan.options.measure))
      lists.thresholds[group * BlockColumns.slots + slot] = UInt8(min(255, reached))
    }
  }

  /// A bit for each region whose sources are compared with the target: who is compared is said of the source.
  private func sourceRegions(of target: Int) -> UInt32 {
    let region = region[target]
    switch plan.options.others {
    case .anywhere: return .max
    case .elsewhere: return ~(1 << UInt32(region))
    case .regions(let regions): return regions.contains { $0.position == Int(region) } ? .max : 0
    }
  }
}
