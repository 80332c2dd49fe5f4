/// An exact ratio of two non-negative integers; the denominator is positive.
///
/// It is not reduced: what a numerator counts (coverage units, say) stays readable. Comparison is exact.
public struct Fraction: Sendable, Hashable {
  public let numerator: Int
  public let denominator: Int

  public init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = max(1, denominator)
  }

  public static let zero = Fraction(0, of: 1)
  public static let one = Fraction(1, of: 1)

  public init(_ hundredths: Hundredths) { self.init(hundredths.count, of: 100) }

  /// Cross-multiplied at double width, so that it is exact for every pair of 64-bit fractions.
  public func isLess(than other: Fraction) -> Bool {
    let left = numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: denominator)
    return (left.high, left.low) < (right.high, right.low)
  }

  public func equals(_ other: Fraction) -> Bool { !isLess(than: other) && !other.isLess(than: self) }

  public func isAtLeast(_ other: Fraction) -> Bool { !isLess(than: other) }

  /// In lowest terms.
  public var reduced: Fraction {
    var (a, b) = (numerator, denominator)
    while b != 0 { (a, b) = (b, a % b) }
    return a <= 1 ? self : Fraction(numerator / a, of: denominator / a)
  }

  /// For display only; nothing is decided on it.
  public var approximate: Double { Double(numerator) / Double(denominator) }

  /// Per cent, rounded half up to a whole number, in integers so that it never depends on the machine.
  public var percent: Int {
    let scaled = UInt128(numerator) * 200 + UInt128(denominator)
    return Int(scaled / (2 * UInt128(denominator)))
  }
}

extension Fraction: Comparable {
  public static func < (a: Fraction, b: Fraction) -> Bool { a.isLess(than: b) }
  /// Equal values are equal whatever their terms: 1/2 is 2/4.
  public static func == (a: Fraction, b: Fraction) -> Bool { a.equals(b) }

  public func hash(into hasher: inout Hasher) {
    let terms = reduced
    hasher.combine(terms.numerator)
    hasher.combine(terms.numerator == 0 ? 1 : terms.denominator)
  }
}
