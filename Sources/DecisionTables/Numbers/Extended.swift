/// A positive number with 38 digits, four more than are kept in the end, for results that take several roundings.
struct Extended {
  /// From ten to the power of 37 to below ten to the power of 38.
  private(set) var coefficient: UInt128
  private(set) var exponent: Int

  /// `coefficient` must not be zero, and below ten to the power of 38.
  init(_ coefficient: UInt128, exponent: Int) {
    let shift = 38 - decimalDigits(coefficient)
    self.coefficient = coefficient * tenToThe(shift)
    self.exponent = exponent - shift
  }

  /// The magnitude of a number other than zero.
  init(_ number: Decimal34) { self.init(number.coefficient, exponent: number.exponent) }

  func multiplied(by other: Extended) -> Extended {
    let product = coefficient.multipliedFullWidth(by: other.coefficient)
    let (quotient, rest) = tenToThe(38).dividingFullWidth(product)
    if quotient >= tenToThe(37) {
      return Extended(quotient, exponent: exponent + other.exponent + 38)
    }
    // One digit short: it is the first of the remainder.
    let digit = rest / tenToThe(37)
    return Extended(quotient * 10 + digit, exponent: exponent + other.exponent + 37)
  }

  func divided(by other: Extended) -> Extended {
    // Half of the digits first, then the rest, so that the quotient stays within 128 bits.
    let smaller = coefficient < other.coefficient
    let dividend = coefficient.multipliedFullWidth(by: tenToThe(smaller ? 38 : 37))
    let quotient = other.coefficient.dividingFullWidth(dividend).quotient
    return Extended(quotient, exponent: exponent - other.exponent - (smaller ? 38 : 37))
  }

  /// Half the sum of two numbers that are close to one another.
  func mean(with other: Extended) -> Extended {
    let (large, small) = exponent >= other.exponent ? (self, other) : (other, self)
    let gap = min(38, large.exponent - small.exponent)
    let (left, right) = (large.coefficient, small.coefficient / tenToThe(gap))
    return Extended(left / 2 + right / 2 + (left & right & 1), exponent: large.exponent)
  }

  func decimal(negative: Bool) -> Decimal34? {
    Decimal34.rounding(negative: negative, coefficient: coefficient, exponent: exponent)
  }
}
