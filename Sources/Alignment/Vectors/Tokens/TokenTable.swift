/// Tokens by their bytes, with their numbers: sorted, so that a token is found by narrowing a range byte by byte.
struct TokenTable: Sendable {
  private let bytes: [UInt8]
  /// Token t of the sorted order: `bytes[starts[t]..<starts[t + 1]]`.
  private let starts: [Int32]
  private let ids: [Int32]
  /// Where the tokens of each first byte begin.
  private let buckets: [Int32]
  let longest: Int
  let medianLength: Int
  /// One more than the highest number.
  let idCount: Int

  /// Of tokens with the same bytes the first in order of number stays.
  /// - Complexity: O(n log n).
  init(_ tokens: [(words: String, id: Int32)]) {
    let sorted = tokens.map { (bytes: Array($0.words.utf8), id: $0.id) }
      .sorted { $0.bytes == $1.bytes ? $0.id < $1.id : $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    var ids: [Int32] = []
    var last: [UInt8]?
    for token in sorted where !token.bytes.isEmpty && token.bytes != last {
      bytes += token.bytes
      starts.append(Int32(truncatingIfNeeded: bytes.count))
      ids.append(token.id)
      last = token.bytes
    }
    self.bytes = bytes
    self.starts = starts
    self.ids = ids
    var buckets = [Int32](repeating: 0, count: 257)
    for place in ids.indices { buckets[Int(bytes[Int(starts[place])]) + 1] += 1 }
    for byte in 0..<256 { buckets[byte + 1] += buckets[byte] }
    self.buckets = buckets
    longest = tokens.map(\.words.utf8.count).max() ?? 0
    let lengths = tokens.map(\.words.unicodeScalars.count).sorted()
    medianLength = lengths.isEmpty ? 1 : (lengths[(lengths.count - 1) / 2] + lengths[lengths.count / 2]) / 2
    idCount = Int(tokens.map(\.id).max() ?? -1) + 1
  }

  subscript(token: ArraySlice<UInt8>) -> Int32? {
    var cursor = Cursor(self)
    for byte in token { guard cursor.step(byte, in: self) else { return nil } }
    return cursor.id(in: self)
  }

  /// The tokens that begin with the bytes stepped through so far.
  struct Cursor {
    private var low: Int
    private var high: Int
    private var depth = 0

    init(_ table: TokenTable) {
      low = 0
      high = table.ids.count
    }

    /// Narrows to those that go on with `byte`; false where there are none.
    mutating func step(_ byte: UInt8, in table: TokenTable) -> Bool {
      if depth == 0 {
        low = Int(table.buckets[Int(byte)])
        high = Int(table.buckets[Int(byte) + 1])
      } else {
        low = first(in: table) { $0 >= Int(byte) }
        high = first(in: table) { $0 > Int(byte) }
      }
      depth += 1
      return low < high
    }

    /// The token that is just these bytes.
    func id(in table: TokenTable) -> Int32? {
      guard low < high, Int(table.starts[low + 1] - table.starts[low]) == depth else { return nil }
      return table.ids[low]
    }

    /// The first place between `low` and `high` whose byte at `depth` fits; a token that ends there has -1.
    private func first(in table: TokenTable, _ fits: (Int) -> Bool) -> Int {
      var (from, to) = (low, high)
      while from < to {
        let middle = (from + to) / 2
        let place = Int(table.starts[middle]) + depth
        let byte = place < Int(table.starts[middle + 1]) ? Int(table.bytes[place]) : -1
        if fits(byte) { to = middle } else { from = middle + 1 }
      }
      return from
    }
  }
}
