/// What a table's rows conclude, and what its hit policy makes of several that match; without evaluating anything.
struct TableOutcomes {
  /// A conclusion: one text for each output. Constants are written alike where they are equal.
  typealias Conclusion = [String]

  enum Outcome: Hashable {
    /// No row matches, and there is no default.
    case none
    case one(Conclusion)
    /// Rows that match where the hit policy allows but one conclusion.
    case conflict([Conclusion])
    case several([Conclusion])
  }

  let table: CompiledTable
  let conclusions: [Conclusion]
  /// The first output's values, where they are constants.
  private let values: [FEELValue?]
  let standard: Conclusion?
  /// For `PRIORITY` and `OUTPUT ORDER`: a smaller one goes first.
  let priorities: [[Int]]
  /// Outputs by name, where conclusions are to be put into that order.
  private let places: [Int]

  /// - Parameter outputs: the names of outputs in the order in which conclusions are to have them; the table's own, if nil.
  init(_ table: CompiledTable, outputs: [String]? = nil) {
    self.table = table
    places =
      outputs?.compactMap { name in table.outputs.firstIndex { $0.name == name } } ?? Array(table.outputs.indices)
    let evaluation = Evaluation()
    evaluation.stack = Array(repeating: .null, count: table.depth)
    func text(_ expression: Expression, _ text: String, _ output: CompiledTable.Output) -> String {
      guard case .constant(let value) = expression else { return text }
      let typed = evaluation.coerce(value, to: output.type)
      if case .number(let number) = typed { return "\(FEELValue.number(number.stripped))" }
      return typed.literal
    }
    values = table.rules.map { rule in
      guard case .constant(let value)? = rule.outputs.first, let output = table.outputs.first else { return nil }
      return evaluation.coerce(value, to: output.type)
    }
    let places = places
    conclusions = table.rules.map { rule in
      places.map { text(rule.outputs[$0], rule.texts.outputs[$0], table.outputs[$0]) }
    }
    standard =
      table.outputs.contains { $0.standard != nil }
      ? places.map { place in
        let output = table.outputs[place]
        return output.standard.map { text($0, output.standardText, output) } ?? "null"
      } : nil
    let isRanked = table.hitPolicy == .priority || table.hitPolicy == .outputOrder
    priorities =
      isRanked
      ? table.rules.map { rule in
        zip(rule.outputs, table.outputs).map { expression, output in
          output.values.firstIndex {
            evaluation.passes(evaluation.value(of: expression), UnaryTests(tests: [$0], isNegated: false)) == true
          } ?? output.values.count
        }
      } : []
  }

  /// Whether the first row's conclusion goes before the second's; rows of equal priority keep their order.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    switch table.hitPolicy {
    case .first: first < second
    case .priority:
      priorities[first] == priorities[second]
        ? first < second : priorities[first].lexicographicallyPrecedes(priorities[second])
    default: false
    }
  }

  /// What follows where these rows match, and no others.
  func outcome(_ rows: [Int]) -> Outcome {
    let rows = rows.sorted()
    guard let first = rows.first else {
      guard let standard else { return .none }
      switch table.hitPolicy {
      case .collect where table.aggregation == nil, .ruleOrder, .outputOrder: return .several([standard])
      default: return .one(standard)
      }
    }
    switch table.hitPolicy {
    case .first, .priority:
      return .one(conclusions[rows.dropFirst().reduce(first) { precedes($1, $0) ? $1 : $0 }])
    case .unique: return rows.count == 1 ? .one(conclusions[first]) : .conflict(rows.map { conclusions[$0] })
    case .any:
      let isOne = rows.allSatisfy { conclusions[$0] == conclusions[first] }
      return isOne ? .one(conclusions[first]) : .conflict(rows.map { conclusions[$0] })
    case .collect where table.aggregation != nil:
      // Without knowing a value, the rows themselves stand for what is made of them.
      guard let total = aggregated(rows) else { return .several(rows.map { conclusions[$0] }) }
      return .one([total.literal])
    // The order of what is collected means nothing.
    case .collect: return .several(rows.map { conclusions[$0] }.sorted { $0.lexicographicallyPrecedes($1) })
    case .ruleOrder: return .several(rows.map { conclusions[$0] })
    case .outputOrder:
      let order = rows.sorted {
        priorities[$0] == priorities[$1] ? $0 < $1 : priorities[$0].lexicographicallyPrecedes(priorities[$1])
      }
      return .several(order.map { conclusions[$0] })
    }
  }

  private func aggregated(_ rows: [Int]) -> FEELValue? {
    let values = rows.compactMap { self.values[$0] }
    guard values.count == rows.count, let aggregation = table.aggregation,
      let total = BuiltIns.named(aggregation.functionName)?.apply(Evaluation(), [.list(values)])
    else { return nil }
    if case .number(let number) = total { return .number(number.stripped) }
    return total
  }

  /// Takes out of a state the rows of this table that cannot decide any more, since one that goes before covers the cell.
  ///
  /// - Parameter offset: the number of the table's first row among the owners.
  func prune(_ state: inout Subdivision.State, owner: (Int) -> Int, offset: Int = 0) {
    guard table.hitPolicy == .first || table.hitPolicy == .priority else { return }
    let range = offset..<offset + table.rules.count
    let covering = state.full.filter { range.contains($0) }
    guard let first = covering.first else { return }
    let best = covering.dropFirst().reduce(first) { precedes($1 - offset, $0 - offset) ? $1 : $0 }
    state.full.removeAll { range.contains($0) && $0 != best }
    state.partial.removeAll { range.contains(owner($0)) && !precedes(owner($0) - offset, best - offset) }
  }
}
