/// A time of day, alone.
public struct TimeOfDay: Sendable, Hashable {
  /// Since midnight, below 86,400 times ten to the power of nine.
  public let nanoseconds: Int
  public let zone: Zone

  static let nanosecondsOfDay = 86_400_000_000_000

  init(nanoseconds: Int, zone: Zone = .local) {
    self.nanoseconds = nanoseconds
    self.zone = zone
  }

  /// Nil where there is no such time; there are no leap seconds.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone = .local) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999_999_999).contains(nanosecond)
    else { return nil }
    nanoseconds = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
    self.zone = zone
  }

  public var hour: Int { nanoseconds / 3_600_000_000_000 }
  public var minute: Int { nanoseconds / 60_000_000_000 % 60 }
  public var second: Int { nanoseconds / 1_000_000_000 % 60 }
  public var nanosecond: Int { nanoseconds % 1_000_000_000 }

  /// The offset from UTC in seconds; nil for local time. A zone that changes its clocks counts with its time in winter.
  var offset: Int? { zone.offset(atLocal: 0) }

  /// Whole seconds since midnight UTC; since local midnight for local time.
  var seconds: Int { nanoseconds / 1_000_000_000 - (offset ?? 0) }

  /// Nanoseconds since midnight UTC, which may be of another day; nil for local time.
  var universal: Int? { offset.map { nanoseconds - $0 * 1_000_000_000 } }
}

/// A day and a time on it.
public struct DateTime: Sendable, Hashable {
  public let date: CalendarDate
  public let time: TimeOfDay

  public init(date: CalendarDate, time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  var zone: Zone { time.zone }

  /// Since 1970-01-01T00:00:00 on the local clock.
  var localNanoseconds: Int128 {
    Int128(date.dayNumber) * Int128(TimeOfDay.nanosecondsOfDay) + Int128(time.nanoseconds)
  }

  /// The offset from UTC in seconds; nil for local time.
  var offset: Int? { zone.offset(atLocal: date.dayNumber * 86_400 + time.nanoseconds / 1_000_000_000) }

  /// Whole seconds since 1970-01-01T00:00:00 UTC, or on the local clock for local time.
  var seconds: Int { date.dayNumber * 86_400 + time.nanoseconds / 1_000_000_000 - (offset ?? 0) }

  /// Since 1970-01-01T00:00:00 UTC; nil for local time.
  var instant: Int128? { offset.map { localNanoseconds - Int128($0) * 1_000_000_000 } }

  /// A local clock's nanoseconds since 1970; nil beyond the range of years.
  init?(localNanoseconds: Int128, zone: Zone) {
    let day = Int128(TimeOfDay.nanosecondsOfDay)
    var (days, rest) = localNanoseconds.quotientAndRemainder(dividingBy: day)
    if rest < 0 { (days, rest) = (days - 1, rest + day) }
    guard let number = Int(exactly: days), let date = CalendarDate(dayNumber: number) else { return nil }
    self.init(date: date, time: TimeOfDay(nanoseconds: Int(rest), zone: zone))
  }

  func adding(_ duration: DaysDuration) -> DateTime? {
    DateTime(localNanoseconds: localNanoseconds + duration.totalNanoseconds, zone: zone)
  }

  func adding(months: Int) -> DateTime? {
    date.adding(months: months).map { DateTime(date: $0, time: time) }
  }
}
