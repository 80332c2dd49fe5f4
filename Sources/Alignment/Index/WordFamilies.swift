/// Words that begin alike: "negotiate" and "negotiation" keep different stems and still say nearly the same.
enum WordFamilies {
  /// Bytes that stems of a family share at least.
  static let least = 5

  /// The stems of a vocabulary that are alike from the start, with how much of the longer one is shared, in 1/1024.
  static func members(of stem: String, in index: LanguageIndex) -> [(term: Int32, share: Int32)] {
    let bytes = Array(stem.utf8)
    guard bytes.count >= least else { return [] }
    let key = String(decoding: bytes[..<least], as: UTF8.self)
    var low = 0
    var high = index.families.count
    while low < high {
      let middle = (low + high) / 2
      if index.vocabulary.stems[Int(index.families[middle])] < key { low = middle + 1 } else { high = middle }
    }
    var result: [(term: Int32, share: Int32)] = []
    while low < index.families.count {
      let term = index.families[low]
      let other = index.vocabulary.stems[Int(term)].utf8
      guard other.starts(with: bytes[..<least]) else { break }
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
