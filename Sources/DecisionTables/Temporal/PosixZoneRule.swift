/// The rule at the end of a zone's file for the years after its last transition, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// Only the form that files in use have is read: months, weeks and weekdays.
struct PosixZoneRule {
  private struct Change {
    var month = 1
    var week = 1
    var weekday = 0
    var time = 7200
  }

  private var standard = 0
  private var summer: Int?
  private var start = Change()
  private var end = Change()

  /// Nil for a rule of another form, and for none.
  init?(_ bytes: ArraySlice<UInt8>) {
    var text = Scan(bytes: bytes.filter { $0 != UInt8(ascii: "\n") })
    guard text.name(), let offset = text.time() else { return nil }
    standard = -offset
    guard text.name() else { return }
    summer = text.time().map { -$0 } ?? standard + 3600
    guard let start = text.change(), let end = text.change() else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// The changes of the clock from the year after `last` up to 2100; 400 years repeat, but nobody plans so far.
  func transitions(after last: Int) -> [(at: Int, offset: Int)] {
    guard let summer else { return last == Int.min ? [(Int.min / 2, standard)] : [] }
    var result: [(at: Int, offset: Int)] = []
    let firstYear = last == Int.min ? 1970 : Int(CalendarDate(dayNumber: last / 86_400)?.year ?? 1970)
    for year in firstYear...2100 where firstYear <= 2100 {
      result.append((seconds(of: start, in: year) - standard, summer))
      result.append((seconds(of: end, in: year) - summer, standard))
    }
    return result.filter { $0.at > last }.sorted { $0.at < $1.at }
  }

  private func seconds(of change: Change, in year: Int) -> Int {
    guard let first = CalendarDate(year: year, month: change.month, day: 1) else { return 0 }
    var day = 1 + (change.weekday - first.weekday % 7 + 7) % 7 + (change.week - 1) * 7
    while day > CalendarDate.days(in: change.month, of: year) { day -= 7 }
    return (first.dayNumber + day - 1) * 86_400 + change.time
  }

  private struct Scan {
    var bytes: [UInt8]
    var next = 0

    var peek: UInt8? { next < bytes.count ? bytes[next] : nil }

    /// Letters, or anything between `<` and `>`.
    mutating func name() -> Bool {
      let start = next
      if peek == UInt8(ascii: "<") {
        while let byte = peek, byte != UInt8(ascii: ">") { next += 1 }
        next += 1
      } else {
        while let byte = peek, (byte | 0x20) >= UInt8(ascii: "a"), (byte | 0x20) <= UInt8(ascii: "z") { next += 1 }
      }
      return next > start
    }

    mutating func number() -> Int? {
      var value: Int?
      while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), (value ?? 0) < 1000 {
        value = (value ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        next += 1
      }
      return value
    }

    mutating func skip(_ byte: Unicode.Scalar) -> Bool {
      guard peek == UInt8(ascii: byte) else { return false }
      next += 1
      return true
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
      let negative = skip("-")
      if !negative { _ = skip("+") }
      guard var value = number() else { return nil }
      value *= 3600
      if skip(":") { value += (number() ?? 0) * 60 }
      if skip(":") { value += number() ?? 0 }
      return negative ? -value : value
    }

    /// `,Mm.w.d[/time]`.
    mutating func change() -> Change? {
      guard skip(","), skip("M"), let month = number(), (1...12).contains(month), skip("."), let week = number(),
        (1...5).contains(week), skip("."), let weekday = number(), weekday < 7
      else { return nil }
      var change = Change(month: month, week: week, weekday: weekday)
      if skip("/") { change.time = time() ?? 7200 }
      return change
    }
  }
}
