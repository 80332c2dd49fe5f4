extension TableKernel {
  /// A frame of facts for this table, all missing.
  public func facts() -> Facts { Facts(count: layout.columns.count) }

  /// Sets the fact of an input, counted from 0; it must be one of `inputs`, and the frame one of this kernel.
  ///
  /// A fact of another kind than its column's is one that no test of that column lets pass.
  /// - Complexity: linear in the column's breakpoints, of which there are few; the same for the others.
  public func set(_ input: Int, to number: Decimal34, in facts: inout Facts) {
    let column = layout.columns[input]
    guard column.kind == .number else { return setOther(input, in: &facts) }
    // Most numbers are a few digits long and no finer than keys allow.
    if let key = layout.key(of: number, in: column) {
      facts.masks[input] = column.mask(layout.region(of: key, in: column))
    } else {
      facts.masks[input] = column.mask(layout.region(of: number, in: input))
    }
  }

  public func set(_ input: Int, to value: Bool, in facts: inout Facts) {
    let column = layout.columns[input]
    guard column.kind == .boolean else { return setOther(input, in: &facts) }
    facts.masks[input] = column.mask(value ? 1 : 0)
  }

  public func set(_ input: Int, to text: borrowing Facts.Text, in facts: inout Facts) {
    let column = layout.columns[input]
    guard column.kind == .string else { return setOther(input, in: &facts) }
    facts.masks[input] = column.mask(layout.region(of: text, in: input))
  }

  public func set(_ input: Int, to date: CalendarDate, in facts: inout Facts) {
    let column = layout.columns[input]
    guard column.kind == .date else { return setOther(input, in: &facts) }
    facts.masks[input] = column.mask(layout.region(of: Int64(date.dayNumber), in: column))
  }

  /// The value null, which is not the same as a missing one in strict mode.
  public func setNull(_ input: Int, in facts: inout Facts) { facts.masks[input] = layout.columns[input].null }

  /// Any value. Null is null, and what is undetermined is missing.
  public func set(_ input: Int, toValue value: FEELValue, in facts: inout Facts) {
    switch value {
    case .null: setNull(input, in: &facts)
    case .number(let number): set(input, to: number, in: &facts)
    case .boolean(let value): set(input, to: value, in: &facts)
    case .string(let string): set(input, to: Facts.Text(string), in: &facts)
    case .date(let date): set(input, to: date, in: &facts)
    case .undetermined: facts.clear(input)
    default: setOther(input, in: &facts)
    }
  }

  private func setOther(_ input: Int, in facts: inout Facts) {
    let column = layout.columns[input]
    facts.masks[input] = column.kind == .unused ? column.mask(0) : column.other
  }
}
