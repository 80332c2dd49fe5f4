extension FEELValue {
  /// What `value.name` is, for values that have parts; nil for a part that there is not.
  func property(_ name: String) -> FEELValue? {
    switch self {
    case .context(let context): context[name]
    case .date(let date): date.property(name)
    case .time(let time): time.property(name)
    case .dateTime(let value):
      name == "value" ? .number(value.seconds) : value.date.property(name) ?? value.timeProperty(name)
    case .months(let duration): duration.property(name)
    case .days(let duration): duration.property(name)
    case .range(let range): range.property(name)
    default: nil
    }
  }
}

extension CalendarDate {
  fileprivate func property(_ name: String) -> FEELValue? {
    switch name {
    case "year": .number(Int(year))
    case "month": .number(Int(month))
    case "day": .number(Int(day))
    case "weekday": .number(weekday)
    case "value": .number(dayNumber * 86_400)
    default: nil
    }
  }
}

extension TimeOfDay {
  fileprivate func property(_ name: String, offset: Int?) -> FEELValue? {
    switch name {
    case "hour": .number(hour)
    case "minute": .number(minute)
    case "second":
      Decimal34(second * 1_000_000_000 + nanosecond, exponent: -9).map { .number($0.stripped) } ?? .null
    case "time offset": offset.map { .days(DaysDuration(seconds: $0)) } ?? .null
    case "value": .number(seconds)
    case "timezone": zone.name.map { .string($0) } ?? .null
    default: nil
    }
  }

  fileprivate func property(_ name: String) -> FEELValue? { property(name, offset: offset) }
}

extension DateTime {
  fileprivate func timeProperty(_ name: String) -> FEELValue? { time.property(name, offset: offset) }
}

extension MonthsDuration {
  fileprivate func property(_ name: String) -> FEELValue? {
    switch name {
    case "years": .number(months / 12)
    case "months": .number(months % 12)
    case "value": .number(months)
    default: nil
    }
  }
}

extension DaysDuration {
  fileprivate func property(_ name: String) -> FEELValue? {
    let total = magnitude
    let sign = isNegative ? -1 : 1
    switch name {
    case "value": return .number(decimal.stripped)
    case "days": return .number(sign * (total.seconds / 86_400))
    case "hours": return .number(sign * (total.seconds / 3600 % 24))
    case "minutes": return .number(sign * (total.seconds / 60 % 60))
    case "seconds":
      let nanoseconds = sign * (total.seconds % 60 * 1_000_000_000 + Int(total.nanoseconds))
      return Decimal34(nanoseconds, exponent: -9).map { .number($0.stripped) }
    default: return nil
    }
  }
}

extension FEELRange {
  fileprivate func property(_ name: String) -> FEELValue? {
    switch name {
    case "start": lower ?? .null
    case "end": upper ?? .null
    case "start included": .boolean(includesLower)
    case "end included": .boolean(includesUpper)
    default: nil
    }
  }
}
