extension FEELType {
  /// Whether every value of this type is one of the other; constraints are not compared.
  func conforms(to other: FEELType) -> Bool {
    switch (base, other.base) {
    case (_, .any), (.null, _): return true
    case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time),
      (.dateTime, .dateTime), (.months, .months), (.days, .days):
      return true
    case (.list(let left), .list(let right)), (.range(let left), .range(let right)): return left.conforms(to: right)
    case (.context(let left), .context(let right)):
      return right.allSatisfy { part in
        left.contains { $0.name == part.name && $0.type.conforms(to: part.type) }
      }
    case (.function(let left, let leftResult), .function(let right, let rightResult)):
      return left.count == right.count && zip(left, right).allSatisfy { $1.conforms(to: $0) }
        && (leftResult.isAny || leftResult.conforms(to: rightResult))
    default: return false
    }
  }
}

extension Evaluation {
  /// Whether a value is of a type. Null is of every type here; `instance of` asks for more.
  func conforms(_ value: FEELValue, to type: FEELType) -> Bool {
    switch (value, type) {
    case (.null, .constrained), (.undetermined, _), (_, .any): return true
    case (_, .constrained(let base, let tests)):
      guard conforms(value, to: base) else { return false }
      // The constraint of a list is one for each of its elements, unless it is written for lists.
      if case .list(let elements) = value, base.isList, passes(value, tests) != true {
        return elements.allSatisfy { passes($0, tests) == true }
      }
      return passes(value, tests) == true
    case (.null, _): return true
    case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time),
      (.dateTime, .dateTime), (.months, .months), (.days, .days):
      return true
    case (.list(let elements), .list(let element)): return elements.allSatisfy { conforms($0, to: element) }
    case (.context(let context), .context(let parts)):
      return parts.allSatisfy { part in context[part.name].map { conforms($0, to: part.type) } ?? true }
    case (.range(let range), .range(let type)):
      return [range.lower, range.upper].allSatisfy { $0.map { conforms($0, to: type) } ?? true }
    case (.function(let function), .function(let parameters, let result)):
      if parameters.isEmpty, case .any = result { return true }
      return function.type.conforms(to: .function(parameters: parameters, result: result))
    default: return false
    }
  }

  /// FEEL's `instance of`.
  func isInstance(_ value: FEELValue, of type: FEELType) -> Bool {
    switch (value, type.base) {
    case (.null, .null): true
    case (.null, _): false
    case (.context(let context), .context(let parts)):
      parts.allSatisfy { part in
        context[part.name].map { $0.isNull || isInstance($0, of: part.type) } ?? false
      } && conforms(value, to: type)
    default: conforms(value, to: type)
    }
  }

  /// A value as a type wants it: itself, or after one of FEEL's implicit conversions, or null.
  func coerce(_ value: FEELValue, to type: FEELType) -> FEELValue {
    if type.isAny { return value }
    if conforms(value, to: type) { return value }
    switch (value, type.base) {
    case (.list, .list): return .null
    case (.list(let elements), _) where elements.count == 1 && conforms(elements[0], to: type): return elements[0]
    case (.date(let date), .dateTime):
      let converted = FEELValue.dateTime(DateTime(date: date, time: TimeOfDay(nanoseconds: 0, zone: .utc)))
      return conforms(converted, to: type) ? converted : .null
    case (_, .list) where conforms(.list([value]), to: type): return .list([value])
    default: return .null
    }
  }
}

extension FEELFunction {
  var type: FEELType {
    if case .builtIn(let builtIn) = kind {
      return .function(parameters: builtIn.signatures.first?.names.map { _ in .any } ?? [], result: .any)
    }
    return .function(parameters: parameters.map(\.type), result: result)
  }
}
