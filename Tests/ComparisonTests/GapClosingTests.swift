import Model
import Testing

@testable import Comparison

@Suite("Closing a gap")
struct GapClosingTests {
  static let bench = Bench((1...6).map { competency("x\($0)") })

  static func subject(
    _ id: String, _ places: [Int], hours: Int? = 10, edit: (inout Credential) -> Void = { _ in }
  ) -> Subject {
    credential(id, places.map { bench.requirement("x\($0)") }, hours: hours, edit: edit)
  }

  static let target = role("r", (1...6).map { bench.requirement("x\($0)") })

  static func steps(
    _ catalogue: [Subject], held: [Held] = [], limit: Int = 10, where isIncluded: (Subject) -> Bool = { _ in true }
  ) -> [GapStep] {
    Ranking(catalogue, comparator: bench.comparator)
      .gapClosing(from: held, to: target, limit: limit, where: isIncluded)
  }

  @Test("names what to add until the target is covered, with what each step raises")
  func order() {
    let found = Self.steps(
      [Self.subject("a", [4]), Self.subject("b", [1, 2, 3]), Self.subject("c", [5, 6])],
      held: [Held(Self.subject("h", [4]))])
    #expect(found.map(\.subject.id) == ["b", "c"])
    #expect(found.map(\.coverage) == [Fraction(4, of: 6), .one])
    #expect(found.map(\.raises) == [[0, 1, 2], [4, 5]])
  }

  @Test("takes the fewest hours of equals, unknown hours last, then the identifier")
  func ties() {
    let all = [1, 2, 3, 4, 5, 6]
    let short = Self.subject("z", all, hours: 5)
    #expect(Self.steps([Self.subject("a", all), short]).map(\.subject.id) == ["z"])
    #expect(Self.steps([Self.subject("a", all, hours: nil), short]).map(\.subject.id) == ["z"])
    #expect(Self.steps([Self.subject("b", all), Self.subject("a", all)]).map(\.subject.id) == ["a"])
    #expect(
      Self.steps([Self.subject("b", all, hours: nil), Self.subject("a", all, hours: nil)]).map(\.subject.id) == ["a"])
  }

  @Test("names the fewest credentials, not the one that adds most and then the rest")
  func fewest() {
    let found = Self.steps([
      Self.subject("a", [1, 2, 3]), Self.subject("b", [4, 5, 6]), Self.subject("c", [2, 3, 4, 5]),
    ])
    #expect(Set(found.map(\.subject.id)) == ["a", "b"])
    #expect(found.last?.coverage == .one)
  }

  @Test("proposes nothing that the rest of what it proposes makes superfluous")
  func superfluous() {
    let found = Self.steps([Self.subject("a", [1], hours: 1), Self.subject("b", [1, 2, 3, 4, 5, 6], hours: 10)])
    #expect(found.map(\.subject.id) == ["b"])
  }

  @Test("prefers a nearby sector, or one that is not known, to a different one")
  func sectors() {
    let target = role("r", [Self.bench.requirement("x1"), Self.bench.requirement("x2")]) { $0.sectors = [sector(51)] }
    func subject(_ id: String, _ places: [Int], _ codes: [Int]) -> Subject {
      Self.subject(id, places) { $0.sectors = codes.map { sector($0) } }
    }
    let far = subject("a", [1, 2], [62])
    for codes in [[51], []] {
      let ranking = Ranking([far, subject("b", [1, 2], codes)], comparator: Self.bench.comparator)
      #expect(ranking.gapClosing(from: [], to: target, limit: 5) { _ in true }.map(\.subject.id) == ["b"])
    }
  }

  struct Unfit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let edit: @Sendable (inout Credential) -> Void
  }

  static let unfit = [
    Unfit(testDescription: "retired") { $0.retiredOn = day("2026-01-01") },
    Unfit(testDescription: "expired") { $0.validity = Validity(months: nil, renewal: nil, until: day("2026-01-01")) },
    Unfit(testDescription: "superseded") { $0.supersession = Supersession(by: ["n"], on: nil) },
    Unfit(testDescription: "no longer offered") { $0.availability = DateSpan(to: day("2026-11-22")) },
    Unfit(testDescription: "not offered yet") { $0.availability = DateSpan(from: day("2026-11-24")) },
    Unfit(testDescription: "a licence to regulated work") {
      $0.issuer.jurisdiction = place("CA-ON")
      $0.regulations = [Regulation(jurisdictions: [place("CA-ON")], authority: Text())]
    },
  ]

  @Test("never proposes what cannot be earned today", arguments: unfit)
  func cannotBeEarned(_ example: Unfit) {
    #expect(Self.steps([Self.subject("a", [1], edit: example.edit)]).isEmpty)
    #expect(Self.steps([Self.subject("a", [1])]).count == 1)
  }

  @Test("stops at its limit, at full coverage and where nothing adds")
  func stops() {
    let catalogue = (1...4).map { Self.subject("c\($0)", [$0]) }
    #expect(Self.steps(catalogue, limit: 2).count == 2)
    #expect(Self.steps(catalogue, limit: 0).isEmpty)
    #expect(Self.steps(catalogue).count == 4)
    #expect(Self.steps(catalogue, held: [Held(Self.subject("h", [1, 2, 3, 4, 5, 6]))]).isEmpty)
    #expect(Self.steps(catalogue) { $0.id == "c3" }.map(\.subject.id) == ["c3"])
  }

  @Test("does not propose what is held, nor anything for a target with no requirements")
  func held() {
    let a = Self.subject("a", [1])
    #expect(Self.steps([a], held: [Held(a)]).isEmpty)
    let ranking = Ranking([a], comparator: Self.bench.comparator)
    #expect(ranking.gapClosing(from: [], to: role("e", []), limit: 5) { _ in true }.isEmpty)
  }

  @Test("counts nothing for what has expired")
  func expired() {
    let lapsed = Self.subject("l", [1, 2]) { $0.validity = Validity(months: 12, renewal: nil) }
    let found = Self.steps([Self.subject("a", [1, 2])], held: [Held(lapsed, awarded: day("2020-01-01"))])
    #expect(found.map(\.coverage) == [Fraction(2, of: 6)])
  }
}
