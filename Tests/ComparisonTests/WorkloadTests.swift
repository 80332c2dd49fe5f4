import Model
import Testing

@testable import Comparison

@Suite("Workload")
struct WorkloadTests {
  static let bench = Bench.element(.workload) {
    $0.workload = Policy.WorkloadThresholds(none: Fraction(4, of: 5), minor: Fraction(1, of: 2))
  }

  static func held(_ hours: Int?, id: String = "a", nested: Set<String> = []) -> Subject {
    credential(id, [bench.requirement("x")], hours: hours, nested: nested) {
      $0.credits = Credits(value: Hundredths(whole: 99), unit: nil, hoursPerCredit: Hundredths(whole: 99))
    }
  }

  static func asked(_ hours: Int?) -> Subject { held(hours, id: "b") }

  static let cases = [
    ElementCase("the same", held(40), asked(40), .none, "40 h / 40 h"),
    ElementCase("more", held(90), asked(40), .none, "90 h / 40 h"),
    ElementCase("exactly four fifths", held(32), asked(40), .none, "32 h / 40 h"),
    ElementCase("just below four fifths", held(31), asked(40), .minor, "31 h / 40 h"),
    ElementCase("exactly half", held(20), asked(40), .minor, "20 h / 40 h"),
    ElementCase("less than half", held(19), asked(40), .substantial, "19 h / 40 h"),
    ElementCase("no hours at all", held(0), asked(40), .substantial, "0 h / 40 h"),
    ElementCase("the source's unknown, credits or not", held(nil), asked(40), .unknown, "? h / 40 h"),
    ElementCase("the target's unknown, credits or not", held(40), asked(nil), .unknown, "40 h / ? h"),
    ElementCase("a target of no hours", held(40), asked(0), .unknown, "40 h / 0 h"),
    ElementCase("a role", held(40), role("r", [bench.requirement("x")]), .notApplicable, "40 h"),
  ]

  @Test("is total hours over total hours, never credits", arguments: cases)
  func finding(_ example: ElementCase) throws { try example.check(.workload, at: Self.bench) }

  struct Portfolio: CustomTestStringConvertible {
    let testDescription: String
    let sources: [Subject]
    let value: String
  }

  static let portfolios = [
    Portfolio(testDescription: "two credentials", sources: [held(10), held(20, id: "c")], value: "30 h / 40 h"),
    Portfolio(
      testDescription: "a programme and its component", sources: [held(30, nested: ["c"]), held(20, id: "c")],
      value: "30 h / 40 h"),
    Portfolio(
      testDescription: "a component and its programme", sources: [held(20, id: "c"), held(30, nested: ["c"])],
      value: "30 h / 40 h"),
    Portfolio(
      testDescription: "a programme whose component is not held",
      sources: [held(30, nested: ["d"]), held(20, id: "c")],
      value: "50 h / 40 h"),
    Portfolio(testDescription: "one unknown", sources: [held(30), held(nil, id: "c")], value: "? h / 40 h"),
    Portfolio(
      testDescription: "one that supplies nothing", sources: [held(30), credential("c", hours: 20)],
      value: "30 h / 40 h"),
  ]

  @Test("of a portfolio is the sum over what supplies something, each thing once", arguments: portfolios)
  func portfolio(_ example: Portfolio) {
    let comparison = Self.bench.comparator.compare(example.sources.map { Held($0) }, to: Self.asked(40))
    #expect(comparison[.workload]?.value.english == example.value)
  }

  @Test("is written with a comma in French")
  func french() {
    let source = Subject(
      origin: Self.held(1).origin, profile: Self.held(1).profile, hours: Hundredths(count: 1250), referenceLevel: nil)
    let value = Self.bench.comparator.compare(source, to: Self.asked(40))[.workload]?.value
    #expect(value?.english == "12.5 h / 40 h")
    #expect(value?.french == "12,5 h / 40 h")
  }
}
