internal import Model

/// Words that begin alike: "negotiate" and "negotiation" keep different stems and still say nearly the same.
enum WordFamilies {
  /// Bytes that stems of a family share at least.
  static let least = 5

  /// The stems of at least so many bytes in order, so that words of one family stand together.
  static func inOrder(_ stems: [String]) -> [Int32] {
    stems.indices.filter { stems[$0].utf8.count >= least }
      .sorted { stems[$0].utf8.lexicographicallyPrecedes(stems[$1].utf8) }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The stems of a vocabulary that are alike from the start, with how much of the longer one is shared, in 1/1024.
  static func members(of stem: String, in index: LanguageIndex) -> [(term: Int32, share: Int32)] {
    let bytes = Array(stem.utf8)
    guard bytes.count >= least else { return [] }
    let key = bytes[..<least]
    let words = index.vocabulary.words
    var low = 0
    var high = index.families.count
    while low < high {
      let middle = (low + high) / 2
      if words.utf8(Int(index.families[middle])).lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var result: [(term: Int32, share: Int32)] = []
    while low < index.families.count {
      let term = index.families[low]
      let other = words.utf8(Int(term))
      guard other.starts(with: key) else { break }
      low += 1
      let shared = zip(bytes, other).prefix { $0 == $1 }.count
      let longest = max(bytes.count, other.count)
      if shared * 10 >= longest * 6, !(shared == longest) {
        result.append((term, Int32(truncatingIfNeeded: shared * 1024 / longest)))
      }
    }
    return result
  }
}
