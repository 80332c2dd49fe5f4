import XMLReading

extension ModelReader {
  private static let expressions: Set<String> = [
    "literalExpression", "decisionTable", "context", "list", "relation", "invocation", "functionDefinition",
    "conditional", "filter", "for", "some", "every",
  ]

  /// The expression among an element's children; nil if there is none.
  mutating func firstExpression(in element: XMLElement) -> BoxedExpression? {
    element.children.first { Self.expressions.contains($0.name) }.map { expression($0) }
  }

  /// The expression in a child, such as `if` or `in`.
  private mutating func expression(in name: String, of element: XMLElement) -> BoxedExpression? {
    element.first(name).flatMap { firstExpression(in: $0) }
  }

  mutating func expression(_ element: XMLElement) -> BoxedExpression {
    let place = Self.place(element)
    let type = element["typeRef"]
    switch element.name {
    case "literalExpression": return .literal(text(element), type: type)
    case "decisionTable": return .table(table(element))
    case "context":
      var entries: [BoxedExpression.Entry] = []
      for entry in element.all("contextEntry") { entries.append(self.entry(entry, variable: entry.first("variable"))) }
      return .context(place, entries, type: type)
    case "list":
      var elements: [BoxedExpression] = []
      for child in element.children where Self.expressions.contains(child.name) { elements.append(expression(child)) }
      return .list(place, elements, type: type)
    case "relation":
      var rows: [[BoxedExpression?]] = []
      for row in element.all("row") {
        var cells: [BoxedExpression?] = []
        for child in row.children where Self.expressions.contains(child.name) { cells.append(expression(child)) }
        rows.append(cells)
      }
      return .relation(place, columns: element.all("column").map { FEELName.normalised($0["name"] ?? "") }, rows: rows)
    case "invocation":
      var bindings: [BoxedExpression.Entry] = []
      for binding in element.all("binding") { bindings.append(entry(binding, variable: binding.first("parameter"))) }
      let function = firstExpression(in: element) ?? .unknown(place)
      return .invocation(place, function: function, bindings: bindings, type: type)
    case "functionDefinition": return .function(functionDefinition(element))
    case "conditional":
      return .conditional(
        place, condition: expression(in: "if", of: element), then: expression(in: "then", of: element),
        otherwise: expression(in: "else", of: element))
    case "filter":
      return .filter(place, list: expression(in: "in", of: element), match: expression(in: "match", of: element))
    case "for", "some", "every":
      return .iteration(
        place, kind: element.name, variable: FEELName.normalised(element["iteratorVariable"] ?? ""),
        domain: expression(in: "in", of: element),
        body: expression(in: element.name == "for" ? "return" : "satisfies", of: element))
    default: return .unknown(place)
    }
  }

  private mutating func entry(_ element: XMLElement, variable: XMLElement?) -> BoxedExpression.Entry {
    BoxedExpression.Entry(
      place: Self.place(element), variable: variable.map(namedVariable), value: firstExpression(in: element))
  }

  mutating func functionDefinition(_ element: XMLElement) -> FunctionDefinition {
    FunctionDefinition(
      place: Self.place(element), parameters: element.all("formalParameter").map(namedVariable),
      kind: element["kind"] ?? "FEEL", body: firstExpression(in: element), type: element["typeRef"])
  }

  private mutating func table(_ element: XMLElement) -> DecisionTable {
    let policy = element["hitPolicy"] ?? HitPolicy.unique.rawValue
    let aggregation = element["aggregation"]
    if HitPolicy(rawValue: policy) == nil {
      report(
        ModelWords("there is no hit policy `\(policy)`", "aucune politique de sélection ne s'appelle `\(policy)`"),
        at: element)
    }
    if let aggregation, Aggregation(rawValue: aggregation) == nil {
      report(
        ModelWords("there is no aggregation `\(aggregation)`", "aucune agrégation ne s'appelle `\(aggregation)`"),
        at: element)
    }
    var inputs: [DecisionTable.Input] = []
    var outputs: [DecisionTable.Output] = []
    for child in element.all("input") { inputs.append(input(child)) }
    for child in element.all("output") { outputs.append(output(child)) }
    let table = DecisionTable(
      place: Self.place(element), type: element["typeRef"],
      hitPolicy: HitPolicy(rawValue: policy) ?? .unique,
      aggregation: aggregation.flatMap { Aggregation(rawValue: $0) },
      inputs: inputs, outputs: outputs,
      annotations: element.all("annotation").map { $0["name"] ?? "" }, rules: element.all("rule").map(rule))
    if table.outputs.isEmpty {
      report(ModelWords("the table has no output", "la table n'a aucune sortie"), at: element)
    }
    for (rule, child) in zip(table.rules, element.all("rule")) {
      if rule.inputs.count != table.inputs.count {
        report(
          ModelWords(
            "the rule has \(rule.inputs.count) conditions for \(table.inputs.count) inputs",
            "la règle a \(rule.inputs.count) conditions pour \(table.inputs.count) entrées"), at: child)
      }
      if rule.outputs.count != table.outputs.count {
        report(
          ModelWords(
            "the rule has \(rule.outputs.count) conclusions for \(table.outputs.count) outputs",
            "la règle a \(rule.outputs.count) conclusions pour \(table.outputs.count) sorties"), at: child)
      }
    }
    return table
  }

  private mutating func input(_ element: XMLElement) -> DecisionTable.Input {
    let expression = element.first("inputExpression") ?? element
    return DecisionTable.Input(
      place: Self.place(element), label: element["label"], expression: text(expression), type: expression["typeRef"],
      allowedValues: element.first("inputValues").map(text), better: choice("better", of: element))
  }

  private mutating func output(_ element: XMLElement) -> DecisionTable.Output {
    DecisionTable.Output(
      place: Self.place(element), name: element["name"].map(FEELName.normalised), type: element["typeRef"],
      allowedValues: element.first("outputValues").map(text),
      defaultValue: element.first("defaultOutputEntry").map(text), best: choice("best", of: element),
      unordered: (element["unordered", in: DecisionTable.namespace] ?? "").split(separator: ",").map {
        FEELName.normalised(String($0))
      })
  }

  /// One of this package's own attributes.
  private mutating func choice<Choice: RawRepresentable<String>>(_ name: String, of element: XMLElement) -> Choice? {
    guard let value = element[name, in: DecisionTable.namespace] else { return nil }
    if let choice = Choice(rawValue: value) { return choice }
    report(ModelWords("`\(name)` cannot be `\(value)`", "`\(name)` ne peut pas être `\(value)`"), at: element)
    return nil
  }

  private func rule(_ element: XMLElement) -> DecisionTable.Rule {
    DecisionTable.Rule(
      place: Self.place(element), inputs: element.all("inputEntry").map(text),
      outputs: element.all("outputEntry").map(text),
      annotations: element.all("annotationEntry").map { $0.first("text")?.text ?? "" },
      description: element.first("description")?.text)
  }
}
