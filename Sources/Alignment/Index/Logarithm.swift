/// The natural logarithm of a positive number from additions and multiplications only, so that every machine gives the
/// same bits.
func logarithm(_ value: Double) -> Double {
  // value = significand * 2^exponent, and ln(s) = 2 artanh((s - 1) / (s + 1)).
  let ratio = (value.significand - 1) / (value.significand + 1)
  let square = ratio * ratio
  var power = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, through: 31.0, by: 2.0) {
    sum += power / odd
    power *= square
  }
  return 2 * sum + Double(value.exponent) * 0.693147180559945309
}
