extension TableAnalyst {
  /// Cells and conclusions against the types that the model states.
  mutating func checkTypes() {
    for (column, input) in table.inputs.enumerated() {
      let type = domains[column].type.isAny ? input.type : domains[column].type
      guard let kind = type.base.valueKind else { continue }
      for (row, rule) in table.rules.enumerated() where column < rule.tests.count {
        let constants = (KernelConstants.of(rule.tests[column]) ?? []).filter { !$0.isNull }
        guard constants.contains(where: { $0.kind != kind }) else { continue }
        add(
          .error, .mistypedTest(row: row, column: column, text: rule.texts.tests[column], type: kind), named: "type",
          row: row)
      }
    }
    let evaluation = Evaluation()
    for (row, rule) in table.rules.enumerated() {
      for (number, output) in table.outputs.enumerated() where number < rule.outputs.count {
        guard case .constant(let value) = rule.outputs[number], !value.isNull else { continue }
        let typed = evaluation.coerce(value, to: output.type)
        let isListed =
          output.values.isEmpty || evaluation.passes(typed, UnaryTests(tests: output.values, isNegated: false)) != false
        if typed.isNull || !isListed {
          add(
            .error, .mistypedConclusion(row: row, output: output.name, text: rule.texts.outputs[number]), named: "type",
            row: row)
        }
      }
    }
  }

  /// Rows that cannot be analysed, rows that nothing passes, and what Camunda does not run.
  mutating func checkRows() {
    if table.hitPolicy == .priority || table.hitPolicy == .outputOrder {
      add(.warning, .notInCamunda(table.hitPolicy), named: "camunda")
    }
    for (row, sides) in grid.rows[0].enumerated() {
      if let column = sides.opaqueColumn {
        result.isPartial = true
        add(
          .note, .notAnalysed(row: row, column: own(column), text: table.rules[row].texts.tests[own(column)]),
          named: "opaque", row: row)
      } else if let column = sides.emptyColumn {
        add(.warning, .impossible(row: row, column: own(column)), named: "impossible", row: row)
      }
    }
  }

  /// The table's column of a column of the grid.
  func own(_ column: Int) -> Int { grid.columns[column].inputs[0] ?? column }

  mutating func checkAnnotations() {
    let columns = table.annotations
    guard !table.rules.isEmpty else { return }
    for name in columns {
      guard let (base, twin) = Self.twin(of: name) else { continue }
      for (row, rule) in table.rules.enumerated() {
        let has = { (name: String) in rule.annotations.contains { $0.name == name } }
        if !has(name), has(twin) || !columns.contains(twin) || name == "\(base).en" {
          add(.warning, .annotationMissing(row: row, name: name), named: "annotation", row: row)
        }
      }
    }
    let languages = Set(columns.compactMap { Self.twin(of: $0) == nil ? nil : String($0.suffix(2)) })
    let isAnnotated = table.rules.contains { !$0.annotations.isEmpty }
    for language in ["en", "fr"] where !languages.contains(language) {
      add(isAnnotated || !languages.isEmpty ? .warning : .note, .languageMissing(language), named: "language")
    }
  }

  /// Of `reason.en`: `reason` and `reason.fr`.
  private static func twin(of name: String) -> (base: String, twin: String)? {
    let base = String(name.dropLast(3))
    if name.hasSuffix(".en") { return (base, base + ".fr") }
    if name.hasSuffix(".fr") { return (base, base + ".en") }
    return nil
  }
}

extension FEELType {
  /// The kind of its values, if there is one.
  fileprivate var valueKind: String? {
    switch self {
    case .number: "number"
    case .string: "string"
    case .boolean: "boolean"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .months: "years and months duration"
    case .days: "days and time duration"
    default: nil
    }
  }
}
