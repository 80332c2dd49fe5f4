/// A decision that is nothing but a constant: a threshold by its name, which tables use in their cells (`>= threshold`).
public struct NamedConstant: Sendable {
  public let name: String
  public let value: FEELValue
  public let place: ModelPlace
}

extension DecisionModel {
  /// The named constants of the model, in its order: decisions that require nothing and are a literal such as `0.80`.
  public var constants: [NamedConstant] {
    decisions.compactMap { decision in
      guard let text = decision.constantText,
        let (expression, problems) = try? Parser.expression(text.text, in: Scope()), problems.isEmpty,
        let value = KernelConstants.constant(expression)
      else { return nil }
      return NamedConstant(name: decision.variable.name, value: value, place: decision.place)
    }
  }

  /// The model with another value for a named constant.
  ///
  /// - Parameter text: the value as FEEL, such as `0.75`.
  /// - Returns: nil if the model has no constant of that name.
  public func setting(_ name: String, to text: String) -> DecisionModel? {
    let name = FEELName.normalised(name)
    guard constants.contains(where: { $0.name == name }) else { return nil }
    return replacingDecisions(
      decisions.map { decision in
        guard decision.variable.name == name, case .literal(let old, let type)? = decision.logic else {
          return decision
        }
        let new = ModelText(text: text, place: old.place, line: old.line, foreignLanguage: nil)
        return Decision(
          place: decision.place, variable: decision.variable, requirements: decision.requirements,
          logic: .literal(new, type: type))
      })
  }

  private func replacingDecisions(_ decisions: [Decision]) -> DecisionModel {
    DecisionModel(
      source: source, place: place, name: name, namespace: namespace, imports: imports,
      itemDefinitions: itemDefinitions, inputData: inputData, decisions: decisions, knowledgeModels: knowledgeModels,
      services: services, problems: problems)
  }
}

extension CompiledModel {
  /// The named constants of the model that was asked for.
  public var constants: [NamedConstant] { models.first?.constants ?? [] }

  /// The model compiled again with another value, in FEEL, for a named constant; nil if it has none of that name.
  public func setting(_ name: String, to text: String) -> CompiledModel? {
    guard let model = models.first?.setting(name, to: text) else { return nil }
    return CompiledModel(model, imports: Array(models.dropFirst()))
  }
}
