internal import Model

/// The different character n-grams of a statement, as numbers and as bits.
///
/// A class, because it owns memory that is read millions of times a second and never changes.
@safe final class GramSet {
  let numbers: [Int32]
  /// One bit for each n-gram.
  let bits: UnsafeMutablePointer<UInt64>

  private static let words = CharacterGrams.bucketCount / 64

  /// - Parameter grams: Below `CharacterGrams.bucketCount`; repeats count once.
  init(_ grams: [Int32]) {
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: GramSet.words)
    unsafe bits.initialize(repeating: 0, count: GramSet.words)
    numbers = grams.filter { gram in
      let (word, bit) = (Int(gram) >> 6, UInt64(1) << UInt64(gram & 63))
      defer { unsafe bits[word] |= bit }
      return unsafe bits[word] & bit == 0
    }
    unsafe self.bits = bits
  }

  deinit { unsafe bits.deallocate() }
}
