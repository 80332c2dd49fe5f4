import Model
import Synchronization

/// The best targets of sources: targets are asked as ever, and each hit goes to its source's list.
final class TargetSearch {
  /// One scale for all targets, so that a source's threshold means the same to each. Up to 64 requirements fit; a target
  /// with more is compared by definition.
  static let scale = 191

  /// What all tasks share.
  struct Plan: Sendable {
    let comparator: TableComparator
    let options: Articulation
    /// Of the sources asked about alone.
    let blocks: BlockColumns
    let lists: [SourceLists]
    let groups: Int
    /// The groups that a target is in.
    let groupsOf: @Sendable (Int) -> [Int]
  }

  private let plan: Plan
  private let scanner: BlockScanner
  private let counter: PairCounter
  private var bounds: [UInt8]

  init(_ plan: Plan) {
    self.plan = plan
    let table = plan.comparator.table
    scanner = BlockScanner(plan.blocks, competencies: table.competencies)
    counter = PairCounter(table)
    bounds = Array(repeating: 0, count: SourceSearch.together * plan.blocks.boundWidth)
  }

  /// Asks every source for these targets.
  func offer(_ rows: [Int], startingAt first: Int) {
    let table = plan.comparator.table
    let width = plan.blocks.boundWidth
    let targets = rows.map { JoinTarget(table, row: $0, scale: TargetSearch.scale) }
    for place in targets.indices where targets[place].scale > 0 {
      scanner.bounds(targets[place], into: &bounds[place * width..<(place + 1) * width])
    }
    for turn in 0..<plan.blocks.count {
      let block = (first + turn) % plan.blocks.count
      plan.lists[block].state.withLock { state in
        for place in targets.indices where targets[place].weight > 0 {
          for group in plan.groupsOf(rows[place]) {
            if targets[place].scale == 0 {
              offerByDefinition(rows[place], targets[place], block, group, &state)
            } else if bounds[place * width + block] >= state.least[group] {
              offer(rows[place], targets[place], block, group, &state)
            }
          }
        }
        for group in 0..<plan.groups {
          let start = group * BlockColumns.slots
          state.least[group] = state.thresholds[start..<start + BlockColumns.slots].min() ?? 255
        }
      }
    }
  }

  private func offer(
    _ row: Int, _ target: JoinTarget, _ block: Int, _ group: Int, _ state: inout SourceLists.State
  ) {
    let found = unsafe state.thresholds.withUnsafeBufferPointer { thresholds in
      unsafe scanner.scan(
        block, for: target, threshold: 255,
        thresholds: thresholds.baseAddress.map { unsafe $0 + group * BlockColumns.slots })
    }
    guard found > 0 else { return }
    if counter.row != row { counter.load(target, row: row) }
    for place in 0..<found {
      offer(row, target, slot: scanner.slot(place), value: scanner.value(place), block, group, &state)
    }
  }

  private func offerByDefinition(
    _ row: Int, _ target: JoinTarget, _ block: Int, _ group: Int, _ state: inout SourceLists.State
  ) {
    if counter.row != row { counter.load(target, row: row) }
    let first = block * BlockColumns.slots
    for slot in 0..<min(BlockColumns.slots, plan.blocks.order.count - first) {
      offer(row, target, slot: slot, value: nil, block, group, &state)
    }
  }

  private func offer(
    _ row: Int, _ target: JoinTarget, slot: Int, value: Int?, _ block: Int, _ group: Int,
    _ state: inout SourceLists.State
  ) {
    let (comparator, options) = (plan.comparator, plan.options)
    let source = Int(plan.blocks.order[block * BlockColumns.slots + slot])
    guard comparator.isCompared(source, row, options) else { return }
    let list = group * (state.lists.count / plan.groups) + slot
    if options.measure == .transferability, let value, let worst = state.lists[list].worst {
      let kindest = comparator.elements.factors(source: source, target: row, below: nil).product
      guard Bound.canReach(worst, value: value, scale: target.scale, weight: target.weight, kindest) else { return }
    }
    guard let hit = comparator.hit(source: source, target: row, found: row, options, counter) else { return }
    state.lists[list].insert(hit)
    guard let worst = state.lists[list].worst else { return }
    let reached = max(
      Bound.threshold(for: options.leastCoverage, TargetSearch.scale),
      Bound.threshold(toReach: worst, TargetSearch.scale, options))
    state.thresholds[group * BlockColumns.slots + slot] = UInt8(min(255, reached))
  }
}
