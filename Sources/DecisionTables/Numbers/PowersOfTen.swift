private let powersOfTen: [UInt128] = (0...38).reduce(into: []) { powers, _ in
  powers.append(powers.last.map { $0 * 10 } ?? 1)
}

/// Ten to the power of 0 to 38, the powers that 128 bits hold.
@inline(__always)
func tenToThe(_ power: Int) -> UInt128 { powersOfTen[power] }

/// How many decimal digits a number has; 1 for zero.
func decimalDigits(_ value: UInt128) -> Int {
  let bits = 128 - value.leadingZeroBitCount
  // 1233 / 4096 is just above log10(2), so this is the count or one less.
  let estimate = (bits * 1233) >> 12
  if estimate > 38 { return 39 }
  return max(1, value >= tenToThe(estimate) ? estimate + 1 : estimate)
}
