/// The constants that a cell compares its input with.
enum KernelConstants {
  /// Nil for a cell that does more than that.
  static func of(_ tests: UnaryTests) -> [FEELValue]? {
    var constants: [FEELValue] = []
    for test in tests.tests {
      switch test {
      case .comparison(_, let expression):
        guard let value = constant(expression) else { return nil }
        constants.append(value)
      case .expression(let expression, let speaksOfInput):
        guard !speaksOfInput, let found = ends(expression) else { return nil }
        constants += found
      }
    }
    return constants
  }

  /// Whether no cell asks which of two values comes first.
  static func comparesForEqualityOnly(_ tests: UnaryTests) -> Bool {
    tests.tests.allSatisfy { test in
      switch test {
      case .comparison(let sign, _): sign == .equal || sign == .notEqual
      case .expression(.range, _), .expression(.halfRange, _): false
      case .expression(.list(let elements), _):
        elements.allSatisfy { if case .range = $0 { false } else if case .halfRange = $0 { false } else { true } }
      case .expression: true
      }
    }
  }

  static func constant(_ expression: Expression) -> FEELValue? {
    switch expression {
    case .constant(let value):
      if case .function = value { return nil }
      return value
    case .negation(.constant(.number(let number))): return .number(-number)
    case .call(.constant(.function(let function)), .positional(let arguments)):
      // `date("2020-01-01")` is how dates are written in most models.
      guard case .builtIn(let builtIn) = function.kind, builtIn.name == "date" else { return nil }
      guard arguments.allSatisfy({ constant($0) != nil }) else { return nil }
      let value = Evaluation().value(of: expression)
      if case .date = value { return value }
      return nil
    default: return nil
    }
  }

  private static func ends(_ expression: Expression) -> [FEELValue]? {
    switch expression {
    case .range(let lower, let upper, _, _):
      guard let low = constant(lower), let high = constant(upper) else { return nil }
      return [low, high]
    case .halfRange(_, let end): return constant(end).map { [$0] }
    case .list(let elements):
      var result: [FEELValue] = []
      for element in elements {
        guard let found = ends(element) else { return nil }
        result += found
      }
      return result
    default: return constant(expression).map { [$0] }
    }
  }
}
