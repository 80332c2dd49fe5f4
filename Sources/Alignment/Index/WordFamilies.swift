internal import Model

/// Words that begin alike: "negotiate" and "negotiation" keep different stems and still say nearly the same.
struct WordFamilies: Sendable {
  /// Bytes that stems of a family share at least.
  static let least = 5

  /// The stems of at least so many bytes in order, so that words of one family stand together.
  let terms: Column<Int32>
  /// The first eight bytes of each, as a number that is the higher the later it stands.
  private let beginnings: [UInt64]

  init(_ terms: Column<Int32>, of vocabulary: WordTable) {
    self.terms = terms
    beginnings = terms.map { WordFamilies.beginning(of: vocabulary.words.utf8(Int($0))) }
  }

  static func inOrder(_ stems: [String]) -> [Int32] {
    stems.indices.filter { stems[$0].utf8.count >= least }
      .sorted { stems[$0].utf8.lexicographicallyPrecedes(stems[$1].utf8) }.map { Int32(truncatingIfNeeded: $0) }
  }

  private static func beginning(of stem: some Collection<UInt8>) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 64)
    for byte in stem.prefix(8) {
      shift -= 8
      number |= UInt64(byte) << shift
    }
    return number
  }

  /// The stems of a vocabulary that are alike from the start, with how much of the longer one is shared, in 1/1024.
  func forEachMember(
    of stem: String, in vocabulary: WordTable, _ body: (_ term: Int32, _ share: Int32) -> Void
  ) {
    let bytes = stem.utf8
    let count = bytes.count
    guard count >= WordFamilies.least else { return }
    let beginning = WordFamilies.beginning(of: bytes)
    let rest = UInt64((8 - WordFamilies.least) * 8)
    var (low, high) = (0, beginnings.count)
    while low < high {
      let middle = (low + high) / 2
      if beginnings[middle] >> rest < beginning >> rest { low = middle + 1 } else { high = middle }
    }
    while low < beginnings.count, beginnings[low] >> rest == beginning >> rest {
      let term = terms[low]
      let other = vocabulary.words.utf8(Int(term))
      var shared = (beginnings[low] ^ beginning).leadingZeroBitCount / 8
      if shared == 8 { shared = zip(bytes, other).prefix { $0 == $1 }.count }
      let longest = max(count, other.count)
      if shared * 10 >= longest * 6, shared != longest {
        body(term, Int32(truncatingIfNeeded: shared * 1024 / longest))
      }
      low += 1
    }
  }
}
