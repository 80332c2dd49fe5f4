extension Parser {
  /// The whole text as the tests of a decision table's cell. The value tested is `?`, which must be the last one bound.
  static func unaryTests(_ text: String, in scope: Scope) throws(SyntaxError) -> (UnaryTests, [SyntaxError]) {
    var parser = Parser(text, scope: scope)
    try parser.checkLength()
    if parser.scanner.atEnd { return (.any, []) }
    if parser.scanner.take("-"), parser.scanner.atEnd { return (.any, []) }
    parser = Parser(text, scope: scope)
    if parser.scanner.takeWord("not"), parser.scanner.take("("),
      let tests = try? parser.enclosed({ (parser) throws(SyntaxError) in try parser.positiveTests() }),
      parser.scanner.take(")"), parser.scanner.atEnd
    {
      return (UnaryTests(tests: tests, isNegated: true), parser.problems)
    }
    parser = Parser(text, scope: scope)
    let tests = try parser.positiveTests()
    try parser.expectEnd()
    return (UnaryTests(tests: tests, isNegated: false), parser.problems)
  }

  /// Tests separated by commas.
  mutating func positiveTests() throws(SyntaxError) -> [UnaryTest] {
    var tests = [try positiveTest(.disjunction)]
    while scanner.take(",") { tests.append(try positiveTest(.disjunction)) }
    return tests
  }

  mutating func positiveTest(_ strength: Strength) throws(SyntaxError) -> UnaryTest {
    if let sign = takeComparison() { return .comparison(sign, try binary(.addition)) }
    speaksOfInput = false
    let expression = strength == .disjunction ? try self.expression() : try binary(strength)
    return .expression(expression, speaksOfInput: speaksOfInput)
  }
}
