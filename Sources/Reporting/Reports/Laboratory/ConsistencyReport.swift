public import Comparison
import Model
public import Recognition

/// Where receivers decide the same case differently, for people and for machines.
public struct ConsistencyReport: Report {
  let consistency: Consistency
  let asOf: CalendarDateText
  let limit: Int

  public init(_ consistency: Consistency, comparator: Comparator, limit: Int = 10) {
    self.consistency = consistency
    asOf = CalendarDateText(comparator)
    self.limit = limit
  }

  public var format: String { "rules-consistency" }

  public func text(_ page: Page) -> String {
    let (all, apart) = (consistency.cases.cases.count, consistency.disagreements.count)
    var text = page.paragraph(
      page.tinted(
        page.words(
          "\(all - apart) of \(all) cases are decided alike by all \(consistency.rules.count) receivers, \(apart) are not.",
          "\(all - apart) cas sur \(all) sont décidés de même par les \(consistency.rules.count) destinations, \(apart) ne le sont pas."
        ), .strong))
    text += page.paragraph(page.tinted(page.words(CaseWords.basis(consistency.cases, asOf)), .faint))
    text += "\n" + outcomes(page)
    guard apart > 0 else { return text }
    text +=
      "\n" + page.heading("Cases that any two decide differently", "Cas que deux destinations décident différemment")
    text += pairs(page) + "\n"
    text += page.heading("The widest apart", "Les plus éloignés")
    for row in consistency.disagreements.prefix(limit) { text += described(row, page) }
    if apart > limit {
      text += page.paragraph(
        page.words(
          "… and \(apart - limit) more; `--format csv` lists them all.",
          "… et \(apart - limit) autres; `--format csv` les donne tous."))
    }
    return text
  }

  private func outcomes(_ page: Page) -> String {
    let seen = RecognitionOutcome.allCases.filter { outcome in
      consistency.counts.contains { ($0[outcome] ?? 0) > 0 }
    }
    return Table(
      [.init(page.words("Received in", "Destination"))] + seen.map { .init(page.words($0.shortName), .right) },
      rows: zip(consistency.rules, consistency.counts).map { rules, counts in
        [Table.Cell(page.words(rules.receiver.name.capitalised))] + seen.map { Table.Cell("\(counts[$0] ?? 0)") }
      }
    ).written(on: page)
  }

  private func pairs(_ page: Page) -> String {
    let names = consistency.rules.map { page.words($0.receiver.abbreviation) }
    return Table(
      [.init("")] + names.map { .init($0, .right) },
      rows: names.indices.map { first in
        [Table.Cell(names[first])]
          + names.indices.map { second in
            first == second ? Table.Cell("–", .faint) : Table.Cell("\(consistency.differing[first][second])")
          }
      }
    ).written(on: page)
  }

  /// The outcomes of one case, each with the receivers and the clauses that say so.
  private func described(_ row: Consistency.Row, _ page: Page) -> String {
    var text = page.paragraph(CaseWords.name(row.ruleCase), indent: 2)
    for outcome in RecognitionOutcome.allCases where row.outcomes.contains(outcome) {
      let who = row.verdicts.indices.filter { row.verdicts[$0].outcome == outcome }.map { clauses(row, $0) }
      text += page.paragraph("\(page.words(outcome.name)): \(who.joined(separator: " · "))", indent: 4, hanging: 6)
    }
    return text
  }

  private func clauses(_ row: Consistency.Row, _ place: Int) -> String {
    let rules = consistency.rules[place]
    return row.verdicts[place].candidates.map { rules.rows[$0].clause ?? "\(rules.receiver.code) \($0 + 1)" }
      .joined(separator: ",")
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", .string(asOf.words)), .init("considered", .integer(consistency.cases.considered)),
      .init("cases", .integer(consistency.cases.cases.count)),
      .init("disagreements", .integer(consistency.disagreements.count)),
      .init(
        "receivers",
        .array(
          zip(consistency.rules, consistency.counts).map { rules, counts in
            [
              "rules": DecisionJSON.rules(rules),
              "outcomes": .object(
                RecognitionOutcome.allCases.map { JSON.Member($0.rawValue, .integer(counts[$0] ?? 0)) }),
            ]
          })),
      .init("differing", .array(consistency.differing.map { .array($0.map { .integer($0) }) })),
      .init(
        "rows",
        .array(
          consistency.disagreements.map { row in
            [
              "source": .string(row.ruleCase.portfolio.map(\.subject.id).joined(separator: "+")),
              "target": .string(row.ruleCase.target.id),
              "decisions": .array(
                row.verdicts.indices.map { place in
                  [
                    "receiver": .string(consistency.rules[place].receiver.code),
                    "outcome": .string(row.verdicts[place].outcome.rawValue), "clause": .string(clauses(row, place)),
                  ]
                }),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["source", "target"]
        + consistency.rules.flatMap { [$0.receiver.code, "\($0.receiver.code)_clause"] },
      rows: consistency.disagreements.map { row in
        [row.ruleCase.portfolio.map(\.subject.id).joined(separator: "+"), row.ruleCase.target.id]
          + row.verdicts.indices.flatMap { [row.verdicts[$0].outcome.rawValue, clauses(row, $0)] }
      })
  }
}
