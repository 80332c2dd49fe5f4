/// How a model did in one expectation of a case.
public struct CaseOutcome: Sendable {
  public let caseID: String
  public let description: String?
  public let line: Int
  public let decision: String
  public let expected: FEELValue
  /// Nil where there is no such decision.
  public let result: EvaluationResult?
  public let passed: Bool
}

/// How a model did in one case.
public struct CaseReport: Sendable {
  public let id: String
  public let outcomes: [CaseOutcome]

  /// A case passes with all that it expects.
  public var passed: Bool { outcomes.allSatisfy(\.passed) }
  /// Whether all that it expects is null: what a model that knows nothing gets right as well.
  public var expectsNull: Bool { outcomes.allSatisfy { $0.expected.isNull } }
}

extension CaseFile {
  /// Puts every case to a model. `now()` is the clock's, in UTC, unless it is given.
  public func run(
    on model: CompiledModel, mode: EvaluationMode = .standard, traced: Bool = false, now: DateTime? = nil
  ) -> [CaseReport] {
    let now = now ?? DateTime.fromClock()
    return cases.map { test in
      CaseReport(
        id: test.id,
        outcomes: test.expectations.map { expectation in
          let result = test.result(for: expectation, on: model, mode: mode, traced: traced, now: now)
          let passed =
            result.map { $0.failure == nil || expectation.value.isNull } == true
            && result.map { expectation.value.agrees(with: $0.value) } == true
          return CaseOutcome(
            caseID: test.id, description: test.description, line: expectation.line, decision: expectation.name,
            expected: expectation.value, result: result, passed: passed)
        })
    }
  }
}

extension CaseFile.Case {
  func result(
    for expectation: CaseFile.Expectation, on model: CompiledModel, mode: EvaluationMode, traced: Bool, now: DateTime?
  ) -> EvaluationResult? {
    switch target {
    case .decisions:
      return model.evaluate(
        expectation.name, namespace: expectation.namespace ?? namespace, inputs: inputs, mode: mode, traced: traced,
        now: now)
    case .invocable(let name):
      guard
        let result = model.invoke(name, namespace: namespace, arguments: inputs, mode: mode, traced: traced, now: now)
      else { return nil }
      // Of a service with several outputs, the one that is asked for.
      if case .context(let outputs) = result.value, model.outputCount(ofService: name) > 1,
        let output = outputs[expectation.name]
      {
        return EvaluationResult(value: output, notes: result.notes, failure: result.failure, trace: result.trace)
      }
      return result
    }
  }
}

extension CompiledModel {
  fileprivate func outputCount(ofService name: String) -> Int {
    guard let number = element(name, isFunction: true), case .service(let service) = elements[number].kind else {
      return 1
    }
    return service.outputs.count
  }
}

extension FEELValue {
  /// Numbers that differ by less are the same: the kit's own runners allow it, since its figures are rounded.
  private static let tolerance = Decimal34("0.00000001") ?? .zero

  /// Whether an expected value is the actual one.
  func agrees(with actual: FEELValue) -> Bool {
    switch (self, actual) {
    case (.number(let left), .number(let right)):
      left == right || (left.subtracting(right).map { $0.magnitude < Self.tolerance } ?? false)
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.agrees(with: $1) }
    case (.context(let left), .context(let right)):
      left.count == right.count
        && left.entries.allSatisfy { key, value in right[key].map { value.agrees(with: $0) } ?? false }
    case (.null, .null): true
    case (.null, _), (_, .null): false
    default: equals(actual) == true
    }
  }
}
