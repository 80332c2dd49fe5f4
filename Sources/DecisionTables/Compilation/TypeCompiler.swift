/// Makes types out of item definitions.
struct TypeCompiler {
  let models: [DecisionModel]
  let members: NameSet
  private(set) var problems: [ModelProblem] = []
  private var types: [[String: FEELType]] = []
  private var open: Set<String> = []

  init(models: [DecisionModel], members: NameSet) {
    self.models = models
    self.members = members
  }

  /// One table of types by name for each model; those of imported models are called `import.name`.
  mutating func compile() -> [[String: FEELType]] {
    types = Array(repeating: [:], count: models.count)
    // Imported models come after those that import them.
    for model in models.indices.reversed() {
      for link in models[model].imports {
        guard let target = models.firstIndex(where: { $0.namespace == link.namespace }) else { continue }
        for (name, type) in types[target] where !name.contains(".") {
          types[model][link.name.isEmpty ? name : "\(link.name).\(name)"] = type
        }
      }
      for definition in models[model].itemDefinitions { _ = type(named: definition.name, in: model) }
    }
    return types
  }

  /// A type by the name that an attribute or element gives, with a prefix or without.
  static func named(_ name: String, _ types: [String: FEELType]) -> FEELType? {
    let name = FEELName.normalised(name)
    if let type = types[name] ?? FEELType.builtIn(name) { return type }
    if let colon = name.lastIndex(of: ":") {
      let local = String(name[name.index(after: colon)...])
      return types[local] ?? FEELType.builtIn(local)
    }
    return nil
  }

  private mutating func type(named name: String, in model: Int) -> FEELType? {
    if let type = Self.named(name, types[model]) { return type }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    guard let definition = models[model].itemDefinitions.first(where: { $0.name == FEELName.normalised(local) }) else {
      return nil
    }
    // A type that contains itself is not followed into itself.
    guard open.count < 100, open.insert(definition.name).inserted else { return .any }
    defer { open.remove(definition.name) }
    let type = type(of: definition, in: model)
    types[model][definition.name] = type
    return type
  }

  private mutating func type(of definition: DecisionModel.ItemDefinition, in model: Int) -> FEELType {
    var type = FEELType.any
    if !definition.components.isEmpty {
      type = .context(
        definition.components.map { FEELType.Part(name: $0.name, type: self.type(of: $0, in: model)) })
    } else if let function = definition.function {
      type = .function(
        parameters: function.parameters.map { reference($0.type, of: $0.place, in: model) },
        result: reference(function.result, of: definition.place, in: model))
    } else {
      type = reference(definition.type, of: definition.place, in: model)
    }
    type = constrained(type, by: definition.allowedValues, in: model)
    if definition.isCollection { type = .list(type) }
    return constrained(type, by: definition.typeConstraint, in: model)
  }

  private mutating func constrained(_ type: FEELType, by constraint: ModelText?, in model: Int) -> FEELType {
    guard let constraint, !constraint.text.isEmpty else { return type }
    var scope = Scope(members: members, types: types[model])
    scope.bind("?")
    do throws(SyntaxError) {
      return .constrained(type, try Parser.unaryTests(constraint.text, in: scope).0)
    } catch {
      report(error.message, at: constraint.place, line: constraint.line + error.line, in: model)
      return type
    }
  }

  private mutating func reference(_ name: String?, of place: ModelPlace, in model: Int) -> FEELType {
    guard let name, !name.isEmpty else { return .any }
    if let type = type(named: name, in: model) { return type }
    report(
      ModelWords("there is no type `\(name)`", "aucun type ne s'appelle `\(name)`"), at: place, line: place.line,
      in: model)
    return .any
  }

  private mutating func report(_ message: ModelWords, at place: ModelPlace, line: Int, in model: Int) {
    let place = ModelPlace(element: place.element, name: place.name, id: place.id, line: line)
    problems.append(ModelProblem(severity: .error, source: models[model].source, place: place, message: message))
  }
}
