import Model

extension ByteWriter {
  mutating func flag(_ value: Bool) { number(value ? 1 : 0) }

  mutating func text(_ text: Text) {
    optional(text.english)
    optional(text.french)
  }

  mutating func day(_ day: CalendarDate?) {
    optional(day.map { ($0.year * 12 + $0.month - 1) * 31 + $0.day - 1 })
  }

  /// By its place among all cases.
  mutating func choice<Value: CaseIterable & Equatable>(_ value: Value) {
    number(Array(Value.allCases).firstIndex(of: value) ?? 0)
  }
}

extension ByteReader {
  mutating func flag() throws(MalformedBytes) -> Bool { try number() == 1 }

  mutating func text() throws(MalformedBytes) -> Text {
    let english = try optionalWords()
    return Text(english: english, french: try optionalWords())
  }

  mutating func day() throws(MalformedBytes) -> CalendarDate? {
    guard let number = try optionalNumber() else { return nil }
    let (month, day) = (number / 31, number % 31 + 1)
    guard let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: day) else { throw MalformedBytes() }
    return date
  }

  mutating func choice<Value: CaseIterable>() throws(MalformedBytes) -> Value {
    let (place, all) = (try number(), Array(Value.allCases))
    guard place < all.count else { throw MalformedBytes() }
    return all[place]
  }

  mutating func jurisdiction() throws(MalformedBytes) -> Jurisdiction {
    guard let jurisdiction = Jurisdiction(try words()) else { throw MalformedBytes() }
    return jurisdiction
  }

  mutating func sector() throws(MalformedBytes) -> Sector {
    guard let sector = Sector(code: try number()) else { throw MalformedBytes() }
    return sector
  }
}
