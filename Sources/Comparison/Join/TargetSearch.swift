import CJoinKernel
import Model

/// The best targets of sources: targets are asked as ever, and each hit goes to its source's list. One task uses it at a
/// time.
@safe
final class TargetSearch {
  /// After how many targets a block's lowest thresholds are looked at again.
  private static let together = 64
  /// How many slots to either side are neighbours.
  private static let reach = 8

  private let plan: TargetPlan
  let scanner: BlockScanner
  private let counter: PairCounter
  private let slots = Scratch<UInt16>(BlockColumns.slots, repeating: 0)
  private let sources = Scratch<UInt32>(BlockColumns.slots, repeating: 0)
  private let counts = Scratch<UInt64>(BlockColumns.slots, repeating: 0)
  private let least: Int
  /// The largest product of factors that any pair may have; 1 where coverage ranks.
  private let ceiling: UInt64
  private let order: Column<UInt32>
  private let region: Column<UInt8>

  init(_ plan: TargetPlan) {
    self.plan = plan
    let table = plan.comparator.table
    scanner = BlockScanner(plan.blocks, competencies: table.competencies)
    counter = PairCounter(table)
    order = plan.blocks.order
    region = table.rows.region
    ceiling = plan.options.measure == .coverage ? 1 : plan.comparator.elements.ceiling
    least = Bound.threshold(for: plan.options.leastCoverage, TargetPiece.scale)
  }

  func prepared(_ rows: [Int]) -> TargetPiece { TargetPiece(plan.comparator.table, rows: rows, scanner) }

  /// Asks every source for those targets that are sources of the same block: first the sources in the slots beside each
  /// target's own, which resemble it most and make good thresholds for all that follows.
  func offerHome(_ block: Int) {
    let slots = block * BlockColumns.slots..<min(order.count, (block + 1) * BlockColumns.slots)
    let targets = JoinTargets(plan.comparator.table, rows: order[slots].map(Int.init), scale: TargetPiece.scale)
    for slot in targets.rows.indices {
      forEachGroup(targets, slot) { offer(targets, slot, to: neighbours(of: slot, in: block), of: block, $0) }
    }
    for slot in targets.rows.indices {
      forEachGroup(targets, slot) { group in
        if targets.scales[slot] > 0 {
          offer(targets, slot, to: block, group, .max, but: neighbours(of: slot, in: block))
        } else {
          offer(targets, slot, to: 0..<slots.count, of: block, group, but: neighbours(of: slot, in: block))
        }
      }
    }
  }

  /// Asks the sources of a block for these targets, but for those that were offered to them at home.
  func offer(_ piece: TargetPiece, to block: Int) {
    let lists = plan.lists[block]
    unsafe piece.withBounds(block) { bounds in
      for place in piece.targets.rows.indices {
        if place % TargetSearch.together == 0 { lists.refresh() }
        let others = plan.homes?.stripesElsewhere(block, from: piece.targets.rows[place]) ?? .max
        forEachGroup(piece.targets, place) { group in
          guard piece.targets.scales[place] > 0 else {
            offer(piece.targets, place, to: 0..<lists.slots, of: block, group)
            return
          }
          guard let bounds = unsafe bounds, let base = unsafe lists.least.buffer.baseAddress else { return }
          let live =
            unsafe join_live(bounds + place * BlockColumns.stripes, 0, base + group * BlockColumns.stripes) & others
          if live != 0 { offer(piece.targets, place, to: block, group, live) }
        }
      }
    }
  }

  @inline(__always)
  private func forEachGroup(_ targets: JoinTargets, _ place: Int, _ body: (Int) -> Void) {
    guard targets.weights[place] > 0 else { return }
    let groups = plan.groupsOf?[targets.rows[place]] ?? 1
    for group in 0..<plan.groups where groups >> UInt64(group) & 1 != 0 { body(group) }
  }

  /// The slots within reach of one.
  private func neighbours(of slot: Int, in block: Int) -> Range<Int> {
    max(0, slot - TargetSearch.reach)..<min(plan.lists[block].slots, slot + TargetSearch.reach + 1)
  }

  /// Asks the sources in live stripes whose sum reaches their own threshold.
  private func offer(
    _ targets: JoinTargets, _ place: Int, to block: Int, _ group: Int, _ live: UInt32, but known: Range<Int> = 0..<0
  ) {
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
      guard source != row, !known.contains(slot), plan.homes?.isShared(source, row) != true,
        regions == .max || regions >> UInt32(region[source]) & 1 != 0
      else { continue }
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

  /// Asks the sources in some slots of a block, whatever their sums.
  private func offer(
    _ targets: JoinTargets, _ place: Int, to asked: Range<Int>, of block: Int, _ group: Int,
    but known: Range<Int> = 0..<0
  ) {
    let row = targets.rows[place]
    let regions = sourceRegions(of: row)
    var count = 0
    for slot in asked where !known.contains(slot) {
      let source = Int(order[block * BlockColumns.slots + slot])
      guard source != row, plan.homes?.isShared(source, row) != true, regions >> UInt32(region[source]) & 1 != 0 else {
        continue
      }
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
      let reached = max(least, Bound.threshold(toReach: worst, TargetPiece.scale, ceiling: ceiling))
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
