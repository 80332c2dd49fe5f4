extension ModelCompiler {
  /// The value of a decision that is nothing but a constant, such as a threshold; nil for others, and for one that a
  /// decision service takes as an input.
  ///
  /// Tables see the value itself, so that a cell `>= threshold` is as good as `>= 0.80` for kernels and analyses.
  func namedConstant(_ number: Int) -> FEELValue? {
    guard case .decision(let decision) = source(of: number), let text = decision.constantText else { return nil }
    let address = decision.place.id ?? ""
    let isInput = models.contains { model in
      model.services.contains { $0.inputDecisions.contains { $0.href.hasSuffix("#\(address)") } }
    }
    guard !isInput, let (expression, problems) = try? Parser.expression(text.text, in: Scope()), problems.isEmpty,
      let value = KernelConstants.constant(expression)
    else { return nil }
    let typed = Evaluation().coerce(value, to: type(of: number))
    return typed.isNull ? nil : typed
  }
}

extension DecisionModel.Decision {
  /// The text of logic that requires nothing and is a literal expression.
  var constantText: ModelText? {
    guard requirements.values.isEmpty, requirements.knowledge.isEmpty, case .literal(let text, _)? = logic,
      text.foreignLanguage == nil
    else { return nil }
    return text
  }
}
