/// The values of a model's elements in one evaluation, or in one call of a decision service.
struct World {
  var values: [Int: FEELValue] = [:]
  /// What was given for input data, by name.
  var inputs = FEELContext()
  /// Inside a service an element that was not given has no value: inputs are not looked up.
  var isClosed = false
  var pending: Set<Int> = []
}

extension Evaluation {
  /// The value of an input or decision; computed once.
  func value(ofElement number: Int) -> FEELValue {
    guard let model, model.elements.indices.contains(number) else { return .null }
    if let known = world.values[number] { return known }
    let element = model.elements[number]
    let value: FEELValue
    switch element.kind {
    case .input: value = input(element)
    case .decision(let requirements, let body): value = decision(number, element, requirements, body)
    case .knowledge, .service: value = element.function.map { .function($0) } ?? .null
    }
    world.values[number] = value
    return value
  }

  private func input(_ element: CompiledElement) -> FEELValue {
    let given = world.isClosed ? nil : element.paths.lazy.compactMap { self.given(element.name, at: $0) }.first
    guard let given, !(given.isNull && mode == .strict) else {
      return mode == .strict ? .undetermined(MissingInputs(element.name)) : .null
    }
    let value = coerce(given, to: element.type)
    if value.isNull, !given.isNull {
      note("the input `\(element.name)` is \(given), which its type does not allow")
      if mode == .strict { return .undetermined(MissingInputs(element.name)) }
    }
    return value
  }

  /// An input of an imported model is given inside contexts called as the imports, or by its name alone.
  private func given(_ name: String, at path: [String]) -> FEELValue? {
    var context = world.inputs
    for step in path where !step.isEmpty {
      guard case .context(let inner)? = context[step] else { return world.inputs[name] }
      context = inner
    }
    return context[name]
  }

  private func decision(
    _ number: Int, _ element: CompiledElement, _ requirements: [CompiledRequirement], _ body: Expression
  ) -> FEELValue {
    guard world.pending.insert(number).inserted else { return fail("the decision `\(element.name)` requires itself") }
    defer { world.pending.remove(number) }
    if depth >= limits.depth { return fail("more than \(limits.depth) decisions and expressions are nested") }
    depth += 1
    defer { depth -= 1 }
    trace?.begin(element)
    let bottom = requirements.map { requirement -> FEELValue in
      switch requirement {
      case .element(let number): return value(ofElement: number)
      case .imported(let elements):
        return .context(FEELContext(elements.map { ($0.name, value(ofElement: $0.element)) }))
      }
    }
    var saved = bottom
    swap(&saved, &stack)
    let result = bounded(value(of: body))
    swap(&saved, &stack)
    let typed = coerce(result, to: element.type)
    if typed.isNull, !result.isNull {
      note("the decision `\(element.name)` is \(result), which its type does not allow")
    }
    trace?.end(typed)
    return typed
  }

  /// Calls a business knowledge model or decision service.
  func invoke(_ number: Int, _ arguments: [FEELValue]) -> FEELValue {
    guard let model, model.elements.indices.contains(number) else { return .null }
    let element = model.elements[number]
    switch element.kind {
    case .knowledge(let body): return run(body, on: arguments)
    case .service(let service):
      var inner = World()
      inner.isClosed = true
      for (parameter, argument) in zip(service.parameters, arguments) { inner.values[parameter] = argument }
      swap(&inner, &world)
      let result = self.result(of: service)
      swap(&inner, &world)
      return coerce(result, to: element.function?.result ?? .any)
    case .input, .decision: return .null
    }
  }

  /// One output is its value; several are a context by their names.
  private func result(of service: CompiledService) -> FEELValue {
    let values = service.outputs.map { (model?.elements[$0].name ?? "", value(ofElement: $0)) }
    if values.count == 1 { return values[0].1 }
    return .context(FEELContext(values))
  }
}
