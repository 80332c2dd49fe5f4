public import Comparison
import Model
public import Recognition

/// Many decisions, a row each.
public struct DecisionListReport: Report {
  public struct Row: Sendable {
    let portfolio: [Held]
    let target: Subject
    let decision: Decision

    public init(portfolio: [Held], target: Subject, decision: Decision) {
      self.portfolio = portfolio
      self.target = target
      self.decision = decision
    }

    var source: String { portfolio.map(\.subject.id).joined(separator: "+") }
  }

  let rows: [Row]

  public init(_ rows: [Row]) { self.rows = rows }

  public var format: String { "decisions" }

  public func text(_ page: Page) -> String {
    Table(
      [
        .init(page.words("Source", "Source"), wraps: true), .init(page.words("Target", "Cible"), wraps: true),
        .init(page.words("Decision", "Décision"), wraps: true),
        .init(page.words("Why", "Pourquoi"), wraps: true),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.source), Table.Cell(row.target.id),
          Table.Cell(page.words(row.decision.outcome.name), row.decision.outcome.tint),
          Table.Cell(page.words(DecisionWords(row.decision).reason)),
        ]
      }
    ).written(on: page)
  }

  public var members: [JSON.Member] {
    [
      .init(
        "decisions",
        .array(
          rows.map { row in
            [
              "source": .string(row.source), "target": .string(row.target.id),
              "outcome": .string(row.decision.outcome.rawValue), "rules": DecisionJSON.rules(row.decision.rules),
              "row": row.decision.row.map(DecisionJSON.row) ?? .null,
              "missing": .array(row.decision.verdict.missing.map { .string($0.rawValue) }),
            ]
          }))
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["source", "target", "receiver", "version", "outcome", "clause", "missing", "reason_en", "reason_fr"],
      rows: rows.map { row in
        let reason = DecisionWords(row.decision).reason
        return [
          row.source, row.target.id, row.decision.rules.receiver.code, row.decision.rules.version,
          row.decision.outcome.rawValue, row.decision.candidates.compactMap(\.clause).joined(separator: " "),
          row.decision.verdict.missing.map(\.rawValue).joined(separator: " "), reason.reading(.english),
          reason.reading(.french),
        ]
      })
  }
}
