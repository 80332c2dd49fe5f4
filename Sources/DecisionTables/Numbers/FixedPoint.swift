/// A signed number with 36 digits after the point, below 170: enough for the series of exponentials and logarithms.
struct FixedPoint: Comparable {
  private(set) var units: Int128

  private static let scale = 36
  static let zero = FixedPoint(units: 0)
  static let one = FixedPoint(units: Int128(tenToThe(36)))
  static let logarithmOf2 = FixedPoint(units: 693_147_180_559_945_309_417_232_121_458_176_568)
  static let logarithmOf10 = FixedPoint(units: 2_302_585_092_994_045_684_017_991_454_684_364_208)

  init(units: Int128) { self.units = units }

  /// `coefficient` times ten to the power of `exponent`, which must be below 170; digits beyond the 36th are dropped.
  init(coefficient: UInt128, exponent: Int) {
    let shift = Self.scale + exponent
    if shift >= 0 {
      units = Int128(coefficient * tenToThe(min(shift, 38)))
    } else {
      units = shift < -38 ? 0 : Int128(coefficient / tenToThe(-shift))
    }
  }

  static func < (left: FixedPoint, right: FixedPoint) -> Bool { left.units < right.units }
  static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint { FixedPoint(units: left.units + right.units) }
  static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint { FixedPoint(units: left.units - right.units) }

  static func * (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    let product = left.units.magnitude.multipliedFullWidth(by: right.units.magnitude)
    let magnitude = Int128(tenToThe(scale).dividingFullWidth(product).quotient)
    return FixedPoint(units: (left.units < 0) == (right.units < 0) ? magnitude : -magnitude)
  }

  static func / (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    let product = left.units.magnitude.multipliedFullWidth(by: tenToThe(scale))
    let magnitude = Int128(right.units.magnitude.dividingFullWidth(product).quotient)
    return FixedPoint(units: (left.units < 0) == (right.units < 0) ? magnitude : -magnitude)
  }

  /// `number` minus `multiple` times `unit`, which must be below 170 although the two may be far above: they are reduced
  /// modulo two to the power of 128, and so is nothing lost.
  static func difference(_ number: Decimal34, _ unit: FixedPoint, times multiple: Int) -> FixedPoint {
    let shift = scale + number.exponent
    let magnitude =
      shift > 38
      ? 0
      : shift >= 0
        ? number.coefficient &* tenToThe(shift)
        : shift < -38 ? 0 : number.coefficient / tenToThe(-shift)
    let signed = Int128(truncatingIfNeeded: number.isNegative ? 0 &- magnitude : magnitude)
    return FixedPoint(units: signed &- unit.units &* Int128(multiple))
  }

  func divided(by whole: Int) -> FixedPoint { FixedPoint(units: units / Int128(whole)) }

  /// The number times ten to the power of `power`, to 34 digits.
  func decimal(timesTenToThe power: Int = 0) -> Decimal34? {
    Decimal34.rounding(
      negative: units < 0, coefficient: units.magnitude, exponent: power - Self.scale)
  }
}
