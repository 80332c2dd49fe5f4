extension Parser {
  /// How strongly operators bind.
  enum Strength: Int {
    case disjunction, conjunction, comparison, addition, multiplication, power, unary

    var stronger: Strength { Strength(rawValue: rawValue + 1) ?? .unary }
  }

  /// Operators of a strength or above, from left to right.
  mutating func binary(_ strength: Strength) throws(SyntaxError) -> Expression {
    var left = try unary()
    // The strength below which an operator's left side may not fall: what stands left is already complete.
    while let (operation, binding) = takeOperator(atLeast: strength) {
      try link()
      switch operation {
      case .or: left = .or(left, try binary(.conjunction))
      case .and: left = .and(left, try binary(.comparison))
      case .arithmetic(let sign): left = .arithmetic(sign, left, try binary(binding.stronger))
      case .comparison(let sign): left = .comparison(sign, left, try binary(.addition))
      case .between:
        let lower = try binary(.addition)
        try expectWord("and")
        left = .between(left, lower: lower, upper: try binary(.addition))
      case .in: left = try membership(of: left)
      }
    }
    return left
  }

  private enum Operation {
    case or, and, between, `in`
    case arithmetic(ArithmeticOperator)
    case comparison(ComparisonOperator)
  }

  private mutating func takeOperator(atLeast strength: Strength) -> (Operation, Strength)? {
    guard let scalar = scanner.peek else { return nil }
    func allows(_ other: Strength) -> Bool { other.rawValue >= strength.rawValue }
    if scalar.isNameStart {
      if allows(.disjunction), scanner.takeWord("or") { return (.or, .disjunction) }
      if allows(.conjunction), scanner.takeWord("and") { return (.and, .conjunction) }
      if allows(.comparison) {
        if scanner.takeWord("between") { return (.between, .comparison) }
        if scanner.takeWord("in") { return (.in, .comparison) }
      }
      return nil
    }
    if allows(.power), scanner.take("**") { return (.arithmetic(.raise), .power) }
    if scanner.sees("**") { return nil }
    if allows(.multiplication) {
      if scanner.take("*") { return (.arithmetic(.multiply), .multiplication) }
      if scanner.take("/") { return (.arithmetic(.divide), .multiplication) }
    }
    if allows(.addition) {
      if scanner.take("+") { return (.arithmetic(.add), .addition) }
      if scanner.take("-") { return (.arithmetic(.subtract), .addition) }
    }
    if allows(.comparison), let sign = takeComparison() { return (.comparison(sign), .comparison) }
    return nil
  }

  mutating func takeComparison() -> ComparisonOperator? {
    for sign in ["<=", ">=", "!=", "<", ">", "="] where scanner.take(sign) { return ComparisonOperator(rawValue: sign) }
    return nil
  }

  /// A sign before an expression, or none.
  mutating func unary() throws(SyntaxError) -> Expression {
    var negations = 0
    while scanner.sees("-") {
      _ = scanner.take("-")
      negations += 1
    }
    var expression = try postfix()
    // An even number of signs is not nothing: it makes null of what is no number.
    for _ in 0..<(negations > 2 ? 2 - negations % 2 : negations) { expression = .negation(expression) }
    return expression
  }

  /// `… in test` or `… in (test, test)`.
  private mutating func membership(of value: Expression) throws(SyntaxError) -> Expression {
    let mark = scope.mark
    defer { scope.restore(mark) }
    let spoken = speaksOfInput
    defer { speaksOfInput = spoken }
    scope.bindNothing()
    if scanner.sees("(") {
      let start = scanner
      _ = scanner.take("(")
      let tests = try enclosed { (parser) throws(SyntaxError) in try parser.positiveTests() }
      if scanner.take(")") { return .tests(UnaryTests(tests: tests, isNegated: false), value) }
      // Not a list of tests in parentheses but a range, or more than the parentheses.
      scanner = start
    }
    let test = try positiveTest(.addition)
    return .tests(UnaryTests(tests: [test], isNegated: false), value)
  }
}
