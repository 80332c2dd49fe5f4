extension Evaluation {
  func member(_ name: String, item: Int, otherwise: Expression?) -> FEELValue {
    if item < stack.count, let part = stack[item].property(name) { return part }
    if let otherwise { return value(of: otherwise) }
    return null("nothing is called `\(name)` here")
  }

  func path(_ base: Expression, _ name: String) -> FEELValue {
    let base = value(of: base)
    switch base {
    case .undetermined(let missing): return .undetermined(missing)
    case .list(let elements):
      guard allows(elements: elements.count) else { return .null }
      let parts = elements.map { part(name, of: $0) }
      if mode == .strict, let missing = MissingInputs.among(parts) { return .undetermined(missing) }
      return .list(parts)
    default: return part(name, of: base)
    }
  }

  private func part(_ name: String, of value: FEELValue) -> FEELValue {
    if let part = value.property(name) { return part }
    // A value that was given without this part is one that was not given whole.
    if mode == .strict, case .context = value { return .undetermined(MissingInputs(name)) }
    return null("a \(value.kind) has no `\(name)`")
  }

  func closure(_ body: FunctionBody) -> FEELValue {
    .function(FEELFunction(.closure(body, captured: stack), parameters: body.parameters, result: body.result))
  }

  func list(_ elements: [Expression]) -> FEELValue {
    let values = elements.map { value(of: $0) }
    if let missing = MissingInputs.among(values) { return .undetermined(missing) }
    return .list(values)
  }

  func context(_ entries: [ContextEntry]) -> FEELValue {
    var context = FEELContext()
    let height = stack.count
    for entry in entries {
      let value = bounded(value(of: entry.value))
      // Two entries of one name: no context.
      if context[entry.name] != nil {
        stack.removeSubrange(height...)
        return null("a context has two entries `\(entry.name)`")
      }
      context[entry.name] = value
      stack.append(value)
    }
    stack.removeSubrange(height...)
    return .context(context)
  }

  func result(_ entries: [ContextEntry], _ result: Expression) -> FEELValue {
    let height = stack.count
    for entry in entries { stack.append(bounded(value(of: entry.value))) }
    let value = value(of: result)
    stack.removeSubrange(height...)
    return value
  }

  func range(_ lower: Expression, _ upper: Expression, _ includesLower: Bool, _ includesUpper: Bool) -> FEELValue {
    let low = value(of: lower)
    let high = value(of: upper)
    if let missing = MissingInputs.among([low, high]) { return .undetermined(missing) }
    let ends = [low, high].filter { !$0.isNull }
    for end in ends where end.order(end) == nil { return null("a range cannot end with a \(end.kind)") }
    if ends.count == 2, ends[0].order(ends[1]) == nil {
      return null("a range cannot go from a \(ends[0].kind) to a \(ends[1].kind)")
    }
    return .range(
      FEELRange(lower: low, upper: high, includesLower: includesLower, includesUpper: includesUpper))
  }

  func halfRange(_ sign: ComparisonOperator, _ end: Expression) -> FEELValue {
    let end = value(of: end)
    if case .undetermined = end { return end }
    if end.order(end) == nil { return null("a range cannot end with a \(end.kind)") }
    let isAbove = sign == .greater || sign == .greaterOrEqual
    let isBelow = sign == .less || sign == .lessOrEqual
    let isIncluded = sign != .greater && sign != .less
    return .range(
      FEELRange(
        lower: isBelow ? nil : end, upper: isAbove ? nil : end, includesLower: isIncluded, includesUpper: isIncluded,
        isComparison: true))
  }
}
