/// Reads the lexical forms of dates, times and durations (XML Schema's, with `@Zone` added).
struct TemporalReader {
  private let bytes: [UInt8]
  private var next = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  private var peek: UInt8? { next < bytes.count ? bytes[next] : nil }
  private var atEnd: Bool { next == bytes.count }

  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    next += 1
    return true
  }

  /// A number of `count` digits.
  private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    var (value, length) = (0, 0)
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      guard length < count.upperBound else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      length += 1
      next += 1
    }
    return length >= count.lowerBound ? value : nil
  }

  /// The digits after a point as nanoseconds; those after the ninth are dropped.
  private mutating func fraction() -> Int? {
    var (value, length) = (0, 0)
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      if length < 9 { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
      length += 1
      next += 1
    }
    guard length > 0 else { return nil }
    for _ in 0..<max(0, 9 - length) { value *= 10 }
    return value
  }

  private mutating func calendarDate() -> CalendarDate? {
    let negative = skip("-")
    let start = next
    guard let year = digits(4...9), year == 0 || next - start == 4 || bytes[start] != UInt8(ascii: "0"), skip("-"),
      let month = digits(2...2), skip("-"), let day = digits(2...2)
    else { return nil }
    return CalendarDate(year: negative ? -year : year, month: month, day: day)
  }

  private mutating func timeOfDay() -> TimeOfDay? {
    guard let hour = digits(2...2), skip(":"), let minute = digits(2...2), skip(":"), let second = digits(2...2)
    else { return nil }
    var nanosecond = 0
    if skip(".") {
      guard let value = fraction() else { return nil }
      nanosecond = value
    }
    guard let zone = zone() else { return nil }
    return TimeOfDay(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
  }

  private mutating func zone() -> Zone? {
    if atEnd { return .local }
    if skip("Z") || skip("z") { return .utc }
    if skip("@") {
      let name = String(decoding: bytes[next...], as: UTF8.self)
      next = bytes.count
      return Zone(named: name)
    }
    let negative = skip("-")
    guard negative || skip("+"), let hours = digits(2...2), skip(":"), let minutes = digits(2...2), minutes < 60
    else { return nil }
    var seconds = 0
    if skip(":") {
      guard let value = digits(2...2), value < 60 else { return nil }
      seconds = value
    }
    let offset = (hours * 60 + minutes) * 60 + seconds
    return Zone(offset: negative ? -offset : offset)
  }

  static func date(_ text: String) -> CalendarDate? {
    var reader = TemporalReader(text)
    guard let date = reader.calendarDate(), reader.atEnd else { return nil }
    return date
  }

  static func time(_ text: String) -> TimeOfDay? {
    var reader = TemporalReader(text)
    guard let time = reader.timeOfDay(), reader.atEnd else { return nil }
    return time
  }

  /// A date and time; a date alone is its midnight.
  static func dateTime(_ text: String) -> DateTime? {
    var reader = TemporalReader(text)
    guard let date = reader.calendarDate() else { return nil }
    if reader.atEnd { return DateTime(date: date, time: TimeOfDay(nanoseconds: 0)) }
    guard reader.skip("T"), let time = reader.timeOfDay(), reader.atEnd else { return nil }
    return DateTime(date: date, time: time)
  }

  static func duration(_ text: String) -> FEELValue? {
    var reader = TemporalReader(text)
    return reader.duration()
  }

  private mutating func duration() -> FEELValue? {
    let negative = skip("-")
    guard skip("P") else { return nil }
    var months: Int?
    var nanoseconds: Int128?
    var units: [(Unicode.Scalar, Int)] = [("Y", 12), ("M", 1), ("D", 86_400)]
    var inTime = false
    while !atEnd {
      if !inTime && skip("T") {
        (inTime, units) = (true, [("H", 3600), ("M", 60), ("S", 1)])
        if atEnd { return nil }
      }
      guard let value = digits(1...18) else { return nil }
      var part = 0
      if skip(".") {
        guard inTime, let value = fraction(), peek == UInt8(ascii: "S") else { return nil }
        part = value
      }
      guard let index = units.firstIndex(where: { peek == UInt8(ascii: $0.0) }) else { return nil }
      let (unit, factor) = units[index]
      next += 1
      units.removeSubrange(...index)
      if !inTime && unit != "D" {
        let (product, overflow) = value.multipliedReportingOverflow(by: factor)
        let (sum, sumOverflow) = (months ?? 0).addingReportingOverflow(product)
        if overflow || sumOverflow { return nil }
        months = sum
      } else {
        nanoseconds = (nanoseconds ?? 0) + Int128(value) * Int128(factor) * 1_000_000_000 + Int128(part)
      }
    }
    switch (months, nanoseconds) {
    case (let months?, nil): return .months(MonthsDuration(months: negative ? -months : months))
    case (nil, let total?):
      return DaysDuration(totalNanoseconds: negative ? -total : total).map { .days($0) }
    default: return nil
    }
  }

  /// Whatever FEEL's `@"…"` may hold.
  static func literal(_ text: String) -> FEELValue? {
    if let date = date(text) { return .date(date) }
    if let time = time(text) { return .time(time) }
    if let value = dateTime(text) { return .dateTime(value) }
    return duration(text)
  }
}
