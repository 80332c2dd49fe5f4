import Loading

/// JSON in its one canonical spelling, RFC 8785 (JSON Canonicalization Scheme).
enum CanonicalJSON {
  /// The bytes; nil where a number is outside the range of IEEE 754 doubles.
  ///
  /// - Complexity: linear in the size of the value, times the logarithm of its widest object.
  static func bytes(_ value: JSONTree) -> [UInt8]? {
    var output: [UInt8] = []
    return write(value, to: &output) ? output : nil
  }

  private static func write(_ value: JSONTree, to output: inout [UInt8]) -> Bool {
    switch value {
    case .null: output += Array("null".utf8)
    case .boolean(let flag): output += Array((flag ? "true" : "false").utf8)
    case .number(let digits):
      guard let text = ShortestNumber.text(digits) else { return false }
      output += Array(text.utf8)
    case .string(let words): quote(words, to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        guard write(element, to: &output) else { return false }
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (place, member) in members.sorted(by: { isBefore($0.key, $1.key) }).enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        quote(member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        guard write(member.value, to: &output) else { return false }
      }
      output.append(UInt8(ascii: "}"))
    }
    return true
  }

  /// By UTF-16 code units, section 3.2.3.
  private static func isBefore(_ a: String, _ b: String) -> Bool { a.utf16.lexicographicallyPrecedes(b.utf16) }

  private static func quote(_ words: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x08: output += Array("\\b".utf8)
      case 0x09: output += Array("\\t".utf8)
      case 0x0A: output += Array("\\n".utf8)
      case 0x0C: output += Array("\\f".utf8)
      case 0x0D: output += Array("\\r".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        output += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

/// A number as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785 section 3.2.2.3 asks for.
enum ShortestNumber {
  static func text(_ digits: String) -> String? {
    guard let value = Double(digits), value.isFinite else { return nil }
    return text(value)
  }

  static func text(_ value: Double) -> String {
    if value == 0 { return "0" }
    let (digits, point) = shortest(value.magnitude)
    let sign = value < 0 ? "-" : ""
    let count = digits.count
    if count <= point && point <= 21 { return sign + digits + String(repeating: "0", count: point - count) }
    if 0 < point && point <= 21 { return sign + digits.prefix(point) + "." + digits.dropFirst(point) }
    if -6 < point && point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    let exponent = point - 1
    let tail = "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
    return sign + (count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()) + tail
  }

  /// As XML Schema writes a double canonically, with at most fifteen digits behind the point (JSON-LD 1.1 Processing
  /// Algorithms, section 8.6).
  static func scientific(_ value: Double) -> String {
    guard value != 0 else { return value.sign == .minus ? "-0.0E0" : "0.0E0" }
    let (digits, point) = shortest(value.magnitude)
    let fraction = digits.dropFirst()
    return (value < 0 ? "-" : "") + digits.prefix(1) + "." + (fraction.isEmpty ? "0" : String(fraction.prefix(15)))
      + "E" + String(point - 1)
  }

  /// The fewest decimal digits that read back as the same number, which is what Swift prints, and where the point stands
  /// in them.
  static func shortest(_ value: Double) -> (digits: String, point: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    var digits = mantissa.joined()
    var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.hasPrefix("0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    return (digits, point)
  }
}
