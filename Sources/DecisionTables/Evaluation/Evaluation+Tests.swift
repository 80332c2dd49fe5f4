extension Evaluation {
  func tested(_ operand: Expression, _ tests: UnaryTests) -> FEELValue {
    let input = value(of: operand)
    return truth(of: tests, for: input).value
  }

  /// Nil where it cannot be told.
  func passes(_ value: FEELValue, _ tests: UnaryTests) -> Bool? {
    if case .known(let result) = truth(of: tests, for: value) { return result }
    return nil
  }

  /// Whether a value passes one of the tests, or none of them where they are negated.
  func truth(of tests: UnaryTests, for input: FEELValue) -> Truth {
    if tests.tests.isEmpty { return .known(true) }
    stack.append(input)
    defer { stack.removeLast() }
    var result = Truth.known(false)
    for test in tests.tests {
      result = combined(result, truth(of: test, for: input), dominant: true)
      if result.isTrue { break }
    }
    guard tests.isNegated else { return result }
    if case .known(let value) = result { return .known(!value) }
    return result
  }

  private func truth(of test: UnaryTest, for input: FEELValue) -> Truth {
    switch test {
    case .comparison(let sign, let expression):
      if expression.isNullLiteral, case .undetermined = input { return comparison(sign, .null, .null) }
      return comparison(sign, input, value(of: expression))
    case .expression(let expression, let speaksOfInput):
      let result = value(of: expression)
      if speaksOfInput {
        // A value made from the input, such as `abs(?)`, is compared with it.
        if result.boolean != nil || result.isNull || result.missing != nil { return Truth(result) }
      }
      return membership(of: input, in: result, asWritten: expression)
    }
  }

  /// FEEL's `in`: equal to a value, an element of a list, within a range.
  private func membership(of input: FEELValue, in result: FEELValue, asWritten expression: Expression) -> Truth {
    if case .undetermined(let missing) = input {
      return expression.isNullLiteral ? .known(true) : .undetermined(missing.union(result.missing))
    }
    switch result {
    case .undetermined(let missing): return .undetermined(missing)
    case .range(let range): return contains(range, input)
    case .list(let elements):
      if input.equals(result) == true { return .known(true) }
      var found = Truth.known(false)
      for element in elements {
        if case .range(let range) = element {
          found = combined(found, contains(range, input), dominant: true)
        } else if input.equals(element) == true {
          found = .known(true)
        }
        if found.isTrue { break }
      }
      return found
    case .boolean(let value):
      // A condition that does not speak of the input, in the cell of an input that is no boolean.
      if input.boolean == nil && !input.isNull { return .known(value) }
      return Truth(input.equals(result))
    default: return Truth(input.equals(result))
    }
  }

  private func contains(_ range: FEELRange, _ input: FEELValue) -> Truth {
    if case .range(let inner) = input { return Truth(range.isEqual(to: inner)) }
    return Truth(range.contains(input))
  }
}
