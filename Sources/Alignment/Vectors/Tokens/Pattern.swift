/// The part of regular expressions that tokenizers use: alternatives of sequences of characters and character classes,
/// each with a quantifier. No groups, no assertions.
struct Pattern: Sendable {
  /// The first alternative that fits wins.
  private let alternatives: [[Item]]

  struct Item: Sendable {
    let kind: ScalarClass
    var least = 1
    /// At most `Pattern.most`.
    var most = 1
  }

  static let most = Int(Int32.max)

  /// The scalars themselves.
  init(literal: String) {
    alternatives = [literal.unicodeScalars.map { Item(kind: .init(.scalar($0.value))) }]
  }

  init(_ expression: String) throws {
    var reader = PatternReader(expression)
    alternatives = try reader.alternatives()
  }

  /// The matches in `text`, from left to right, none overlapping, none empty.
  /// - Complexity: O(n) for patterns whose neighbouring items have nothing in common; at worst O(i * n^2) in the number
  ///   of items, as no item is tried twice at a place where it failed.
  func matches(in text: ArraySlice<UInt32>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var failed = [Set<Int>](repeating: [], count: alternatives.count)
    var start = text.startIndex
    while start < text.endIndex {
      var end: Int?
      for (place, items) in alternatives.enumerated() where end == nil {
        // Most places are no beginning of a match.
        if let first = items.first, first.least > 0, !first.kind.contains(text[start]) { continue }
        end = Pattern.end(of: items[...], in: text, from: start, &failed[place])
      }
      if let end, end > start { found.append(start..<end) }
      start = max(end ?? start, start + 1)
    }
    return found
  }

  /// The end of a match by greedy quantifiers that give back what the rest needs; nil where there is none.
  private static func end(
    of items: ArraySlice<Item>, in text: ArraySlice<UInt32>, from start: Int, _ failed: inout Set<Int>
  ) -> Int? {
    guard let item = items.first else { return start }
    let key = items.startIndex * (text.count + 1) + start - text.startIndex
    guard !failed.contains(key) else { return nil }
    var reach = start
    while reach < text.endIndex, reach - start < item.most, item.kind.contains(text[reach]) { reach += 1 }
    while reach - start >= item.least {
      if let end = end(of: items.dropFirst(), in: text, from: reach, &failed) { return end }
      reach -= 1
    }
    failed.insert(key)
    return nil
  }
}

/// A set of characters.
struct ScalarClass: Sendable {
  enum Member: Sendable {
    case scalar(UInt32)
    case range(ClosedRange<UInt32>)
    /// A general category by its one or two letters.
    case category(String)
    case space, word, digit, any
    indirect case not(Member)

    func contains(_ value: UInt32) -> Bool {
      switch self {
      case .scalar(let own): own == value
      case .range(let range): range.contains(value)
      case .category(let letters): ScalarKinds.code(of: ScalarKinds.category(value)).hasPrefix(letters)
      case .space: ScalarKinds.isSpace(value)
      case .word: ScalarKinds.isWord(value)
      case .digit: ScalarKinds.category(value) == .decimalNumber
      case .any: value != 0x0A
      case .not(let member): !member.contains(value)
      }
    }
  }

  private var members: [Member]
  private let isNegated: Bool
  /// Answers for ASCII, worked out once.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)

  init(_ members: Member..., isNegated: Bool = false) { self.init(members, isNegated: isNegated) }

  init(_ members: [Member], isNegated: Bool) {
    self.members = members
    self.isNegated = isNegated
    for value in UInt32(0)..<128 where members.contains(where: { $0.contains(value) }) != isNegated {
      if value < 64 { ascii.low |= 1 << UInt64(value) } else { ascii.high |= 1 << UInt64(value - 64) }
    }
  }

  func contains(_ value: UInt32) -> Bool {
    if value < 128 { return (value < 64 ? ascii.low >> UInt64(value) : ascii.high >> UInt64(value - 64)) & 1 == 1 }
    return members.contains { $0.contains(value) } != isNegated
  }
}
