import Model
import Testing

@testable import Comparison

@Suite("A reading")
struct ReadingTests {
  static let bench = Bench(["w", "x", "y", "z"].map { competency($0) }) {
    $0.confidence = Confidence(thousandths: 500)
    $0.floor = Confidence(thousandths: 250)
  }

  struct Acceptance: CustomTestStringConvertible {
    let testDescription: String
    let requirement: Requirement
    let stated: [String]
    let expected: [String]
    let possible: [String]
  }

  static let acceptances = [
    Acceptance(
      testDescription: "a stated one", requirement: bench.requirement("x"), stated: ["x"], expected: ["x"],
      possible: ["x"]),
    Acceptance(
      testDescription: "several stated ones and a sure proposal",
      requirement: bench.requirement("x", "y", proposed: [("z", 999)]), stated: ["x", "y"], expected: ["x", "y"],
      possible: ["x", "y", "z"]),
    Acceptance(
      testDescription: "the best of two sure proposals",
      requirement: bench.requirement(proposed: [("x", 900), ("y", 800)]),
      stated: [], expected: ["x"], possible: ["x", "y"]),
    Acceptance(
      testDescription: "a proposal at the confidence", requirement: bench.requirement(proposed: [("x", 500)]),
      stated: [],
      expected: ["x"], possible: ["x"]),
    Acceptance(
      testDescription: "a proposal just below the confidence", requirement: bench.requirement(proposed: [("x", 499)]),
      stated: [], expected: [], possible: ["x"]),
    Acceptance(
      testDescription: "proposals at the floor and just below",
      requirement: bench.requirement(proposed: [("x", 250), ("y", 249)]), stated: [], expected: [], possible: ["x"]),
    Acceptance(
      testDescription: "a stated one and a proposal below the floor",
      requirement: bench.requirement("x", proposed: [("y", 100)]), stated: ["x"], expected: ["x"], possible: ["x"]),
    Acceptance(
      testDescription: "nothing", requirement: bench.requirement(), stated: [], expected: [], possible: []),
  ]

  @Test("accepts stated competencies, then the best proposal, then every one above the floor", arguments: acceptances)
  func accepted(_ expected: Acceptance) {
    func names(_ reading: Reading) -> [String] {
      Self.bench.comparator.rules.accepted(expected.requirement, in: reading)
        .map { Self.bench.comparator.frameworks[$0.competency].id }
    }
    #expect(names(.stated) == expected.stated)
    #expect(names(.expected) == expected.expected)
    #expect(names(.possible) == expected.possible)
  }

  struct Levels: CustomTestStringConvertible {
    let testDescription: String
    let held: (known: Int?, derived: Int?)
    let asked: (known: Int?, derived: Int?)
    let readings: [Fraction]

    init(
      _ description: String, held: (Int?, Int?), asked: (Int?, Int?), stated: Fraction, expected: Fraction,
      possible: Fraction
    ) {
      (testDescription, self.held, self.asked) = (description, held, asked)
      readings = [stated, expected, possible]
    }
  }

  static let levels = [
    Levels(
      "both known, enough", held: (5, nil), asked: (2, nil), stated: .one, expected: .one, possible: .one),
    Levels(
      "both known, too low", held: (2, nil), asked: (4, nil), stated: Fraction(1, of: 2), expected: Fraction(1, of: 2),
      possible: Fraction(1, of: 2)),
    Levels(
      "the source's unknown", held: (nil, nil), asked: (4, nil), stated: Fraction(1, of: 4), expected: .one,
      possible: .one),
    Levels(
      "the source's derived", held: (nil, 3), asked: (4, nil), stated: Fraction(1, of: 4), expected: Fraction(3, of: 4),
      possible: .one),
    Levels(
      "the target's unknown", held: (3, nil), asked: (nil, nil), stated: Fraction(3, of: 5), expected: .one,
      possible: .one),
    Levels(
      "the target's derived", held: (3, nil), asked: (nil, 4), stated: Fraction(3, of: 5), expected: Fraction(3, of: 4),
      possible: .one),
    Levels(
      "both unknown", held: (nil, nil), asked: (nil, nil), stated: Fraction(1, of: 5), expected: .one, possible: .one),
    Levels(
      "both derived", held: (nil, 2), asked: (nil, 4), stated: Fraction(1, of: 5), expected: Fraction(1, of: 2),
      possible: .one),
    Levels(
      "one derived, the other unknown", held: (nil, 2), asked: (nil, nil), stated: Fraction(1, of: 5), expected: .one,
      possible: .one),
    Levels(
      "the lowest held, the highest asked", held: (1, nil), asked: (5, nil), stated: Fraction(1, of: 5),
      expected: Fraction(1, of: 5), possible: Fraction(1, of: 5)),
  ]

  @Test("takes an unknown level as worst, as derived or equal, as satisfied", arguments: levels)
  func unknownLevels(_ expected: Levels) {
    let held = Self.bench.requirement("x", level: expected.held.known, derived: expected.held.derived)
    let asked = Self.bench.requirement("x", level: expected.asked.known, derived: expected.asked.derived)
    for (reading, ratio) in zip([Reading.stated, .expected, .possible], expected.readings) {
      #expect(
        Self.bench.coverage(credential("a", [held]), to: credential("b", [asked]), reading) == ratio, "\(reading)")
    }
  }

  @Test("takes the scale's ends from the framework", arguments: [3, 5, 7, 8, 10])
  func scaleEnds(highest: Int) {
    let bench = Bench([competency("x")], scale: 1...highest)
    let target = credential("b", [bench.requirement("x")])
    let source = credential("a", [bench.requirement("x", level: 3)])
    #expect(bench.coverage(source, to: target, .stated) == Fraction(3, of: highest))
  }

  @Test(
    "never falls below a stricter one, even where the derivation table leaves the framework's scale", arguments: 1...10)
  func derivedOffScale(derived: Int) throws {
    let target = credential("b", [Self.bench.requirement("x", derived: derived)])
    for level in 1...5 {
      let source = credential("a", [Self.bench.requirement("x", level: level)])
      let comparison = Self.bench.comparator.compare(source, to: target)
      let stated = try #require(comparison[.stated])
      let expected = try #require(comparison[.expected])
      #expect(stated <= expected)
    }
  }

  @Test("uses a known level as it is, in all three")
  func known() {
    let requirement = Self.bench.requirement("x", level: 3, derived: 5)
    for reading in Reading.allCases {
      #expect(Self.bench.comparator.rules.held(requirement, in: reading).onScale == 3)
      #expect(Self.bench.comparator.rules.asked(requirement, in: reading).onScale == 3)
    }
  }
}
