import Model
import Testing

/// A day from its usual form. Only for days written in the tests themselves.
private func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
  return date
}

@Suite("A date")
struct CalendarDateTests {
  @Test(
    "is read and written in one form",
    arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-01-05"])
  func form(text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(
    "is refused where the calendar has no such day, or in any other form",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01",
      "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01T00:00", " 2026-01-01", "2026-01", "", "+026-01-01",
      "2026-+1-01", "٢٠٢٦-٠١-٠١",
    ])
  func refused(text: String) { #expect(CalendarDate(text) == nil) }

  @Test("comes in the order of the calendar")
  func order() {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map(day)
    #expect(days.shuffled().sorted() == days)
  }

  @Test(
    "some months later is the same day, or the last of a shorter month",
    arguments: [
      ("2025-11-23", 12, "2026-11-23"), ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2024-02-29", 12, "2025-02-28"), ("2026-11-30", 3, "2027-02-28"), ("2026-10-15", 3, "2027-01-15"),
      ("2026-12-31", 0, "2026-12-31"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ])
  func adding(from: String, months: Int, to: String) { #expect(day(from).adding(months: months) == day(to)) }

  @Test(
    "has no day outside its years",
    arguments: [("9999-12-01", 1), ("0001-01-31", -1), ("2026-01-01", .max), ("2026-01-01", .min)])
  func outside(from: String, months: Int) { #expect(day(from).adding(months: months) == nil) }

  @Test(
    "counts whole months to another day",
    arguments: [
      ("2025-11-23", "2026-11-23", 12), ("2025-11-24", "2026-11-23", 11), ("2026-01-31", "2026-02-28", 0),
      ("2026-01-31", "2026-03-31", 2), ("2026-11-23", "2026-11-23", 0), ("2026-11-23", "2026-11-01", 0),
      ("2026-11-23", "2025-11-23", -12), ("2026-11-23", "2025-11-24", -11), ("2026-12-15", "2027-01-14", 0),
    ])
  func months(from: String, to: String, months: Int) { #expect(day(from).months(to: day(to)) == months) }

  @Test("and as many months as were added lie between, unless the month is too short", arguments: 0...30)
  func roundTrip(months: Int) throws {
    let start = day("2024-01-28")
    let end = try #require(start.adding(months: months))
    #expect(start.months(to: end) == months)
  }
}

@Suite("A span of days")
struct DateSpanTests {
  struct Case: CustomTestStringConvertible {
    let span: DateSpan
    let inside: [String]
    let outside: [String]
    let testDescription: String
  }

  static let cases = [
    Case(
      span: DateSpan(from: day("2026-01-01"), to: day("2026-01-31")), inside: ["2026-01-01", "2026-01-31"],
      outside: ["2025-12-31", "2026-02-01"], testDescription: "both ends"),
    Case(
      span: DateSpan(from: day("2026-01-01")), inside: ["2026-01-01", "9999-12-31"], outside: ["2025-12-31"],
      testDescription: "open to the future"),
    Case(
      span: DateSpan(to: day("2026-01-31")), inside: ["0001-01-01", "2026-01-31"], outside: ["2026-02-01"],
      testDescription: "open to the past"),
    Case(span: DateSpan(), inside: ["0001-01-01", "9999-12-31"], outside: [], testDescription: "open both ways"),
  ]

  @Test("holds its ends and what lies between", arguments: cases)
  func contains(_ example: Case) {
    #expect(example.inside.allSatisfy { example.span.contains(day($0)) })
    #expect(!example.outside.contains { example.span.contains(day($0)) })
  }
}
