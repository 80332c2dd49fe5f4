import Model
import Testing

@testable import Comparison

@Suite("A ranking")
struct RankingTests {
  static let bench = Bench(["x", "y", "z"].map { competency($0) })

  static func subject(_ id: String, _ names: String...) -> Subject {
    credential(id, names.map { bench.requirement($0) })
  }

  static func ids(
    _ subjects: [Subject], _ direction: Direction, for subject: Subject, limit: Int = 10,
    where isIncluded: (Subject) -> Bool = { _ in true }
  ) -> [String] {
    let ranking = Ranking(subjects, comparator: bench.comparator)
    return ranking.best(direction, for: subject, limit: limit, where: isIncluded).map { ranking.subjects[$0.place].id }
  }

  static let all = [
    subject("e", "x", "y", "z"), subject("d", "x", "y"), subject("c", "z"), subject("b", "x"), subject("a", "x"),
  ]

  @Test("of sources for a target puts the best first, ties by identifier, and leaves out zeros")
  func sources() {
    #expect(Self.ids(Self.all, .sourcesFor, for: Self.subject("t", "x", "y")) == ["d", "e", "a", "b"])
  }

  @Test("of targets for a source asks the other way round")
  func targets() {
    #expect(Self.ids(Self.all, .targetsFor, for: Self.subject("s", "x", "y")) == ["a", "b", "d", "e"])
    #expect(Self.ids(Self.all, .targetsFor, for: Self.subject("s", "z")) == ["c", "e"])
  }

  @Test("keeps the best of its limit and of its filter", arguments: 0...5)
  func limit(count: Int) {
    let target = Self.subject("t", "x", "y")
    #expect(Self.ids(Self.all, .sourcesFor, for: target, limit: count) == Array(["d", "e", "a", "b"].prefix(count)))
    #expect(
      Self.ids(Self.all, .sourcesFor, for: target, limit: count) { $0.id != "d" }
        == Array(["e", "a", "b"].prefix(count)))
  }

  @Test("orders by the score, though coverage orders otherwise")
  func scoreBeforeCoverage() {
    let bench = Bench.element(.level)
    func subject(_ id: String, _ level: Int?, _ names: String...) -> Subject {
      credential(id, names.map { bench.requirement($0, weight: 1) }, level: level)
    }
    let target = credential("t", [bench.requirement("x", weight: 7), bench.requirement("y", weight: 3)], level: 5)
    let ranking = Ranking([subject("far", 1, "x", "y"), subject("near", 5, "x")], comparator: bench.comparator)
    let rows = ranking.best(.sourcesFor, for: target, limit: 1) { _ in true }
    #expect(rows.map { ranking.subjects[$0.place].id } == ["near"])
  }

  @Test("finds a tie at the very bound: half the coverage for sure, or all of it at half its worth")
  func tieAtTheBound() {
    let bench = Bench.element(.level) {
      $0.elementFactors = [.init(element: .level, none: 100, minor: 50, substantial: 50, unknown: 50, source: nil)]
    }
    func subject(_ id: String, _ level: Int, _ names: String...) -> Subject {
      credential(id, names.map { bench.requirement($0) }, level: level) { $0.issuer.jurisdiction = place("CA-ON") }
    }
    let ranking = Ranking([subject("b", 4, "x", "y"), subject("a", 5, "x")], comparator: bench.comparator)
    let rows = ranking.best(.sourcesFor, for: subject("t", 5, "x", "y"), limit: 1) { _ in true }
    #expect(rows.map { ranking.subjects[$0.place].id } == ["a"])

    // The source's best targets tie at 50: `a`, half covered, before `b`, covered but of a higher level.
    let targets = [subject("b", 6, "x"), subject("a", 5, "x", "y"), subject("s", 5, "x")]
    let matrix = Ranking(targets, comparator: bench.comparator)
    let missing = [false, true].map {
      matrix.matrix([.region(.ontario)], threshold: Hundredths(whole: 1), exhaustive: $0)[0, 0].missing.map(\.sources)
    }
    #expect(missing[0] == missing[1])
  }

  @Test("leaves out what has expired, as a source")
  func expired() {
    let lapsed = credential("l", [Self.bench.requirement("x")]) {
      $0.validity = Validity(months: nil, renewal: nil, until: day("2020-01-01"))
    }
    #expect(Self.ids([lapsed], .sourcesFor, for: Self.subject("t", "x")).isEmpty)
    #expect(Self.ids([Self.subject("a", "x")], .targetsFor, for: lapsed).isEmpty)
  }

  @Test("of targets puts one with no requirements last, for its coverage is unknown and not zero")
  func unknownLast() {
    let subjects = [Self.subject("a"), Self.subject("b", "x"), Self.subject("c", "y")]
    #expect(Self.ids(subjects, .targetsFor, for: Self.subject("s", "x")) == ["b", "a"])
  }

  @Test("takes roles as targets")
  func roles() {
    let needs = [Self.bench.requirement("x"), Self.bench.requirement("y")]
    #expect(Self.ids(Self.all, .sourcesFor, for: role("r", needs)) == ["d", "e", "a", "b"])
    #expect(Self.ids([role("r", needs)], .targetsFor, for: Self.subject("s", "x")) == ["r"])
  }
}
