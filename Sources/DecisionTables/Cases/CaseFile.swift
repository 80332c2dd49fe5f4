public import XMLReading

/// Cases for a model, in the XML of the DMN Technology Compatibility Kit.
public struct CaseFile: Sendable {
  /// One question to a model.
  public struct Case: Sendable {
    public enum Target: Sendable, Hashable {
      /// Each expectation names a decision.
      case decisions
      /// A decision service or business knowledge model, called with the inputs.
      case invocable(String)
    }

    public let id: String
    public let description: String?
    public let line: Int
    public let target: Target
    public let inputs: FEELContext
    public let expectations: [Expectation]
    public let namespace: String?
  }

  public struct Expectation: Sendable {
    /// Of a decision.
    public let name: String
    public let namespace: String?
    public let value: FEELValue
    /// Whether evaluating is to run into an error; the value is null then.
    public let isError: Bool
    public let line: Int
  }

  public let source: String
  /// The file of the model, beside this one; nil if the cases do not say.
  public let modelName: String?
  public let cases: [Case]
  /// Values that could not be read, with their lines.
  public let problems: [String]

  /// - Throws: `XMLFailure` if the document is no XML.
  public init(reading source: XMLSource, limits: XMLLimits = .standard) throws(XMLFailure) {
    let root = try XMLReader.document(in: source, limits: limits)
    var reader = CaseReader()
    self.source = source.name
    modelName = root.first("modelName")?.trimmedText
    var cases: [Case] = []
    for element in root.all("testCase") { cases.append(reader.testCase(element, in: root)) }
    self.cases = cases
    if root.name != "testCases" {
      reader.problems.append("line \(root.position.line): test cases begin with `testCases`")
    }
    problems = reader.problems
  }
}
