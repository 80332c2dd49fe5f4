/// A day in the proleptic Gregorian calendar, years -999,999,999 to 999,999,999.
public struct CalendarDate: Sendable, Hashable, Comparable {
  public let year: Int32
  /// 1 to 12.
  public let month: UInt8
  /// 1 to 31.
  public let day: UInt8

  static let years: ClosedRange<Int> = -999_999_999...999_999_999

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = Int32(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
  }

  /// Nil beyond the range of years.
  init?(dayNumber: Int) {
    guard abs(dayNumber) < 400_000_000_000 else { return nil }
    // Years from March on in eras of 400, so that leap days come last.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    self.init(
      year: yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), month: civilMonth,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let (month, day) = (Int(month), Int(day))
    let year = Int(year) - (month <= 2 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate {
  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// From 1.
  var dayOfYear: Int {
    guard let first = CalendarDate(year: Int(year), month: 1, day: 1) else { return 1 }
    return dayNumber - first.dayNumber + 1
  }

  /// Of ISO 8601: weeks begin on Monday, and belong to the year that has their Thursday.
  var weekOfYear: Int {
    guard let thursday = CalendarDate(dayNumber: dayNumber - weekday + 4) else { return 1 }
    return (thursday.dayOfYear - 1) / 7 + 1
  }

  /// This many months later, on the same day or the month's last; nil beyond the range of years.
  func adding(months: Int) -> CalendarDate? {
    // Far beyond the range of years, and far from an overflow.
    guard months.magnitude < 1 << 40 else { return nil }
    let total = Int(year) * 12 + Int(month) - 1 + months
    let newYear = total >= 0 ? total / 12 : -((11 - total) / 12)
    let newMonth = total - newYear * 12 + 1
    guard Self.years.contains(newYear) else { return nil }
    return CalendarDate(year: newYear, month: newMonth, day: min(Int(day), Self.days(in: newMonth, of: newYear)))
  }
}
