/// True, false, neither, or not known for want of an input.
enum Truth {
  case known(Bool)
  case null
  case undetermined(MissingInputs)

  init(_ value: FEELValue) {
    switch value {
    case .boolean(let value): self = .known(value)
    case .undetermined(let missing): self = .undetermined(missing)
    default: self = .null
    }
  }

  init(_ value: Bool?) { self = value.map { .known($0) } ?? .null }

  var value: FEELValue {
    switch self {
    case .known(let value): .boolean(value)
    case .null: .null
    case .undetermined(let missing): .undetermined(missing)
    }
  }

  var isTrue: Bool {
    if case .known(true) = self { return true }
    return false
  }
}

extension Evaluation {
  func conjunction(_ left: Expression, _ right: Expression) -> FEELValue {
    junction(left, right, dominant: false)
  }

  func disjunction(_ left: Expression, _ right: Expression) -> FEELValue {
    junction(left, right, dominant: true)
  }

  /// `and` and `or`: one operand that is `dominant` decides, whatever the other is.
  private func junction(_ left: Expression, _ right: Expression, dominant: Bool) -> FEELValue {
    let first = Truth(value(of: left))
    if case .known(dominant) = first { return .boolean(dominant) }
    return combined(first, Truth(value(of: right)), dominant: dominant).value
  }

  func combined(_ first: Truth, _ second: Truth, dominant: Bool) -> Truth {
    switch (first, second) {
    case (.known(dominant), _), (_, .known(dominant)): .known(dominant)
    case (.undetermined(let left), .undetermined(let right)): .undetermined(left.union(right))
    case (.undetermined, _): first
    case (_, .undetermined): second
    case (.null, _), (_, .null): .null
    default: .known(!dominant)
    }
  }

  func conditional(
    _ condition: Expression, _ then: Expression, _ otherwise: Expression, isBoxed: Bool
  ) -> FEELValue {
    switch Truth(value(of: condition)) {
    case .known(true): value(of: then)
    case .null where isBoxed: null("the condition is neither true nor false")
    case .undetermined(let missing): .undetermined(missing)
    default: value(of: otherwise)
    }
  }

  func comparison(_ sign: ComparisonOperator, _ left: Expression, _ right: Expression) -> FEELValue {
    var (first, second) = (value(of: left), value(of: right))
    // Whoever writes `x = null` asks whether x is missing.
    if left.isNullLiteral, case .undetermined = second { second = .null }
    if right.isNullLiteral, case .undetermined = first { first = .null }
    return comparison(sign, first, second).value
  }

  func comparison(_ sign: ComparisonOperator, _ left: FEELValue, _ right: FEELValue) -> Truth {
    if let missing = MissingInputs.among([left, right]) { return .undetermined(missing) }
    // To compare lists takes as long as they are.
    switch left {
    case .list, .context: if !weigh(left) { return .null }
    default: break
    }
    switch sign {
    case .equal: return Truth(left.equals(right))
    case .notEqual: return Truth(left.equals(right).map { !$0 })
    case .less: return Truth(left.order(right).map { $0 < 0 })
    case .lessOrEqual: return Truth(left.order(right).map { $0 <= 0 })
    case .greater: return Truth(left.order(right).map { $0 > 0 })
    case .greaterOrEqual: return Truth(left.order(right).map { $0 >= 0 })
    }
  }

  func between(_ operand: Expression, _ lower: Expression, _ upper: Expression) -> FEELValue {
    let middle = value(of: operand)
    let first = comparison(.greaterOrEqual, middle, value(of: lower))
    return combined(first, comparison(.lessOrEqual, middle, value(of: upper)), dominant: false).value
  }

  func instance(_ operand: Expression, _ type: FEELType) -> FEELValue {
    let value = value(of: operand)
    if case .undetermined = value { return value }
    return .boolean(isInstance(value, of: type))
  }
}

extension Expression {
  var isNullLiteral: Bool {
    if case .constant(.null) = self { return true }
    return false
  }
}
