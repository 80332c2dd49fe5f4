/// e to a power of at most 0 from additions and multiplications only, so that every machine gives the same bits.
func exponential(_ value: Double) -> Double {
  // e^value = 2^n * e^rest, with |rest| at most ln(2) / 2.
  let exponent = (max(-700, value) / 0.693147180559945309).rounded()
  let rest = max(-700, value) - exponent * 0.693147180559945309
  var power = 1.0
  var sum = 1.0
  for place in stride(from: 1.0, through: 15.0, by: 1.0) {
    power *= rest / place
    sum += power
  }
  return Double(sign: .plus, exponent: Int(exponent), significand: sum)
}
