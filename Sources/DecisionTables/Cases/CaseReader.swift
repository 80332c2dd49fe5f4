import XMLReading

/// Makes cases out of XML elements.
struct CaseReader {
  var problems: [String] = []
  private var depth = 0

  init() {}

  mutating func testCase(_ element: XMLElement, in root: XMLElement) -> CaseFile.Case {
    var inputs = FEELContext()
    for input in element.all("inputNode") { inputs[FEELName.normalised(input["name"] ?? "")] = value(input) }
    var expectations: [CaseFile.Expectation] = []
    for result in element.all("resultNode") {
      expectations.append(
        CaseFile.Expectation(
          name: FEELName.normalised(result["name"] ?? ""), namespace: result["namespace"],
          value: result.first("expected").map { value($0) } ?? .null,
          isError: result["errorResult"] == "true", line: result.position.line))
    }
    let isInvocable = element["type"] == "decisionService" || element["type"] == "bkm"
    return CaseFile.Case(
      id: element["id"] ?? "", description: element.first("description")?.trimmedText, line: element.position.line,
      target: isInvocable ? .invocable(FEELName.normalised(element["invocableName"] ?? "")) : .decisions,
      inputs: inputs, expectations: expectations, namespace: element["namespace"] ?? root["namespace"])
  }

  /// The value inside an element: a simple one, a list, or components.
  private mutating func value(_ element: XMLElement) -> FEELValue {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100, !isNil(element) else { return .null }
    if let list = element.first("list") {
      if isNil(list) { return .null }
      var items: [FEELValue] = []
      for item in list.all("item") { items.append(value(item)) }
      return .list(items)
    }
    let components = element.all("component")
    if !components.isEmpty {
      if components.count == 1, isNil(components[0]), components[0]["name"] == nil { return .null }
      var context = FEELContext()
      for component in components { context[FEELName.normalised(component["name"] ?? "")] = value(component) }
      return .context(context)
    }
    guard let simple = element.first("value"), !isNil(simple) else { return .null }
    return self.simple(simple)
  }

  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

  private func isNil(_ element: XMLElement) -> Bool {
    let value = element["nil", in: Self.instance]
    return value == "true" || value == "1"
  }

  /// A value by its XML Schema type; without one, what it looks like.
  private mutating func simple(_ element: XMLElement) -> FEELValue {
    let text = element.text
    let trimmed = element.trimmedText
    let type = element["type", in: Self.instance]?.split(separator: ":").last.map(String.init)
    let value: FEELValue? =
      switch type {
      case "string": .string(text)
      case "decimal", "double", "float", "integer", "int", "long", "short", "byte", "nonNegativeInteger",
        "positiveInteger":
        Decimal34(trimmed).map { .number($0) }
      case "boolean": trimmed == "true" || trimmed == "1" ? .boolean(true) : .boolean(false)
      case "date": TemporalReader.date(trimmed).map { .date($0) }
      case "time": TemporalReader.time(trimmed).map { .time($0) }
      case "dateTime": TemporalReader.dateTime(trimmed).map { .dateTime($0) }
      case "duration", "dayTimeDuration", "yearMonthDuration": TemporalReader.duration(trimmed)
      default: Decimal34(trimmed).map { .number($0) } ?? .string(text)
      }
    if let value { return value }
    problems.append("line \(element.position.line): `\(trimmed)` is no \(type ?? "value")")
    return .null
  }
}
