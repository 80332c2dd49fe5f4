/// Stems and their numbers, in order of first use.
struct Vocabulary: Sendable {
  private(set) var numbers: [String: Int32] = [:]
  private(set) var stems: [String] = []

  mutating func reserveCapacity(_ count: Int) {
    numbers.reserveCapacity(count)
    stems.reserveCapacity(count)
  }

  mutating func number(of stem: String) -> Int32 {
    let next = Int32(truncatingIfNeeded: stems.count)
    let number = Vocabulary.known(&numbers[stem, default: next])
    if number == next { stems.append(stem) }
    return number
  }

  /// Goes through the place of a value, so that a word that is new is looked for once.
  private static func known(_ number: inout Int32) -> Int32 { number }

  subscript(stem: String) -> Int32? { numbers[stem] }

  var count: Int { stems.count }
}
