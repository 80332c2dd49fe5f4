import Model

/// What all tasks share that look for the best targets of sources.
struct TargetPlan: Sendable {
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
  /// Nil: nothing was offered yet.
  let homes: TargetHomes?

  /// The best targets of a source, best first.
  func hits(of source: Int, in group: Int) -> [Hit] {
    let slot = Int(slotOf[source])
    let lists = lists[slot / BlockColumns.slots]
    return lists.lists.sorted(group * lists.slots + slot % BlockColumns.slots)
  }
}

/// The blocks in which sources stood when the targets among them were offered to them.
struct TargetHomes: Sendable {
  /// The home of each row; -1: none.
  private let homeOf: [Int32]
  private let homes: Int
  /// Block by block, for each home a bit for each stripe with sources of that home alone.
  private let stripes: [UInt16]

  /// - Parameter blocks: The blocks as they stand now.
  init(_ blocks: BlockColumns, before plan: TargetPlan) {
    let homes = plan.blocks.count
    let homeOf = plan.slotOf.map { $0 < 0 ? -1 : $0 / Int32(BlockColumns.slots) }
    let width = BlockColumns.slots / BlockColumns.stripes
    var stripes = Array(repeating: UInt16(0), count: blocks.count * homes)
    for first in stride(from: 0, to: blocks.order.count, by: width) {
      let home = homeOf[Int(blocks.order[first])]
      let isAlone = blocks.order[first..<min(blocks.order.count, first + width)].allSatisfy { homeOf[Int($0)] == home }
      guard isAlone else { continue }
      let (block, stripe) = (first / BlockColumns.slots, first % BlockColumns.slots / width)
      stripes[block * homes + Int(home)] |= 1 << UInt16(stripe)
    }
    (self.homeOf, self.homes, self.stripes) = (homeOf, homes, stripes)
  }

  /// Whether a target was offered to a source.
  @inline(__always)
  func isShared(_ source: Int, _ target: Int) -> Bool { homeOf[source] == homeOf[target] }

  /// A bit for each stripe of a block with a source that a target was not offered to.
  @inline(__always)
  func stripesElsewhere(_ block: Int, from target: Int) -> UInt32 {
    homeOf[target] < 0 ? .max : UInt32(~stripes[block * homes + Int(homeOf[target])])
  }
}
