public import Comparison
import Model
public import Recognition

/// What a new version of rules would change, for people and for machines.
public struct ImpactReport: Report {
  let impact: Impact
  let asOf: CalendarDateText
  let limit: Int

  /// - Parameter limit: how many changed cases the text shows; JSON and CSV have all.
  public init(_ impact: Impact, comparator: Comparator, limit: Int = 10) {
    self.impact = impact
    asOf = CalendarDateText(comparator)
    self.limit = limit
  }

  public var format: String { "rules-impact" }

  public func text(_ page: Page) -> String {
    var text = page.paragraph(page.tinted(page.words(summary), .strong))
    text += page.paragraph(page.tinted(page.words(CaseWords.basis(impact.cases, asOf)), .faint))
    text += "\n" + transitions(page)
    if impact.flips.isEmpty { return text }
    text += "\n" + flips(page)
    for dimension in GroupImpact.Dimension.allCases { text += "\n" + groups(dimension, page) }
    return text + page.paragraph(page.tinted(page.words(screenNote), .faint))
  }

  private var summary: Text {
    let (gains, losses) = (count(.gain), count(.loss))
    let name = Text(
      "\(impact.old.receiver.code) \(impact.old.version) → \(impact.new.version)",
      "\(impact.old.receiver.code) \(impact.old.version) → \(impact.new.version)")
    return Text(
      "\(name.reading(.english)): \(impact.flips.count) of \(impact.cases.cases.count) cases change: \(gains) for the better, \(losses) for the worse, \(impact.flips.count - gains - losses) otherwise.",
      "\(name.reading(.french)) : \(impact.flips.count) cas sur \(impact.cases.cases.count) changent : \(gains) en mieux, \(losses) en pire, \(impact.flips.count - gains - losses) autrement."
    )
  }

  private func count(_ direction: Flip.Direction) -> Int { impact.flips.count { $0.direction == direction } }

  private var screenNote: Text {
    Text(
      "Rate: recognized among those decided on the merits. Ratio: over the highest rate of a group with at least \(GroupImpact.least) such cases; * marks less than four fifths. A screen, not a finding: it says where to look.",
      "Taux : reconnus parmi les cas tranchés au fond. Rapport : au taux le plus élevé d'un groupe d'au moins \(GroupImpact.least) cas; * marque moins de quatre cinquièmes. Un filtre, non un constat : il dit où regarder."
    )
  }

  private func transitions(_ page: Page) -> String {
    let seen = RecognitionOutcome.allCases.filter { outcome in
      RecognitionOutcome.allCases.contains { impact.count(outcome, $0) + impact.count($0, outcome) > 0 }
    }
    return Table(
      [.init(page.words("before \\ after", "avant \\ après"))]
        + seen.map { .init(page.words($0.shortName), .right) },
      rows: seen.map { old in
        [Table.Cell(page.words(old.shortName))]
          + seen.map { new in
            let count = impact.count(old, new)
            return Table.Cell("\(count)", count == 0 ? .faint : old == new ? nil : .fair)
          }
      }
    ).written(on: page)
  }

  private func flips(_ page: Page) -> String {
    var text = page.heading("Changed cases", "Cas changés")
    text += Table(
      [
        .init(page.words("Case", "Cas"), wraps: true), .init(page.words("Change", "Changement"), wraps: true),
        .init(page.words("Deciding cell", "Case décisive"), wraps: true),
      ],
      rows: impact.flips.prefix(limit).map { flip in
        [
          Table.Cell(CaseWords.name(flip.ruleCase)),
          Table.Cell(
            "\(clause(flip.old, impact.old)) \(page.words(flip.old.outcome.shortName)) → \(clause(flip.new, impact.new)) \(page.words(flip.new.outcome.shortName))"
          ), Table.Cell(flip.cells.map { cell($0, page) }.joined(separator: "\n")),
        ]
      }
    ).written(on: page)
    if impact.flips.count > limit {
      text += page.paragraph(
        page.words(
          "… and \(impact.flips.count - limit) more; `--format csv` lists them all.",
          "… et \(impact.flips.count - limit) autres; `--format csv` les donne tous."))
    }
    return text
  }

  private func cell(_ cell: Flip.DecidingCell, _ page: Page) -> String {
    let value = FactWords.value(cell.value, of: cell.fact, page)
    let change = cell.old == cell.new ? cell.old : "\(cell.old) → \(cell.new)"
    return "\(page.words(cell.fact.name)) \(value): \(change)"
  }

  private func clause(_ verdict: Verdict, _ rules: RuleModel) -> String {
    verdict.candidates.map { rules.rows[$0].clause ?? "\($0 + 1)" }.joined(separator: ",")
  }

