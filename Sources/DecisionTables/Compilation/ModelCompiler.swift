/// Makes a compiled model out of models: first every element's number and type, then every expression.
struct ModelCompiler {
  let models: [DecisionModel]
  private(set) var problems: [ModelProblem] = []
  /// By model and id.
  private var numbers: [[String: Int]] = []
  private var headers: [Header] = []
  private var types: [[String: FEELType]] = []
  private let members: NameSet
  private let paths: [[[String]]]

  /// What is known of an element before its logic is compiled.
  struct Header {
    enum Source {
      case input
      case decision(DecisionModel.Decision)
      case knowledge(DecisionModel.KnowledgeModel)
      case service(DecisionModel.DecisionService)
    }

    let model: Int
    let variable: DecisionModel.Variable
    let place: ModelPlace
    let type: FEELType
    let source: Source
    var function: FEELFunction?
  }

  init(_ models: [DecisionModel]) {
    self.models = models
    members = NameSet(MemberNames.all(in: models))
    paths = ImportPaths.all(in: models)
    problems = models.flatMap(\.problems)
  }

  mutating func compile() -> CompiledModel {
    var typeCompiler = TypeCompiler(models: models, members: members)
    types = typeCompiler.compile()
    problems += typeCompiler.problems
    number()
    checkCycles()
    var elements: [CompiledElement] = []
    for (number, header) in headers.enumerated() { elements.append(element(number, header)) }
    return CompiledModel(models: models, problems: problems, elements: elements)
  }

  /// Gives every element its number, and every function its parameters.
  private mutating func number() {
    for (index, model) in models.enumerated() {
      numbers.append([:])
      for input in model.inputData { add(input.variable, input.place, .input, index) }
      for decision in model.decisions { add(decision.variable, decision.place, .decision(decision), index) }
      for knowledge in model.knowledgeModels { add(knowledge.variable, knowledge.place, .knowledge(knowledge), index) }
      for service in model.services { add(service.variable, service.place, .service(service), index) }
    }
    for number in headers.indices { headers[number].function = function(number) }
  }

  private mutating func add(
    _ variable: DecisionModel.Variable, _ place: ModelPlace, _ source: Header.Source, _ model: Int
  ) {
    if let id = place.id {
      if numbers[model][id] != nil {
        report(ModelWords("two elements have the id `\(id)`", "deux éléments ont l'id `\(id)`"), at: place, in: model)
      }
      numbers[model][id] = headers.count
    }
    let type = resolve(variable.type, at: variable.place, in: model)
    headers.append(Header(model: model, variable: variable, place: place, type: type, source: source))
  }

  func source(of number: Int) -> Header.Source { headers[number].source }
  func type(of number: Int) -> FEELType { headers[number].type }

  mutating func report(
    _ message: ModelWords, at place: ModelPlace, line: Int? = nil, in model: Int,
    _ severity: ModelProblem.Severity = .error
  ) {
    let place = ModelPlace(element: place.element, name: place.name, id: place.id, line: line ?? place.line)
    problems.append(ModelProblem(severity: severity, source: models[model].source, place: place, message: message))
  }

  /// The type of this name; any, where there is none.
  mutating func resolve(_ name: String?, at place: ModelPlace, in model: Int) -> FEELType {
    guard let name, !name.isEmpty else { return .any }
    if let type = TypeCompiler.named(name, types[model]) { return type }
    report(ModelWords("there is no type `\(name)`", "aucun type ne s'appelle `\(name)`"), at: place, in: model)
    return .any
  }

  private mutating func function(_ number: Int) -> FEELFunction? {
    let header = headers[number]
    switch header.source {
    case .input, .decision: return nil
    case .knowledge(let knowledge):
      let parameters = (knowledge.function?.parameters ?? []).map {
        FunctionBody.Parameter(name: $0.name, type: resolve($0.type, at: $0.place, in: header.model))
      }
      return FEELFunction(.model(number), parameters: parameters, result: result(of: header))
    case .service(let service):
      let parameters = parameters(of: service, in: header.model).map {
        FunctionBody.Parameter(name: headers[$0].variable.name, type: headers[$0].type)
      }
      return FEELFunction(.model(number), parameters: parameters, result: result(of: header))
    }
  }

  /// A variable of a function may be typed as the function or as its result.
  private func result(of header: Header) -> FEELType {
    if case .function(_, let result) = header.type.base { return result }
    return header.type
  }

  private mutating func parameters(of service: DecisionModel.DecisionService, in model: Int) -> [Int] {
    // Modellers list decisions first or data first; the standard's own order is data, then decisions.
    (service.inputData + service.inputDecisions).compactMap { element($0, of: service.place, in: model) }
  }

