/// A name as its words and signs, since names may have spaces and operators in them: `a - b` is also spelled `a-b`.
struct FEELName: Sendable, Hashable {
  let tokens: [[Unicode.Scalar]]
  /// With one space where there is white space, and none around signs.
  let text: String

  init(_ text: String) {
    var tokens: [[Unicode.Scalar]] = []
    var inWord = false
    for scalar in text.unicodeScalars {
      if scalar.isFEELSpace {
        inWord = false
      } else if scalar.isNamePart {
        if inWord { tokens[tokens.count - 1].append(scalar) } else { tokens.append([scalar]) }
        inWord = true
      } else {
        tokens.append([scalar])
        inWord = false
      }
    }
    self.tokens = tokens
    self.text = Self.normalised(text)
  }

  /// Names are the same when they differ in the amount of white space only.
  static func normalised(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.isFEELSpace).map { String($0) }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  var isFEELSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  var isNameStart: Bool {
    switch value {
    case 0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  var isNamePart: Bool {
    isNameStart || isDigit || value == 0xB7 || (0x300...0x36F).contains(value) || (0x203F...0x2040).contains(value)
  }
}
