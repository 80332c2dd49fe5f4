/// The character data at the beginning of some bytes that anybody would read alike: no reference, no markup, nothing that
/// XML does not allow, and no carriage return, which it would have changed.
struct CharacterRun {
  /// Bytes of it; it ends between two characters.
  private(set) var count = 0
  private(set) var hasLineEnd = false

  /// - Complexity: linear in the run's length; eight bytes at a time where letters take one or two.
  init(in bytes: UnsafeRawBufferPointer) {
    while count < bytes.count {
      unsafe passGroups(of: bytes)
      // Whatever stopped that is in the next eight.
      let end = min(count + 8, bytes.count)
      while count < end {
        let length = unsafe Self.character(UnsafeRawBufferPointer(rebasing: bytes[count...]))
        if length == 0 { return }
        if unsafe bytes[count] == 0x0A { hasLineEnd = true }
        count += length
      }
    }
  }

  private mutating func passGroups(of bytes: UnsafeRawBufferPointer) {
    let marks = EightBytes.marks
    // A letter of two bytes: a first from 0xC2 to 0xDF, and one that goes on.
    var lastFirst: UInt64 = 0
    while count + 8 <= bytes.count {
      let group = unsafe EightBytes(bytes, at: count)
      let eight = group.bits
      let controls = (eight &- EightBytes.ones &* 0x20) & ~eight & marks
      let ends = group.places(of: UInt8(ascii: "<")) | group.places(of: UInt8(ascii: "&"))
      if controls | ends | group.places(of: UInt8(ascii: "]")) != 0 { break }
      let high = eight & marks
      if high | lastFirst != 0 {
        let firsts = high & (eight << 1) & ~(eight << 2)
        let others = high & ~(eight << 1)
        let tooLow = firsts & EightBytes(eight & (EightBytes.ones &* 0x1E)).places(of: 0)
        guard firsts | others == high, others == firsts << 8 | lastFirst, tooLow == 0 else { break }
        lastFirst = firsts >> 56
      }
      count += 8
    }
    if lastFirst != 0 { count -= 1 }
  }

  /// Bytes of the first character; 0 where it ends a run or there is not all of it (Unicode, table 3-7; XML 1.0, 2.2).
  private static func character(_ bytes: UnsafeRawBufferPointer) -> Int {
    func goesOn(_ place: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      unsafe place < bytes.count && range.contains(bytes[place])
    }
    switch unsafe bytes[0] {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"): return 0
    case 0x09, 0x0A, 0x20...0x7F: return 1
    case 0xC2...0xDF: return goesOn(1) ? 2 : 0
    case 0xE0: return goesOn(1, 0xA0...0xBF) && goesOn(2) ? 3 : 0
    case 0xED: return goesOn(1, 0x80...0x9F) && goesOn(2) ? 3 : 0
    case 0xEF:
      // U+FFFE and U+FFFF are none.
      return unsafe goesOn(1) && goesOn(2, 0x80...(bytes[1] == 0xBF ? 0xBD : 0xBF)) ? 3 : 0
    case 0xE1...0xEF: return goesOn(1) && goesOn(2) ? 3 : 0
    case 0xF0: return goesOn(1, 0x90...0xBF) && goesOn(2) && goesOn(3) ? 4 : 0
    case 0xF1...0xF3: return goesOn(1) && goesOn(2) && goesOn(3) ? 4 : 0
    case 0xF4: return goesOn(1, 0x80...0x8F) && goesOn(2) && goesOn(3) ? 4 : 0
    default: return 0
    }
  }
}
