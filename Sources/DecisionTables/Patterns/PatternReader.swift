/// Reads a regular expression into its parts; nil anywhere means that it is none.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var next = 0
  private let flags: Pattern.Flags
  private(set) var groups = 0
  private var closed: Set<Int> = []
  private var depth = 0

  init(_ text: String, flags: Pattern.Flags) {
    self.flags = flags
    var inClass = 0
    var escaped = false
    scalars = text.unicodeScalars.filter { scalar in
      guard flags.ignoresSpace else { return true }
      if escaped { escaped = false } else if scalar == "\\" { escaped = true }
      if scalar == "[" { inClass += 1 }
      if scalar == "]" { inClass -= 1 }
      return inClass > 0 || ![0x09, 0x0A, 0x0D, 0x20].contains(scalar.value)
    }
  }

  private var peek: Unicode.Scalar? { next < scalars.count ? scalars[next] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    next += 1
    return true
  }

  mutating func read() -> Pattern.Node? {
    guard let node = alternatives(), next == scalars.count else { return nil }
    return node
  }

  private mutating func alternatives() -> Pattern.Node? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100, let first = sequence() else { return nil }
    var branches = [first]
    while take("|") {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    }
    return branches.count == 1 ? first : .alternatives(branches)
  }

  private mutating func sequence() -> Pattern.Node? {
    var nodes: [Pattern.Node] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      guard let node = atom(), let counted = quantified(node) else { return nil }
      nodes.append(counted)
    }
    return .sequence(nodes)
  }

  private mutating func quantified(_ node: Pattern.Node) -> Pattern.Node? {
    let bounds: (Int, Int?)
    switch peek {
    case "?": bounds = (0, 1)
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "{":
      next += 1
      guard let minimum = number() else { return nil }
      var maximum: Int? = minimum
      if take(",") { maximum = number() }
      guard peek == "}", maximum.map({ $0 >= minimum }) ?? true else { return nil }
      bounds = (minimum, maximum)
    default: return node
    }
    next += 1
    let greedy = !take("?")
    if let following = peek, "?*+{".unicodeScalars.contains(following) { return nil }
    return .repeated(node, minimum: bounds.0, maximum: bounds.1, greedy: greedy)
  }

  private mutating func number() -> Int? {
    let start = next
    while peek?.isDigit == true { next += 1 }
    guard next > start, next - start < 6 else { return nil }
    return Int(String(String.UnicodeScalarView(scalars[start..<next])))
  }

  private mutating func atom() -> Pattern.Node? {
    guard let scalar = peek else { return nil }
    next += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".":
      if flags.dotMatchesAll { return .characters(CharacterSet(.any)) }
      var set = CharacterSet(.range(0x0A, 0x0A), isNegated: true)
      set.parts.append(.range(0x0D, 0x0D))
      return .characters(set)
    case "(": return group()
    case "[": return characterClass().map { .characters($0) }
    case "\\": return escape()
    case "?", "*", "+", "{", "}", "]": return nil
    default: return .characters(CharacterSet(only: scalar))
    }
  }

  private mutating func group() -> Pattern.Node? {
    if take("?") {
      guard take(":"), let inner = alternatives(), take(")") else { return nil }
      return inner
    }
    groups += 1
    let number = groups
    guard let inner = alternatives(), take(")") else { return nil }
    closed.insert(number)
    return .group(inner, number: number)
  }

  private mutating func escape() -> Pattern.Node? {
    guard let scalar = peek else { return nil }
    if scalar.isDigit, scalar != "0" {
      var reference = 0
      while let digit = peek, digit.isDigit, reference == 0 || closed.contains(reference * 10 + Int(digit.value) - 48) {
        reference = reference * 10 + Int(digit.value) - 48
        next += 1
      }
      return closed.contains(reference) ? .reference(reference) : nil
    }
    return escapedSet().map { .characters($0) }
  }

  /// What follows a backslash, as characters.
  private mutating func escapedSet() -> CharacterSet? {
    guard let scalar = peek else { return nil }
    next += 1
    switch scalar {
    case "n": return CharacterSet(only: "\n")
    case "r": return CharacterSet(only: "\r")
    case "t": return CharacterSet(only: "\t")
    case "p", "P":
      guard take("{") else { return nil }
      let start = next
      while let letter = peek, letter != "}" {
        _ = letter
        next += 1
      }
      let name = String(String.UnicodeScalarView(scalars[start..<next]))
      guard take("}") else { return nil }
      return Self.property(name).map { CharacterSet($0, isNegated: scalar == "P") }
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$":
      return CharacterSet(only: scalar)
    default: return CharacterSet.escape(scalar)
    }
  }

  private static func property(_ name: String) -> CharacterSet.Part? {
    let blocks: [String: CharacterSet.Part] = [
      "IsBasicLatin": .range(0, 0x7F), "IsLatin-1Supplement": .range(0x80, 0xFF),
      "IsLatinExtended-A": .range(0x100, 0x17F), "IsLatinExtended-B": .range(0x180, 0x24F),
      "IsGreek": .range(0x370, 0x3FF), "IsGreekandCoptic": .range(0x370, 0x3FF), "IsCyrillic": .range(0x400, 0x4FF),
      "IsHebrew": .range(0x590, 0x5FF), "IsArabic": .range(0x600, 0x6FF), "IsHiragana": .range(0x3040, 0x309F),
      "IsKatakana": .range(0x30A0, 0x30FF), "IsCJKUnifiedIdeographs": .range(0x4E00, 0x9FFF),
    ]
    if let block = blocks[name] { return block }
    let letters = Array(name.unicodeScalars)
    guard (1...2).contains(letters.count), "LMNPZSC".unicodeScalars.contains(letters[0]) else { return nil }
    return .category(name)
  }

  /// From after `[` to its `]`.
  private mutating func characterClass() -> CharacterSet? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return nil }
    var set = CharacterSet()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = peek, scalar != "]" {
      next += 1
      if scalar == "[" { return nil }
      if scalar == "-", peek == "[", !isFirst {
        next += 1
        guard let other = characterClass(), take("]") else { return nil }
        set.subtracted.append(other)
        return set
      }
      isFirst = false
      if scalar == "\\" {
        guard let escaped = escapedSet() else { return nil }
        guard case .range(let low, let high)? = escaped.parts.first, low == high, escaped.parts.count == 1 else {
          set.parts.append(.other(escaped))
          continue
        }
        guard let part = range(from: low) else { return nil }
        set.parts.append(part)
      } else {
        guard let part = range(from: scalar.value) else { return nil }
        set.parts.append(part)
      }
    }
    guard take("]"), !set.parts.isEmpty else { return nil }
    return set
  }

  /// One character, or the range that begins with it.
  private mutating func range(from low: UInt32) -> CharacterSet.Part? {
    guard peek == "-", next + 1 < scalars.count, scalars[next + 1] != "]", scalars[next + 1] != "[" else {
      return .range(low, low)
    }
    next += 1
    guard var high = peek else { return nil }
    next += 1
    if high == "\\" {
      guard case .range(let value, _)? = escapedSet()?.parts.first, let scalar = Unicode.Scalar(value) else {
        return nil
      }
      high = scalar
    }
    return low <= high.value ? .range(low, high.value) : nil
  }
}
