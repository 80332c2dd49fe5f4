/// A span of whole months: FEEL's years and months duration.
public struct MonthsDuration: Sendable, Hashable, Comparable {
  public let months: Int

  public init(months: Int) { self.months = months }

  public static func < (left: MonthsDuration, right: MonthsDuration) -> Bool { left.months < right.months }
}

/// A span of seconds and their fractions: FEEL's days and time duration.
public struct DaysDuration: Sendable, Hashable, Comparable {
  /// Rounded down, so that `nanoseconds` is never negative.
  public let seconds: Int
  /// 0 to 999,999,999.
  public let nanoseconds: UInt32

  static let zero = DaysDuration(seconds: 0)

  public init(seconds: Int) {
    self.seconds = seconds
    nanoseconds = 0
  }

  /// Nil where the seconds do not fit into 64 bits.
  init?(totalNanoseconds: Int128) {
    var (quotient, rest) = totalNanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    if rest < 0 { (quotient, rest) = (quotient - 1, rest + 1_000_000_000) }
    guard let seconds = Int(exactly: quotient) else { return nil }
    self.seconds = seconds
    nanoseconds = UInt32(rest)
  }

  var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }
  var isNegative: Bool { seconds < 0 }
  var magnitude: DaysDuration { isNegative ? negated : self }
  var negated: DaysDuration { DaysDuration(totalNanoseconds: -totalNanoseconds) ?? self }

  func adding(_ other: DaysDuration) -> DaysDuration? {
    DaysDuration(totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
  }

  public static func < (left: DaysDuration, right: DaysDuration) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
