extension FEELValue {
  /// -1, 0 or 1; nil for values that have no order between them.
  func order(_ other: FEELValue) -> Int? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left.compare(right)
    case (.string(let left), .string(let right)): Self.order(left.unicodeScalars, right.unicodeScalars)
    case (.date(let left), .date(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.dateTime(let left), .dateTime(let right)): Self.order(left, right)
    case (.date(let left), .dateTime(let right)): Self.order(left.midnight(like: right), right)
    case (.dateTime(let left), .date(let right)): Self.order(left, right.midnight(like: left))
    case (.time(let left), .time(let right)): Self.order(left, right)
    case (.months(let left), .months(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.days(let left), .days(let right)): left < right ? -1 : left == right ? 0 : 1
    default: nil
    }
  }

  /// By code points, so that the order is the same everywhere.
  private static func order(_ left: String.UnicodeScalarView, _ right: String.UnicodeScalarView) -> Int {
    if left.elementsEqual(right) { return 0 }
    return left.lexicographicallyPrecedes(right) ? -1 : 1
  }

  // The standard's value of a time is a number of seconds: fractions do not count.
  private static func order(_ left: DateTime, _ right: DateTime) -> Int? {
    guard left.zone.isLocal == right.zone.isLocal else { return nil }
    return order(left.seconds, right.seconds)
  }

  private static func order(_ left: TimeOfDay, _ right: TimeOfDay) -> Int? {
    guard left.zone.isLocal == right.zone.isLocal else { return nil }
    return order(left.seconds, right.seconds)
  }

  private static func order(_ left: Int, _ right: Int) -> Int { left < right ? -1 : left == right ? 0 : 1 }
}

extension CalendarDate {
  /// The day's first moment: UTC, but on the local clock beside another local time.
  func midnight(like other: DateTime) -> DateTime {
    DateTime(date: self, time: TimeOfDay(nanoseconds: 0, zone: other.zone.isLocal ? .local : .utc))
  }
}
