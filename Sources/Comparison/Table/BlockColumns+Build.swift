import CJoinKernel
import Model

extension BlockColumns {
  /// From this share of a block's slots on, a row of bytes costs the kernel less than a list of its holders.
  static let denseShare = 64

  /// - Parameter order: some or all rows, each at most once.
  /// - Complexity: O(m + blocks x competencies).
  init(_ supplies: SupplyColumns, order: [UInt32], competencies: Int) {
    let blocks = (order.count + BlockColumns.slots - 1) / BlockColumns.slots
    let width = BlockColumns.boundWidth(blocks: blocks)
    var entries = Array(repeating: UInt32(0), count: blocks * competencies)
    var bounds = Array(repeating: UInt8(0), count: competencies * width)
    var holders: [UInt16] = []
    var dense: [UInt8] = []
    var (holderStarts, denseStarts): ([UInt64], [UInt64]) = ([0], [0])
    var counts = Array(repeating: 0, count: competencies)
    var filled = Array(repeating: 0, count: competencies)
    for block in 0..<blocks {
      let slots = block * BlockColumns.slots..<min(order.count, (block + 1) * BlockColumns.slots)
      let (firstHolder, firstDense) = (holders.count, dense.count)
      var present: [Int] = []
      for slot in slots {
        let row = Int(order[slot])
        for place in Int(supplies.starts[row])..<Int(supplies.starts[row + 1]) {
          let competency = Int(supplies.competency[place])
          if counts[competency] == 0 { present.append(competency) }
          counts[competency] += 1
          let bound = competency * width + slot / (BlockColumns.slots / BlockColumns.stripes)
          bounds[bound] = max(bounds[bound], supplies.level[place])
        }
      }
      present.sort()
      for competency in present {
        let entry = block * competencies + competency
        if counts[competency] * BlockColumns.denseShare >= BlockColumns.slots {
          entries[entry] = JOIN_DENSE | UInt32((dense.count - firstDense) / BlockColumns.slots)
          dense += repeatElement(0, count: BlockColumns.slots)
        } else {
          let fours = (counts[competency] + 3) / 4
          entries[entry] = UInt32(holders.count - firstHolder + 1)
          holders.append(UInt16(fours))
          holders += repeatElement(0, count: fours * 4)
        }
      }
      for slot in slots {
        let row = Int(order[slot])
        for place in Int(supplies.starts[row])..<Int(supplies.starts[row + 1]) {
          let competency = Int(supplies.competency[place])
          let entry = entries[block * competencies + competency]
          let inBlock = slot - slots.lowerBound
          if entry & JOIN_DENSE != 0 {
            dense[firstDense + Int(entry & ~JOIN_DENSE) * BlockColumns.slots + inBlock] = supplies.level[place]
          } else {
            holders[firstHolder + Int(entry) + filled[competency]] =
              UInt16(supplies.level[place]) << 12 | UInt16(inBlock)
            filled[competency] += 1
          }
        }
      }
      for competency in present { (counts[competency], filled[competency]) = (0, 0) }
      holderStarts.append(UInt64(holders.count))
      denseStarts.append(UInt64(dense.count / BlockColumns.slots))
    }
    self.init(
      order: Column(order), entries: Column(entries), holderStarts: Column(holderStarts), holders: Column(holders),
      denseStarts: Column(denseStarts), dense: Column(dense), bounds: Column(bounds))
  }
}
