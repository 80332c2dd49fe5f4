import Model

/// How a decision model did on a set of cases.
public struct CaseRunReport: Report {
  public struct Failure: Sendable {
    let file: String
    let line: Int
    let id: String
    let decision: String
    let expected: String
    let actual: String

    public init(file: String, line: Int, id: String, decision: String, expected: String, actual: String) {
      self.file = file
      self.line = line
      self.id = id
      self.decision = decision
      self.expected = expected
      self.actual = actual
    }
  }

  let passed: Int
  let total: Int
  let failures: [Failure]

  public init(passed: Int, total: Int, failures: [Failure]) {
    self.passed = passed
    self.total = total
    self.failures = failures
  }

  public var format: String { "rules-test" }

  public func text(_ page: Page) -> String {
    var text = ""
    for failure in failures {
      text += "\(failure.file):\(failure.line): "
      text += page.words(
        "case `\(failure.id)`, decision `\(failure.decision)`: expected \(failure.expected), got \(failure.actual)",
        "cas `\(failure.id)`, décision `\(failure.decision)` : attendu \(failure.expected), obtenu \(failure.actual)")
      text += "\n"
    }
    let summary = page.words("\(passed) of \(total) cases passed", "\(passed) cas réussis sur \(total)")
    return text + page.tinted(summary, passed == total ? .good : .bad) + "\n"
  }

  public var members: [JSON.Member] {
    [
      .init("passed", .integer(passed)), .init("total", .integer(total)),
      .init(
        "failures",
        .array(
          failures.map {
            [
              "file": .string($0.file), "line": .integer($0.line), "case": .string($0.id),
              "decision": .string($0.decision), "expected": .string($0.expected), "actual": .string($0.actual),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["file", "line", "case", "decision", "expected", "actual"],
      rows: failures.map { [$0.file, String($0.line), $0.id, $0.decision, $0.expected, $0.actual] })
  }
}
