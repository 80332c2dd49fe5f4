/// A set of a table's rules, counted from 0: one bit each.
public struct RuleSet: Sendable, Hashable {
  /// The first 64 rules; the others are in `more`, so that most sets need no memory of their own.
  var first: UInt64
  var more: [UInt64]

  init(first: UInt64, more: [UInt64] = []) {
    self.first = first
    self.more = more
  }

  init(_ rules: some Sequence<Int>, words: Int) {
    var bits = Array(repeating: UInt64(0), count: words)
    for rule in rules { bits[rule / 64] |= 1 << (rule % 64) }
    self.init(first: bits[0], more: Array(bits.dropFirst()))
  }

  public var isEmpty: Bool { first == 0 && more.allSatisfy { $0 == 0 } }
  public var count: Int { more.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  /// The rules, in their order.
  public var rules: [Int] {
    ([first] + more).enumerated().flatMap { word, bits in
      (0..<64).filter { bits >> $0 & 1 == 1 }.map { word * 64 + $0 }
    }
  }

  /// The first rule; -1 for none.
  var smallest: Int {
    if first != 0 { return first.trailingZeroBitCount }
    guard let word = more.firstIndex(where: { $0 != 0 }) else { return -1 }
    return (word + 1) * 64 + more[word].trailingZeroBitCount
  }
}
