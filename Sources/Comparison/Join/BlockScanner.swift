import CJoinKernel
import Model

/// Asks blocks of sources for those that may reach a threshold. One task uses it at a time.
@safe
final class BlockScanner {
  let blocks: BlockColumns
  private let competencies: Int
  private let sums = Scratch<UInt8>(BlockColumns.slots, repeating: 0)
  private let scratch = Scratch<UInt8>(BlockColumns.slots, repeating: 0)
  private let slots = Scratch<UInt16>(BlockColumns.slots, repeating: 0)
  private let values = Scratch<UInt8>(BlockColumns.slots, repeating: 0)

  init(_ blocks: BlockColumns, competencies: Int) {
    self.blocks = blocks
    self.competencies = competencies
  }

  /// The kernel's sum that no source of each stripe exceeds: `blocks.boundWidth` bytes.
  func bounds(_ targets: JoinTargets, _ place: Int, into bounds: UnsafeMutablePointer<UInt8>) {
    unsafe targets.terms.withUnsafeBufferPointer { terms in
      let first = targets.termStarts[place]
      unsafe join_bounds(
        blocks.bounds.buffer.baseAddress, blocks.boundWidth, terms.baseAddress.map { unsafe $0 + first },
        targets.termStarts[place + 1] - first, bounds)
    }
  }

  /// The slots of `block` whose sum is at least `threshold`, or their own of `thresholds`, ascending.
  /// - Parameter live: A bit for each stripe that is looked at.
  /// - Returns: How many; `slot(_:)` and `value(_:)` tell them.
  func scan(
    _ block: Int, for targets: JoinTargets, _ place: Int, live: UInt32 = .max, threshold: UInt8,
    thresholds: UnsafePointer<UInt8>? = nil
  ) -> Int {
    unsafe targets.terms.withUnsafeBufferPointer { terms in
      let first = targets.termStarts[place]
      var columns = unsafe JoinBlock(
        slots: UInt32(BlockColumns.slots),
        entries: blocks.entries.buffer.baseAddress.map { unsafe $0 + block * competencies },
        holders: blocks.holders.buffer.baseAddress.map { unsafe $0 + Int(blocks.holderStarts[block]) },
        dense: blocks.dense.buffer.baseAddress.map {
          unsafe $0 + Int(blocks.denseStarts[block]) * BlockColumns.slots
        })
      return unsafe join_scan(
        &columns, terms.baseAddress.map { unsafe $0 + first }, targets.termStarts[place + 1] - first, live, threshold,
        thresholds, sums.buffer.baseAddress, scratch.buffer.baseAddress, slots.buffer.baseAddress,
        values.buffer.baseAddress)
    }
  }

  /// Of the `place`-th found.
  @inline(__always)
  func slot(_ place: Int) -> Int { Int(slots[place]) }
  @inline(__always)
  func value(_ place: Int) -> Int { Int(values[place]) }
}
