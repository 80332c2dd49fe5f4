/// What came out of an evaluation.
public struct EvaluationResult: Sendable {
  public let value: FEELValue
  /// Why values became null on the way, as far as it was noticed.
  public let notes: [String]
  /// Set where the evaluation was given up: the value then means nothing.
  public let failure: String?
  /// Only where it was asked for.
  public let trace: EvaluationTrace?
}

extension CompiledModel {
  /// The names of decisions, business knowledge models or decision services of the model asked for, in its order.
  public var decisionNames: [String] { names { if case .decision = $0 { true } else { false } } }
  public var serviceNames: [String] { names { if case .service = $0 { true } else { false } } }
  public var inputNames: [String] { names { if case .input = $0 { true } else { false } } }

  private func names(_ isWanted: (CompiledElement.Kind) -> Bool) -> [String] {
    elements.filter { $0.model == 0 && isWanted($0.kind) }.map(\.name)
  }

  /// The decision of this name or id, or what can be called by it; of the model asked for if that has one.
  func element(_ name: String, namespace: String? = nil, isFunction: Bool = false) -> Int? {
    let name = FEELName.normalised(name)
    let named = elements.indices.filter { number in
      guard elements[number].name == name || elements[number].place.id == name else { return false }
      if case .decision = elements[number].kind { return !isFunction }
      return isFunction && elements[number].function != nil
    }
    if let namespace, let found = named.first(where: { models[elements[$0].model].namespace == namespace }) {
      return found
    }
    return named.first { elements[$0].model == 0 } ?? named.first
  }

  /// Evaluates a decision, with all that it requires.
  ///
  /// - Parameters:
  ///   - name: of the decision, or its id; where it is of an imported model, with that model's `namespace`.
  ///   - inputs: values by the names of input data. Those of imported models stand in contexts called as the imports.
  /// - Returns: nil if there is no decision of that name.
  public func evaluate(
    _ name: String, namespace: String? = nil, inputs: FEELContext, mode: EvaluationMode = .standard,
    traced: Bool = false, now: DateTime? = nil, limits: EvaluationLimits = .standard
  ) -> EvaluationResult? {
    guard let number = element(name, namespace: namespace) else { return nil }
    let evaluation = Evaluation(model: self, mode: mode, limits: limits, now: now)
    if traced { evaluation.trace = TraceRecorder() }
    evaluation.world.inputs = inputs
    return Self.result(evaluation.value(ofElement: number), evaluation)
  }

  /// Calls a decision service or business knowledge model with values by the names of its parameters; a parameter that is
  /// left out is null, or missing in strict mode.
  ///
  /// - Returns: nil if nothing of that name can be called.
  public func invoke(
    _ name: String, namespace: String? = nil, arguments: FEELContext, mode: EvaluationMode = .standard,
    traced: Bool = false, now: DateTime? = nil, limits: EvaluationLimits = .standard
  ) -> EvaluationResult? {
    guard let number = element(name, namespace: namespace, isFunction: true), let function = elements[number].function
    else { return nil }
    let evaluation = Evaluation(model: self, mode: mode, limits: limits, now: now)
    if traced { evaluation.trace = TraceRecorder() }
    let values = function.parameters.map { parameter -> FEELValue in
      let given = arguments[parameter.name] ?? .null
      let value = evaluation.coerce(given, to: parameter.type)
      if value.isNull, mode == .strict { return .undetermined(MissingInputs(parameter.name)) }
      return value
    }
    return Self.result(evaluation.invoke(number, values), evaluation)
  }

  private static func result(_ value: FEELValue, _ evaluation: Evaluation) -> EvaluationResult {
    EvaluationResult(
      value: evaluation.failure == nil ? value : .null, notes: evaluation.notes, failure: evaluation.failure,
      trace: evaluation.trace?.finished.last)
  }
}
