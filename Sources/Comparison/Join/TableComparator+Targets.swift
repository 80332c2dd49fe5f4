import Model
import Synchronization

extension TableComparator {
  /// For each source the best targets.
  func targetLines(
    _ batch: [Int], _ options: Articulation, _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [ArticulationLine] {
    let found = try await bestTargets(of: batch, options, groups: 1, groupsOf: { _ in [0] }, progress)
    return zip(batch, found).map { line($0, $1[0], options) }
  }

  /// For each source, and for each group of targets, the best of them.
  /// - Parameter groupsOf: The groups that a target is in.
  func bestTargets(
    of sources: [Int], _ options: Articulation, groups: Int, groupsOf: @escaping @Sendable (Int) -> [Int],
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [[[Hit]]] {
    guard !sources.isEmpty else { return [] }
    let order = clustered(sources)
    let blocks =
      order.count == table.count
      ? table.blocks : BlockColumns(table.supplies, order: order.map(UInt32.init), competencies: table.competencies)
    let least = UInt8(min(255, Bound.threshold(for: options.leastCoverage, TargetSearch.scale)))
    let lists = (0..<blocks.count).map { block in
      let slots = block * BlockColumns.slots..<min(order.count, (block + 1) * BlockColumns.slots)
      return SourceLists(
        groups: groups, limit: options.limit, least: least,
        isOpen: slots.map { !elements.isExpired(row: order[$0]) })
    }
    let plan = TargetSearch.Plan(
      comparator: self, options: options, blocks: blocks, lists: lists, groups: groups, groupsOf: groupsOf)
    let targets = clustered(Array(0..<table.count))
    let share = max(1, targets.count)
    let scaled: @Sendable (Int) -> Void = { progress($0 * sources.count / share) }
    let _: [Int] = try await shared(targets.count, by: SourceSearch.together, options.threads, scaled) {
      let search = TargetSearch(plan)
      return { range in
        search.offer(Array(targets[range]), startingAt: range.lowerBound * blocks.count / share)
        return []
      }
    }
    var placeOf = Array(repeating: 0, count: table.count)
    for (place, source) in sources.enumerated() { placeOf[source] = place }
    var result = Array(repeating: [[Hit]](), count: sources.count)
    for (block, list) in lists.enumerated() {
      list.state.withLock { state in
        let slots = state.lists.count / groups
        for slot in 0..<slots {
          let place = placeOf[order[block * BlockColumns.slots + slot]]
          result[place] = (0..<groups).map { state.lists[$0 * slots + slot].sorted }
        }
      }
    }
    return result
  }
}