  /// The number of the element that a link leads to; nil, reported, if it leads nowhere.
  private mutating func element(_ reference: DecisionModel.Reference, of place: ModelPlace, in model: Int) -> Int? {
    let parts = reference.href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let id = parts.last.map(String.init) ?? ""
    let namespace = parts.count > 1 ? String(parts[0]) : ""
    let target =
      namespace.isEmpty || namespace == models[model].namespace
      ? model : models.firstIndex { $0.namespace == namespace }
    if let target, let number = numbers[target][id] { return number }
    report(
      ModelWords("nothing has the address `\(reference.href)`", "rien n'a l'adresse `\(reference.href)`"), at: place,
      line: reference.line, in: model)
    return nil
  }

  private mutating func element(_ number: Int, _ header: Header) -> CompiledElement {
    let kind: CompiledElement.Kind
    var scope = Scope(members: members, types: types[header.model])
    switch header.source {
    case .input: kind = .input
    case .decision(let decision):
      let requirements = bind(decision.requirements, of: header, in: &scope)
      var body = Expression.constant(.null)
      if let logic = decision.logic { body = compile(logic, named: header.variable.name, in: scope, of: header.model) }
      kind = .decision(requirements: requirements, body: body)
    case .knowledge(let knowledge):
      _ = bind(knowledge.requirements, of: header, in: &scope)
      if let function = header.function { scope.bind(header.variable.name, to: function) }
      let parameters = header.function?.parameters ?? []
      for parameter in parameters { scope.bind(parameter.name) }
      var body = Expression.constant(.null)
      if let function = knowledge.function {
        if function.kind != "FEEL" {
          report(
            ModelWords(
              "functions in other languages are not called",
              "les fonctions écrites dans d'autres langages ne sont pas appelées"), at: function.place, in: header.model
          )
        } else if let logic = function.body {
          body = compile(logic, named: header.variable.name, in: scope, of: header.model)
        }
      }
      kind = .knowledge(FunctionBody(parameters: parameters, result: header.function?.result ?? .any, body: body))
    case .service(let service):
      kind = .service(
        CompiledService(
          parameters: parameters(of: service, in: header.model),
          outputs: service.outputs.compactMap { element($0, of: service.place, in: header.model) }))
    }
    return CompiledElement(
      model: header.model, name: header.variable.name, place: header.place, type: header.type, kind: kind,
      function: header.function, paths: paths[header.model])
  }

  /// Puts what an element requires into its scope: values onto the stack, functions by name.
  private mutating func bind(
    _ requirements: DecisionModel.Requirements, of header: Header, in scope: inout Scope
  ) -> [CompiledRequirement] {
    var result: [CompiledRequirement] = []
    var imported: [String: [(name: String, element: Int)]] = [:]
    for reference in requirements.values + requirements.knowledge {
      guard let number = element(reference, of: header.place, in: header.model) else { continue }
      let target = headers[number]
      let alias = target.model == header.model ? "" : importName(of: target.model, in: header.model)
      if !alias.isEmpty {
        imported[alias, default: []].append((target.variable.name, number))
      } else if let function = target.function {
        scope.bind(target.variable.name, to: function)
      } else if let value = namedConstant(number) {
        scope.bind(target.variable.name, toConstant: value)
      } else {
        scope.bind(target.variable.name)
        result.append(.element(number))
      }
    }
    for (alias, elements) in imported.sorted(by: { $0.key < $1.key }) {
      scope.bind(alias)
      result.append(.imported(elements))
    }
    return result
  }

  private func importName(of target: Int, in model: Int) -> String {
    FEELName.normalised(models[model].imports.first { $0.namespace == models[target].namespace }?.name ?? "")
  }

  /// Decisions that require themselves, over however many others, have no value.
  private mutating func checkCycles() {
    var state = Array(repeating: 0, count: headers.count)
    for start in headers.indices where state[start] == 0 {
      // Depth first, on a stack of its own: models may be as deep as they are large.
      var stack: [(number: Int, next: [Int])] = [(start, required(by: start))]
      state[start] = 1
      while let (number, waiting) = stack.popLast() {
        var next = waiting
        guard let successor = next.popLast() else {
          state[number] = 2
          continue
        }
        stack.append((number, next))
        if state[successor] == 1 {
          let header = headers[successor]
          report(
            ModelWords("the decision requires itself", "la décision dépend d'elle-même"), at: header.place,
            in: header.model)
        } else if state[successor] == 0 {
          state[successor] = 1
          stack.append((successor, required(by: successor)))
        }
      }
    }
  }

  private func required(by number: Int) -> [Int] {
    guard case .decision(let decision) = headers[number].source else { return [] }
    var copy = self
    return decision.requirements.values.compactMap {
      copy.element($0, of: headers[number].place, in: headers[number].model)
    }
  }
}
