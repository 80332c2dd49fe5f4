import Model
import Synchronization

/// The best targets of the sources of one block, by group of targets; shared by all tasks.
final class SourceLists: Sendable {
  struct State: Sendable {
    /// Group by group, slot by slot.
    var lists: [TopHits]
    /// The same: what the kernel's sum has to reach.
    var thresholds: [UInt8]
    /// The lowest of each group.
    var least: [UInt8]
  }
  let state: Mutex<State>

  /// - Parameter isOpen: Slots without a source that supplies something are closed: nothing reaches 255.
  init(groups: Int, limit: Int, least: UInt8, isOpen: [Bool]) {
    let row = isOpen.map { $0 ? least : 255 } + Array(repeating: 255, count: BlockColumns.slots - isOpen.count)
    state = Mutex(
      State(
        lists: Array(repeating: TopHits(limit: limit), count: groups * isOpen.count),
        thresholds: Array(repeatElement(row, count: groups).joined()), least: Array(repeating: least, count: groups)))
  }
}
