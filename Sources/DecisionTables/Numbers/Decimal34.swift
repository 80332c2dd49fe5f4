/// A decimal number of up to 34 digits: sign, whole coefficient, and exponent of ten, in 16 bytes.
///
/// The arithmetic is that of IEEE 754 decimal128 without its infinities: results are rounded half-even to 34 digits, and
/// an operation whose result is too large has none. Trailing zeros are kept (`1.10`) but do not count in comparisons.
public struct Decimal34: Sendable {
  /// The sign in the topmost bit, the exponent plus `bias` in the next 14, the coefficient's upper 49 below.
  let high: UInt64
  let low: UInt64

  static let digits = 34
  static let largestExponent = 6111
  static let smallestExponent = -6176
  private static let bias = 6176
  private static let coefficientBits: UInt64 = 49
  private static let coefficientMask: UInt64 = (1 << 49) - 1

  /// The parts must be within their ranges; `rounding` brings any there.
  init(uncheckedNegative negative: Bool, coefficient: UInt128, exponent: Int) {
    let biased = UInt64(truncatingIfNeeded: exponent + Self.bias)
    high =
      (negative ? 1 << 63 : 0) | (biased << Self.coefficientBits) | UInt64(truncatingIfNeeded: coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
  }

  /// A whole number, exactly.
  public init(_ whole: Int) {
    self.init(uncheckedNegative: whole < 0, coefficient: UInt128(whole.magnitude), exponent: 0)
  }

  /// `coefficient` times ten to the power of `exponent`; nil where that is out of range. Exact: a coefficient has at most
  /// 19 digits.
  public init?(_ coefficient: Int, exponent: Int) {
    guard
      let value = Self.rounding(
        negative: coefficient < 0, coefficient: UInt128(coefficient.magnitude), exponent: exponent)
    else { return nil }
    self = value
  }

  public static let zero = Decimal34(0)
  public static let one = Decimal34(1)

  /// True for negative numbers and for a negative zero.
  public var isNegative: Bool { high >> 63 == 1 }
  /// The power of ten that the coefficient is multiplied by, -6176 to 6111.
  public var exponent: Int { Int((high >> Self.coefficientBits) & 0x3FFF) - Self.bias }
  /// Below ten to the power of 34.
  public var coefficient: UInt128 { (UInt128(high & Self.coefficientMask) << 64) | UInt128(low) }
  public var isZero: Bool { low == 0 && high & Self.coefficientMask == 0 }
  /// -1, 0 or 1.
  public var signum: Int { isZero ? 0 : (isNegative ? -1 : 1) }

  public var magnitude: Decimal34 {
    Decimal34(uncheckedNegative: false, coefficient: coefficient, exponent: exponent)
  }

  public static prefix func - (value: Decimal34) -> Decimal34 {
    Decimal34(
      uncheckedNegative: !value.isNegative && !value.isZero, coefficient: value.coefficient, exponent: value.exponent)
  }

  /// The whole number this is, if it is one and fits.
  public var exactInt: Int? {
    let stripped = self.stripped
    guard stripped.exponent >= 0, stripped.exponent <= 18 else { return nil }
    let (product, overflow) = stripped.coefficient.multipliedReportingOverflow(by: tenToThe(stripped.exponent))
    if overflow { return nil }
    return isNegative ? Int(exactly: -Int128(truncatingIfNeeded: product)) : Int(exactly: product)
  }

  /// The same number with no trailing zeros in its coefficient; zero has exponent 0.
  var stripped: Decimal34 {
    if isZero { return .zero }
    var (value, power) = (coefficient, exponent)
    while power < Self.largestExponent {
      let (quotient, rest) = value.quotientAndRemainder(dividingBy: 10)
      if rest != 0 { break }
      (value, power) = (quotient, power + 1)
    }
    return Decimal34(uncheckedNegative: isNegative, coefficient: value, exponent: power)
  }
}
