/// A model, with those it imports, ready to be evaluated: compiled once, used from any number of threads.
public final class CompiledModel: Sendable {
  /// The models it was made from; the first is the one that was asked for.
  public let models: [DecisionModel]
  /// Everything wrong that could be found without evaluating, in the order of the files.
  public let problems: [ModelProblem]
  let elements: [CompiledElement]

  init(models: [DecisionModel], problems: [ModelProblem], elements: [CompiledElement]) {
    self.models = models
    self.problems = problems
    self.elements = elements
  }

  public var errors: [ModelProblem] { problems.filter { $0.severity == .error } }
}

/// An element of the requirement graph, ready to be evaluated.
struct CompiledElement: Sendable {
  enum Kind: Sendable {
    case input
    /// The body finds the values of `requirements` at the bottom of the stack.
    case decision(requirements: [CompiledRequirement], body: Expression)
    case knowledge(FunctionBody)
    case service(CompiledService)
  }

  /// Which of the models it is from.
  let model: Int
  let name: String
  let place: ModelPlace
  let type: FEELType
  let kind: Kind
  /// What it is as a value; nil for inputs and decisions.
  let function: FEELFunction?
  /// The ways to the model through imports, by their names; empty for the model asked for.
  let paths: [[String]]
}

/// One value at the bottom of a decision's stack.
enum CompiledRequirement: Sendable {
  case element(Int)
  /// The elements required from an imported model, as one context.
  case imported([(name: String, element: Int)])
}

struct CompiledService: Sendable {
  /// Inputs and input decisions, in the order of the parameters.
  let parameters: [Int]
  let outputs: [Int]
}
