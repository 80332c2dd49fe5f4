/// A non-negative decimal number with at most two decimals, held exactly as a count of hundredths.
public struct Hundredths: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let count: Int

  public init(count: Int) { self.count = count }

  public init(whole: Int) { self.count = whole * 100 }

  /// Reads `12`, `12.5` or `12.50`; nil for signs, exponents, more than two decimals or more than ten million.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...8).contains(whole.utf8.count), Hundredths.isDigits(whole),
      let units = Int(whole)
    else { return nil }
    var hundredths = 0
    if parts.count == 2 {
      let decimals = parts[1]
      guard (1...2).contains(decimals.utf8.count), Hundredths.isDigits(decimals), let value = Int(decimals) else {
        return nil
      }
      hundredths = decimals.utf8.count == 1 ? value * 10 : value
    }
    guard units * 100 + hundredths <= 1_000_000_000 else { return nil }
    count = units * 100 + hundredths
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

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
