extension FEELValue: CustomStringConvertible {
  /// As FEEL's function `string` writes it, but strings in quotes.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): value.description
    case .string(let value): Self.quoted(value)
    case .date(let value): value.description
    case .time(let value): value.description
    case .dateTime(let value): value.description
    case .months(let value): value.description
    case .days(let value): value.description
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .context(let context):
      "{" + context.entries.map { Self.key($0) + ": " + $1.description }.joined(separator: ", ") + "}"
    case .range(let range): range.description
    case .function(let function): "function(" + function.parameters.map(\.name).joined(separator: ", ") + ")"
    case .undetermined(let missing): "undetermined without " + missing.names.map { "`\($0)`" }.joined(separator: ", ")
    }
  }

  /// FEEL's function `string`: strings themselves without quotes.
  var text: String {
    if case .string(let value) = self { return value }
    return description
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Bare where it could be read back as a name.
  private static func key(_ key: String) -> String {
    key.isEmpty || key.unicodeScalars.contains(where: { "{}:,\"\\".unicodeScalars.contains($0) })
      ? quoted(key) : key
  }
}

extension FEELRange: CustomStringConvertible {
  public var description: String {
    (includesLower ? "[" : "(") + (lower?.description ?? "null") + ".." + (upper?.description ?? "null")
      + (includesUpper ? "]" : ")")
  }
}
