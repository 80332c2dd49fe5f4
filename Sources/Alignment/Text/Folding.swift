/// Character folding for Latin text: lower case, composed accents, ligatures opened, typographic apostrophes and hyphens
/// made plain. Accents stay until after stemming, because the French stemmer needs them; `withoutAccents` drops them.
enum Folding {
  /// The lower-case scalars of `text`, one entry per scalar kept.
  static func folded(_ text: String) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x41...0x5A: result.append(value + 0x20)
      case 0...0x7F: result.append(value)
      case 0xC0...0xDE where value != 0xD7 && value != 0xC6: result.append(value + 0x20)
      case 0xC6, 0xE6: result += [0x61, 0x65]
      case 0x152, 0x153: result += [0x6F, 0x65]
      case 0xDF: result += [0x73, 0x73]
      case 0x178: result.append(0xFF)
      case 0xFB01: result += [0x66, 0x69]
      case 0xFB02: result += [0x66, 0x6C]
      case 0x2018, 0x2019, 0x02BC, 0x2032, 0x60, 0xB4: result.append(0x27)
      case 0x2010, 0x2011, 0x2212: result.append(0x2D)
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x300...0x36F: compose(value, onto: &result)
      case 0xE0...0xFF: result.append(value)
      default: result += scalar.properties.lowercaseMapping.unicodeScalars.lazy.map(\.value)
      }
    }
    return result
  }

  /// Joins a combining mark to the letter before it where the pair has a letter of its own; other marks are dropped.
  private static func compose(_ mark: UInt32, onto result: inout [UInt32]) {
    guard let base = result.last, let composed = compositions[UInt64(base) << 32 | UInt64(mark)] else { return }
    result[result.count - 1] = composed
  }

  /// Letters of Latin-1 by base letter and combining mark.
  private static let compositions: [UInt64: UInt32] = {
    let marks: [(UInt32, [(Character, Character)])] = [
      (0x300, [("a", "à"), ("e", "è"), ("i", "ì"), ("o", "ò"), ("u", "ù")]),
      (0x301, [("a", "á"), ("e", "é"), ("i", "í"), ("o", "ó"), ("u", "ú"), ("y", "ý")]),
      (0x302, [("a", "â"), ("e", "ê"), ("i", "î"), ("o", "ô"), ("u", "û")]),
      (0x303, [("a", "ã"), ("n", "ñ"), ("o", "õ")]),
      (0x308, [("a", "ä"), ("e", "ë"), ("i", "ï"), ("o", "ö"), ("u", "ü"), ("y", "ÿ")]),
      (0x327, [("c", "ç")]),
    ]
    var result: [UInt64: UInt32] = [:]
    for (mark, pairs) in marks {
      for (base, composed) in pairs {
        guard let from = base.unicodeScalars.first?.value, let to = composed.unicodeScalars.first?.value else {
          continue
        }
        result[UInt64(from) << 32 | UInt64(mark)] = to
      }
    }
    return result
  }()

  /// Base letters of U+00E0 to U+00FF.
  private static let bases: [UInt8] = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  static func withoutAccents(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xC3) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0xC3, place + 1 < bytes.count, bytes[place + 1] >= 0xA0 {
        result.append(bases[Int(bytes[place + 1] - 0xA0)])
        place += 2
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39: true
    case 0...0x7F: false
    case 0xE0...0xFF: scalar != 0xF7
    case 0x80...0xBF, 0x2000...0x2BFF, 0x3000...0x303F, 0xD7: false
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
  }
}
