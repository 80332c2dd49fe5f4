extension Decimal34 {
  /// The logarithm to base e; nil for zero and below.
  public func naturalLogarithm() -> Decimal34? {
    if isZero || isNegative { return nil }
    // The number is m times a power of ten times a power of two, m from 0.7 to 1.5, where the series converges fast.
    let length = decimalDigits(coefficient)
    var tens = exponent + length
    var mantissa = FixedPoint(coefficient: coefficient, exponent: -length)
    let limit = FixedPoint(units: 7 * Int128(tenToThe(35)))
    var twos = 0
    while mantissa < limit {
      mantissa = mantissa + mantissa
      twos -= 1
    }
    if coefficient == tenToThe(length - 1) { (mantissa, tens, twos) = (.one, tens - 1, 0) }
    let ratio = (mantissa - .one) / (mantissa + .one)
    let square = ratio * ratio
    var (term, sum, odd) = (ratio, ratio, 3)
    while term != .zero && odd < 200 {
      term = term * square
      sum = sum + term.divided(by: odd)
      odd += 2
    }
    let small = FixedPoint(units: sum.units * 2 + FixedPoint.logarithmOf2.units * Int128(twos))
    if abs(tens) < 70 {
      return FixedPoint(units: small.units + FixedPoint.logarithmOf10.units * Int128(tens)).decimal()
    }
    guard let rest = small.decimal(), let power = FixedPoint.logarithmOf10.decimal() else { return nil }
    return power.multiplied(by: Decimal34(tens))?.adding(rest)
  }

  /// e to the power of this number; nil where that is too large.
  public func exponential() -> Decimal34? {
    if isZero { return .one }
    guard magnitude < Decimal34(20_000) else { return isNegative ? .zero : nil }
    // A whole number of tens is taken out as a power of ten; the rest is below 1.2.
    guard let ten = FixedPoint.logarithmOf10.decimal(), let quotient = divided(by: ten),
      let tens = quotient.rounded(scale: 0, .halfEven)?.exactInt
    else { return nil }
    let rest = FixedPoint.difference(self, FixedPoint.logarithmOf10, times: tens)
    var (term, sum, step) = (FixedPoint.one, FixedPoint.one, 1)
    while term != .zero && step < 100 {
      term = (term * rest).divided(by: step)
      sum = sum + term
      step += 1
    }
    return sum.decimal(timesTenToThe: tens)
  }
}
