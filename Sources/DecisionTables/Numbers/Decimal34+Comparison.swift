extension Decimal34: Comparable, Hashable {
  public static func < (left: Decimal34, right: Decimal34) -> Bool { left.compare(right) < 0 }
  public static func == (left: Decimal34, right: Decimal34) -> Bool {
    (left.high == right.high && left.low == right.low) || left.compare(right) == 0
  }

  /// -1, 0 or 1, as this is less than, equal to or greater than `other`, whatever their trailing zeros.
  public func compare(_ other: Decimal34) -> Int {
    let (sign, otherSign) = (signum, other.signum)
    if sign != otherSign { return sign < otherSign ? -1 : 1 }
    if sign == 0 { return 0 }
    var (left, right) = (coefficient, other.coefficient)
    let gap = exponent - other.exponent
    if gap != 0 {
      let leading = decimalDigits(left) + exponent
      let otherLeading = decimalDigits(right) + other.exponent
      if leading != otherLeading { return leading < otherLeading ? -sign : sign }
      // Of the same length written out, so that neither passes 34 digits.
      if gap > 0 { left *= tenToThe(gap) } else { right *= tenToThe(-gap) }
    }
    return left == right ? 0 : (left < right ? -sign : sign)
  }

  public func hash(into hasher: inout Hasher) {
    let stripped = self.stripped
    hasher.combine(stripped.high)
    hasher.combine(stripped.low)
  }
}
