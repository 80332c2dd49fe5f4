import CJoinKernel
import Model

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

  /// All slots are closed: nothing reaches 255.
  init(groups: Int, limit: Int, slots: Int) {
    self.groups = groups
    self.slots = slots
    lists = HitLists(groups * slots, limit: limit)
    thresholds = Scratch(groups * BlockColumns.slots, repeating: 255)
    least = Scratch(groups * BlockColumns.stripes, repeating: 255)
  }

  /// Opens a slot whose source supplies something.
  func open(_ slot: Int, least threshold: UInt8) {
    for group in 0..<groups { thresholds[group * BlockColumns.slots + slot] = threshold }
  }

  /// Takes over what a slot of `others` has come to.
  func copy(_ other: Int, of others: SourceLists, to slot: Int) {
    for group in 0..<groups {
      lists.copy(group * others.slots + other, of: others.lists, to: group * slots + slot)
      thresholds[group * BlockColumns.slots + slot] = others.thresholds[group * BlockColumns.slots + other]
    }
  }

  /// Of all groups together: low where a slot's source has found little yet.
  func threshold(of slot: Int) -> Int {
    (0..<groups).reduce(0) { $0 + Int(thresholds[$1 * BlockColumns.slots + slot]) }
  }

  /// Takes note of the thresholds as they are now.
  func refresh() {
    guard let from = unsafe thresholds.buffer.baseAddress, let into = unsafe least.buffer.baseAddress else { return }
    unsafe join_least(from, groups * BlockColumns.slots, into)
  }
}
