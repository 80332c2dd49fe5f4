/// A decision model as its file has it (DMN 1.2 to 1.5): nothing is resolved, and every element knows its id and line.
public struct DecisionModel: Sendable {
  public struct Import: Sendable {
    public let place: ModelPlace
    /// What elements of the imported model are called by: `name.element`.
    public let name: String
    public let namespace: String
    public let location: String?
  }

  /// A name with a type: what an element's value is called.
  public struct Variable: Sendable {
    public let place: ModelPlace
    public let name: String
    public let type: String?
  }

  public struct ItemDefinition: Sendable {
    public let place: ModelPlace
    public let name: String
    public let isCollection: Bool
    /// The type it is made from, if it is not made of components.
    public let type: String?
    public let allowedValues: ModelText?
    /// Of a collection, the constraint of the whole list (DMN 1.5).
    public let typeConstraint: ModelText?
    public let components: [ItemDefinition]
    /// For functions: the parameters, and the result's type.
    public let function: (parameters: [Variable], result: String?)?
  }

  public struct InputData: Sendable {
    public let place: ModelPlace
    public let variable: Variable
  }

  public struct Decision: Sendable {
    public let place: ModelPlace
    public let variable: Variable
    public let requirements: Requirements
    /// Nil where the model says nothing about how to decide.
    public let logic: BoxedExpression?
  }

  public struct KnowledgeModel: Sendable {
    public let place: ModelPlace
    public let variable: Variable
    public let requirements: Requirements
    public let function: FunctionDefinition?
  }

  public struct DecisionService: Sendable {
    public let place: ModelPlace
    public let variable: Variable
    public let outputs: [Reference]
    public let encapsulated: [Reference]
    public let inputDecisions: [Reference]
    public let inputData: [Reference]
  }

  /// What an element needs: inputs and decisions for their values, knowledge for its functions.
  public struct Requirements: Sendable {
    public let values: [Reference]
    public let knowledge: [Reference]
  }

  /// A link to an element, of this model or another: `#id` or `namespace#id`.
  public struct Reference: Sendable {
    public let href: String
    public let line: Int
  }

  /// The path or name it was read from.
  public let source: String
  public let place: ModelPlace
  public let name: String
  public let namespace: String
  public let imports: [Import]
  public let itemDefinitions: [ItemDefinition]
  public let inputData: [InputData]
  public let decisions: [Decision]
  public let knowledgeModels: [KnowledgeModel]
  public let services: [DecisionService]
  /// What was wrong while reading.
  public let problems: [ModelProblem]
}

/// A text in the model's expression language, and where it stands.
public struct ModelText: Sendable {
  public let text: String
  public let place: ModelPlace
  /// Of the text itself.
  public let line: Int
  /// Nil for FEEL.
  public let foreignLanguage: String?
}

/// How a value is reached: FEEL's boxed expressions.
public indirect enum BoxedExpression: Sendable {
  public struct Entry: Sendable {
    public let place: ModelPlace
    /// Nil for the result of a context.
    public let variable: DecisionModel.Variable?
    public let value: BoxedExpression?
  }

  case literal(ModelText, type: String?)
  case table(DecisionTable)
  case context(ModelPlace, [Entry], type: String?)
  case list(ModelPlace, [BoxedExpression], type: String?)
  case relation(ModelPlace, columns: [String], rows: [[BoxedExpression?]])
  case invocation(ModelPlace, function: BoxedExpression, bindings: [Entry], type: String?)
  case function(FunctionDefinition)
  case conditional(ModelPlace, condition: BoxedExpression?, then: BoxedExpression?, otherwise: BoxedExpression?)
  case filter(ModelPlace, list: BoxedExpression?, match: BoxedExpression?)
  /// `kind` is `for`, `some` or `every`.
  case iteration(ModelPlace, kind: String, variable: String, domain: BoxedExpression?, body: BoxedExpression?)
  /// An element that is no expression known here.
  case unknown(ModelPlace)
}

public struct FunctionDefinition: Sendable {
  public let place: ModelPlace
  public let parameters: [DecisionModel.Variable]
  /// `FEEL` where the model says nothing; others are not called.
  public let kind: String
  public let body: BoxedExpression?
  public let type: String?
}
