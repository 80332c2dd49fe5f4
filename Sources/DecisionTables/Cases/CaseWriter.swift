/// Writes cases in the XML of the DMN Technology Compatibility Kit.
public enum CaseWriter {
  private static let heading = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">

    """

  /// - Parameter model: the name of the model's file, which runners look for beside the cases.
  public static func xml(_ cases: [GeneratedCase], model: String) -> String {
    var text = heading + "  <modelName>\(ModelWriter.escaped(model))</modelName>\n"
    for (number, test) in cases.enumerated() {
      text += "  <testCase id=\"\(zeros(number + 1))\">\n"
      text += "    <description>\(ModelWriter.escaped(test.description))</description>\n"
      for (name, value) in test.inputs.entries {
        text += "    <inputNode name=\"\(attribute(name))\">\(xml(value))</inputNode>\n"
      }
      text += "    <resultNode name=\"\(attribute(test.decision))\" type=\"decision\">"
      text += "<expected>\(xml(test.expected))</expected></resultNode>\n  </testCase>\n"
    }
    return text + "</testCases>\n"
  }

  private static func attribute(_ text: String) -> String { ModelWriter.escaped(text, inAttribute: true) }

  private static func zeros(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }

  private static func xml(_ value: FEELValue) -> String {
    func simple(_ type: String, _ text: String) -> String {
      "<value xsi:type=\"xsd:\(type)\">\(ModelWriter.escaped(text))</value>"
    }
    switch value {
    case .number(let number): return simple("decimal", number.description)
    case .string(let text): return simple("string", text)
    case .boolean(let value): return simple("boolean", value ? "true" : "false")
    case .date: return simple("date", "\(value)")
    case .time: return simple("time", "\(value)")
    case .dateTime: return simple("dateTime", "\(value)")
    case .months, .days: return simple("duration", "\(value)")
    case .list(let elements):
      return "<list>" + elements.map { "<item>\(xml($0))</item>" }.joined() + "</list>"
    case .context(let context):
      return context.entries.map { "<component name=\"\(attribute($0))\">\(xml($1))</component>" }.joined()
    case .null, .range, .function, .undetermined: return "<value xsi:nil=\"true\"/>"
    }
  }
}
