/// What each rule says about the inputs: in the order of the rules, with what is not known where an input is missing.
struct TableMatches {
  /// Rules that match.
  var certain: [Int] = []
  /// Rules that might match, and what they miss.
  var possible: [(rule: Int, missing: MissingInputs)] = []
}

extension Evaluation {
  func evaluate(_ table: CompiledTable) -> FEELValue {
    var inputs: [FEELValue] = []
    for input in table.inputs {
      let value = coerceInput(value(of: input.expression), input)
      if value.missing == nil, !value.isNull, passes(value, input.allowed) == false {
        return null("`\(input.text)` is \(value), which is not among the values allowed")
      }
      inputs.append(value)
    }
    let matches = matches(table, inputs)
    let result = conclusion(table, matches)
    if trace != nil { trace?.table(table, inputs, matched: matches.certain, fired: fired(table, matches, result)) }
    return coerce(result, to: table.type)
  }

  /// A value that is not of the column's type stays as it is where nothing can be made of it: no test will match.
  private func coerceInput(_ value: FEELValue, _ input: CompiledTable.Input) -> FEELValue {
    if case .any = input.type { return value }
    let coerced = coerce(value, to: input.type.base)
    return coerced.isNull && !value.isNull ? value : coerced
  }

  private func matches(_ table: CompiledTable, _ inputs: [FEELValue]) -> TableMatches {
    var matches = TableMatches()
    for (number, rule) in table.rules.enumerated() {
      var truth = Truth.known(true)
      for (column, tests) in rule.tests.enumerated() where column < inputs.count {
        let cell = self.truth(of: tests, for: inputs[column])
        trace?.cell(rule: number, column: column, cell)
        truth = combined(truth, cell.asMatch, dominant: false)
        // Only a trace wants to know about the other cells.
        if case .known(false) = truth, trace == nil { break }
      }
      switch truth {
      case .known(true):
        matches.certain.append(number)
        if table.hitPolicy == .first, trace == nil { return matches }
      case .undetermined(let missing): matches.possible.append((number, missing))
      default: break
      }
      if failure != nil { break }
    }
    return matches
  }

  private func conclusion(_ table: CompiledTable, _ matches: TableMatches) -> FEELValue {
    if !matches.possible.isEmpty { return uncertainConclusion(table, matches) }
    guard !matches.certain.isEmpty else { return standard(table) }
    switch table.hitPolicy {
    case .unique:
      guard matches.certain.count == 1 else {
        return null("rules \(Self.numbers(matches.certain)) match, but only one may")
      }
      return output(table, matches.certain[0])
    case .any:
      let first = output(table, matches.certain[0])
      for rule in matches.certain.dropFirst() where !output(table, rule).isSame(as: first) {
        return null("rules \(Self.numbers(matches.certain)) match and conclude differently")
      }
      return first
    case .first: return output(table, matches.certain[0])
    case .priority:
      return byPriority(table, matches.certain.map { outputs(table, $0) }).first.map { value(table, $0) } ?? .null
    case .ruleOrder: return .list(matches.certain.map { output(table, $0) })
    case .outputOrder:
      return .list(byPriority(table, matches.certain.map { outputs(table, $0) }).map { value(table, $0) })
    case .collect: return collected(table, matches.certain.map { output(table, $0) })
    }
  }

  /// What follows whatever the missing inputs are, if anything does.
  private func uncertainConclusion(_ table: CompiledTable, _ matches: TableMatches) -> FEELValue {
    let missing = matches.possible.dropFirst().reduce(matches.possible[0].missing) { $0.union($1.missing) }
    switch table.hitPolicy {
    case .first:
      if let certain = matches.certain.first, matches.possible.allSatisfy({ $0.rule > certain }) {
        return output(table, certain)
      }
    case .any, .priority:
      guard let certain = matches.certain.first else { break }
      let sure =
        matches.certain.count == 1
        ? output(table, certain) : conclusion(table, TableMatches(certain: matches.certain))
      let all = matches.certain + matches.possible.map(\.rule)
      let whatever =
        table.hitPolicy == .priority
        ? conclusion(table, TableMatches(certain: all))
        : matches.possible.allSatisfy { output(table, $0.rule).isSame(as: sure) } ? sure : .null
      // The best of all is among the certain ones already.
      if whatever.isSame(as: sure), !sure.isNull { return sure }
    default: break
    }
    return .undetermined(missing)
  }

