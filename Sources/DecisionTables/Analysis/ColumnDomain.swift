/// What the value of a table's input may be, as far as the model says so.
struct ColumnDomain {
  /// Its type, with the constraints of item definitions.
  var type = FEELType.any
  /// The column's own allowed values.
  var allowed = UnaryTests.any
  /// All that the decision it is taken from can conclude; nil where that is not known.
  var conclusions: [FEELValue]?

  /// The constants at which it begins and ends; a constraint that does more than compare is left out.
  var constants: [FEELValue] {
    (KernelConstants.of(allowed) ?? []) + constraints(of: type).flatMap { KernelConstants.of($0) ?? [] }
      + (conclusions ?? []).filter { !$0.isNull }
  }

  /// Enumerated values, in the order of the model.
  var order: [FEELValue] {
    for tests in [allowed] + constraints(of: type) where !tests.tests.isEmpty {
      if let constants = KernelConstants.of(tests), constants.allSatisfy({ $0.string != nil }) { return constants }
    }
    return []
  }

  func contains(_ value: FEELValue, _ evaluation: Evaluation) -> Bool {
    if evaluation.passes(value, allowed) == false { return false }
    if constraints(of: type).contains(where: { evaluation.passes(value, $0) == false }) { return false }
    return conclusions?.contains { $0.isSame(as: value) } ?? true
  }

  private func constraints(of type: FEELType) -> [UnaryTests] {
    if case .constrained(let base, let tests) = type { return [tests] + constraints(of: base) }
    return []
  }
}

extension CompiledModel {
  /// The domains of a table's columns, which stands in the logic of an element.
  func domains(of table: CompiledTable, in element: CompiledElement) -> [ColumnDomain] {
    table.inputs.map { input in
      var domain = domain(of: input.expression, in: element)
      domain.allowed = input.allowed
      if domain.type.isAny { domain.type = input.type }
      return domain
    }
  }

  private func domain(of expression: Expression, in element: CompiledElement) -> ColumnDomain {
    switch expression {
    case .slot(let slot):
      switch element.kind {
      case .decision(let requirements, _):
        guard requirements.indices.contains(slot), case .element(let number) = requirements[slot] else { break }
        return ColumnDomain(type: elements[number].type, conclusions: conclusions(of: elements[number], output: nil))
      case .knowledge(let function) where function.parameters.indices.contains(slot):
        return ColumnDomain(type: function.parameters[slot].type)
      default: break
      }
    case .path(.slot(let slot), let name):
      if case .decision(let requirements, _) = element.kind, requirements.indices.contains(slot),
        case .element(let number) = requirements[slot],
        let conclusions = conclusions(of: elements[number], output: name)
      {
        return ColumnDomain(type: part(name, of: elements[number].type), conclusions: conclusions)
      }
      return ColumnDomain(type: part(name, of: domain(of: .slot(slot), in: element).type))
    case .path(let base, let name): return ColumnDomain(type: part(name, of: domain(of: base, in: element).type))
    case .coerced(let inner, let type):
      let domain = domain(of: inner, in: element)
      return domain.type.isAny ? ColumnDomain(type: type) : domain
    default: break
    }
    return ColumnDomain()
  }

  private func part(_ name: String, of type: FEELType) -> FEELType {
    if case .context(let parts) = type.base { return parts.first { $0.name == name }?.type ?? .any }
    return .any
  }

  /// All that a decision can conclude, if it is a table of constants with one result: its rules' conclusions, its default
  /// or null.
  private func conclusions(of element: CompiledElement, output: String?) -> [FEELValue]? {
    guard case .decision(_, .table(let table)) = element.kind, table.hitPolicy.hasOneResult,
      let column = output.map({ name in table.outputs.firstIndex { $0.name == name } })
        ?? (table.outputs.count == 1 ? 0 : nil),
      table.outputs.indices.contains(column)
    else { return nil }
    var values: [FEELValue] = []
    for expression in table.rules.map({ $0.outputs[column] }) + [table.outputs[column].standard].compactMap(\.self) {
      guard case .constant(let value) = expression else { return nil }
      if !values.contains(where: { $0.isSame(as: value) }) { values.append(value) }
    }
    return values.isEmpty ? nil : values
  }
}
