public import XMLReading

extension DecisionModel {
  /// Reads a model. Elements are known by their local names, so that every version of DMN from 1.2 on is read alike.
  ///
  /// - Throws: `XMLFailure` if the document is no XML. A document that is no model has `problems`.
  public init(reading source: XMLSource, limits: XMLLimits = .standard) throws(XMLFailure) {
    let root = try XMLReader.document(in: source, limits: limits)
    var reader = ModelReader(source: source.name)
    self = reader.model(root)
  }
}

/// Makes a model out of XML elements.
struct ModelReader {
  let source: String
  private(set) var problems: [ModelProblem] = []

  init(source: String) { self.source = source }

  static func place(_ element: XMLElement) -> ModelPlace {
    ModelPlace(
      element: element.name, name: element["name"] ?? element["label"], id: element["id"], line: element.position.line)
  }

  mutating func report(_ message: ModelWords, at element: XMLElement) {
    problems.append(ModelProblem(severity: .error, source: source, place: Self.place(element), message: message))
  }

  mutating func model(_ root: XMLElement) -> DecisionModel {
    if root.name != "definitions" {
      report(
        ModelWords("a decision model begins with `definitions`", "un modèle de décision commence par `definitions`"),
        at: root)
    }
    var decisions: [DecisionModel.Decision] = []
    var knowledge: [DecisionModel.KnowledgeModel] = []
    for element in root.all("decision") { decisions.append(decision(element)) }
    for element in root.all("businessKnowledgeModel") { knowledge.append(knowledgeModel(element)) }
    return DecisionModel(
      source: source,
      place: Self.place(root),
      name: root["name"] ?? "",
      namespace: root["namespace"] ?? "",
      imports: root.all("import").map {
        DecisionModel.Import(
          place: Self.place($0), name: $0["name"] ?? "", namespace: $0["namespace"] ?? "", location: $0["locationURI"])
      },
      itemDefinitions: root.all("itemDefinition").map(itemDefinition),
      inputData: root.all("inputData").map {
        DecisionModel.InputData(place: Self.place($0), variable: variable(of: $0))
      },
      decisions: decisions,
      knowledgeModels: knowledge,
      services: root.all("decisionService").map(service),
      problems: problems)
  }

  private mutating func decision(_ element: XMLElement) -> DecisionModel.Decision {
    DecisionModel.Decision(
      place: Self.place(element), variable: variable(of: element), requirements: requirements(element),
      logic: firstExpression(in: element))
  }

  private mutating func knowledgeModel(_ element: XMLElement) -> DecisionModel.KnowledgeModel {
    var function: FunctionDefinition?
    if let logic = element.first("encapsulatedLogic") { function = functionDefinition(logic) }
    return DecisionModel.KnowledgeModel(
      place: Self.place(element), variable: variable(of: element), requirements: requirements(element),
      function: function)
  }

  private func service(_ element: XMLElement) -> DecisionModel.DecisionService {
    func references(_ name: String) -> [DecisionModel.Reference] { element.all(name).compactMap(reference) }
    return DecisionModel.DecisionService(
      place: Self.place(element), variable: variable(of: element), outputs: references("outputDecision"),
      encapsulated: references("encapsulatedDecision"), inputDecisions: references("inputDecision"),
      inputData: references("inputData"))
  }

  private func requirements(_ element: XMLElement) -> DecisionModel.Requirements {
    DecisionModel.Requirements(
      values: element.all("informationRequirement").flatMap(\.children)
        .filter { $0.name == "requiredInput" || $0.name == "requiredDecision" }.compactMap(reference),
      knowledge: element.all("knowledgeRequirement").flatMap { $0.all("requiredKnowledge") }.compactMap(reference))
  }

  private func reference(_ element: XMLElement) -> DecisionModel.Reference? {
    element["href"].map { DecisionModel.Reference(href: $0, line: element.position.line) }
  }

  /// The variable of an element, which may be left out where it is called as the element.
  private func variable(of element: XMLElement) -> DecisionModel.Variable {
    let variable = element.first("variable")
    let name = element["name"] ?? variable?["name"] ?? ""
    return DecisionModel.Variable(
      place: Self.place(variable ?? element), name: FEELName.normalised(name), type: variable?["typeRef"])
  }

  func namedVariable(_ element: XMLElement) -> DecisionModel.Variable {
    DecisionModel.Variable(
      place: Self.place(element), name: FEELName.normalised(element["name"] ?? ""), type: element["typeRef"])
  }

  private func itemDefinition(_ element: XMLElement) -> DecisionModel.ItemDefinition {
    let function = element.first("functionItem")
    return DecisionModel.ItemDefinition(
      place: Self.place(element), name: FEELName.normalised(element["name"] ?? ""),
      isCollection: element["isCollection"] == "true", type: element.first("typeRef")?.trimmedText,
      allowedValues: element.first("allowedValues").map(text),
      typeConstraint: element.first("typeConstraint").map(text),
      components: element.all("itemComponent").map(itemDefinition),
      function: function.map { ($0.all("parameters").map(namedVariable), $0["outputTypeRef"]) })
  }

  /// The text inside an element, and where it stands.
  func text(_ element: XMLElement) -> ModelText {
    let text = element.first("text")
    let language = element["expressionLanguage"]
    let isFEEL = language.map { $0.lowercased().contains("feel") || $0.isEmpty } ?? true
    return ModelText(
      text: text?.text ?? "", place: Self.place(element), line: text?.position.line ?? element.position.line,
      foreignLanguage: isFEEL ? nil : language)
  }
}
