public import Comparison
import Model
public import Recognition

/// Outcomes along a threshold, for people and for machines.
public struct SweepReport: Report {
  let sweep: Sweep
  let asOf: CalendarDateText

  public init(_ sweep: Sweep, comparator: Comparator) {
    self.sweep = sweep
    asOf = CalendarDateText(comparator)
  }

  public var format: String { "rules-sweep" }

  /// The outcomes that occur, best first.
  var outcomes: [RecognitionOutcome] {
    RecognitionOutcome.allCases.filter { outcome in sweep.steps.contains { $0.count(outcome) > 0 } }
  }

  public func text(_ page: Page) -> String {
    var text = page.paragraph(
      page.tinted(
        page.words(
          "\(sweep.rules.receiver.code) \(sweep.rules.version): outcomes by `\(sweep.threshold)`, \(sweep.cases.cases.count) cases",
          "\(sweep.rules.receiver.code) \(sweep.rules.version) : issues selon `\(sweep.threshold)`, \(sweep.cases.cases.count) cas"
        ), .strong))
    text += page.paragraph(page.tinted(page.words(CaseWords.basis(sweep.cases, asOf)), .faint))
    text +=
      "\n"
      + Table(
        [.init(sweep.threshold)] + outcomes.map { .init(page.words($0.shortName), .right) },
        rows: sweep.steps.map { step in
          [Table.Cell(step.value)]
            + outcomes.map { outcome in
              let count = step.count(outcome)
              let share = Fraction(count, of: sweep.cases.cases.count)
              return Table.Cell("\(count)  \(page.percent(share))")
            }
        }
      ).written(on: page)
    return text
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", .string(asOf.words)), .init("rules", DecisionJSON.rules(sweep.rules)),
      .init("threshold", .string(sweep.threshold)), .init("considered", .integer(sweep.cases.considered)),
      .init("cases", .integer(sweep.cases.cases.count)),
      .init(
        "steps",
        .array(
          sweep.steps.map { step in
            [
              "value": .number(step.value),
              "outcomes": .object(
                RecognitionOutcome.allCases.map { JSON.Member($0.rawValue, .integer(step.count($0))) }),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: [sweep.threshold] + RecognitionOutcome.allCases.map(\.rawValue) + ["cases"],
      rows: sweep.steps.map { step in
        [step.value] + RecognitionOutcome.allCases.map { "\(step.count($0))" } + ["\(sweep.cases.cases.count)"]
      })
  }
}
