/// Bytes as text that says its own base (W3C Controlled Identifiers 1.0, section 2.4): `z` and base 58 in Bitcoin's
/// alphabet, or `u` and base 64 for URLs.
enum Multibase {
  /// No value of more characters than this is read: base 58 takes quadratic time.
  static let limit = 4096

  static func bytes(_ text: String) -> [UInt8]? {
    switch text.first {
    case "z": base58(text.dropFirst())
    case "u": Base64URL.bytes(text.dropFirst())
    default: nil
    }
  }

  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// - Complexity: quadratic in the number of digits, which is bounded.
  private static func base58(_ digits: Substring) -> [UInt8]? {
    guard digits.utf8.count <= limit else { return nil }
    var bytes: [UInt8] = []
    for digit in digits.utf8 {
      guard var carry = alphabet.firstIndex(of: digit) else { return nil }
      for index in bytes.indices.reversed() {
        carry += Int(bytes[index]) * 58
        bytes[index] = UInt8(carry & 255)
        carry >>= 8
      }
      while carry > 0 {
        bytes.insert(UInt8(carry & 255), at: 0)
        carry >>= 8
      }
    }
    let zeros = digits.utf8.prefix { $0 == UInt8(ascii: "1") }.count
    return [UInt8](repeating: 0, count: zeros) + bytes
  }

  /// Base 58 with its `z`.
  static func base58Text(_ bytes: [UInt8]) -> String {
    var digits: [Int] = []
    for byte in bytes {
      var carry = Int(byte)
      for index in digits.indices {
        carry += digits[index] << 8
        digits[index] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    let text = [UInt8](repeating: alphabet[0], count: zeros) + digits.reversed().map { alphabet[$0] }
    return "z" + String(decoding: text, as: UTF8.self)
  }
}
