extension Evaluation {
  func filtered(_ list: Expression, _ predicate: Expression) -> FEELValue {
    let base = value(of: list)
    if case .undetermined = base { return base }
    let elements: [FEELValue] =
      switch base {
      case .list(let elements): elements
      case .null: []
      default: [base]
      }
    // A predicate that is a number says which element, and has one value whatever the item.
    if let position = position(predicate) {
      guard case .number(let number) = position else { return position }
      return element(elements, at: number, isList: base.list != nil)
    }
    guard allows(elements: elements.count) else { return .null }
    var kept: [FEELValue] = []
    var missing: MissingInputs?
    for element in elements {
      stack.append(element)
      let result = value(of: predicate)
      stack.removeLast()
      switch result {
      case .boolean(true): kept.append(element)
      case .undetermined(let names): missing = names.union(missing)
      case .number(let number):
        return self.element(elements, at: number, isList: base.list != nil)
      default: break
      }
    }
    if let missing { return .undetermined(missing) }
    if base.isNull, kept.isEmpty { return .list([]) }
    return .list(kept)
  }

  /// The value of a predicate that is a number whatever the item, or undetermined; nil for conditions.
  private func position(_ predicate: Expression) -> FEELValue? {
    switch predicate {
    case .constant(.number(let number)): .number(number)
    case .negation(.constant(.number(let number))): .number(-number)
    default: nil
    }
  }

  private func element(_ elements: [FEELValue], at position: Decimal34, isList: Bool) -> FEELValue {
    guard let index = position.exactInt else { return .null }
    if index > 0, index <= elements.count { return elements[index - 1] }
    if index < 0, index >= -elements.count { return elements[elements.count + index] }
    return null("there is no element \(index) among \(elements.count)")
  }
}
