/// An expression with every name resolved: to a place on the stack of values, a function, or a constant.
indirect enum Expression: Sendable {
  case constant(FEELValue)
  /// A value on the stack, counted from its bottom.
  case slot(Int)
  /// A name inside a filter: the item's part of that name if it has one, else what the name means outside.
  case member(String, item: Int, otherwise: Expression?)
  case arithmetic(ArithmeticOperator, Expression, Expression)
  case negation(Expression)
  case comparison(ComparisonOperator, Expression, Expression)
  case between(Expression, lower: Expression, upper: Expression)
  /// The tests read the value from the top of the stack.
  case tests(UnaryTests, Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  /// A condition that is neither true nor false counts as false; in a boxed expression the result is null.
  case conditional(Expression, then: Expression, otherwise: Expression, isBoxed: Bool)
  case iteration(Iteration)
  case path(Expression, String)
  /// The item stands on the top of the stack while the predicate is evaluated.
  case filter(Expression, predicate: Expression)
  case call(Expression, Arguments)
  case function(FunctionBody)
  case list([Expression])
  /// Each entry goes onto the stack, where the next ones find it.
  case context([ContextEntry])
  case range(lower: Expression, upper: Expression, includesLower: Bool, includesUpper: Bool)
  /// A range written as a comparison: `(> 10)`.
  case halfRange(ComparisonOperator, Expression)
  case instance(Expression, of: FEELType)
  case coerced(Expression, to: FEELType)
  /// Its value, with the others put onto the stack before: a boxed context that ends in a result.
  case result([ContextEntry], Expression)
  case table(CompiledTable)
}

struct ContextEntry: Sendable {
  let name: String
  let value: Expression
}

enum Arguments: Sendable {
  case positional([Expression])
  case named([ContextEntry])
}

enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case raise = "**"
}

enum ComparisonOperator: String, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// `for`, `some` and `every`.
struct Iteration: Sendable {
  enum Kind: Sendable { case collect, some, every }

  enum Domain: Sendable {
    case list(Expression)
    case range(Expression, Expression)
  }

  let kind: Kind
  /// Each sees the variables of those before it.
  let domains: [Domain]
  /// Whether `partial`, the results so far, stands on the stack below the variables.
  let hasPartial: Bool
  /// A boxed expression: every condition must be true or false.
  var isBoxed = false
  let body: Expression
}

/// What a function does with its arguments, which stand on the stack above what was in sight where it was defined.
public struct FunctionBody: Sendable {
  public struct Parameter: Sendable {
    public let name: String
    public let type: FEELType
  }

  let parameters: [Parameter]
  let result: FEELType
  let body: Expression
}

/// One test of a value: FEEL's positive unary test.
enum UnaryTest: Sendable {
  case comparison(ComparisonOperator, Expression)
  /// An expression that speaks of the value as `?`, or a value, list or range to compare with.
  case expression(Expression, speaksOfInput: Bool)
}

/// What stands in a cell of a decision table. The value is on the top of the stack while the tests are evaluated.
public struct UnaryTests: Sendable {
  /// Alternatives; with none, everything passes (`-`).
  let tests: [UnaryTest]
  /// Whether they stand inside `not(…)`.
  let isNegated: Bool

  static let any = UnaryTests(tests: [], isNegated: false)
}
