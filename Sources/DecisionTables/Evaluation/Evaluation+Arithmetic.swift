extension Evaluation {
  func arithmetic(_ sign: ArithmeticOperator, _ left: FEELValue, _ right: FEELValue) -> FEELValue {
    if let missing = MissingInputs.among([left, right]) { return .undetermined(missing) }
    let result: FEELValue? =
      switch sign {
      case .add: sum(left, right)
      case .subtract: difference(left, right)
      case .multiply: product(left, right)
      case .divide: quotient(left, right)
      case .raise: power(left, right)
      }
    return result ?? null("`\(left.kind) \(sign.rawValue) \(right.kind)` has no value")
  }

  private func sum(_ left: FEELValue, _ right: FEELValue) -> FEELValue? {
    switch (left, right) {
    case (.number(let left), .number(let right)): return left.adding(right).map { .number($0) }
    case (.string(let left), .string(let right)):
      guard allows(elements: left.utf8.count + right.utf8.count) else { return nil }
      return .string(left + right)
    case (.months(let left), .months(let right)):
      let (total, overflow) = left.months.addingReportingOverflow(right.months)
      return overflow ? nil : .months(MonthsDuration(months: total))
    case (.days(let left), .days(let right)): return left.adding(right).map { .days($0) }
    case (.date(let date), .months(let duration)), (.months(let duration), .date(let date)):
      return date.adding(months: duration.months).map { .date($0) }
    case (.date(let date), .days(let duration)), (.days(let duration), .date(let date)):
      let midnight = DateTime(date: date, time: TimeOfDay(nanoseconds: 0))
      return midnight.adding(duration).map { .date($0.date) }
    case (.dateTime(let value), .months(let duration)), (.months(let duration), .dateTime(let value)):
      return value.adding(months: duration.months).map { .dateTime($0) }
    case (.dateTime(let value), .days(let duration)), (.days(let duration), .dateTime(let value)):
      return value.adding(duration).map { .dateTime($0) }
    case (.time(let time), .days(let duration)), (.days(let duration), .time(let time)):
      let day = Int128(TimeOfDay.nanosecondsOfDay)
      let total = (Int128(time.nanoseconds) + duration.totalNanoseconds) % day
      return .time(TimeOfDay(nanoseconds: Int(total < 0 ? total + day : total), zone: time.zone))
    default: return nil
    }
  }

  private func difference(_ left: FEELValue, _ right: FEELValue) -> FEELValue? {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.subtracting(right).map { .number($0) }
    case (.date(let left), .date(let right)): .days(DaysDuration(seconds: (left.dayNumber - right.dayNumber) * 86_400))
    case (.dateTime(let left), .dateTime(let right)): span(from: right, to: left)
    case (.dateTime(let left), .date(let right)): span(from: right.midnight(like: left), to: left)
    case (.date(let left), .dateTime(let right)): span(from: right, to: left.midnight(like: right))
    case (.time(let left), .time(let right)): span(from: right, to: left)
    case (_, .months(let duration)): sum(left, .months(MonthsDuration(months: 0 &- duration.months)))
    case (_, .days(let duration)): sum(left, .days(duration.negated))
    default: nil
    }
  }

  private func span(from: DateTime, to: DateTime) -> FEELValue? {
    switch (from.instant, to.instant) {
    case (let from?, let to?): return DaysDuration(totalNanoseconds: to - from).map { .days($0) }
    case (nil, nil):
      return DaysDuration(totalNanoseconds: to.localNanoseconds - from.localNanoseconds).map { .days($0) }
    default: return nil
    }
  }

  private func span(from: TimeOfDay, to: TimeOfDay) -> FEELValue? {
    switch (from.universal, to.universal) {
    case (let from?, let to?): DaysDuration(totalNanoseconds: Int128(to - from)).map { .days($0) }
    case (nil, nil): DaysDuration(totalNanoseconds: Int128(to.nanoseconds - from.nanoseconds)).map { .days($0) }
    default: nil
    }
  }

  private func product(_ left: FEELValue, _ right: FEELValue) -> FEELValue? {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.multiplied(by: right).map { .number($0) }
    case (.months(let duration), .number(let factor)), (.number(let factor), .months(let duration)):
      Self.months(Decimal34(duration.months).multiplied(by: factor))
    case (.days(let duration), .number(let factor)), (.number(let factor), .days(let duration)):
      Self.days(duration.decimal.multiplied(by: factor))
    default: nil
    }
  }

  private func quotient(_ left: FEELValue, _ right: FEELValue) -> FEELValue? {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.divided(by: right).map { .number($0) }
    case (.months(let duration), .number(let divisor)): Self.months(Decimal34(duration.months).divided(by: divisor))
    case (.months(let left), .months(let right)):
      Decimal34(left.months).divided(by: Decimal34(right.months)).map { .number($0) }
    case (.days(let duration), .number(let divisor)): Self.days(duration.decimal.divided(by: divisor))
    case (.days(let left), .days(let right)): left.decimal.divided(by: right.decimal).map { .number($0) }
    default: nil
    }
  }

  private static func months(_ count: Decimal34?) -> FEELValue? {
    count?.rounded(scale: 0, .down)?.exactInt.map { .months(MonthsDuration(months: $0)) }
  }

  private static func days(_ seconds: Decimal34?) -> FEELValue? {
    guard let nanoseconds = seconds?.rounded(scale: 9, .down)?.multiplied(by: Decimal34(1_000_000_000)) else {
      return nil
    }
    let whole = nanoseconds.stripped
    guard whole.exponent >= 0, whole.exponent < 30, decimalDigits(whole.coefficient) + whole.exponent < 36 else {
      return nil
    }
    let total = Int128(whole.coefficient * tenToThe(whole.exponent))
    return DaysDuration(totalNanoseconds: whole.isNegative ? -total : total).map { .days($0) }
  }

  private func power(_ left: FEELValue, _ right: FEELValue) -> FEELValue? {
    guard case (.number(let base), .number(let exponent)) = (left, right) else { return nil }
    return base.raised(to: exponent).map { .number($0) }
  }

  func negated(_ value: FEELValue) -> FEELValue {
    switch value {
    case .number(let number): .number(-number)
    case .months(let duration): .months(MonthsDuration(months: 0 &- duration.months))
    case .days(let duration): .days(duration.negated)
    case .undetermined: value
    default: null("`- \(value.kind)` has no value")
    }
  }
}

extension DaysDuration {
  /// In seconds.
  var decimal: Decimal34 {
    let total = totalNanoseconds
    return Decimal34.rounding(negative: total < 0, coefficient: total.magnitude, exponent: -9) ?? .zero
  }
}
