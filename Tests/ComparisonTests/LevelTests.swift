import Model
import Testing

@testable import Comparison

@Suite("Level")
struct LevelTests {
  static let bench = Bench.element(.level) {
    $0.level = Policy.LevelThresholds(
      minorSteps: 1, substantialSteps: 3, minorShareBelow: Fraction(1, of: 4), substantialShareBelow: Fraction(1, of: 2)
    )
  }

  static func held(_ reference: Int?, at level: Int? = nil) -> Subject {
    credential("a", [bench.requirement("x", level: level)], level: reference)
  }

  /// `x` at level 4, with its share of the weight in per cent, and `y`.
  static func asked(_ reference: Int?, share: Int = 100) -> Subject {
    credential(
      "b", [bench.requirement("x", weight: share, level: 4), bench.requirement("y", weight: 100 - share)],
      level: reference)
  }

  static let references = [
    ElementCase("the same", held(5), asked(5), .none, "5 / 5"),
    ElementCase("higher", held(8), asked(2), .none, "8 / 2"),
    ElementCase("one step below", held(4), asked(5), .minor, "4 / 5"),
    ElementCase("two steps below", held(3), asked(5), .minor, "3 / 5"),
    ElementCase("three steps below", held(2), asked(5), .substantial, "2 / 5"),
    ElementCase("the source's unknown", held(nil), asked(5), .unknown, "? / 5"),
    ElementCase("the target's unknown", held(5), asked(nil), .unknown, "5 / ?"),
    ElementCase("both unknown", held(nil), asked(nil), .unknown, "? / ?"),
  ]

  static let shares = [
    ElementCase("a little met below level", held(5, at: 3), asked(5, share: 24), .none, "5 / 5"),
    ElementCase("a quarter met below level", held(5, at: 3), asked(5, share: 25), .minor, "5 / 5"),
    ElementCase("just less than half met below level", held(5, at: 3), asked(5, share: 49), .minor, "5 / 5"),
    ElementCase("half met below level", held(5, at: 3), asked(5, share: 50), .substantial, "5 / 5"),
    ElementCase("all met at level", held(5, at: 4), asked(5), .none, "5 / 5"),
    ElementCase("half met below an unknown level", held(nil, at: 3), asked(5, share: 50), .substantial, "? / 5"),
    ElementCase("a quarter met below an unknown level", held(nil, at: 3), asked(5, share: 25), .unknown, "? / 5"),
    ElementCase("a quarter met below, and far below", held(1, at: 3), asked(5, share: 25), .substantial, "1 / 5"),
  ]

  static let roles = [
    ElementCase("a role met at level", held(nil, at: 4), role("r", [bench.requirement("x", level: 4)]), .none, "?"),
    ElementCase(
      "a role met below level", held(6, at: 3), role("r", [bench.requirement("x", level: 4)]), .substantial, "6"),
  ]

  @Test(
    "differs by steps of the reference scale and by what is met below level", arguments: references + shares + roles)
  func finding(_ example: ElementCase) throws { try example.check(.level, at: Self.bench) }

  @Test("names the requirements met below it, with their share")
  func reason() throws {
    let found = try #require(Self.bench.comparator.compare(Self.held(5, at: 3), to: Self.asked(5, share: 30))[.level])
    #expect(found.reason.english?.contains("1 requirement") == true && found.reason.english?.contains("30%") == true)
    #expect(found.reason.french?.contains("1 exigence") == true && found.reason.french?.contains("30") == true)
  }

  @Test("crosses over to the reference scale by the policy's steps only")
  func crosswalk() {
    var policy = Policy(id: "p", version: "1", title: Text())
    policy.levelScales = [
      .init(
        id: "oqf", title: Text(),
        steps: [
          .init(value: "diploma-1", reference: 5, label: Text("Diploma I", "Diplôme I"), source: nil),
          .init(value: "bachelor", reference: 6, label: Text(), source: nil),
        ])
    ]
    policy.levelDerivation = [.init(reference: 5, level: 3)]
    #expect(policy.reference(of: CredentialLevel(scale: "oqf", value: "diploma-1")) == 5)
    #expect(policy.step(of: CredentialLevel(scale: "oqf", value: "diploma-1"))?.label.french == "Diplôme I")
    #expect(policy.reference(of: CredentialLevel(scale: "oqf", value: "doctorate")) == nil)
    #expect(policy.reference(of: CredentialLevel(scale: "eqf", value: "bachelor")) == nil)
    #expect(policy.derivedLevel(reference: 5) == 3)
    #expect(policy.derivedLevel(reference: 6) == nil)
  }
}
