extension BuiltIns {
  static let conversions: [BuiltIn] = [
    BuiltIn("string", "from") { _, arguments in
      arguments[0].isNull ? .null : .string(arguments[0].text)
    },
    BuiltIn("number", "from, grouping separator?, decimal separator?") { _, arguments in
      if arguments.count == 1, case .number = arguments[0] { return arguments[0] }
      guard case .string(let text) = arguments[0] else { return .null }
      var separators: [String] = []
      for (argument, allowed) in zip(arguments.dropFirst(), [[" ", ",", "."], [",", "."]]) {
        switch argument {
        case .null: separators.append("")
        case .string(let separator) where allowed.contains(separator): separators.append(separator)
        default: return .null
        }
      }
      let (grouping, point) = (separators.first ?? "", separators.count > 1 ? separators[1] : "")
      if !grouping.isEmpty && grouping == point { return .null }
      var plain = ""
      for character in text {
        if String(character) == grouping { continue }
        plain += String(character) == point ? "." : String(character)
      }
      return numeral(plain)
    },
    BuiltIn("range", "from") { _, arguments in
      guard case .string(let text) = arguments[0], let value = range(text) else { return .null }
      return value
    },
  ]

  /// A number written as FEEL or XML Schema does.
  private static func numeral(_ text: String) -> FEELValue {
    guard let first = text.unicodeScalars.first, first.isDigit || first == "-" || first == "." || first == "+" else {
      return .null
    }
    return Decimal34(text).map { .number($0) } ?? .null
  }

  /// A range with literals at its ends, such as `[1..10)`; one of them may be left out.
  private static func range(_ text: String) -> FEELValue? {
    let text = FEELName.normalised(text)
    guard let first = text.first, let last = text.last, text.count > 3, "[(]".contains(first), "])[".contains(last)
    else { return nil }
    let inside = text.dropFirst().dropLast()
    guard let dots = inside.firstRange(of: "..") else { return nil }
    guard let lower = end(inside[..<dots.lowerBound]), let upper = end(inside[dots.upperBound...]) else { return nil }
    if lower.isNull && upper.isNull { return nil }
    if !lower.isNull, !upper.isNull {
      guard let order = lower.order(upper), order <= 0 else { return nil }
    }
    return .range(
      FEELRange(
        lower: lower.isNull ? nil : lower, upper: upper.isNull ? nil : upper, includesLower: first == "[",
        includesUpper: last == "]"))
  }

  /// The value of a literal, null for none; nil for anything else.
  private static func end(_ text: Substring) -> FEELValue? {
    if FEELName.normalised(String(text)).isEmpty { return .null }
    guard let (expression, problems) = try? Parser.expression(String(text), in: Scope()), problems.isEmpty,
      isLiteral(expression)
    else { return nil }
    let value = Evaluation().value(of: expression)
    return value.isNull || value.order(value) != nil ? value : nil
  }

  private static func isLiteral(_ expression: Expression) -> Bool {
    switch expression {
    case .constant: return true
    case .negation(.constant(.number)): return true
    case .call(.constant(.function(let function)), .positional(let arguments)):
      guard case .builtIn(let builtIn) = function.kind else { return false }
      return ["date", "time", "date and time", "duration"].contains(builtIn.name) && arguments.allSatisfy(isLiteral)
    default: return false
    }
  }
}
