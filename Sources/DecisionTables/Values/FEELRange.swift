/// All values between two ends, either of which may be missing or left out.
public struct FEELRange: Sendable {
  /// Nil where the range has no end on this side. An end that is null makes unknown what lies within.
  public let lower: FEELValue?
  public let upper: FEELValue?
  public let includesLower: Bool
  public let includesUpper: Bool
  /// Whether it was written as a comparison, such as `(> 10)`: it then equals only ranges written so.
  public let isComparison: Bool

  public init(
    lower: FEELValue?, upper: FEELValue?, includesLower: Bool = true, includesUpper: Bool = true,
    isComparison: Bool = false
  ) {
    self.isComparison = isComparison
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower && lower != nil
    self.includesUpper = includesUpper && upper != nil
  }

  /// Whether a value lies within; nil where it cannot be compared with an end.
  func contains(_ value: FEELValue) -> Bool? {
    var inside = true
    if let lower {
      guard let order = value.order(lower) else { return nil }
      inside = order > 0 || (order == 0 && includesLower)
    }
    if let upper {
      guard let order = value.order(upper) else { return nil }
      inside = inside && (order < 0 || (order == 0 && includesUpper))
    }
    return lower == nil && upper == nil ? nil : inside
  }
}
