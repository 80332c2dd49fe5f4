/// What becomes of the digits that do not fit.
public enum Rounding: Sendable {
  case halfEven, halfUp, halfDown, up, down, floor, ceiling

  /// Whether to add one to the last digit kept.
  ///
  /// `comparedToHalf` is the sign of what is cut off minus one half of the last digit; `exact` says nothing is cut off.
  func increments(negative: Bool, odd: Bool, comparedToHalf: Int, exact: Bool) -> Bool {
    if exact { return false }
    switch self {
    case .halfEven: return comparedToHalf > 0 || (comparedToHalf == 0 && odd)
    case .halfUp: return comparedToHalf >= 0
    case .halfDown: return comparedToHalf > 0
    case .up: return true
    case .down: return false
    case .floor: return negative
    case .ceiling: return !negative
    }
  }
}

extension Decimal34 {
  /// A number brought to 34 digits and into the range of exponents; nil if it is too large.
  ///
  /// `inexact` says that the coefficient has been cut already, by less than one; it must then have 35 digits or more.
  static func rounding(
    negative: Bool, coefficient: UInt128, exponent: Int, inexact: Bool = false
  ) -> Decimal34? {
    var (value, power) = (coefficient, exponent)
    let excess = max(decimalDigits(value) - digits, smallestExponent - power)
    if excess > 0 {
      (value, power) = (
        dividing(value, negative: negative, byTenToThe: excess, .halfEven, inexact: inexact), power + excess
      )
      if value == tenToThe(digits) { (value, power) = (tenToThe(digits - 1), power + 1) }
    }
    if power > largestExponent {
      if value == 0 { power = largestExponent }
      let room = digits - decimalDigits(value)
      guard power - largestExponent <= room else { return nil }
      value *= tenToThe(power - largestExponent)
      power = largestExponent
    }
    return Decimal34(uncheckedNegative: negative && value != 0, coefficient: value, exponent: power)
  }

  /// A coefficient without its last digits, rounded.
  private static func dividing(
    _ value: UInt128, negative: Bool, byTenToThe cut: Int, _ mode: Rounding, inexact: Bool = false
  ) -> UInt128 {
    guard cut <= 38 else {
      return mode.increments(negative: negative, odd: false, comparedToHalf: -1, exact: value == 0) ? 1 : 0
    }
    let divisor = tenToThe(cut)
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    let half = divisor / 2
    let comparedToHalf = rest > half ? 1 : rest < half ? -1 : (inexact ? 1 : 0)
    let increments = mode.increments(
      negative: negative, odd: quotient & 1 == 1, comparedToHalf: comparedToHalf, exact: rest == 0 && !inexact)
    return increments ? quotient + 1 : quotient
  }

  /// The number with `scale` digits after the point (before it, where negative), rounded as told; nil where that many
  /// digits do not fit.
  public func rounded(scale: Int, _ mode: Rounding) -> Decimal34? {
    guard scale.magnitude <= 7000 else { return nil }
    let cut = -scale - exponent
    if cut <= 0 {
      // Padded with zeros as far as the digits go.
      let padding = min(-cut, Self.digits - decimalDigits(coefficient), exponent - Self.smallestExponent)
      if isZero { return Decimal34(uncheckedNegative: false, coefficient: 0, exponent: 0) }
      return Decimal34(
        uncheckedNegative: isNegative, coefficient: coefficient * tenToThe(max(0, padding)),
        exponent: exponent - max(0, padding))
    }
    let value = Self.dividing(coefficient, negative: isNegative, byTenToThe: cut, mode)
    return Self.rounding(negative: isNegative, coefficient: value, exponent: -scale)
  }
}
