extension CaseFile {
  /// Cases from rows of text, such as a CSV file's.
  ///
  /// A column called as input data is that input, one called as a decision is what that decision is expected to be; `a.b` is
  /// the part `b` of input or decision `a`; `id` and `description` name the case. A value is read as the type of its input
  /// or decision, else as what it looks like; an empty cell is an input that is not given, or null as expected.
  /// - Parameter rows: the rows with their lines; nil for an empty cell.
  public init(source: String, header: [String], rows: [(line: Int, cells: [String?])], for model: CompiledModel) {
    var problems: [String] = []
    let columns = header.map { RowColumn($0, model) }
    for (column, name) in zip(columns, header) where column == nil {
      problems.append("line 1: the model has no input and no decision `\(name)`")
    }
    if !columns.contains(where: { $0?.isExpectation == true }) {
      problems.append("line 1: no column is called as a decision, so nothing is expected")
    }
    cases = rows.enumerated().map { number, row in
      var inputs = FEELContext()
      var expected: [(name: String, value: FEELValue)] = []
      var id = String(number + 1)
      var description: String?
      for (column, text) in zip(columns, row.cells) {
        guard let column else { continue }
        switch column.role {
        case .id: id = text ?? id
        case .description: description = text
        case .input(let path, let type):
          guard let text else { continue }
          guard let value = RowColumn.value(text, type) else {
            problems.append("line \(row.line): `\(text)` is no value of `\(path.joined(separator: "."))`")
            continue
          }
          inputs = inputs.setting(path, to: value)
        case .expectation(let name, let part, let type):
          let value = text.map { RowColumn.value($0, type) } ?? .null
          guard let value else {
            problems.append("line \(row.line): `\(text ?? "")` is no value of `\(name)`")
            continue
          }
          guard let part else {
            expected.append((name, value))
            continue
          }
          let place = expected.firstIndex { $0.name == name }
          let whole = place.map { expected[$0].value } ?? .null
          let inner = if case .context(let inner) = whole { inner } else { FEELContext() }
          let context = FEELValue.context(inner.setting([part], to: value))
          if let place { expected[place].value = context } else { expected.append((name, context)) }
        }
      }
      return Case(
        id: id, description: description, line: row.line, target: .decisions, inputs: inputs,
        expectations: expected.map {
          Expectation(name: $0.name, namespace: nil, value: $0.value, isError: false, line: row.line)
        }, namespace: nil)
    }
    self.source = source
    modelName = nil
    self.problems = problems
  }
}

/// What a column of cases stands for.
private struct RowColumn {
  enum Role {
    case id, description
    case input([String], FEELType)
    case expectation(String, part: String?, FEELType)
  }

  let role: Role

  var isExpectation: Bool {
    if case .expectation = role { return true }
    return false
  }

  /// Nil for a name that the model does not have.
  init?(_ header: String, _ model: CompiledModel) {
    let name = FEELName.normalised(header)
    func element(_ name: String) -> CompiledElement? { model.elements.first { $0.model == 0 && $0.name == name } }
    func role(_ name: String, _ parts: [String]) -> Role? {
      guard let element = element(name) else { return nil }
      let type = parts.reduce(element.type) { type, part in
        if case .context(let all) = type.base { return all.first { $0.name == part }?.type ?? .any }
        return .any
      }
      switch element.kind {
      case .input: return .input([name] + parts, type)
      case .decision: return parts.count < 2 ? .expectation(name, part: parts.first, type) : nil
      case .knowledge, .service: return nil
      }
    }
    if let found = role(name, []) {
      self.role = found
      return
    }
    let parts = name.split(separator: ".").map { FEELName.normalised(String($0)) }
    if parts.count > 1, let found = role(parts[0], Array(parts.dropFirst())) {
      self.role = found
    } else if name.lowercased() == "id" {
      self.role = .id
    } else if name.lowercased() == "description" {
      self.role = .description
    } else {
      return nil
    }
  }

  /// A cell's text as a value of a type, else as what it looks like; nil for a text that is none of the type.
  static func value(_ text: String, _ type: FEELType) -> FEELValue? {
    switch type.base {
    case .string:
      // In quotes, as FEEL has it, or without.
      if text.hasPrefix("\""), let value = constant(text), value.string != nil { return value }
      return .string(text)
    case .number: return Decimal34(text).map { .number($0) }
    case .boolean:
      return text.lowercased() == "true" ? .boolean(true) : text.lowercased() == "false" ? .boolean(false) : nil
    case .date: return TemporalReader.date(text).map { .date($0) }
    case .time: return TemporalReader.time(text).map { .time($0) }
    case .dateTime: return TemporalReader.dateTime(text).map { .dateTime($0) }
    case .months, .days: return TemporalReader.duration(text)
    default:
      if let value = constant(text) { return value }
      return TemporalReader.date(text).map { .date($0) } ?? .string(text)
    }
  }

  /// A constant, or a list or context of such.
  private static func constant(_ text: String) -> FEELValue? {
    guard let (expression, problems) = try? Parser.expression(text, in: Scope()), problems.isEmpty else { return nil }
    // A date without quotes reads as a subtraction.
    if case .arithmetic = expression { return nil }
    let value = Evaluation().value(of: expression)
    return value.isNull && text != "null" ? nil : value
  }
}