  /// The rules that a result was made of.
  private func fired(_ table: CompiledTable, _ matches: TableMatches, _ result: FEELValue) -> [Int] {
    guard result.missing == nil, let first = matches.certain.first else { return [] }
    switch table.hitPolicy {
    case .unique: return matches.certain.count == 1 ? [first] : []
    case .first: return [first]
    case .any: return result.isNull ? [] : matches.certain
    case .priority: return matches.certain.first { output(table, $0).isSame(as: result) }.map { [$0] } ?? []
    case .collect, .ruleOrder, .outputOrder: return matches.certain
    }
  }

  private static func numbers(_ rules: [Int]) -> String { rules.map { String($0 + 1) }.joined(separator: ", ") }

  private func standard(_ table: CompiledTable) -> FEELValue {
    guard table.outputs.contains(where: { $0.standard != nil }) else {
      if table.hitPolicy == .collect, table.aggregation == .count { return .number(0) }
      return null("no rule of the table matches")
    }
    let values = table.outputs.map { $0.standard.map { value(of: $0) } ?? .null }
    let result = value(table, values)
    switch table.hitPolicy {
    case .collect where table.aggregation == nil, .ruleOrder, .outputOrder:
      return result.list == nil ? .list([result]) : result
    default: return result
    }
  }

  private func outputs(_ table: CompiledTable, _ rule: Int) -> [FEELValue] {
    zip(table.rules[rule].outputs, table.outputs).map { coerce(value(of: $0), to: $1.type) }
  }

  private func output(_ table: CompiledTable, _ rule: Int) -> FEELValue { value(table, outputs(table, rule)) }

  /// One output is its value; several are a context.
  private func value(_ table: CompiledTable, _ outputs: [FEELValue]) -> FEELValue {
    if table.outputs.count == 1, let only = outputs.first { return only }
    return .context(FEELContext(zip(table.outputs.map(\.name), outputs)))
  }

  /// Sorted by the place of each output among its values, the first output first.
  private func byPriority(_ table: CompiledTable, _ rows: [[FEELValue]]) -> [[FEELValue]] {
    let ranked = rows.map { row in
      (row, zip(row, table.outputs).map { value, output in priority(of: value, in: output) })
    }
    // Stable: rules of the same priority keep their order.
    return ranked.enumerated().sorted { left, right in
      left.element.1 == right.element.1
        ? left.offset < right.offset : left.element.1.lexicographicallyPrecedes(right.element.1)
    }.map(\.element.0)
  }

  private func priority(of value: FEELValue, in output: CompiledTable.Output) -> Int {
    output.values.firstIndex { test in
      passes(value, UnaryTests(tests: [test], isNegated: false)) == true
    } ?? output.values.count
  }

  private func collected(_ table: CompiledTable, _ values: [FEELValue]) -> FEELValue {
    guard let aggregation = table.aggregation else { return .list(values) }
    if let missing = MissingInputs.among(values) { return .undetermined(missing) }
    return BuiltIns.named(aggregation.functionName)?.apply(self, [.list(values)]) ?? .null
  }
}

extension Truth {
  /// Null in a cell is no match.
  var asMatch: Truth {
    if case .null = self { return .known(false) }
    return self
  }
}

extension Aggregation {
  /// The built-in function that does it.
  var functionName: String {
    switch self {
    case .sum: "sum"
    case .count: "count"
    case .minimum: "min"
    case .maximum: "max"
    }
  }
}
