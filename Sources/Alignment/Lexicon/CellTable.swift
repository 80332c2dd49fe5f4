/// Numbers pairs of words in order of first use. A table of its own, because learning looks up little else, and
/// `Dictionary` with its keyed hash took three times as long.
struct CellTable {
  private var slots: [Slot]
  private var count: Int32 = 0
  private var bits: UInt64 = 10

  private struct Slot {
    var key: UInt64 = 0
    /// Negative: free.
    var number: Int32 = -1
  }

  init() { slots = Array(repeating: Slot(), count: 1 << Int(bits)) }

  /// The number of `key`: the next one when it is new.
  mutating func number(of key: UInt64) -> Int32 {
    if Int(count) * 2 > slots.count { grow() }
    let place = place(of: key)
    if slots[place].number < 0 {
      slots[place] = Slot(key: key, number: count)
      count += 1
    }
    return slots[place].number
  }

  /// Where `key` is or belongs: linear probing from a multiplicative hash.
  private func place(of key: UInt64) -> Int {
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
    while slots[place].number >= 0 && slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = slots
    bits += 1
    slots = Array(repeating: Slot(), count: 1 << Int(bits))
    for slot in old where slot.number >= 0 { slots[place(of: slot.key)] = slot }
  }
}
