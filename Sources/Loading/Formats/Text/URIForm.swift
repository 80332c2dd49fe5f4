/// URIs in a form that XML Schema accepts.
enum URIForm {
  /// The same, with spaces, brackets, lone percent signs and all but the first `#` escaped.
  ///
  /// - Complexity: linear; what is well formed is not copied.
  static func valid(_ uri: String) -> String {
    if isPlain(uri) { return uri }
    let bytes = Array(uri.utf8)
    guard !isValid(bytes) else { return uri }
    var output: [UInt8] = []
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x00...0x20, 0x7F, UInt8(ascii: "["), UInt8(ascii: "]"): escape(byte, &output)
      case UInt8(ascii: "%") where !isEscape(bytes, index): escape(byte, &output)
      case UInt8(ascii: "#") where hasFragment: escape(byte, &output)
      case UInt8(ascii: "#"):
        hasFragment = true
        output.append(byte)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether nothing stands in it that needs a closer look.
  private static func isPlain(_ uri: String) -> Bool {
    let view = uri.utf8
    let bytes = view.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x25 || byte == 0x5B || byte == 0x5D || byte == 0x7F { return false }
    }
    return true
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x00...0x20, 0x7F, UInt8(ascii: "["), UInt8(ascii: "]"): return false
      case UInt8(ascii: "%") where !isEscape(bytes, index): return false
      case UInt8(ascii: "#") where hasFragment: return false
      case UInt8(ascii: "#"): hasFragment = true
      default: continue
      }
    }
    return true
  }

  private static func isEscape(_ bytes: [UInt8], _ index: Int) -> Bool {
    func isHex(_ place: Int) -> Bool {
      bytes.indices.contains(place)
        && ((48...57).contains(bytes[place]) || (97...102).contains(bytes[place] | 0x20))
    }
    return isHex(index + 1) && isHex(index + 2)
  }

  private static func escape(_ byte: UInt8, _ output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
