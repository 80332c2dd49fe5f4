import DecisionTables
import XMLReading

/// A decision table written in a few lines: the first has the inputs and, after a bar, the outputs; then one for each
/// rule. Cells are separated by semicolons.
struct TableText {
  var policy = "UNIQUE"
  var aggregation: String?
  var outputValues: [String] = []
  var defaults: [String] = []
  /// Types of the inputs, by name; any, without one.
  var types: [String: String] = [:]
  let lines: [String]

  private func cells(_ line: String) -> (inputs: [String], outputs: [String]) {
    let halves = line.split(separator: "|", omittingEmptySubsequences: false).map { half in
      half.split(separator: ";").map { escaped(trimmed($0)) }
    }
    return (halves[0], halves[1])
  }

  var xml: String {
    let head = cells(lines[0])
    let data = head.inputs.enumerated().map { number, name in
      "<inputData id='i\(number)' name='\(name)'><variable name='\(name)'"
        + (types[name].map { " typeRef='\($0)'" } ?? "") + "/></inputData>\n"
    }
    let requirements = head.inputs.indices.map {
      "<informationRequirement><requiredInput href='#i\($0)'/></informationRequirement>"
    }
    let inputs = head.inputs.map { "<input><inputExpression><text>\($0)</text></inputExpression></input>" }
    let outputs = head.outputs.enumerated().map { number, name in
      "<output name='\(name)'>"
        + (outputValues.indices.contains(number)
          ? "<outputValues><text>\(escaped(outputValues[number]))</text></outputValues>" : "")
        + (defaults.indices.contains(number)
          ? "<defaultOutputEntry><text>\(escaped(defaults[number]))</text></defaultOutputEntry>" : "") + "</output>"
    }
    let rules = lines.dropFirst().enumerated().map { number, line in
      let rule = cells(line)
      return "<rule id='r\(number + 1)'>"
        + rule.inputs.map { "<inputEntry><text>\($0)</text></inputEntry>" }.joined()
        + rule.outputs.map { "<outputEntry><text>\($0)</text></outputEntry>" }.joined() + "</rule>\n"
    }
    let aggregate = aggregation.map { " aggregation='\($0)'" } ?? ""
    return """
      <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' name='m' namespace='urn:m' id='m'>
      \(data.joined())<decision id='d' name='d'><variable name='d'/>\(requirements.joined())
      <decisionTable id='t' hitPolicy='\(policy)'\(aggregate)>\(inputs.joined())\(outputs.joined())
      \(rules.joined())</decisionTable></decision></definitions>
      """
  }

  func compiled() throws -> CompiledModel { try compiledModel(xml) }

  /// The text of the table's value for facts written in FEEL.
  func value(_ facts: [String: String], mode: EvaluationMode = .standard) throws -> String {
    let result = try compiled().evaluate("d", inputs: context(facts), mode: mode)
    return result.map { $0.failure ?? "\($0.value)" } ?? "no decision"
  }
}

func trimmed(_ text: some StringProtocol) -> String {
  var text = text[...]
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}

func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
}

func model(_ xml: String, name: String = "model.dmn") throws -> DecisionModel {
  try DecisionModel(reading: .bytes(Array(xml.utf8), name: name))
}

func compiledModel(_ xml: String) throws -> CompiledModel { CompiledModel(try model(xml)) }

/// Values from FEEL.
func context(_ facts: [String: String]) throws -> FEELContext {
  FEELContext(try facts.sorted { $0.key < $1.key }.map { ($0.key, try FEEL($0.value).evaluate().value) })
}

/// A model around elements.
func definitions(_ elements: String, namespace: String = "urn:m") -> String {
  "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' namespace='\(namespace)'>\n\(elements)\n"
    + "</definitions>"
}