  private func groups(_ dimension: GroupImpact.Dimension, _ page: Page) -> String {
    func rate(_ fraction: Fraction?) -> String { page.percent(fraction) }
    func ratio(_ fraction: Fraction?) -> String {
      guard let fraction else { return "–" }
      let words = page.decimal(
        tenths: Int(
          (UInt128(fraction.numerator) * 20 + UInt128(fraction.denominator)) / (2 * UInt128(fraction.denominator))))
      return words + (fraction < GroupImpact.screen ? "*" : " ")
    }
    let rows = impact.groups.filter { $0.dimension == dimension }.map { group in
      [
        Table.Cell(page.words(GroupWords.name(group))), Table.Cell("\(group.cases)"),
        Table.Cell("\(group.decided.new)"),
        Table.Cell("\(group.gains)", group.gains > 0 ? .good : .faint),
        Table.Cell("\(group.losses)", group.losses > 0 ? .bad : .faint),
        Table.Cell("\(rate(group.rate.old)) → \(rate(group.rate.new))"),
        Table.Cell("\(ratio(group.ratio.old)) → \(ratio(group.ratio.new))", group.isBelowScreen ? .fair : nil),
      ]
    }
    return Table(
      [
        .init(page.words(GroupWords.name(dimension)), wraps: true), .init(page.words("cases", "cas"), .right),
        .init(page.words("decided", "tranchés"), .right), .init(page.words("gain", "gagnent"), .right),
        .init(page.words("lose", "perdent"), .right), .init(page.words("rate", "taux"), .right),
        .init(page.words("ratio", "rapport"), .right),
      ], rows: rows
    ).written(on: page)
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", .string(asOf.words)), .init("old", DecisionJSON.rules(impact.old)),
      .init("new", DecisionJSON.rules(impact.new)),
      .init("considered", .integer(impact.cases.considered)), .init("cases", .integer(impact.cases.cases.count)),
      .init("changed", .integer(impact.flips.count)), .init("gains", .integer(count(.gain))),
      .init("losses", .integer(count(.loss))),
      .init(
        "transitions",
        .array(
          RecognitionOutcome.allCases.flatMap { old in
            RecognitionOutcome.allCases.filter { impact.count(old, $0) > 0 }.map { new in
              [
                "old": .string(old.rawValue), "new": .string(new.rawValue), "cases": .integer(impact.count(old, new)),
              ]
            }
          })),
      .init("flips", .array(impact.flips.map(json))), .init("groups", .array(impact.groups.map(json))),
    ]
  }

  private func json(_ flip: Flip) -> JSON {
    func side(_ verdict: Verdict, _ rules: RuleModel) -> JSON {
      [
        "outcome": .string(verdict.outcome.rawValue),
        "row": verdict.row.map { DecisionJSON.row(rules.rows[$0]) } ?? .null,
        "missing": .array(verdict.missing.map { .string($0.rawValue) }),
      ]
    }
    return [
      "source": .string(flip.ruleCase.portfolio.map(\.subject.id).joined(separator: "+")),
      "target": .string(flip.ruleCase.target.id), "direction": .string(flip.direction.rawValue),
      "old": side(flip.old, impact.old), "new": side(flip.new, impact.new),
      "cells": .array(
        flip.cells.map {
          [
            "fact": .string($0.fact.rawValue), "value": FactWords.json($0.value), "old": .string($0.old),
            "new": .string($0.new),
          ]
        }),
    ]
  }

  private func json(_ group: GroupImpact) -> JSON {
    [
      "dimension": .string(group.dimension.rawValue), "group": .string(group.group), "cases": .integer(group.cases),
      "decidedOld": .integer(group.decided.old), "decidedNew": .integer(group.decided.new),
      "recognisedOld": .integer(group.recognised.old), "recognisedNew": .integer(group.recognised.new),
      "gains": .integer(group.gains), "losses": .integer(group.losses), "rateOld": JSON(group.rate.old),
      "rateNew": JSON(group.rate.new), "ratioOld": JSON(group.ratio.old), "ratioNew": JSON(group.ratio.new),
      "isBelowFourFifths": .bool(group.isBelowScreen),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: [
        "source", "target", "old", "old_clause", "new", "new_clause", "direction", "fact", "value", "old_cell",
        "new_cell",
      ],
      rows: impact.flips.map { flip in
        let cell = flip.cells.first
        return [
          flip.ruleCase.portfolio.map(\.subject.id).joined(separator: "+"), flip.ruleCase.target.id,
          flip.old.outcome.rawValue, clause(flip.old, impact.old), flip.new.outcome.rawValue,
          clause(flip.new, impact.new), flip.direction.rawValue, cell?.fact.rawValue ?? "",
          cell.map { FactWords.value($0.value, of: $0.fact, Page(language: .english)) } ?? "", cell?.old ?? "",
          cell?.new ?? "",
        ]
      })
  }
}
