import Model
import Testing

@testable import Comparison

@Suite("Currency")
struct CurrencyTests {
  static let bench = Bench.element(.currency) {
    $0.currency = Policy.CurrencyRules(
      superseded: .minor, retired: .minor, expired: .substantial, minorAfterMonths: 60, substantialAfterMonths: 84)
  }

  static func record(
    months: Int? = nil, until: String? = nil, retired: String? = nil, superseded: String?? = nil,
    offeredTo: String? = nil
  ) -> Subject {
    credential("a", [bench.requirement("x", level: 3)]) {
      if months != nil || until != nil {
        $0.validity = Validity(months: months, renewal: nil, until: until.map { day($0) })
      }
      $0.retiredOn = retired.map { day($0) }
      $0.supersession = superseded.map { Supersession(by: ["n"], on: $0.map { day($0) }) }
      $0.availability = offeredTo.map { DateSpan(to: day($0)) }
    }
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let held: Held
    let state: CurrencyState.State
    let finding: Finding
    let months: Int?

    init(
      _ description: String, _ subject: Subject, awarded: String? = nil, _ state: CurrencyState.State,
      _ finding: Finding, months: Int? = nil
    ) {
      testDescription = description
      held = Held(subject, awarded: awarded.map { day($0) })
      (self.state, self.finding, self.months) = (state, finding, months)
    }
  }

  static let states = [
    Case("nothing said", record(), .current, .none),
    Case("retired today", record(retired: "2026-11-23"), .retired, .minor, months: 0),
    Case("to be retired tomorrow", record(retired: "2026-11-24"), .current, .none),
    Case("superseded some day", record(superseded: .some(nil)), .superseded, .minor),
    Case("superseded today", record(superseded: "2026-11-23"), .superseded, .minor),
    Case("to be superseded tomorrow", record(superseded: "2026-11-24"), .current, .none),
    Case("valid until today", record(until: "2026-11-23"), .current, .none),
    Case("valid until yesterday", record(until: "2026-11-22"), .expired, .substantial),
    Case(
      "retired and superseded", record(retired: "2026-01-01", superseded: "2026-01-01"), .retired, .minor, months: 10),
    Case(
      "retired, superseded and lapsed", record(until: "2026-06-30", retired: "2026-01-01", superseded: "2026-01-01"),
      .expired, .substantial, months: 10),
  ]

  static let lapses = [
    Case(
      "awarded, valid to the day", record(months: 12), awarded: "2025-11-23", .current, .none, months: 12),
    Case("awarded, lapsed by a day", record(months: 12), awarded: "2025-11-22", .expired, .substantial, months: 12),
    Case("a validity but no award date", record(months: 12), .current, .none),
    Case(
      "the last award possible still valid", record(months: 12, retired: "2025-11-23"), .retired, .minor, months: 12),
    Case(
      "the last award possible lapsed", record(months: 12, retired: "2025-11-22"), .expired, .substantial, months: 12),
    Case(
      "no longer offered, last award lapsed", record(months: 6, offeredTo: "2026-05-22"), .expired, .substantial,
      months: 6),
    Case("no longer offered, last award valid", record(months: 6, offeredTo: "2026-05-23"), .current, .none, months: 6),
    Case(
      "awarded long before the retirement", record(months: 12, retired: "2026-06-01"), awarded: "2025-06-01", .expired,
      .substantial, months: 17),
    Case(
      "awarded, and the record ends it sooner", record(months: 24, until: "2026-10-31"), awarded: "2026-01-01",
      .expired,
      .substantial, months: 10),
    Case("awarded, never lapses", record(), awarded: "2026-01-23", .current, .none, months: 10),
  ]

  static let ages = [
    Case("sixty months", record(), awarded: "2021-11-23", .current, .none, months: 60),
    Case("sixty-one months", record(), awarded: "2021-10-23", .current, .minor, months: 61),
    Case("eighty-four months", record(), awarded: "2019-11-23", .current, .minor, months: 84),
    Case("eighty-five months", record(), awarded: "2019-10-23", .current, .substantial, months: 85),
    Case(
      "superseded and old", record(superseded: "2025-01-01"), awarded: "2019-10-23", .superseded, .substantial,
      months: 85),
    Case("retired and its last award old", record(retired: "2019-10-23"), .retired, .substantial, months: 85),
  ]

  @Test("is current, superseded, retired or expired, with its months since award", arguments: states + lapses + ages)
  func state(_ expected: Case) throws {
    let target = credential("b", [Self.bench.requirement("x", level: 3)])
    let comparison = Self.bench.comparator.compare([expected.held], to: target)
    let state = try #require(comparison.currency.first)
    #expect(state.state == expected.state)
    #expect(state.monthsSinceAward == expected.months)
    #expect(state.awarded == expected.held.awarded)
    let found = try #require(comparison[.currency])
    #expect(found.finding == expected.finding)
    #expect(found.value == expected.state.name)
    #expect(found.reason.english?.hasPrefix(expected.state.name.reading(.english)) == true)
    #expect(found.reason.french?.hasPrefix(expected.state.name.reading(.french)) == true)
  }

  @Test("that has expired supplies nothing and is named; any other still supplies", arguments: states + lapses)
  func supply(_ expected: Case) {
    let target = credential("b", [Self.bench.requirement("x", level: 3)])
    let comparison = Self.bench.comparator.compare([expected.held], to: target)
    let isExpired = expected.state == .expired
    for reading in Reading.allCases { #expect(comparison[reading] == (isExpired ? .zero : .one)) }
    #expect(comparison.expired.map(\.subject.id) == (isExpired ? ["a"] : []))
    #expect(comparison.contributing == (isExpired ? [] : [0]))
    #expect(comparison.transferability?.isZero == isExpired)
  }

  @Test("names what it was replaced by and asks for a date that it lacks")
  func reasons() {
    let target = credential("b", [Self.bench.requirement("x", level: 3)])
    func reason(_ subject: Subject) -> String? {
      Self.bench.comparator.compare(subject, to: target)[.currency]?.reason.english
    }
    #expect(reason(Self.record(superseded: "2026-02-01")) == "superseded since 2026-02-01; replaced by `n`")
    #expect(reason(Self.record(months: 12)) == "current; an award lapses after 12 months: ask for its date")
    #expect(reason(Self.record()) == "current")
  }

  @Test("in a portfolio counts for each credential by itself")
  func portfolio() {
    let target = credential("b", [Self.bench.requirement("x"), Self.bench.requirement("y")])
    let lapsed = Held(Self.record(months: 12), awarded: day("2020-01-01"))
    let valid = Held(credential("c", [Self.bench.requirement("y")]))
    let comparison = Self.bench.comparator.compare([lapsed, valid], to: target)
    #expect(comparison[.expected] == Fraction(1, of: 2))
    #expect(comparison.expired.map(\.subject.id) == ["a"])
    #expect(comparison.contributing == [1])
    #expect(comparison[.currency]?.finding == Finding.none)
    #expect(comparison.results[1].meeting?.holder == 1)
  }
}
