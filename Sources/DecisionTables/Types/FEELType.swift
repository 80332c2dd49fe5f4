/// What a value may be: a type of FEEL's own, or one that a model defines from them.
public indirect enum FEELType: Sendable {
  case any, null, number, string, boolean, date, time, dateTime, months, days
  case list(FEELType)
  /// Named parts, each of its type; others may be there as well.
  case context([Part])
  case function(parameters: [FEELType], result: FEELType)
  case range(FEELType)
  /// A type of which only those values count that pass the tests.
  case constrained(FEELType, UnaryTests)

  public struct Part: Sendable {
    public let name: String
    public let type: FEELType
  }

  /// Types by the names that models and expressions use for them.
  static func builtIn(_ name: String) -> FEELType? {
    switch name {
    case "Any": .any
    case "Null": .null
    case "number": .number
    case "string": .string
    case "boolean": .boolean
    case "date": .date
    case "time": .time
    case "date and time", "dateTime": .dateTime
    case "years and months duration", "yearMonthDuration": .months
    case "days and time duration", "dayTimeDuration": .days
    case "list": .list(.any)
    case "context": .context([])
    case "function": .function(parameters: [], result: .any)
    case "range": .range(.any)
    default: nil
    }
  }

  static let builtInNames = [
    "Any", "Null", "number", "string", "boolean", "date", "time", "date and time", "dateTime",
    "years and months duration", "yearMonthDuration", "days and time duration", "dayTimeDuration",
    "list", "context", "function", "range",
  ]

  /// Without constraints.
  var base: FEELType {
    if case .constrained(let type, _) = self { return type.base }
    return self
  }

  var isAny: Bool {
    if case .any = self { return true }
    return false
  }

  var isList: Bool {
    if case .list = base { return true }
    return false
  }
}
