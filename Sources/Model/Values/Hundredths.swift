/// A non-negative decimal number with at most two decimals, held exactly as a count of hundredths.
public struct Hundredths: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let count: Int

  public init(count: Int) { self.count = count }

  public init(whole: Int) { self.count = whole * 100 }

  /// Reads `12`, `12.5` or `12.50`; nil for signs, exponents, more than two decimals or more than ten million.
  public init?(_ text: some StringProtocol) {
    var (value, digits, decimals) = (0, 0, 0)
    var hasPoint = false
    for byte in String(text).utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if hasPoint { decimals += 1 } else { digits += 1 }
        guard digits <= 8, decimals <= 2 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: return nil
      }
    }
    guard digits > 0, hasPoint == (decimals > 0) else { return nil }
    let hundredths = value * (decimals == 0 ? 100 : decimals == 1 ? 10 : 1)
    guard hundredths <= 1_000_000_000 else { return nil }
    count = hundredths
  }

  public static func < (a: Hundredths, b: Hundredths) -> Bool { a.count < b.count }

  public static func + (a: Hundredths, b: Hundredths) -> Hundredths { Hundredths(count: a.count + b.count) }

  /// The shortest decimal form: `7`, `7.5`, `7.25`.
  public var description: String {
    let (whole, rest) = (count / 100, count % 100)
    if rest == 0 { return String(whole) }
    if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)" }
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  public func written(in language: Language) -> String {
    language == .english ? description : description.replacing(".", with: ",")
  }
}
