public import DecisionTables

extension RuleModel {
  /// What the rules say of a case, by the quickest way: for many cases.
  /// - Complexity: linear in the number of facts asked for, where every cell compares a fact with constants.
  public func verdict(_ facts: FactSet) -> Verdict {
    guard let kernel else { return traced(facts).verdict }
    var frame = kernel.facts()
    for (slot, fact) in slots.enumerated() {
      if let value = facts[fact]?.feel { kernel.set(slot, toValue: value, in: &frame) }
    }
    switch kernel.evaluate(frame, mode: .strict) {
    case .none: return Verdict(fault: .gap)
    case .rule(let row): return Verdict(row: row, rows[row].outcome)
    case .rules(let set), .conflict(let set): return Verdict(fault: .conflict, set.rules)
    case .undetermined(let possible, let missing):
      return Verdict(
        candidates: possible.rules, missing: Set(missing.map { slots[$0] }).sorted(), rows: rows,
        isOneCertain: hasCatchAll)
    }
  }

  /// The same with every cell of every row, and the models' other decisions: for one case that somebody reads.
  public func traced(_ facts: FactSet) -> (verdict: Verdict, trace: EvaluationTrace?) {
    let result = compiled.evaluate(
      RuleModel.decision, inputs: facts.context(named: inputNames), mode: .strict, traced: true)
    guard let result, let trace = result.trace, let table = trace.tables.last else {
      return (Verdict(fault: .gap), result?.trace)
    }
    if let missing = result.value.missing {
      let possible = self.possible(in: table)
      let facts = Set(missing.names.compactMap(Fact.init(identifier:)))
      let names = table.inputs.compactMap { Fact(identifier: $0.expression) }
      let deciding = facts.filter { fact in
        guard let column = names.firstIndex(of: fact) else { return true }
        return possible.contains { row in
          if case .undetermined = table.rows[row].cells[column] { true } else { false }
        }
      }
      return (
        Verdict(candidates: possible, missing: deciding.sorted(), rows: rows, isOneCertain: hasCatchAll), trace
      )
    }
    guard let row = table.fired.first, result.value.string != nil else {
      return (table.matched.isEmpty ? Verdict(fault: .gap) : Verdict(fault: .conflict, table.matched), trace)
    }
    return (Verdict(row: row, rows[row].outcome), trace)
  }

  /// The rows that nothing known rules out; under `FIRST` none behind one that matches for certain.
  private func possible(in table: EvaluationTrace.Table) -> [Int] {
    var rows = table.rows.indices.filter { row in table.rows[row].cells.allSatisfy { $0 != .failed } }
    if hitPolicy == .first, let certain = table.matched.first { rows.removeAll { $0 > certain } }
    return rows
  }

  /// Whether one row always matches, so that there always is an outcome.
  private var hasCatchAll: Bool { hitPolicy == .first && catchAll != nil }
}

extension Fact: Comparable {
  /// In the order in which they are documented.
  public static func < (a: Fact, b: Fact) -> Bool { a.place < b.place }
}
