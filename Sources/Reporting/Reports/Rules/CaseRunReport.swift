public import DecisionTables
import Model

/// How a decision model did on a set of cases, and what they went through of its tables.
public struct CaseRunReport: Report {
  public struct Failure: Sendable {
    let file: String
    let line: Int
    let id: String
    let decision: String
    let expected: String
    let actual: String
    let trace: EvaluationTrace?

    public init(file: String, _ outcome: CaseOutcome) {
      self.file = file
      line = outcome.line
      id = outcome.caseID
      decision = outcome.decision
      expected = "\(outcome.expected)"
      actual = outcome.result.map { $0.failure ?? "\($0.value)" } ?? "nothing"
      trace = outcome.result?.trace
    }
  }

  let passed: Int
  let total: Int
  let failures: [Failure]
  let coverage: CaseCoverage

  public init(passed: Int, total: Int, failures: [Failure], coverage: CaseCoverage) {
    self.passed = passed
    self.total = total
    self.failures = failures
    self.coverage = coverage
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
      if let trace = failure.trace { text += TraceText.lines(trace, page).joined(separator: "\n") + "\n" }
    }
    for table in coverage.tables {
      text += page.words(
        "`\(table.decision)`: \(words(table.rows)) rows, \(words(table.cells)) cells, \(words(table.outcomes)) outcomes covered",
        "`\(table.decision)` : \(words(table.rows)) lignes, \(words(table.cells)) cellules, \(words(table.outcomes)) résultats couverts"
      )
      if !table.missedRows.isEmpty {
        let rows = RuleWords.rows(table.missedRows)
        text += page.words("; not \(rows.reading(.english))", "; pas \(rows.reading(.french))")
      }
      text += "\n"
    }
    let summary = page.words("\(passed) of \(total) cases passed", "\(passed) cas réussis sur \(total)")
    return text + page.tinted(summary, passed == total ? .good : .bad) + "\n"
  }

  private func words(_ count: CaseCoverage.Count) -> String { "\(count.covered)/\(count.total)" }

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
              "trace": $0.trace.map(TraceText.json) ?? .null,
            ]
          })),
      .init(
        "coverage",
        .array(
          coverage.tables.map { table in
            [
              "decision": .string(table.decision), "id": JSON(table.place.id), "rows": json(table.rows),
              "cells": json(table.cells), "outcomes": json(table.outcomes),
              "missedRows": .array(table.missedRows.map { .integer($0 + 1) }),
              "missedOutcomes": .array(table.missedOutcomes.map(JSON.string)),
            ]
          })),
    ]
  }

  /// Counts, not percentages: nothing is rounded.
  private func json(_ count: CaseCoverage.Count) -> JSON {
    ["covered": .integer(count.covered), "total": .integer(count.total)]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["file", "line", "case", "decision", "expected", "actual"],
      rows: failures.map { [$0.file, String($0.line), $0.id, $0.decision, $0.expected, $0.actual] })
  }
}
