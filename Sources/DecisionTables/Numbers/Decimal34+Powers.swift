extension Decimal34 {
  /// The square root, to 34 digits; nil for a negative number.
  public func squareRoot() -> Decimal34? {
    if isZero { return .zero }
    if isNegative { return nil }
    // An even exponent halves; 17 digits of a first guess double in each step.
    let odd = exponent & 1
    let value = coefficient * (odd != 0 ? 10 : 1)
    let power = exponent - odd
    let guess = Double(value).squareRoot()
    guard let seed = Decimal34(String(guess)), !seed.isZero else { return nil }
    let target = Extended(value, exponent: 0)
    var root = Extended(seed)
    for _ in 0..<4 { root = root.mean(with: target.divided(by: root)) }
    guard let result = root.decimal(negative: false)?.stripped,
      let scaled = Self.rounding(
        negative: false, coefficient: result.coefficient, exponent: result.exponent + power / 2)
    else { return nil }
    return scaled
  }

  /// This number to the power of `other`; nil where there is no real result or it is out of range.
  public func raised(to other: Decimal34) -> Decimal34? {
    if let whole = other.exactInt { return raised(to: whole) }
    if isZero { return other.isNegative ? nil : .zero }
    if isNegative { return nil }
    guard let logarithm = naturalLogarithm(), let product = logarithm.multiplied(by: other) else { return nil }
    return product.exponential()
  }

  /// Squares and products of 38 digits, so that the roundings on the way do not reach the 34th.
  private func raised(to power: Int) -> Decimal34? {
    if power == 0 { return .one }
    if isZero { return power < 0 ? nil : .zero }
    guard power.magnitude <= 999_999_999 else { return nil }
    if let exact = exactPower(abs(power)) {
      return power > 0 ? exact : Decimal34.one.divided(by: exact)
    }
    var result = Extended(1, exponent: 0)
    var square = Extended(self)
    var rest = power.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = result.multiplied(by: square) }
      rest >>= 1
      if rest > 0 { square = square.multiplied(by: square) }
      // Out of range for certain, long before the exponent itself overflows.
      if abs(square.exponent) > 1 << 20 || abs(result.exponent) > 1 << 20 { return nil }
    }
    if power < 0 { result = Extended(1, exponent: 0).divided(by: result) }
    return result.decimal(negative: isNegative && power & 1 != 0)
  }

  /// The power as a product, for results whose digits all fit; nil for others.
  private func exactPower(_ power: Int) -> Decimal34? {
    let base = stripped
    guard power > 0, power <= 128, decimalDigits(base.coefficient) * power <= 38 + power else { return nil }
    var value: UInt128 = 1
    for _ in 0..<power {
      let (product, overflow) = value.multipliedReportingOverflow(by: base.coefficient)
      if overflow || product >= tenToThe(Self.digits) { return nil }
      value = product
    }
    return Self.rounding(
      negative: isNegative && power & 1 == 1, coefficient: value, exponent: base.exponent * power)
  }
}
