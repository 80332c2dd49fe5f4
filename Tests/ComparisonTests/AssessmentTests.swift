import Model
import Testing

@testable import Comparison

@Suite("Assessment")
struct AssessmentTests {
  static let bench = Bench.element(.assessment) {
    $0.assessment = Policy.AssessmentThresholds(minorSteps: 1, substantialSteps: 3)
  }

  static func subject(
    _ id: String, _ task: Assessment.Task?, _ supervision: Assessment.Supervision?
  ) -> Subject {
    credential(id, [bench.requirement("x")]) { $0.assessment = Assessment(task: task, supervision: supervision) }
  }

  static func bare(_ id: String) -> Subject { credential(id, [bench.requirement("x")]) }

  static let cases = [
    ElementCase(
      "the same on both scales", subject("a", .oneComplex, .supervised), subject("b", .oneComplex, .supervised), .none,
      "3·1 / 3·1"),
    ElementCase(
      "more rigorous on both", subject("a", .portfolio, .onSiteTwoFactors), subject("b", .recall, .unsupervised), .none,
      "6·5 / 1·0"),
    ElementCase(
      "one step below in the task", subject("a", .oneRoutine, .supervised), subject("b", .oneComplex, .supervised),
      .minor, "2·1 / 3·1"),
    ElementCase(
      "two steps below in supervision", subject("a", .oneComplex, .supervised),
      subject("b", .oneComplex, .onlineTwoFactors), .minor, "3·1 / 3·3"),
    ElementCase(
      "three steps below in the task", subject("a", Assessment.Task.none, .supervised),
      subject("b", .oneComplex, .supervised),
      .substantial, "0·1 / 3·1"),
    ElementCase(
      "a surplus of supervision does not pay for the task", subject("a", .recall, .onSiteTwoFactors),
      subject("b", .portfolio, .unsupervised), .substantial, "1·5 / 6·0"),
    ElementCase(
      "the task unknown", subject("a", nil, .supervised), subject("b", .recall, .supervised), .unknown, "?·1 / 1·1"),
    ElementCase(
      "the target's supervision unknown", subject("a", .recall, .supervised), subject("b", .recall, nil), .unknown,
      "1·1 / 1·?"),
    ElementCase(
      "one unknown, the other far below", subject("a", nil, .unsupervised), subject("b", .recall, .onSiteOneFactor),
      .substantial, "?·0 / 1·4"),
    ElementCase(
      "one unknown, the other a little below", subject("a", nil, .unsupervised), subject("b", .recall, .supervised),
      .unknown, "?·0 / 1·1"),
    ElementCase("nothing known of the source", bare("a"), subject("b", .recall, .supervised), .unknown, "?·? / 1·1"),
    ElementCase("nothing known of either", bare("a"), bare("b"), .unknown, "?·? / ?·?"),
    ElementCase(
      "a role", subject("a", .recall, .supervised), role("r", [bench.requirement("x")]), .notApplicable, "1·1"),
  ]

  @Test("is rigour on each of the two scales, the worse one counting", arguments: cases)
  func finding(_ example: ElementCase) throws { try example.check(.assessment, at: Self.bench) }

  @Test("has names in both languages for every step of its scales")
  func names() {
    for task in Assessment.Task.allCases { #expect(task.name.languages == Language.allCases) }
    for supervision in Assessment.Supervision.allCases { #expect(supervision.name.languages == Language.allCases) }
    #expect(Set(Assessment.Task.allCases.map(\.name)).count == 7)
    #expect(Set(Assessment.Supervision.allCases.map(\.name)).count == 6)
  }
}
