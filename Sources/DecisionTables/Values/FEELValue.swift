/// A value of the expression language FEEL.
public enum FEELValue: Sendable {
  case null
  case boolean(Bool)
  case number(Decimal34)
  case string(String)
  case date(CalendarDate)
  case time(TimeOfDay)
  case dateTime(DateTime)
  /// A years and months duration.
  case months(MonthsDuration)
  /// A days and time duration.
  case days(DaysDuration)
  case list([FEELValue])
  case context(FEELContext)
  indirect case range(FEELRange)
  case function(FEELFunction)
  /// In strict mode only: what it would be depends on inputs that are missing.
  case undetermined(MissingInputs)

  public static func number(_ whole: Int) -> FEELValue { .number(Decimal34(whole)) }

  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// Nil for anything but true and false.
  public var boolean: Bool? {
    if case .boolean(let value) = self { return value }
    return nil
  }

  public var number: Decimal34? {
    if case .number(let value) = self { return value }
    return nil
  }

  public var string: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  public var list: [FEELValue]? {
    if case .list(let value) = self { return value }
    return nil
  }

  public var missing: MissingInputs? {
    if case .undetermined(let missing) = self { return missing }
    return nil
  }

  /// What FEEL calls the kind of value, for messages.
  public var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .months: "years and months duration"
    case .days: "days and time duration"
    case .list: "list"
    case .context: "context"
    case .range: "range"
    case .function: "function"
    case .undetermined: "undetermined"
    }
  }
}

/// The names of inputs that were not given, sorted, each once.
public struct MissingInputs: Sendable, Hashable {
  public let names: [String]

  public init(_ name: String) { names = [name] }

  private init(names: [String]) { self.names = names }

  func union(_ other: MissingInputs) -> MissingInputs {
    names == other.names ? self : MissingInputs(names: Set(names).union(other.names).sorted())
  }

  func union(_ other: MissingInputs?) -> MissingInputs { other.map(union) ?? self }

  /// Of all values among these that are undetermined; nil if none is.
  static func among(_ values: some Sequence<FEELValue>) -> MissingInputs? {
    var result: MissingInputs?
    for value in values {
      if case .undetermined(let missing) = value { result = missing.union(result) }
    }
    return result
  }
}
