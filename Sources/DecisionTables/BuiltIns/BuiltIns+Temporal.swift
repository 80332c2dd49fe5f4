extension BuiltIns {
  static let temporal: [BuiltIn] = [
    BuiltIn("date", "from", "year, month, day") { _, arguments in
      if arguments.count == 3 {
        guard let year = arguments[0].number?.exactInt, let month = arguments[1].number?.exactInt,
          let day = arguments[2].number?.exactInt
        else { return .null }
        return CalendarDate(year: year, month: month, day: day).map { .date($0) } ?? .null
      }
      switch arguments[0] {
      case .string(let text): return TemporalReader.date(text).map { .date($0) } ?? .null
      case .date: return arguments[0]
      case .dateTime(let value): return .date(value.date)
      default: return .null
      }
    },
    BuiltIn("time", "from", "hour, minute, second, offset?") { _, arguments in
      if arguments.count > 1 { return time(arguments) }
      switch arguments[0] {
      case .string(let text): return TemporalReader.time(text).map { .time($0) } ?? .null
      case .time: return arguments[0]
      case .dateTime(let value): return .time(value.time)
      case .date: return .time(TimeOfDay(nanoseconds: 0, zone: .utc))
      default: return .null
      }
    },
    BuiltIn(
      "date and time", "from", "date, time", "date, timezone",
      "year, month, day, hour, minute, second, offset?", "year, month, day, hour, minute, second, timezone"
    ) { _, arguments in
      switch arguments.count {
      case 1: dateTime(arguments[0])
      case 2: dateTime(arguments[0], arguments[1])
      default: dateTime(parts: arguments)
      }
    },
    BuiltIn("duration", "from") { _, arguments in
      switch arguments[0] {
      case .string(let text): TemporalReader.duration(text) ?? .null
      case .days, .months: arguments[0]
      default: .null
      }
    },
    BuiltIn("years and months duration", "from, to") { _, arguments in
      guard let from = dateOf(arguments[0]), let to = dateOf(arguments[1]) else { return .null }
      return monthsBetween(from, to)
    },
    BuiltIn("is", "value1?, value2?") { _, arguments in
      guard !arguments.isEmpty else { return .null }
      return .boolean(areIdentical(arguments[0], arguments.count > 1 ? arguments[1] : .null))
    },
    BuiltIn("now", "") { evaluation, _ in evaluation.now.map { .dateTime($0) } ?? .null },
    BuiltIn("today", "") { evaluation, _ in evaluation.now.map { .date($0.date) } ?? .null },
    BuiltIn("day of year", "date") { _, arguments in day(arguments[0]) { .number($0.dayOfYear) } },
    BuiltIn("day of week", "date") { _, arguments in
      day(arguments[0]) {
        .string(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][$0.weekday - 1])
      }
    },
    BuiltIn("month of year", "date") { _, arguments in
      day(arguments[0]) {
        .string(
          [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
          ][Int($0.month) - 1])
      }
    },
    BuiltIn("week of year", "date") { _, arguments in day(arguments[0]) { .number($0.weekOfYear) } },
  ]

  private static func day(_ value: FEELValue, _ body: (CalendarDate) -> FEELValue) -> FEELValue {
    switch value {
    case .date(let date): body(date)
    case .dateTime(let value): body(value.date)
    default: .null
    }
  }

  private static func time(_ arguments: [FEELValue]) -> FEELValue {
    guard let hour = arguments[0].number?.exactInt, let minute = arguments[1].number?.exactInt,
      let second = arguments[2].number, second >= .zero, second < Decimal34(60)
    else { return .null }
    guard let nanoseconds = second.rounded(scale: 9, .down)?.multiplied(by: Decimal34(1_000_000_000))?.exactInt else {
      return .null
    }
    var zone = Zone.local
    switch arguments.count > 3 ? arguments[3] : .null {
    case .null: break
    case .days(let offset):
      guard offset.nanoseconds == 0, let found = Zone(offset: offset.seconds) else { return .null }
      zone = found
    default: return .null
    }
    let time = TimeOfDay(
      hour: hour, minute: minute, second: nanoseconds / 1_000_000_000, nanosecond: nanoseconds % 1_000_000_000,
      zone: zone)
    return time.map { .time($0) } ?? .null
  }

  private static func dateTime(_ value: FEELValue) -> FEELValue {
    switch value {
    case .string(let text): TemporalReader.dateTime(text).map { .dateTime($0) } ?? .null
    case .dateTime: value
    case .date(let date): .dateTime(DateTime(date: date, time: TimeOfDay(nanoseconds: 0, zone: .utc)))
    default: .null
    }
  }

  private static func dateTime(_ first: FEELValue, _ second: FEELValue) -> FEELValue {
    switch (first, second) {
    case (.date(let date), .time(let time)): return .dateTime(DateTime(date: date, time: time))
    case (.dateTime(let value), .time(let time)): return .dateTime(DateTime(date: value.date, time: time))
    case (.dateTime(let value), .string(let name)):
      // The same moment on another clock.
      guard let zone = Zone(named: name), let instant = value.instant,
        let seconds = Int(exactly: instant / 1_000_000_000),
        let offset = zone.offset(atUniversal: seconds)
      else { return .null }
      return DateTime(localNanoseconds: instant + Int128(offset) * 1_000_000_000, zone: zone).map { .dateTime($0) }
        ?? .null
    default: return .null
    }
  }

  private static func dateTime(parts: [FEELValue]) -> FEELValue {
    let numbers = parts.prefix(5).compactMap { $0.number?.exactInt }
    guard numbers.count == 5, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      return .null
    }
    var rest = [FEELValue.number(numbers[3]), .number(numbers[4]), parts[5]]
    if parts.count > 6, case .string(let name) = parts[6] {
      guard let zone = Zone(named: name), case .time(let time) = time(rest) else { return .null }
      return .dateTime(DateTime(date: date, time: TimeOfDay(nanoseconds: time.nanoseconds, zone: zone)))
    }
    if parts.count > 6 { rest.append(parts[6]) }
    guard case .time(let time) = time(rest) else { return .null }
    return .dateTime(DateTime(date: date, time: time))
  }

  private static func dateOf(_ value: FEELValue) -> CalendarDate? {
    switch value {
    case .date(let date): date
    case .dateTime(let value): value.date
    default: nil
    }
  }

  /// Whole months from one day to the other, towards zero.
  private static func monthsBetween(_ from: CalendarDate, _ to: CalendarDate) -> FEELValue {
    var months = (Int(to.year) - Int(from.year)) * 12 + Int(to.month) - Int(from.month)
    if months > 0 && to.day < from.day { months -= 1 }
    if months < 0 && to.day > from.day { months += 1 }
    return .months(MonthsDuration(months: months))
  }

  /// FEEL's `is`: the same kind and the same value, zone and all.
  private static func areIdentical(_ left: FEELValue, _ right: FEELValue) -> Bool {
    switch (left, right) {
    case (.time(let left), .time(let right)): left.nanoseconds == right.nanoseconds && left.zone == right.zone
    case (.dateTime(let left), .dateTime(let right)):
      left.localNanoseconds == right.localNanoseconds && left.zone == right.zone
    case (.date(let left), .date(let right)): left == right
    case (.date, _), (_, .date), (.days, .months), (.months, .days): false
    default: left.equals(right) == true
    }
  }

}
