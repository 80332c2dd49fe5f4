/// FEEL expressions by themselves, outside any model.
public struct FEEL: Sendable {
  private let expression: Expression
  private let variableCount: Int
  /// Names that nothing has, and calls that cannot work: the expression is evaluated with null in their place.
  public let problems: [String]

  /// Reads an expression in which the given names are variables.
  ///
  /// - Throws: `FEELError` for what is no expression.
  public init(_ text: String, variables: [String] = []) throws(FEELError) {
    var scope = Scope(members: NameSet(variables))
    for name in variables { scope.bind(name) }
    variableCount = variables.count
    do throws(SyntaxError) {
      let (expression, problems) = try Parser.expression(text, in: scope)
      self.expression = expression
      self.problems = problems.map(\.message.english)
    } catch {
      throw FEELError(message: error.message.english, line: error.line + 1)
    }
  }

  /// Evaluates the expression with values for its variables, in their order; those left out are null.
  public func evaluate(
    _ values: [FEELValue] = [], mode: EvaluationMode = .standard, now: DateTime? = nil,
    limits: EvaluationLimits = .standard
  ) -> EvaluationResult {
    let evaluation = Evaluation(mode: mode, limits: limits, now: now)
    evaluation.stack = Array(values.prefix(variableCount))
    while evaluation.stack.count < variableCount { evaluation.stack.append(.null) }
    let value = evaluation.value(of: expression)
    return EvaluationResult(
      value: evaluation.failure == nil ? value : .null, notes: evaluation.notes, failure: evaluation.failure, trace: nil
    )
  }
}

/// Why a text is no FEEL.
public struct FEELError: Error, Sendable, Hashable {
  /// One line, lower case, with what the text says in backticks.
  public let message: String
  /// From 1.
  public let line: Int
}
