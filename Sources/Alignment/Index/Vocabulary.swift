/// Stems and their numbers, in order of first use.
struct Vocabulary: Sendable {
  private(set) var numbers: [String: Int32] = [:]
  private(set) var stems: [String] = []

  mutating func number(of stem: String) -> Int32 {
    if let number = numbers[stem] { return number }
    let number = Int32(truncatingIfNeeded: stems.count)
    numbers[stem] = number
    stems.append(stem)
    return number
  }

  subscript(stem: String) -> Int32? { numbers[stem] }

  var count: Int { stems.count }
}
