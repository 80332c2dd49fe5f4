extension ModelCompiler {
  /// An expression, with what is wrong about it reported; null where nothing can be made of it.
  mutating func compile(
    _ expression: BoxedExpression, named name: String? = nil, in scope: Scope, of model: Int
  ) -> Expression {
    switch expression {
    case .literal(let text, let type):
      return coerced(compile(text, in: scope, of: model), to: type, at: text.place, in: model)
    case .table(let table): return .table(compile(table, in: scope, of: model))
    case .context(let place, let entries, let type):
      return coerced(context(entries, in: scope, of: model), to: type, at: place, in: model)
    case .list(let place, let elements, let type):
      return coerced(
        .list(elements.map { compile($0, in: scope, of: model) }), to: type, at: place, in: model)
    case .relation(_, let columns, let rows):
      return .list(rows.map { relationRow(columns, $0, in: scope, of: model) })
    case .invocation(let place, let function, let bindings, let type):
      let entries = bindings.map { binding in
        ContextEntry(name: binding.variable?.name ?? "", value: compile(binding, in: scope, of: model))
      }
      let call = Expression.call(compile(function, in: scope, of: model), .named(entries))
      return coerced(call, to: type, at: place, in: model)
    case .function(let function): return self.function(function, in: scope, of: model)
    case .conditional(_, let condition, let then, let otherwise):
      return .conditional(
        optional(condition, in: scope, of: model), then: optional(then, in: scope, of: model),
        otherwise: optional(otherwise, in: scope, of: model), isBoxed: true)
    case .filter(_, let list, let match):
      var inner = scope
      inner.bindFilterItem()
      return .filter(optional(list, in: scope, of: model), predicate: optional(match, in: inner, of: model))
    case .iteration(_, let kind, let variable, let domain, let body):
      var inner = scope
      if kind == "for" { inner.bind("partial") }
      let list = optional(domain, in: inner, of: model)
      inner.bind(variable)
      return .iteration(
        Iteration(
          kind: kind == "for" ? .collect : kind == "some" ? .some : .every, domains: [.list(list)],
          hasPartial: kind == "for", isBoxed: true, body: optional(body, in: inner, of: model)))
    case .unknown(let place):
      report(
        ModelWords(
          "`\(place.element)` has no expression that is known here",
          "`\(place.element)` n'a aucune expression connue ici"), at: place, in: model)
      return .constant(.null)
    }
  }

  private mutating func optional(_ expression: BoxedExpression?, in scope: Scope, of model: Int) -> Expression {
    expression.map { compile($0, in: scope, of: model) } ?? .constant(.null)
  }

  private mutating func coerced(
    _ expression: Expression, to type: String?, at place: ModelPlace, in model: Int
  ) -> Expression {
    let type = resolve(type, at: place, in: model)
    if case .any = type { return expression }
    return .coerced(expression, to: type)
  }

  /// FEEL text.
  mutating func compile(_ text: ModelText, in scope: Scope, of model: Int) -> Expression {
    if let language = text.foreignLanguage {
      report(
        ModelWords("`\(language)` is not understood, only FEEL", "`\(language)` n'est pas compris; seul FEEL l'est"),
        at: text.place, in: model)
      return .constant(.null)
    }
    do throws(SyntaxError) {
      let (expression, problems) = try Parser.expression(text.text, in: scope)
      note(problems, of: text, in: model)
      return expression
    } catch {
      note([error], of: text, in: model)
      return .constant(.null)
    }
  }

  mutating func note(_ problems: [SyntaxError], of text: ModelText, in model: Int) {
    for problem in problems { report(problem.message, at: text.place, line: text.line + problem.line, in: model) }
  }

  private mutating func compile(_ entry: BoxedExpression.Entry, in scope: Scope, of model: Int) -> Expression {
    let value = optional(entry.value, in: scope, of: model)
    return coerced(value, to: entry.variable?.type, at: entry.place, in: model)
  }

  private mutating func context(_ entries: [BoxedExpression.Entry], in scope: Scope, of model: Int) -> Expression {
    var scope = scope
    var compiled: [ContextEntry] = []
    for entry in entries {
      guard let name = entry.variable?.name else {
        // An entry without a name is the result.
        return .result(compiled, optional(entry.value, in: scope, of: model))
      }
      compiled.append(ContextEntry(name: name, value: compile(entry, in: scope, of: model)))
      scope.bind(name)
    }
    return .context(compiled)
  }

  private mutating func relationRow(
    _ columns: [String], _ row: [BoxedExpression?], in scope: Scope, of model: Int
  ) -> Expression {
    var scope = scope
    var entries: [ContextEntry] = []
    for (column, cell) in zip(columns, row) {
      entries.append(ContextEntry(name: column, value: optional(cell, in: scope, of: model)))
      // The cells of a row do not see one another, but each takes its place on the stack.
      scope.bindNothing()
    }
    return .context(entries)
  }

  private mutating func function(_ function: FunctionDefinition, in scope: Scope, of model: Int) -> Expression {
    var scope = scope
    let parameters = function.parameters.map {
      FunctionBody.Parameter(name: $0.name, type: resolve($0.type, at: $0.place, in: model))
    }
    for parameter in parameters { scope.bind(parameter.name) }
    if function.kind != "FEEL" {
      report(
        ModelWords(
          "functions in other languages are not called",
          "les fonctions écrites dans d'autres langages ne sont pas appelées"), at: function.place, in: model)
      return .function(FunctionBody(parameters: parameters, result: .any, body: .constant(.null)))
    }
    let body = optional(function.body, in: scope, of: model)
    return .function(FunctionBody(parameters: parameters, result: .any, body: body))
  }
}
