import DecisionTables
import Model

/// A trace in a few lines: what each table was asked, which rows fired, and which failed in one cell only.
enum TraceText {
  static func lines(_ trace: EvaluationTrace, _ page: Page, depth: Int = 0) -> [String] {
    let indent = String(repeating: "  ", count: depth + 1)
    var lines = [indent + "\(trace.name) = \(trace.value)"]
    for table in trace.tables {
      let inputs = table.inputs.map { "\($0.expression) = \($0.value)" }.joined(separator: ", ")
      let rows = table.fired.isEmpty ? table.matched : table.fired
      let which =
        rows.isEmpty
        ? Text("no row matches", "aucune ligne ne s'applique")
        : table.fired.isEmpty
          ? Text(
            "\(RuleWords.rows(rows).reading(.english)) match", "\(RuleWords.rows(rows).reading(.french)) s'appliquent")
          : RuleWords.rows(rows)
      lines.append(indent + "  \(inputs): " + page.words(which))
      for miss in table.nearMisses.prefix(5) {
        let by = miss.shortfall.map { ", \($0)" } ?? ""
        lines.append(
          indent + "  "
            + page.words(
              "row \(miss.row + 1) fails in one cell: \(miss.expression) = \(miss.value) is not \(miss.test)\(by)",
              "la ligne \(miss.row + 1) échoue dans une cellule : \(miss.expression) = \(miss.value) n'est pas \(miss.test)\(by)"
            ))
      }
    }
    for requirement in trace.requirements { lines += self.lines(requirement, page, depth: depth + 1) }
    return lines
  }

  static func json(_ trace: EvaluationTrace) -> JSON {
    [
      "decision": .string(trace.name), "value": .string("\(trace.value)"),
      "tables": .array(
        trace.tables.map { table in
          [
            "id": JSON(table.place.id), "line": .integer(table.place.line),
            "inputs": .object(table.inputs.map { .init($0.expression, .string("\($0.value)")) }),
            "matched": .array(table.matched.map { .integer($0 + 1) }),
            "fired": .array(table.fired.map { .integer($0 + 1) }),
            "nearMisses": .array(
              table.nearMisses.map { miss in
                [
                  "row": .integer(miss.row + 1), "input": .string(miss.expression), "value": .string("\(miss.value)"),
                  "test": .string(miss.test), "shortfall": JSON(miss.shortfall.map { "\($0)" }),
                ]
              }),
          ]
        }),
      "requirements": .array(trace.requirements.map(json)),
    ]
  }
}
