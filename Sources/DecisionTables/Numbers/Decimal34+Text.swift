extension Decimal34: CustomStringConvertible {
  /// Reads `-12.50`, `.5` or `1.2e-3`; nil for anything else, and for a number that is too large. More than 34 digits are
  /// rounded half-even.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes.removeFirst() }
    var (value, power): (UInt128, Int) = (0, 0)
    var (kept, seen, inexact, pointSeen) = (0, false, false, false)
    loop: while let byte = bytes.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seen = true
        if kept < 37 {
          value = value * 10 + UInt128(byte - UInt8(ascii: "0"))
          if value != 0 { kept += 1 }
          if pointSeen { power -= 1 }
        } else {
          if byte != UInt8(ascii: "0") { inexact = true }
          if !pointSeen { power += 1 }
        }
      case UInt8(ascii: ".") where !pointSeen: pointSeen = true
      default: break loop
      }
      bytes.removeFirst()
    }
    guard seen else { return nil }
    if let byte = bytes.first {
      guard byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E"), bytes.count <= 8,
        let exponent = Int(String(decoding: bytes.dropFirst(), as: UTF8.self))
      else { return nil }
      power += exponent
    }
    guard
      let number = Self.rounding(negative: negative, coefficient: value, exponent: power, inexact: inexact)
    else { return nil }
    self = number
  }

  /// Without an exponent: every digit written out.
  public var description: String {
    let digits = Array(String(coefficient).utf8)
    var bytes: [UInt8] = []
    let zero = UInt8(ascii: "0")
    if isNegative && !isZero { bytes.append(UInt8(ascii: "-")) }
    if exponent >= 0 {
      bytes += digits
      if !isZero { bytes += [UInt8](repeating: zero, count: exponent) }
    } else if digits.count > -exponent {
      bytes += digits[..<(digits.count + exponent)]
      bytes.append(UInt8(ascii: "."))
      bytes += digits[(digits.count + exponent)...]
    } else {
      bytes += [zero, UInt8(ascii: ".")]
      bytes += [UInt8](repeating: zero, count: -exponent - digits.count)
      bytes += digits
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
