/// Character n-grams of words, as hash buckets: a second signal beside stems, for typos, derivations and word order.
enum CharacterGrams {
  static let bucketBits: UInt64 = 17
  static let bucketCount = 1 << Int(bucketBits)

  /// The n-grams of the words joined by single spaces, with a space at either end; repeats included.
  static func grams(of words: [String], sizes: ClosedRange<Int>) -> [Int32] {
    var text: [UInt8] = [0x20]
    for word in words {
      text += word.utf8
      text.append(0x20)
    }
    var result: [Int32] = []
    guard text.count > 2 else { return result }
    result.reserveCapacity(text.count * sizes.count)
    for size in sizes where size <= text.count {
      for start in 0...(text.count - size) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text[start..<(start + size)] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        result.append(Int32(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> (64 - bucketBits)))
      }
    }
    return result
  }
}
