extension ModelCompiler {
  mutating func compile(_ table: DecisionTable, in scope: Scope, of model: Int) -> CompiledTable {
    var testScope = scope
    testScope.bind("?")
    let inputs = table.inputs.map { input in
      CompiledTable.Input(
        expression: compile(input.expression, in: scope, of: model),
        type: resolve(input.type, at: input.place, in: model),
        allowed: input.allowedValues.map { tests($0, in: testScope, of: model) } ?? .any,
        text: FEELName.normalised(input.expression.text), label: input.label, better: input.better)
    }
    let outputs = table.outputs.map { output in
      CompiledTable.Output(
        name: output.name ?? "", type: resolve(output.type, at: output.place, in: model),
        values: output.allowedValues.map { tests($0, in: testScope, of: model).tests } ?? [],
        standard: output.defaultValue.flatMap { $0.text.isEmpty ? nil : compile($0, in: scope, of: model) },
        standardText: FEELName.normalised(output.defaultValue?.text ?? ""), best: output.best,
        unordered: output.unordered)
    }
    let rules = table.rules.map { rule in
      // A rule with too few cells was reported; whatever looks at the table may count on all of them.
      let conditions = rule.inputs.map { tests($0, in: testScope, of: model) }
      let conclusions = rule.outputs.map { conclusion($0, in: scope, of: model) }
      return CompiledTable.Rule(
        place: rule.place, tests: Self.filled(conditions, to: inputs.count, with: .never),
        outputs: Self.filled(conclusions, to: table.outputs.count, with: .constant(.null)),
        texts: (
          Self.filled(rule.inputs.map { FEELName.normalised($0.text) }, to: inputs.count, with: ""),
          Self.filled(rule.outputs.map { FEELName.normalised($0.text) }, to: table.outputs.count, with: "")
        ),
        annotations: annotations(of: rule, in: table))
    }
    if table.outputs.count > 1, table.outputs.contains(where: { $0.name == nil }) {
      report(
        ModelWords("each of several outputs needs a name", "chacune de plusieurs sorties doit avoir un nom"),
        at: table.place, in: model)
    }
    if table.hitPolicy == .priority || table.hitPolicy == .outputOrder, outputs.allSatisfy({ $0.values.isEmpty }) {
      report(
        ModelWords(
          "`\(table.hitPolicy.rawValue)` needs the outputs' values in their order",
          "`\(table.hitPolicy.rawValue)` exige les valeurs des sorties dans leur ordre"), at: table.place, in: model)
    }
    if table.aggregation != nil, table.hitPolicy != .collect {
      report(
        ModelWords("only `COLLECT` can be aggregated", "seul `COLLECT` admet une agrégation"), at: table.place,
        in: model, .warning)
    }
    return CompiledTable(
      place: table.place, annotations: table.annotations, hitPolicy: table.hitPolicy, aggregation: table.aggregation,
      inputs: inputs, outputs: outputs,
      rules: rules, type: resolve(table.type, at: table.place, in: model), depth: scope.depth)
  }

  private func annotations(of rule: DecisionTable.Rule, in table: DecisionTable) -> [(name: String, text: String)] {
    let columns = rule.annotations.enumerated().map { number, text in
      (name: number < table.annotations.count ? table.annotations[number] : "", text: text)
    }
    let all = columns + (rule.description.map { [(name: "description", text: $0)] } ?? [])
    return all.map { ($0.name, FEELName.normalised($0.text)) }.filter { !$0.1.isEmpty }
  }

  /// The tests in a cell; a cell that cannot be read never matches.
  private mutating func tests(_ text: ModelText, in scope: Scope, of model: Int) -> UnaryTests {
    do throws(SyntaxError) {
      let (tests, problems) = try Parser.unaryTests(text.text, in: scope)
      note(problems, of: text, in: model)
      return tests
    } catch {
      note([error], of: text, in: model)
      return .never
    }
  }

  /// As many cells as the table has columns.
  private static func filled<Cell>(_ cells: [Cell], to count: Int, with cell: Cell) -> [Cell] {
    cells.prefix(count) + Array(repeating: cell, count: max(0, count - cells.count))
  }

  /// An output's cell; an empty one, or a dash, concludes nothing.
  private mutating func conclusion(_ text: ModelText, in scope: Scope, of model: Int) -> Expression {
    let trimmed = FEELName.normalised(text.text)
    return trimmed.isEmpty || trimmed == "-" ? .constant(.null) : compile(text, in: scope, of: model)
  }
}

extension UnaryTests {
  /// Of a cell that cannot be read, or is missing.
  fileprivate static let never = UnaryTests(
    tests: [.expression(.constant(.boolean(false)), speaksOfInput: true)], isNegated: false)
}
