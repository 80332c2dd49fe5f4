import DecisionTables
import Model
public import Recognition

/// A decision taken apart: every row of the rules, and what each of its cells said.
public struct RuleTreeReport: Report {
  let decision: Decision

  public init(_ decision: Decision) { self.decision = decision }

  public var format: String { "rules-explain" }

  public func text(_ page: Page) -> String { ExplanationTree(tree).written(on: page) }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(decision.asOf)), .init("outcome", .string(decision.outcome.rawValue)),
      .init("rules", DecisionJSON.rules(decision.rules)), .init("explanation", ExplanationTree(tree).json),
    ]
  }

  private var tree: Explanation {
    let words = DecisionWords(decision)
    return Explanation(
      Text(
        words.sentence.reading(.english) + " " + words.reason.reading(.english),
        words.sentence.reading(.french) + " " + words.reason.reading(.french)), source: words.citation,
      children: [thresholds, rows].compactMap(\.self))
  }

  private var thresholds: Explanation? {
    let constants = decision.rules.compiled.constants
    guard !constants.isEmpty else { return nil }
    return Explanation(
      Text("named figures", "chiffres nommés"),
      children: constants.map { Explanation(.same("`\($0.name)`"), value: "\($0.value)") })
  }

  private var rows: Explanation? {
    guard let table = decision.trace?.tables.last else { return nil }
    return Explanation(
      Text("rows, in their order (\(table.hitPolicy.rawValue))", "règles, dans l'ordre (\(table.hitPolicy.rawValue))"),
      children: table.rows.indices.map { row($0, in: table) })
  }

  private func row(_ place: Int, in table: EvaluationTrace.Table) -> Explanation {
    let row = decision.rules.rows[place]
    let cells = table.rows[place].cells
    let state: Text =
      if decision.verdict.row == place {
        Text("decides", "décide")
      } else if cells.contains(.failed) {
        Text("does not apply", "ne s'applique pas")
      } else if cells.allSatisfy({ $0 == .passed }) {
        Text("applies, but comes later", "s'applique, mais vient après")
      } else {
        Text("may apply", "peut s'appliquer")
      }
    let clause = row.clause ?? "\(row.number)"
    let asked = cells.indices.filter { !["-", ""].contains(table.rows[place].tests[$0]) }
    return Explanation(
      Text(
        "\(clause): \(row.outcome.name.reading(.english)) – \(state.reading(.english))",
        "\(clause) : \(row.outcome.name.reading(.french)) – \(state.reading(.french))"),
      source: row.source.map { .same($0) },
      children: asked.map { cell($0, cells[$0], table.rows[place].tests[$0], table) })
  }

  private func cell(
    _ column: Int, _ cell: EvaluationTrace.Cell, _ test: String, _ table: EvaluationTrace.Table
  ) -> Explanation {
    let fact = Fact(identifier: table.inputs[column].expression)
    let mark =
      switch cell {
      case .passed: "✓"
      case .failed: "✗"
      case .undetermined: "?"
      }
    func value(_ language: Language) -> String {
      guard let fact else { return "\(table.inputs[column].value)" }
      return FactWords.value(decision.facts[fact], of: fact, Page(language: language))
    }
    let name = fact?.name ?? .same(table.inputs[column].expression)
    return Explanation(
      Text(
        "\(mark) \(name.reading(.english)) \(value(.english)), asked `\(test)`",
        "\(mark) \(name.reading(.french)) \(value(.french)), exigé `\(test)`"))
  }
}
