/// A function as a value: one of FEEL's own, one defined in an expression, or knowledge of a model.
public final class FEELFunction: Sendable {
  enum Kind: Sendable {
    case builtIn(BuiltIn)
    /// With the values that were in sight where it was defined.
    case closure(FunctionBody, captured: [FEELValue])
    /// A business knowledge model or decision service, by its number in the compiled model.
    case model(Int)
  }

  let kind: Kind
  let parameters: [FunctionBody.Parameter]
  let result: FEELType

  init(_ kind: Kind, parameters: [FunctionBody.Parameter] = [], result: FEELType = .any) {
    self.kind = kind
    self.parameters = parameters
    self.result = result
  }
}
