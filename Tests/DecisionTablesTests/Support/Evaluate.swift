import DecisionTables

/// One expression and the text of its value.
struct ExpressionCase: Sendable, CustomStringConvertible {
  let expression: String
  let value: String

  init(_ expression: String, _ value: String) {
    self.expression = expression
    self.value = value
  }

  var description: String { "\(expression) is \(value)" }
}

/// The text of an expression's value; of an expression that cannot be read, why.
func evaluated(_ expression: String, mode: EvaluationMode = .standard) -> String {
  do throws(FEELError) {
    let result = try FEEL(expression).evaluate(mode: mode)
    return result.failure ?? "\(result.value)"
  } catch {
    return "line \(error.line): \(error.message)"
  }
}
