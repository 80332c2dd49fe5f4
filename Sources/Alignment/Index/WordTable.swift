internal import Model

/// The stems of a language and their numbers, flat, so that they can be looked up where they lie in a file.
struct WordTable: Sendable {
  let words: StringColumn
  /// 1 + the number of a word, 0: free. As many as a power of two, at least half of them free; a word is looked for from
  /// the place that its hash names on.
  let slots: Column<Int32>

  init(words: StringColumn, slots: Column<Int32>) {
    self.words = words
    self.slots = slots
  }

  /// - Parameter words: Each once.
  init(_ words: [String]) {
    var size = 2
    while size < words.count * 2 + 1 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (number, word) in words.enumerated() {
      var place = WordTable.place(of: word.utf8, in: size)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = Int32(truncatingIfNeeded: number + 1)
    }
    self.init(words: StringColumn(words), slots: Column(slots))
  }

  var count: Int { words.count }

  subscript(word: String) -> Int32? { self[word.utf8] }

  /// - Complexity: O(w) for a word of w bytes, on average.
  subscript(word: some Collection<UInt8>) -> Int32? {
    unsafe word.withContiguousStorageIfAvailable { unsafe number(of: $0) }
      ?? Array(word).withUnsafeBufferPointer { unsafe number(of: $0) }
  }

  private func number(of word: UnsafeBufferPointer<UInt8>) -> Int32? {
    var place = unsafe WordTable.place(of: word, in: slots.count)
    for _ in 0..<slots.count {
      let number = slots[place] - 1
      guard number >= 0 else { return nil }
      let own = words.utf8(Int(number))
      if unsafe own.count == word.count && zip(own, word).allSatisfy({ $0 == $1 }) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a, spread by a product.
  private static func place(of word: some Collection<UInt8>, in size: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }
}
