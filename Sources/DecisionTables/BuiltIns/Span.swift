/// A value, or a range from one value to another, for the relations between them.
struct Span {
  let lower: FEELValue
  let upper: FEELValue
  let includesLower: Bool
  let includesUpper: Bool
  let isPoint: Bool

  /// Nil for what has no order, and for ranges without an end.
  init?(_ value: FEELValue) {
    if case .range(let range) = value {
      guard let lower = range.lower, let upper = range.upper else { return nil }
      (self.lower, self.upper, isPoint) = (lower, upper, false)
      (includesLower, includesUpper) = (range.includesLower, range.includesUpper)
    } else {
      guard value.order(value) != nil else { return nil }
      (lower, upper, includesLower, includesUpper, isPoint) = (value, value, true, true, true)
    }
  }

  /// Whether everything in this comes before everything in the other. Nil, here and below, where they have no order.
  func isBefore(_ other: Span) -> Bool? {
    upper.order(other.lower).map { $0 < 0 || ($0 == 0 && (!includesUpper || !other.includesLower)) }
  }

  /// Whether this ends with the very value that the other begins with.
  func meets(_ other: Span) -> Bool? {
    upper.order(other.lower).map { $0 == 0 && includesUpper && other.includesLower }
  }

  /// Whether they have a value in common.
  func overlaps(_ other: Span) -> Bool? {
    guard let before = isBefore(other), let after = other.isBefore(self) else { return nil }
    return !before && !after
  }

  /// -1, 0 or 1 as this begins before, with or after the other.
  private func orderOfStarts(_ other: Span) -> Int? {
    lower.order(other.lower).map {
      $0 != 0 ? $0 : includesLower == other.includesLower ? 0 : includesLower ? -1 : 1
    }
  }

  private func orderOfEnds(_ other: Span) -> Int? {
    upper.order(other.upper).map {
      $0 != 0 ? $0 : includesUpper == other.includesUpper ? 0 : includesUpper ? 1 : -1
    }
  }

  /// Whether this begins before the other, and ends within it.
  func overlapsBefore(_ other: Span) -> Bool? {
    guard let overlap = overlaps(other), let start = orderOfStarts(other), let end = orderOfEnds(other) else {
      return nil
    }
    return overlap && start < 0 && end <= 0
  }

  /// Whether this ends with the other, and does not begin before it.
  func finishes(_ other: Span) -> Bool? {
    guard let start = orderOfStarts(other), let end = orderOfEnds(other) else { return nil }
    return end == 0 && start >= 0
  }

  /// Whether this begins with the other, and does not end after it.
  func starts(_ other: Span) -> Bool? {
    guard let start = orderOfStarts(other), let end = orderOfEnds(other) else { return nil }
    return start == 0 && end <= 0
  }

  func includes(_ other: Span) -> Bool? {
    guard let start = orderOfStarts(other), let end = orderOfEnds(other) else { return nil }
    return start <= 0 && end >= 0
  }

  func coincides(_ other: Span) -> Bool? {
    guard let start = orderOfStarts(other), let end = orderOfEnds(other) else { return nil }
    return start == 0 && end == 0
  }
}
