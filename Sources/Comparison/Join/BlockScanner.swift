import CJoinKernel

/// Asks blocks of sources for those that may reach a threshold. One task uses it at a time.
@safe
final class BlockScanner {
  let blocks: BlockColumns
  private let competencies: Int
  private let sums: UnsafeMutableBufferPointer<UInt8>
  private let scratch: UnsafeMutableBufferPointer<UInt8>
  private let slots: UnsafeMutableBufferPointer<UInt16>
  private let values: UnsafeMutableBufferPointer<UInt8>
  private let inOrder: UnsafeMutableBufferPointer<UInt16>

  init(_ blocks: BlockColumns, competencies: Int) {
    self.blocks = blocks
    self.competencies = competencies
    unsafe sums = .allocate(capacity: BlockColumns.slots)
    unsafe sums.initialize(repeating: 0)
    unsafe scratch = .allocate(capacity: BlockColumns.slots)
    unsafe scratch.initialize(repeating: 0)
    unsafe slots = .allocate(capacity: BlockColumns.slots)
    unsafe values = .allocate(capacity: BlockColumns.slots)
    unsafe inOrder = .allocate(capacity: BlockColumns.slots)
    unsafe slots.initialize(repeating: 0)
    unsafe values.initialize(repeating: 0)
    unsafe inOrder.initialize(repeating: 0)
  }

  deinit {
    unsafe sums.deallocate()
    unsafe scratch.deallocate()
    unsafe slots.deallocate()
    unsafe values.deallocate()
    unsafe inOrder.deallocate()
  }

  /// The kernel's sum that no source of each block exceeds.
  func bounds(_ target: JoinTarget, into bounds: inout ArraySlice<UInt8>) {
    unsafe bounds.withUnsafeMutableBufferPointer { bounds in
      unsafe target.terms.withUnsafeBufferPointer { terms in
        unsafe join_bounds(
          blocks.bounds.buffer.baseAddress, blocks.boundWidth, terms.baseAddress, terms.count, bounds.baseAddress)
      }
    }
  }

  /// The slots of `block` whose sum is at least `threshold`, or their own of `thresholds`.
  /// - Returns: How many; `slot(_:)` and `value(_:)` tell them, the largest sums first.
  func scan(_ block: Int, for target: JoinTarget, threshold: UInt8, thresholds: UnsafePointer<UInt8>? = nil) -> Int {
    let found = unsafe target.terms.withUnsafeBufferPointer { terms in
      var columns = unsafe JoinBlock(
        slots: UInt32(BlockColumns.slots),
        entries: blocks.entries.buffer.baseAddress.map { unsafe $0 + block * competencies },
        holders: blocks.holders.buffer.baseAddress.map { unsafe $0 + Int(blocks.holderStarts[block]) },
        dense: blocks.dense.buffer.baseAddress.map {
          unsafe $0 + Int(blocks.denseStarts[block]) * BlockColumns.slots
        })
      return unsafe join_scan(
        &columns, terms.baseAddress, terms.count, threshold, thresholds, sums.baseAddress, scratch.baseAddress,
        slots.baseAddress, values.baseAddress)
    }
    sortByValue(found)
    return found
  }

  /// A counting sort, stable, so that equal sums stay in order of slot.
  private func sortByValue(_ count: Int) {
    if count < 2 {
      unsafe inOrder[0] = 0
      return
    }
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { starts in
      unsafe starts.initialize(repeating: 0)
      for place in 0..<count { unsafe starts[256 - Int(values[place])] += 1 }
      for value in 1...256 { unsafe starts[value] += starts[value - 1] }
      for place in 0..<count {
        let bucket = 255 - Int(unsafe values[place])
        unsafe inOrder[starts[bucket]] = UInt16(place)
        unsafe starts[bucket] += 1
      }
    }
  }

  /// Of the `place`-th found.
  func slot(_ place: Int) -> Int { unsafe Int(slots[Int(inOrder[place])]) }
  func value(_ place: Int) -> Int { unsafe Int(values[Int(inOrder[place])]) }
}
