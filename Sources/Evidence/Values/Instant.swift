public import Model

/// A moment as credentials write it (XML Schema `dateTime`, RFC 3339): with an offset, or in universal time without one.
public struct Instant: Sendable, Hashable, Comparable {
  /// In universal time.
  public let day: CalendarDate
  let secondOfDay: Int

  /// Nil for anything else than `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss`, with or without a fraction and an offset.
  init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = CalendarDate(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(day: date, secondOfDay: 0)
      return
    }
    var time = parts[1]
    var offset = 0
    if time.hasSuffix("Z") || time.hasSuffix("z") {
      time = time.dropLast()
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = time[sign...].dropFirst().split(separator: ":", omittingEmptySubsequences: false)
      guard zone.count == 2, let hours = Instant.number(zone[0], 0...14), let minutes = Instant.number(zone[1], 0...59)
      else { return nil }
      offset = (hours * 60 + minutes) * (time[sign] == "+" ? 60 : -60)
      time = time[..<sign]
    }
    let clock = time.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fields = clock[0].split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3, let hour = Instant.number(fields[0], 0...24),
      let minute = Instant.number(fields[1], 0...59),
      let second = Instant.number(fields[2], 0...60), clock.count == 1 || !clock[1].isEmpty,
      clock.count == 1 || clock[1].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.init(day: date, secondOfDay: hour * 3600 + minute * 60 + second - offset)
  }

  /// Seconds since 1970-01-01T00:00:00Z, as JSON Web Tokens count; years 1970 to 9999.
  init?(secondsSince1970 seconds: Int) {
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    var (year, days) = (1970, seconds / 86_400)
    while days >= CalendarDate.days(of: year) {
      days -= CalendarDate.days(of: year)
      year += 1
    }
    var month = 1
    while let first = CalendarDate(year: year, month: month, day: 1), days >= first.daysOfMonth {
      days -= first.daysOfMonth
      month += 1
    }
    guard let day = CalendarDate(year: year, month: month, day: days + 1) else { return nil }
    self.day = day
    secondOfDay = seconds % 86_400
  }

  /// Nil where the day before or after falls outside the calendar.
  private init?(day: CalendarDate, secondOfDay: Int) {
    var (day, second) = (day, secondOfDay)
    if second < 0 {
      guard let before = day.dayBefore else { return nil }
      (day, second) = (before, second + 86_400)
    } else if second >= 86_400 {
      guard let after = day.dayAfter else { return nil }
      (day, second) = (after, second - 86_400)
    }
    self.day = day
    self.secondOfDay = second
  }

  private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(text) else {
      return nil
    }
    return range.contains(value) ? value : nil
  }

  public static func < (a: Instant, b: Instant) -> Bool { (a.day, a.secondOfDay) < (b.day, b.secondOfDay) }
}

extension CalendarDate {
  fileprivate static func days(of year: Int) -> Int {
    year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 366 : 365
  }

  fileprivate var daysOfMonth: Int {
    (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 28
  }

  fileprivate var dayAfter: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }

  fileprivate var dayBefore: CalendarDate? {
    if let day = CalendarDate(year: year, month: month, day: day - 1) { return day }
    guard let month = CalendarDate(year: year, month: month - 1, day: 1) else {
      return CalendarDate(year: year - 1, month: 12, day: 31)
    }
    return CalendarDate(year: year, month: month.month, day: month.daysOfMonth)
  }
}
