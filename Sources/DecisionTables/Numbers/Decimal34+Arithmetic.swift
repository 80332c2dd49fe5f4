extension Decimal34 {
  /// The sum; nil if it is out of range.
  public func adding(_ other: Decimal34) -> Decimal34? {
    let (large, small) = exponent >= other.exponent ? (self, other) : (other, self)
    var gap = large.exponent - small.exponent
    var value = large.coefficient
    if value == 0 {
      if small.coefficient == 0 { return Self.zeroSum(large, small) }
      return small
    }
    // The one with the larger exponent is written out with zeros, as far as 38 digits go.
    let shift = min(gap, 38 - decimalDigits(value))
    value *= tenToThe(shift)
    gap -= shift
    var addend = small.coefficient
    var inexact = false
    if gap > 0 {
      // The rest of the gap is cut from the other, which is then too small to touch the digits that are kept, but for
      // their rounding.
      let divisor = gap <= 38 ? tenToThe(gap) : 0
      if divisor == 0 {
        (addend, inexact) = (0, addend != 0)
      } else {
        let (quotient, rest) = addend.quotientAndRemainder(dividingBy: divisor)
        (addend, inexact) = (quotient, rest != 0)
      }
    }
    let power = small.exponent + gap
    if large.isNegative == small.isNegative {
      return Self.rounding(
        negative: large.isNegative, coefficient: value + addend, exponent: power, inexact: inexact)
    }
    if value >= addend {
      let difference = value - addend - (inexact ? 1 : 0)
      return Self.rounding(
        negative: large.isNegative && difference != 0, coefficient: difference, exponent: power, inexact: inexact)
    }
    return Self.rounding(negative: small.isNegative, coefficient: addend - value, exponent: power)
  }

  private static func zeroSum(_ left: Decimal34, _ right: Decimal34) -> Decimal34 {
    Decimal34(uncheckedNegative: false, coefficient: 0, exponent: min(left.exponent, right.exponent))
  }

  /// The difference; nil if it is out of range.
  public func subtracting(_ other: Decimal34) -> Decimal34? { adding(-other) }

  /// The product; nil if it is out of range.
  public func multiplied(by other: Decimal34) -> Decimal34? {
    let (left, right) = (coefficient, other.coefficient)
    let negative = isNegative != other.isNegative
    let power = exponent + other.exponent
    let cut = decimalDigits(left) + decimalDigits(right) - 38
    if cut <= 0 { return Self.rounding(negative: negative, coefficient: left * right, exponent: power) }
    let product = left.multipliedFullWidth(by: right)
    let (quotient, rest) = tenToThe(cut).dividingFullWidth(product)
    return Self.rounding(negative: negative, coefficient: quotient, exponent: power + cut, inexact: rest != 0)
  }

  /// The quotient; nil if it is out of range or the divisor is zero.
  public func divided(by other: Decimal34) -> Decimal34? {
    if other.isZero { return nil }
    let preferred = exponent - other.exponent
    if isZero { return Self.rounding(negative: false, coefficient: 0, exponent: preferred) }
    let widening = Self.digits - decimalDigits(coefficient)
    let divisor = other.coefficient
    let shift = decimalDigits(divisor) + 3
    let dividend = (coefficient * tenToThe(widening)).multipliedFullWidth(by: tenToThe(shift))
    var (quotient, rest) = divisor.dividingFullWidth(dividend)
    var power = preferred - widening - shift
    if rest == 0 {
      // An exact quotient has no more trailing zeros than the exponents of its operands suggest.
      while power < preferred {
        let (shorter, digit) = quotient.quotientAndRemainder(dividingBy: 10)
        if digit != 0 { break }
        (quotient, power) = (shorter, power + 1)
      }
    }
    return Self.rounding(
      negative: isNegative != other.isNegative, coefficient: quotient, exponent: power, inexact: rest != 0)
  }

  /// FEEL's modulo, whose result has the sign of the divisor: `dividend - divisor * floor(dividend / divisor)`; nil for a
  /// divisor of zero.
  public func modulo(_ divisor: Decimal34) -> Decimal34? {
    if divisor.isZero { return nil }
    guard let rest = remainder(divisor) else { return nil }
    return rest.isZero || rest.isNegative == divisor.isNegative ? rest : rest.adding(divisor)
  }

  /// What is left after dividing to a whole number towards zero, exactly.
  private func remainder(_ divisor: Decimal34) -> Decimal34? {
    if magnitude < divisor.magnitude { return self }
    let power = min(exponent, divisor.exponent)
    let scale = divisor.exponent - power
    guard decimalDigits(divisor.coefficient) + scale <= 38 else { return nil }
    let modulus = divisor.coefficient * tenToThe(scale)
    // The dividend's zeros are brought in one chunk at a time, so that no step exceeds 256 bits.
    var rest = coefficient % modulus
    var zeros = exponent - power
    while zeros > 0 && rest != 0 {
      let step = min(zeros, 38)
      let product = rest.multipliedFullWidth(by: tenToThe(step))
      rest = modulus.dividingFullWidth((product.high % modulus, product.low)).remainder
      zeros -= step
    }
    return Self.rounding(negative: isNegative, coefficient: rest, exponent: power)
  }
}
