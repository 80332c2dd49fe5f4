extension TableKernel {
  /// What the table says for a frame of its own facts.
  ///
  /// - Complexity: linear in the number of columns, whatever the number of rules up to 64.
  public func evaluate(_ facts: borrowing Facts, mode: EvaluationMode = .standard) -> Outcome {
    if words > 1 { return evaluateMany(facts, mode: mode) }
    var certain: UInt64 = ruleCount == 64 ? .max : (1 << UInt64(ruleCount)) - 1
    var possible = certain
    for number in layout.columns.indices {
      let place = facts.masks[number]
      if place >= 0 {
        certain &= masks[place]
        possible &= masks[place]
      } else {
        let column = layout.columns[number]
        certain &= masks[mode == .strict ? column.certain : column.null]
        possible &= masks[mode == .strict ? column.possible : column.null]
      }
    }
    if certain == possible {
      if certain == 0 { return .none }
      // One rule alone is the result under every policy that has one.
      if hitPolicy == .first || (certain & (certain - 1) == 0 && hitPolicy.hasOneResult) {
        return .rule(certain.trailingZeroBitCount)
      }
      return outcome(RuleSet(first: certain))
    }
    return uncertain(RuleSet(first: certain), RuleSet(first: possible), facts)
  }

  private func evaluateMany(_ facts: borrowing Facts, mode: EvaluationMode) -> Outcome {
    var certain: [UInt64] = (0..<words).map { word in
      let rest = ruleCount - word * 64
      return rest >= 64 ? .max : (1 << UInt64(rest)) - 1
    }
    var possible = certain
    for (number, column) in layout.columns.enumerated() {
      let place = facts.masks[number]
      let isStrict = mode == .strict
      let first = place >= 0 ? place : isStrict ? column.certain : column.null
      let second = place >= 0 ? place : isStrict ? column.possible : column.null
      for word in 0..<words {
        certain[word] &= masks[first + word]
        possible[word] &= masks[second + word]
      }
    }
    let sure = RuleSet(first: certain[0], more: Array(certain.dropFirst()))
    let all = RuleSet(first: possible[0], more: Array(possible.dropFirst()))
    return sure == all ? outcome(sure) : uncertain(sure, all, facts)
  }

  /// What the hit policy makes of rules that match for certain.
  private func outcome(_ rules: RuleSet) -> Outcome {
    if rules.isEmpty { return .none }
    switch hitPolicy {
    case .first: return .rule(rules.smallest)
    case .unique: return rules.count == 1 ? .rule(rules.smallest) : .conflict(rules)
    case .any:
      let first = rules.smallest
      return rules.rules.allSatisfy { ranks[$0] == ranks[first] } ? .rule(first) : .conflict(rules)
    case .priority: return .rule(rules.rules.min { (ranks[$0], $0) < (ranks[$1], $1) } ?? rules.smallest)
    case .collect, .ruleOrder, .outputOrder: return .rules(rules)
    }
  }

  /// What follows whatever the missing facts are, if anything does.
  private func uncertain(_ certain: RuleSet, _ possible: RuleSet, _ facts: borrowing Facts) -> Outcome {
    let sureRules = Set(certain.rules)
    var undecided = possible.rules.filter { !sureRules.contains($0) }
    var possible = possible
    switch hitPolicy {
    case .first:
      // What comes after a rule that matches for certain does not matter.
      if !certain.isEmpty { undecided.removeAll { $0 > certain.smallest } }
      if undecided.isEmpty { return .rule(certain.smallest) }
      possible = RuleSet(undecided + (certain.isEmpty ? [] : [certain.smallest]), words: words)
    case .any, .priority:
      if !certain.isEmpty, case .rule(let sure) = outcome(certain), case .rule(let whatever) = outcome(possible),
        ranks[sure] == ranks[whatever]
      {
        return .rule(sure)
      }
    case .unique, .collect, .ruleOrder, .outputOrder: break
    }
    var missing: [Int] = []
    for column in layout.columns.indices where facts.masks[column] < 0 && dependsOn(column, undecided) {
      missing.append(column)
    }
    return .undetermined(possible: possible, missing: missing)
  }

  /// Whether one of the rules may match or not, as the column's input is.
  private func dependsOn(_ column: Int, _ rules: [Int]) -> Bool {
    rules.contains { masks[layout.columns[column].certain + $0 / 64] >> UInt64($0 % 64) & 1 == 0 }
  }
}

extension HitPolicy {
  /// Whether the result is one rule's conclusion, and not a list.
  var hasOneResult: Bool {
    switch self {
    case .unique, .any, .priority, .first: true
    case .ruleOrder, .outputOrder, .collect: false
    }
  }
}
