extension CompiledModel {
  /// The logic of an element as one text, without ids and lines: equal texts decide the same.
  func signature(_ place: ModelPlace, isWithoutTables: Bool = false) -> String {
    guard let model = models.first else { return "" }
    if let decision = model.decisions.first(where: { $0.place == place }) {
      return decision.logic?.signature(isWithoutTables) ?? ""
    }
    let knowledge = model.knowledgeModels.first { $0.place == place }
    return knowledge?.function.map { BoxedExpression.function($0).signature(isWithoutTables) } ?? ""
  }
}

extension BoxedExpression {
  fileprivate func signature(_ isWithoutTables: Bool) -> String {
    func part(_ expression: BoxedExpression?) -> String { expression?.signature(isWithoutTables) ?? "" }
    func entry(_ entry: Entry) -> String { "\(entry.variable?.name ?? ""): \(part(entry.value))" }
    func all(_ kind: String, _ parts: [String]) -> String { "\(kind)(\(parts.joined(separator: "\u{1F}")))" }
    switch self {
    case .literal(let text, let type): return all("literal", [FEELName.normalised(text.text), type ?? ""])
    case .table(let table): return isWithoutTables ? "table" : table.signature
    case .context(_, let entries, let type): return all("context", entries.map(entry) + [type ?? ""])
    case .list(_, let elements, let type): return all("list", elements.map(part) + [type ?? ""])
    case .relation(_, let columns, let rows):
      return all("relation", columns + rows.map { all("row", $0.map(part)) })
    case .invocation(_, let function, let bindings, let type):
      return all("invocation", [part(function)] + bindings.map(entry) + [type ?? ""])
    case .function(let function):
      return all("function", function.parameters.map(\.name) + [function.kind, part(function.body)])
    case .conditional(_, let condition, let then, let otherwise):
      return all("if", [part(condition), part(then), part(otherwise)])
    case .filter(_, let list, let match): return all("filter", [part(list), part(match)])
    case .iteration(_, let kind, let variable, let domain, let body):
      return all(kind, [variable, part(domain), part(body)])
    case .unknown(let place): return all("unknown", [place.element])
    }
  }
}

extension DecisionTable {
  fileprivate var signature: String {
    let columns =
      inputs.map { $0.expression.text + "\u{1E}" + ($0.allowedValues?.text ?? "") }
      + outputs.map {
        ($0.name ?? "") + "\u{1E}" + ($0.allowedValues?.text ?? "") + "\u{1E}" + ($0.defaultValue?.text ?? "")
      }
    let cells = rules.flatMap { $0.inputs.map(\.text) + $0.outputs.map(\.text) }
    return ([hitPolicy.rawValue, aggregation?.rawValue ?? ""] + columns + cells).map(FEELName.normalised)
      .joined(separator: "\u{1F}")
  }
}
