/// Turns a file's bytes into UTF-8, whatever encoding they came in.
///
/// A byte order mark decides; without one, zeros in every second byte mean UTF-16, bytes that are valid UTF-8 are UTF-8,
/// and the rest is what Excel writes on Windows, code page 1252.
enum TextDecoding {
  enum Encoding: String, Sendable, Hashable { case utf8, utf16LittleEndian, utf16BigEndian, windows1252 }

  /// The bytes as UTF-8 without a byte order mark, and what they were. A character that cannot be read becomes U+FFFD.
  ///
  /// - Complexity: linear; UTF-8 is not copied unless it has a mark.
  static func utf8(_ bytes: consuming [UInt8], allowing1252: Bool) -> (
    bytes: [UInt8], encoding: Encoding, isWhole: Bool
  ) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      let isValid = isUTF8(bytes.span)
      return (bytes, .utf8, isValid)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.span, from: 2, isBig: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.span, from: 2, isBig: true) }
    if bytes.count >= 4, bytes[0] != 0, bytes[1] == 0, bytes[3] == 0 { return utf16(bytes.span, from: 0, isBig: false) }
    if bytes.count >= 4, bytes[0] == 0, bytes[1] != 0, bytes[2] == 0 { return utf16(bytes.span, from: 0, isBig: true) }
    if isUTF8(bytes.span) { return (bytes, .utf8, true) }
    return allowing1252 ? (windows1252(bytes.span), .windows1252, true) : (bytes, .utf8, false)
  }

  /// Whether the bytes are well-formed UTF-8, but for a character cut off at the end.
  static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard byte >= 0xC2, byte <= 0xF4 else { return false }
      if index + length > count { return count - index < 4 && index + length > count }
      let second = bytes[index + 1]
      switch byte {
      case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
        return false
      default: break
      }
      for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return false }
      index += length
    }
    return true
  }

  private static func utf16(
    _ bytes: Span<UInt8>, from start: Int, isBig: Bool
  ) -> (bytes: [UInt8], encoding: Encoding, isWhole: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = start
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var output: [UInt8] = []
    output.reserveCapacity(units.count)
    var isWhole = index == bytes.count
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case .error:
        isWhole = false
        output.append(contentsOf: UTF8.encodedReplacementCharacter)
      case .emptyInput: break decoding
      }
    }
    return (output, isBig ? .utf16BigEndian : .utf16LittleEndian, isWhole)
  }

  private static func windows1252(_ bytes: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        output.append(byte)
        continue
      }
      let value = byte < 0xA0 ? upper1252[Int(byte) - 0x80] : UInt32(byte)
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return output
  }

  /// The characters of code page 1252 from 0x80 to 0x9F; five of them are unused.
  private static let upper1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
