import Model
import Testing

@testable import Comparison

@Suite("Coverage")
struct CoverageTests {
  static let bench = Bench(
    ["x", "y", "z"].map { competency($0) } + [competency("part", broader: ["x"])], [.narrower(steps: 1): 75])

  static func source(_ requirements: Requirement...) -> Subject { credential("a", requirements) }

  @Test("weighs each requirement of the target, and none of the source's")
  func weights() {
    let target = credential(
      "b",
      [Self.bench.requirement("x", weight: 7), Self.bench.requirement("y", weight: 2), Self.bench.requirement("z")])
    #expect(Self.bench.coverage(Self.source(Self.bench.requirement("x", weight: 1)), to: target) == Fraction(7, of: 10))
    #expect(
      Self.bench.coverage(Self.source(Self.bench.requirement("z", weight: 99)), to: target) == Fraction(1, of: 10))
  }

  @Test("has a direction")
  func direction() {
    let part = credential("a", [Self.bench.requirement("x")])
    let whole = credential("b", [Self.bench.requirement("x"), Self.bench.requirement("y")])
    #expect(Self.bench.coverage(part, to: whole) == Fraction(1, of: 2))
    #expect(Self.bench.coverage(whole, to: part) == .one)
    #expect(Self.bench.comparator.compare(part, to: whole).backward == .one)
  }

  @Test("never pays for a gap with a surplus")
  func surplus() {
    let target = credential("b", [Self.bench.requirement("x", level: 2), Self.bench.requirement("y", level: 4)])
    let source = Self.source(
      Self.bench.requirement("x", level: 5), Self.bench.requirement("y", level: 1),
      Self.bench.requirement("z", level: 5))
    #expect(Self.bench.coverage(source, to: target) == Fraction(5, of: 8))
  }

  @Test("multiplies the relation by the share of the level reached")
  func relationTimesLevel() {
    let target = credential("b", [Self.bench.requirement("x", level: 3)])
    #expect(
      Self.bench.coverage(Self.source(Self.bench.requirement("part", level: 1)), to: target) == Fraction(1, of: 4))
    #expect(
      Self.bench.coverage(Self.source(Self.bench.requirement("part", level: 4)), to: target) == Fraction(3, of: 4))
  }

  @Test("takes the best of what is held, be it the relation or the level")
  func best() {
    let target = credential("b", [Self.bench.requirement("x", level: 5)])
    let far = Self.bench.requirement("part", level: 5)
    #expect(
      Self.bench.coverage(Self.source(far, Self.bench.requirement("x", level: 3)), to: target) == Fraction(3, of: 4))
    #expect(
      Self.bench.coverage(Self.source(far, Self.bench.requirement("x", level: 4)), to: target) == Fraction(4, of: 5))
  }

  @Test("takes a competency at the highest level of any requirement that supplies it")
  func highest() {
    let target = credential("b", [Self.bench.requirement("x", level: 5)])
    let levels = [2, 4, 3].map { Self.bench.requirement("x", level: $0) }
    #expect(Self.bench.coverage(credential("a", levels), to: target) == Fraction(4, of: 5))
  }

  @Test("of several stated alternatives is the best")
  func alternatives() {
    let target = credential("b", [Self.bench.requirement("y", "x", level: 4)])
    #expect(Self.bench.coverage(Self.source(Self.bench.requirement("x", level: 3)), to: target) == Fraction(3, of: 4))
  }

  @Test("keeps the weight of an unmapped requirement, and reports it")
  func unmapped() {
    let target = credential("b", [Self.bench.requirement("x", weight: 1), Self.bench.requirement(weight: 3)])
    let comparison = Self.bench.comparator.compare(Self.source(Self.bench.requirement("x")), to: target)
    #expect(comparison[.expected] == Fraction(1, of: 4))
    #expect(comparison[.possible] == Fraction(1, of: 4))
    #expect(comparison.results.map(\.status) == [.met, .unmapped])
  }

  @Test("of a target with no requirements is unknown, and so are the score and the answer")
  func unknown() {
    let target = credential("b")
    let comparison = Self.bench.comparator.compare(Self.source(Self.bench.requirement("x")), to: target)
    for reading in Reading.allCases { #expect(comparison[reading] == nil) }
    #expect(comparison.transferability == nil)
    #expect(comparison.answer == .unknown)
  }

  @Test("of a source with no requirements is zero, not unknown")
  func nothingHeld() {
    let target = credential("b", [Self.bench.requirement("x")])
    #expect(Self.bench.coverage(credential("a"), to: target) == .zero)
    #expect(Self.bench.comparator.compare([], to: target)[.expected] == .zero)
  }

  @Test("says of each requirement whether it is met, short, partly met, missing or unmapped, and by whom")
  func statuses() throws {
    let target = credential(
      "b",
      [
        Self.bench.requirement("y", level: 2), Self.bench.requirement("z", level: 4), Self.bench.requirement("x"),
        Self.bench.requirement("part"), Self.bench.requirement(),
      ])
    let sources = [
      Held(Self.source(Self.bench.requirement("part"))),
      Held(credential("c", [Self.bench.requirement("y", level: 5), Self.bench.requirement("z", level: 3)])),
    ]
    let results = Self.bench.comparator.compare(sources, to: target).results
    #expect(results.map(\.status) == [.met, .belowLevel, .partly, .met, .unmapped])
    #expect(results.map(\.place) == [0, 1, 2, 3, 4])
    let short = try #require(results[1].meeting)
    #expect(short.holder == 1 && short.holderRequirement == 1)
    #expect(short.heldLevel.onScale == 3 && short.askedLevel.onScale == 4)
    let missing = Self.bench.comparator.compare(credential("d"), to: target).results
    #expect(missing.map(\.status) == [.missing, .missing, .missing, .missing, .unmapped])
  }

  @Test("of a role weighs its needs by importance")
  func role() {
    let weights = Profile.apportion([5, 3, 2])
    let needs = zip(["x", "y", "z"], weights).map { Self.bench.requirement($0, weight: $1) }
    let target = ComparisonTests.role("r", needs)
    #expect(Self.bench.coverage(Self.source(Self.bench.requirement("y")), to: target) == Fraction(3, of: 10))
    #expect(Self.bench.comparator.compare(Self.source(), to: target).backward == nil)
  }
}
