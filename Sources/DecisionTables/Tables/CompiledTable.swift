/// A decision table ready to be evaluated.
final class CompiledTable: Sendable {
  struct Input: Sendable {
    let expression: Expression
    let type: FEELType
    let allowed: UnaryTests
    let text: String
    let label: String?
    /// Which values are better, if the model says so.
    let better: DecisionTable.Direction?
  }

  struct Output: Sendable {
    let name: String
    let type: FEELType
    /// In order of priority, highest first; empty where the model gives none.
    let values: [UnaryTest]
    let standard: Expression?
    let standardText: String
    /// Which end of its values is the best, if the model says so.
    let best: DecisionTable.Best?
    let unordered: [String]
  }

  struct Rule: Sendable {
    let place: ModelPlace
    let tests: [UnaryTests]
    let outputs: [Expression]
    /// The cells as the model has them.
    let texts: (tests: [String], outputs: [String])
    /// The filled cells of annotation columns, by their names; the rule's description is called `description`.
    let annotations: [(name: String, text: String)]
  }

  let place: ModelPlace
  /// The names of annotation columns.
  let annotations: [String]
  let hitPolicy: HitPolicy
  let aggregation: Aggregation?
  let inputs: [Input]
  let outputs: [Output]
  let rules: [Rule]
  let type: FEELType
  /// How high the stack is where the table is evaluated.
  let depth: Int

  init(
    place: ModelPlace, annotations: [String], hitPolicy: HitPolicy, aggregation: Aggregation?, inputs: [Input],
    outputs: [Output],
    rules: [Rule], type: FEELType, depth: Int
  ) {
    self.place = place
    self.annotations = annotations
    self.hitPolicy = hitPolicy
    self.aggregation = aggregation
    self.inputs = inputs
    self.outputs = outputs
    self.rules = rules
    self.type = type
    self.depth = depth
  }
}
