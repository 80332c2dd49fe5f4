internal import Model

/// A word as it stands in a text: lower case, accents kept.
struct Word: Hashable {
  let bytes: [UInt8]
  /// The joined form of a compound whose parts are words too: found when it matches, never missed when it does not.
  let isJoined: Bool
}

/// Splits text into words: elisions and English possessives off, inclusive endings such as `(e)` and `·e·s` off,
/// compounds as parts and joined, `c++`, `c#` and `.net` kept whole.
enum Tokenizer {
  static func words(in text: String, language: Language) -> [Word] {
    if let word = plainWord(text) { return [word] }
    let scalars = Folding.folded(text)
    var result: [Word] = []
    var place = 0
    while place < scalars.count {
      guard Folding.isWord(scalars[place]) || startsDottedName(scalars, place) else {
        place += 1
        continue
      }
      let compound = compound(in: scalars, from: &place, language: language)
      add(compound, to: &result)
    }
    return result
  }

  /// Most of what stands between two spaces: ASCII letters, and perhaps a comma or a full stop.
  private static func plainWord(_ text: String) -> Word? {
    var bytes = Array(text.utf8)
    if let last = bytes.last, last == 0x2C || last == 0x2E { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    for place in bytes.indices {
      let lower = bytes[place] | 0x20
      guard (0x61...0x7A).contains(lower) else { return nil }
      bytes[place] = lower
    }
    return Word(bytes: bytes, isJoined: false)
  }

  private static let hyphen: UInt32 = 0x2D
  private static let slash: UInt32 = 0x2F
  private static let ampersand: UInt32 = 0x26
  private static let dot: UInt32 = 0x2E
  private static let apostrophe: UInt32 = 0x27
  private static let middleDot: UInt32 = 0xB7

  private struct Compound {
    var parts: [[UInt32]] = []
    var joiners: Set<UInt32> = []
  }

  /// `.net` and the like: a dot before a letter and after a space.
  private static func startsDottedName(_ scalars: [UInt32], _ place: Int) -> Bool {
    guard scalars[place] == dot, place + 1 < scalars.count, Folding.isWord(scalars[place + 1]) else { return false }
    return place == 0 || scalars[place - 1] == 0x20
  }

  private static func compound(in scalars: [UInt32], from place: inout Int, language: Language) -> Compound {
    var compound = Compound()
    var part: [UInt32] = []
    func isWord(at index: Int) -> Bool { index < scalars.count && Folding.isWord(scalars[index]) }
    if scalars[place] == dot {
      part.append(dot)
      place += 1
    }
    scan: while place < scalars.count {
      let scalar = scalars[place]
      switch scalar {
      case _ where Folding.isWord(scalar):
        part.append(scalar)
      case hyphen, slash, ampersand, dot:
        guard isWord(at: place + 1) else { break scan }
        compound.joiners.insert(scalar)
        compound.parts.append(part)
        part = []
      case apostrophe:
        guard isWord(at: place + 1) else { break scan }
        if isElision(part) {
          part = []
        } else if language == .english, scalars[place + 1] == 0x73, !isWord(at: place + 2) {
          place += 1
        } else {
          compound.parts.append(part)
          part = []
        }
      case middleDot:
        guard isWord(at: place + 1) else { break scan }
        while place + 1 < scalars.count, Folding.isWord(scalars[place + 1]) || scalars[place + 1] == middleDot {
          place += 1
        }
      case 0x28:
        guard let end = inclusiveEnding(scalars, from: place) else { break scan }
        place = end
      case 0x2B, 0x23:
        guard part.count == 1, !isWord(at: place + 1) else { break scan }
        part.append(scalar)
        if place + 1 < scalars.count, scalars[place + 1] == scalar {
          part.append(scalar)
          place += 1
        }
      default: break scan
      }
      place += 1
    }
    compound.parts.append(part)
    compound.parts.removeAll { $0.isEmpty }
    return compound
  }

  /// `(e)`, `(s)`, `(ive)` right after a letter: the place of the closing parenthesis.
  private static func inclusiveEnding(_ scalars: [UInt32], from open: Int) -> Int? {
    var place = open + 1
    while place < scalars.count, place - open <= 6 {
      if scalars[place] == 0x29 { return place > open + 1 ? place : nil }
      guard Folding.isWord(scalars[place]) || scalars[place] == hyphen else { return nil }
      place += 1
    }
    return nil
  }

  private static func isElision(_ part: [UInt32]) -> Bool {
    if part.count == 1 { return elidedLetters.contains(part[0]) }
    return elidedWords.contains(part)
  }

  private static let elidedLetters = Set("cdjlmnst".unicodeScalars.map(\.value))
  private static let elidedWords = Set(
    ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].map { $0.unicodeScalars.map(\.value) })

  private static func add(_ compound: Compound, to words: inout [Word]) {
    let initials = compound.parts.count > 2 && compound.parts.allSatisfy { $0.count == 1 }
    if !initials { words += compound.parts.map { Word(bytes: utf8($0), isJoined: false) } }
    guard (2...4).contains(compound.parts.count) else { return }
    let short = compound.parts.allSatisfy { $0.count <= 3 }
    guard initials || compound.joiners == [hyphen] || compound.joiners == [dot] || (short && !compound.joiners.isEmpty)
    else { return }
    words.append(Word(bytes: utf8(Array(compound.parts.joined())), isJoined: !initials))
  }

  private static func utf8(_ scalars: [UInt32]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(scalars.count + 2)
    for value in scalars {
      if value < 0x80 {
        result.append(UInt8(value))
      } else if let scalar = Unicode.Scalar(value) {
        result += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }
}
