import Model

extension TargetPlan {
  /// One source in so many is kept apart as the weakest.
  private static let weakest = 6

  /// The same, with the sources in a new order: a stripe is passed over where none of its sources can be reached, so that
  /// one source with a low threshold keeps 255 others awake. The weakest of all come together, first; in either part each
  /// home's sources stay together, by threshold.
  /// - Complexity: O(m + n log n).
  func byThreshold() -> TargetPlan {
    let thresholds = blocks.order.indices.map { slot in
      lists[slot / BlockColumns.slots].threshold(of: slot % BlockColumns.slots)
    }
    let limit = thresholds.isEmpty ? 0 : thresholds.sorted()[thresholds.count / TargetPlan.weakest]
    let slots = thresholds.indices.sorted { one, other in
      let (isWeak, isOtherWeak) = (thresholds[one] < limit, thresholds[other] < limit)
      if isWeak != isOtherWeak { return isWeak }
      let (home, otherHome) = (one / BlockColumns.slots, other / BlockColumns.slots)
      return (home, thresholds[one], one) < (otherHome, thresholds[other], other)
    }
    let table = comparator.table
    let order = slots.map { blocks.order[$0] }
    let sorted = BlockColumns(table.supplies, order: order, competencies: table.competencies)
    var places = slotOf
    for (slot, row) in order.enumerated() { places[Int(row)] = Int32(slot) }
    let moved = (0..<sorted.count).map { block in
      let here = slots[block * BlockColumns.slots..<min(slots.count, (block + 1) * BlockColumns.slots)]
      let lists = SourceLists(groups: groups, limit: options.limit, slots: here.count)
      for (slot, old) in here.enumerated() {
        lists.copy(old % BlockColumns.slots, of: self.lists[old / BlockColumns.slots], to: slot)
      }
      return lists
    }
    return TargetPlan(
      comparator: comparator, options: options, blocks: sorted, lists: moved, groups: groups, groupsOf: groupsOf,
      slotOf: places, homes: TargetHomes(sorted, before: self))
  }
}
