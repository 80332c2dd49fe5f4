/// The ways from the first model to each of the others, by the names that imports give.
enum ImportPaths {
  private static let deepest = 8

  static func all(in models: [DecisionModel]) -> [[[String]]] {
    var paths: [[[String]]] = Array(repeating: [], count: models.count)
    guard !models.isEmpty else { return paths }
    paths[0] = [[]]
    var pending: [(model: Int, path: [String])] = [(0, [])]
    while let (model, path) = pending.popLast() {
      guard path.count < deepest else { continue }
      for link in models[model].imports {
        guard let target = models.firstIndex(where: { $0.namespace == link.namespace }) else { continue }
        let longer = path + [FEELName.normalised(link.name)]
        if paths[target].count < 100, !paths[target].contains(longer) {
          paths[target].append(longer)
          pending.append((target, longer))
        }
      }
    }
    return paths
  }
}

/// Every name in models that may stand after a point or in a filter.
enum MemberNames {
  static func all(in models: [DecisionModel]) -> Set<String> {
    var names: Set<String> = []
    for model in models {
      for definition in model.itemDefinitions { add(definition, to: &names) }
      names.formUnion(model.imports.map { FEELName.normalised($0.name) })
      names.formUnion(model.inputData.map(\.variable.name))
      names.formUnion(model.knowledgeModels.map(\.variable.name))
      names.formUnion(model.services.map(\.variable.name))
      for decision in model.decisions {
        names.insert(decision.variable.name)
        if let logic = decision.logic { add(logic, to: &names) }
      }
      for knowledge in model.knowledgeModels {
        if let body = knowledge.function?.body { add(body, to: &names) }
      }
    }
    names.remove("")
    return names
  }

  private static func add(_ definition: DecisionModel.ItemDefinition, to names: inout Set<String>) {
    for component in definition.components {
      names.insert(component.name)
      add(component, to: &names)
    }
  }

  private static func add(_ expression: BoxedExpression, to names: inout Set<String>) {
    switch expression {
    case .context(_, let entries, _):
      for entry in entries {
        if let name = entry.variable?.name { names.insert(name) }
        if let value = entry.value { add(value, to: &names) }
      }
    case .relation(_, let columns, _): names.formUnion(columns)
    case .table(let table): names.formUnion(table.outputs.compactMap(\.name))
    case .list(_, let elements, _):
      for element in elements { add(element, to: &names) }
    case .literal(let text, _): names.formUnion(keys(in: text.text))
    case .function(let function):
      if let body = function.body { add(body, to: &names) }
    default: break
    }
  }

  /// The keys of contexts written in FEEL, as far as they have spaces or signs: `{` or `,`, a name, `:`.
  private static func keys(in text: String) -> [String] {
    var keys: [String] = []
    var start: String.UnicodeScalarView.Index?
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "{", ",": start = scalars.index(after: index)
      case ":":
        if let from = start {
          let key = FEELName.normalised(String(scalars[from..<index]).filter { $0 != "\"" })
          if key.contains(where: { !$0.isLetter }), key.utf8.count < 200 { keys.append(key) }
        }
        start = nil
      case "(", ")", "[", "]", "}": start = nil
      default: break
      }
    }
    return keys
  }
}
