import CJoinKernel

/// The best targets of the sources of one block, by group of targets. Only the task that has taken the block touches it.
@safe
final class SourceLists: @unchecked Sendable {
  /// Group by group, slot by slot.
  let lists: HitLists
  /// How many slots have a source.
  let slots: Int
  /// Group by group, a whole block each: what the kernel's sum has to reach.
  let thresholds: Scratch<UInt8>
  /// The lowest of each stripe.
  let least: Scratch<UInt8>
  private let groups: Int

  /// - Parameter isOpen: Slots without a source that supplies something are closed: nothing reaches 255.
  init(groups: Int, limit: Int, least threshold: UInt8, isOpen: [Bool]) {
    self.groups = groups
    slots = isOpen.count
    lists = HitLists(groups * isOpen.count, limit: limit)
    thresholds = Scratch(groups * BlockColumns.slots, repeating: 255)
    least = Scratch(groups * BlockColumns.stripes, repeating: 255)
    for group in 0..<groups {
      for slot in isOpen.indices where isOpen[slot] { thresholds[group * BlockColumns.slots + slot] = threshold }
    }
    refresh()
  }

  /// Takes note of the thresholds as they are now.
  func refresh() {
    guard let from = unsafe thresholds.buffer.baseAddress, let into = unsafe least.buffer.baseAddress else { return }
    unsafe join_least(from, groups * BlockColumns.slots, into)
  }
}
