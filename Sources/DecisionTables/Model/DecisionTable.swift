/// Which of the rules that match make a table's result.
public enum HitPolicy: String, Sendable, Hashable, CaseIterable {
  case unique = "UNIQUE"
  case any = "ANY"
  case priority = "PRIORITY"
  case first = "FIRST"
  case ruleOrder = "RULE ORDER"
  case outputOrder = "OUTPUT ORDER"
  case collect = "COLLECT"
}

/// What becomes of the values that a table collects.
public enum Aggregation: String, Sendable, Hashable, CaseIterable {
  case sum = "SUM"
  case count = "COUNT"
  case minimum = "MIN"
  case maximum = "MAX"
}

/// A decision table as the model has it.
public struct DecisionTable: Sendable {
  /// The namespace of what this package adds to models: attributes that other tools keep and do not look at.
  public static let namespace = "urn:passerelle:rules:1"

  /// Which values of an input are better: `better="higher"` or `better="lower"` on the input, in `namespace`.
  ///
  /// Strings are higher the later they stand among the input's allowed values, and true is higher than false.
  public enum Direction: String, Sendable, Hashable { case higher, lower }

  /// Which of an output's allowed values is the best: `best="first"` or `best="last"` on the output, in `namespace`.
  public enum Best: String, Sendable, Hashable { case first, last }

  public struct Input: Sendable {
    public let place: ModelPlace
    public let label: String?
    public let expression: ModelText
    public let type: String?
    public let allowedValues: ModelText?
    public let better: Direction?
  }

  public struct Output: Sendable {
    public let place: ModelPlace
    public let name: String?
    public let type: String?
    public let allowedValues: ModelText?
    public let defaultValue: ModelText?
    public let best: Best?
    /// Allowed strings that are neither better nor worse than others, such as a referral: `unordered="referred,unknown"`, in
    /// `namespace`.
    public let unordered: [String]
  }

  public struct Rule: Sendable {
    public let place: ModelPlace
    /// One test for each input.
    public let inputs: [ModelText]
    /// One expression for each output.
    public let outputs: [ModelText]
    /// One for each of the table's annotation columns; the rule's description is not among them.
    public let annotations: [String]
    public let description: String?
  }

  public let place: ModelPlace
  public let type: String?
  public let hitPolicy: HitPolicy
  public let aggregation: Aggregation?
  public let inputs: [Input]
  public let outputs: [Output]
  /// The names of the annotation columns.
  public let annotations: [String]
  public let rules: [Rule]
}
