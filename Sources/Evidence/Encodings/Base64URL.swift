/// Base 64 in the URL-safe alphabet without padding, RFC 4648 section 5, as JOSE (RFC 7515) writes it.
enum Base64URL {
  /// The bytes; nil for anything that is not the one right spelling of them.
  ///
  /// - Complexity: linear.
  static func bytes(_ text: some StringProtocol, padded: Bool = false) -> [UInt8]? {
    var digits = Array(text.utf8)
    if padded {
      guard digits.count.isMultiple(of: 4) else { return nil }
      for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    }
    guard digits.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for digit in digits {
      guard let value = value(digit, padded) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    // The bits left over are zero in the one right spelling.
    guard bits & (1 << count - 1) == 0 else { return nil }
    return bytes
  }

  /// The bytes of the common alphabet, RFC 4648 section 4, with its padding.
  static func plainBytes(_ text: some StringProtocol) -> [UInt8]? { bytes(text, padded: true) }

  static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.unicodeScalars.append(digit(bits >> count & 63))
      }
    }
    if count > 0 { text.unicodeScalars.append(digit(bits << (6 - count) & 63)) }
    return text
  }

  private static func value(_ digit: UInt8, _ plain: Bool) -> UInt32? {
    switch digit {
    case 65...90: UInt32(digit - 65)
    case 97...122: UInt32(digit - 71)
    case 48...57: UInt32(digit + 4)
    case UInt8(ascii: plain ? "+" : "-"): 62
    case UInt8(ascii: plain ? "/" : "_"): 63
    default: nil
    }
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0..<26: Unicode.Scalar(UInt8(value + 65))
    case 26..<52: Unicode.Scalar(UInt8(value + 71))
    case 52..<62: Unicode.Scalar(UInt8(value - 4))
    case 62: "-"
    default: "_"
    }
  }
}
