import DecisionTables
import XMLReading

/// A decision table written in a few lines: the first has the inputs and, after a bar, the outputs and, after another, annotations; then one for each
/// rule. Cells are separated by semicolons.
struct TableText {
  var policy = "UNIQUE"
  var aggregation: String?
  var outputValues: [String] = []
  var defaults: [String] = []
  /// Types of the inputs, by name; any, without one.
  var types: [String: String] = [:]
  /// Which values of an input are better, and its allowed values, by its name; which end of the outputs' values is best.
  var better: [String: String] = [:]
  var inputValues: [String: String] = [:]
  var best: String?
  var annotations: [String] = []
  let lines: [String]

  private func cells(_ line: String) -> (inputs: [String], outputs: [String], notes: [String]?) {
    let halves = line.split(separator: "|", omittingEmptySubsequences: false).map { half in
      half.split(separator: ";").map { escaped(trimmed($0)) }
    }
    return (halves[0], halves[1], halves.count > 2 ? halves[2] : nil)
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
    let inputs = head.inputs.map { name in
      "<input" + (better[name].map { " p:better='\($0)'" } ?? "")
        + "><inputExpression><text>\(name)</text></inputExpression>"
        + (inputValues[name].map { "<inputValues><text>\(escaped($0))</text></inputValues>" } ?? "") + "</input>"
    }
    let outputs = head.outputs.enumerated().map { number, name in
      "<output name='\(name)'" + (best.map { " p:best='\($0)'" } ?? "") + ">"
        + (outputValues.indices.contains(number)
          ? "<outputValues><text>\(escaped(outputValues[number]))</text></outputValues>" : "")
        + (defaults.indices.contains(number)
          ? "<defaultOutputEntry><text>\(escaped(defaults[number]))</text></defaultOutputEntry>" : "") + "</output>"
    }
    let rules = lines.dropFirst().enumerated().map { number, line in
      let rule = cells(line)
      return "<rule id='r\(number + 1)'>"
        + rule.inputs.map { "<inputEntry><text>\($0)</text></inputEntry>" }.joined()
        + rule.outputs.map { "<outputEntry><text>\($0)</text></outputEntry>" }.joined()
        + (rule.notes ?? []).map { "<annotationEntry><text>\($0)</text></annotationEntry>" }.joined() + "</rule>\n"
    }
    let aggregate = aggregation.map { " aggregation='\($0)'" } ?? ""
    return """
      <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:p='urn:passerelle:rules:1' name='m' namespace='urn:m' id='m'>
      \(data.joined())<decision id='d' name='d'><variable name='d'/>\(requirements.joined())
      <decisionTable id='t' hitPolicy='\(policy)'\(aggregate)>\(inputs.joined())\(outputs.joined())
      \(annotations.map { "<annotation name='\($0)'/>" }.joined())\(rules.joined())</decisionTable></decision></definitions>
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
