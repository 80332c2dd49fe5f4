extension Evaluation {
  func called(_ expression: Expression, _ arguments: Arguments) -> FEELValue {
    let callee = value(of: expression)
    if case .undetermined = callee { return callee }
    guard case .function(let function) = callee else { return null("a \(callee.kind) cannot be called") }
    switch arguments {
    case .positional(let expressions):
      return call(function, expressions.map { value(of: $0) })
    case .named(let entries):
      let values = entries.map { ($0.name, value(of: $0.value)) }
      if case .builtIn(let builtIn) = function.kind {
        guard let positional = builtIn.arguments(named: values) else {
          return null("`\(builtIn.name)` has no such parameters")
        }
        return call(function, positional)
      }
      return call(function, named: values)
    }
  }

  /// A call by the names of parameters, each exactly once.
  func call(_ function: FEELFunction, named values: [(String, FEELValue)]) -> FEELValue {
    guard values.count == function.parameters.count else {
      return null("a function is called with other parameters than its own")
    }
    var ordered: [FEELValue] = []
    for parameter in function.parameters {
      guard let value = values.first(where: { $0.0 == parameter.name }) else {
        return null("a function is called without its parameter `\(parameter.name)`")
      }
      ordered.append(value.1)
    }
    return call(function, ordered)
  }

  func call(_ function: FEELFunction, _ arguments: [FEELValue]) -> FEELValue {
    switch function.kind {
    case .builtIn(let builtIn):
      guard builtIn.signature(count: arguments.count) != nil else {
        return null("`\(builtIn.name)` does not take \(arguments.count) arguments")
      }
      if let missing = MissingInputs.among(arguments) { return .undetermined(missing) }
      guard spendOn(arguments) else { return .null }
      let result = builtIn.apply(self, arguments)
      if case .null = result { note("`\(builtIn.name)` has no value for these arguments") }
      return result
    case .closure(let body, let captured):
      guard let values = coerced(arguments, of: function) else { return .null }
      return run(body, on: captured + values)
    case .model(let number):
      guard let values = coerced(arguments, of: function) else { return .null }
      return invoke(number, values)
    }
  }

  /// Counts what a built-in function has to go through.
  private func spendOn(_ arguments: [FEELValue]) -> Bool {
    arguments.allSatisfy { argument in
      switch argument {
      case .list, .context: weigh(argument)
      case .string(let text): spend(text.utf8.count / 8)
      default: true
      }
    }
  }

  /// The arguments as the parameters want them; nil where one is of a wrong type or their number is wrong.
  private func coerced(_ arguments: [FEELValue], of function: FEELFunction) -> [FEELValue]? {
    guard arguments.count == function.parameters.count else {
      note("a function of \(function.parameters.count) parameters is called with \(arguments.count)")
      return nil
    }
    var values: [FEELValue] = []
    for (argument, parameter) in zip(arguments, function.parameters) {
      let value = coerce(argument, to: parameter.type)
      if value.isNull && !argument.isNull {
        note("a \(argument.kind) is no `\(parameter.name)`")
        return nil
      }
      values.append(value)
    }
    return values
  }

  /// Evaluates a function's body on a stack of its own.
  func run(_ body: FunctionBody, on values: [FEELValue]) -> FEELValue {
    var saved = values
    swap(&saved, &stack)
    let result = value(of: body.body)
    swap(&saved, &stack)
    return coerce(result, to: body.result)
  }
}
