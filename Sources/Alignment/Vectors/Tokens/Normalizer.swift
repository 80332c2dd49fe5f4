// The standard library has the tables of canonical composition and does not offer them publicly yet.
@_spi(_Unicode) import Swift

/// A step that rewrites a text before it is split.
enum Normalizer: Sendable {
  case composed, decomposed, lowercase, withoutAccents
  case stripped(left: Bool, right: Bool)
  case replaced(Pattern, by: [UInt32])
  case prepended([UInt32])
  case cleaned
  case spacedIdeographs
  case precompiled(CharacterMap)

  func normalised(_ text: [UInt32]) -> [UInt32] {
    switch self {
    case .composed: return isPlain(text, below: 0x300) ? text : string(text)._nfc.map(\.value)
    case .decomposed: return isPlain(text, below: 0x80) ? text : string(text)._nfd.map(\.value)
    case .lowercase:
      return text.flatMap { value -> [UInt32] in
        if value < 0x80 { return [(0x41...0x5A).contains(value) ? value + 0x20 : value] }
        return Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.map(\.value) ?? []
      }
    case .withoutAccents:
      return text.filter { $0 < 0x80 || ScalarKinds.category($0) != .nonspacingMark }
    case .stripped(let left, let right):
      var rest = text[...]
      while left, let first = rest.first, ScalarKinds.isSpace(first) { rest.removeFirst() }
      while right, let last = rest.last, ScalarKinds.isSpace(last) { rest.removeLast() }
      return Array(rest)
    case .replaced(let pattern, let content):
      var result: [UInt32] = []
      var start = 0
      for match in pattern.matches(in: text[...]) {
        result += text[start..<match.lowerBound] + content
        start = match.upperBound
      }
      return start == 0 ? text : result + text[start...]
    case .prepended(let words): return text.isEmpty ? text : words + text
    case .cleaned:
      return text.compactMap { value in
        if ScalarKinds.isSpace(value) { return 0x20 }
        if value == 0 || value == 0xFFFD { return nil }
        switch ScalarKinds.category(value) {
        case .control, .format, .privateUse, .unassigned: return nil
        default: return value
        }
      }
    case .spacedIdeographs: return text.flatMap { ScalarKinds.isIdeograph($0) ? [0x20, $0, 0x20] : [$0] }
    case .precompiled(let map): return map.mapped(text)
    }
  }

  private func isPlain(_ text: [UInt32], below bound: UInt32) -> Bool { text.allSatisfy { $0 < bound } }

  private func string(_ text: [UInt32]) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: text.compactMap(Unicode.Scalar.init))
    return String(string)
  }
}

/// What is read of a normaliser: one step, or a sequence of them.
struct NormalizerFile: Decodable {
  let steps: [Normalizer]

  private enum Key: String, CodingKey {
    case type, normalizers, lowercase, pattern, content, prepend
    case left = "strip_left"
    case right = "strip_right"
    case cleanText = "clean_text"
    case ideographs = "handle_chinese_chars"
    case stripAccents = "strip_accents"
    case characterMap = "precompiled_charsmap"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func flag(_ key: Key, _ standard: Bool) throws -> Bool {
      try fields.decodeIfPresent(Bool.self, forKey: key) ?? standard
    }
    let type = try fields.decode(String.self, forKey: .type)
    switch type {
    case "Sequence": steps = try fields.decode([NormalizerFile].self, forKey: .normalizers).flatMap(\.steps)
    case "NFC": steps = [.composed]
    case "NFD": steps = [.decomposed]
    case "Lowercase": steps = [.lowercase]
    case "StripAccents": steps = [.withoutAccents]
    case "Strip": steps = [.stripped(left: try flag(.left, true), right: try flag(.right, true))]
    case "Prepend": steps = [.prepended(try fields.decode(String.self, forKey: .prepend).unicodeScalars.map(\.value))]
    case "Replace":
      let content = try fields.decode(String.self, forKey: .content).unicodeScalars.map(\.value)
      steps = [.replaced(try fields.decode(PatternFile.self, forKey: .pattern).pattern, by: content)]
    case "BertNormalizer":
      let isLower = try flag(.lowercase, true)
      let dropsAccents = try flag(.stripAccents, isLower)
      steps =
        (try flag(.cleanText, true) ? [.cleaned] : []) + (try flag(.ideographs, true) ? [.spacedIdeographs] : [])
        + (dropsAccents ? [.decomposed, .withoutAccents] : []) + (isLower ? [.lowercase] : [])
    case "Precompiled":
      let encoded = try fields.decode(String.self, forKey: .characterMap)
      steps = [.precompiled(try CharacterMap(base64: encoded))]
    default: throw UnknownKind("the normalizer `\(type)`")
    }
  }
}

/// `{"String": "…"}` or `{"Regex": "…"}`.
struct PatternFile: Decodable {
  let pattern: Pattern

  private enum Key: String, CodingKey {
    case literal = "String"
    case expression = "Regex"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if let literal = try fields.decodeIfPresent(String.self, forKey: .literal) {
      pattern = Pattern(literal: literal)
    } else {
      pattern = try Pattern(try fields.decode(String.self, forKey: .expression))
    }
  }
}
