import Model
import Testing

@testable import Comparison

/// One element of one comparison: a sentence, the two sides and the finding that follows.
struct ElementCase: CustomTestStringConvertible {
  let testDescription: String
  let source: Subject
  let target: Subject
  let finding: Finding
  let value: String

  init(_ description: String, _ source: Subject, _ target: Subject, _ finding: Finding, _ value: String) {
    (testDescription, self.source, self.target, self.finding, self.value) = (
      description, source, target, finding, value
    )
  }

  /// Plays the case: finding, value, a factor from the policy's row and a reason in both languages.
  func check(_ element: Element, at bench: Bench) throws {
    let found = try #require(bench.comparator.compare(source, to: target)[element])
    #expect(found.finding == finding)
    #expect(found.value.english == value)
    #expect(found.factor == bench.comparator.policy.factors(of: element).factor(for: finding))
    #expect(found.reason.english?.isEmpty == false && found.reason.french?.isEmpty == false)
    #expect(found.reason.english != found.reason.french)
  }
}

extension Bench {
  /// A competency `x`, and an element whose findings each have a factor of their own.
  static func element(
    _ element: Element, _ competencies: [Competency] = [competency("x"), competency("y")],
    edit: (inout Policy) -> Void = { _ in }
  ) -> Bench {
    Bench(competencies) { policy in
      policy.elementFactors = [
        .init(element: element, none: 99, minor: 90, substantial: 60, unknown: 85, source: "row")
      ]
      edit(&policy)
    }
  }
}
