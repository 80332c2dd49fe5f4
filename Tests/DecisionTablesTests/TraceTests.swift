import DecisionTables
import Testing

struct TraceTests {
  private static let xml = """
    <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' name='m' namespace='urn:m' id='m'>
    <inputData id='c' name='coverage'><variable name='coverage' typeRef='number'/></inputData>
    <inputData id='g' name='graded'><variable name='graded' typeRef='date'/></inputData>
    <decision id='k' name='threshold'><variable name='threshold' typeRef='number'/>
    <literalExpression><text>0.80</text></literalExpression></decision>
    <decision id='d' name='d'><variable name='d'/>
    <informationRequirement><requiredInput href='#c'/></informationRequirement>
    <informationRequirement><requiredInput href='#g'/></informationRequirement>
    <informationRequirement><requiredDecision href='#k'/></informationRequirement>
    <decisionTable id='t' hitPolicy='FIRST'>
    <input><inputExpression><text>coverage</text></inputExpression></input>
    <input><inputExpression><text>graded</text></inputExpression></input>
    <output name='outcome'/><annotation name='reason.en'/><annotation name='reason.fr'/>
    <rule id='r1'><inputEntry><text>>= threshold</text></inputEntry><inputEntry><text>-</text></inputEntry>
    <outputEntry><text>"yes"</text></outputEntry>
    <annotationEntry><text>Enough.</text></annotationEntry><annotationEntry><text>Suffisant.</text></annotationEntry></rule>
    <rule id='r2'><description>by hand</description><inputEntry><text>-</text></inputEntry>
    <inputEntry><text>> date("2020-06-01")</text></inputEntry>
    <outputEntry><text>"perhaps"</text></outputEntry>
    <annotationEntry><text/></annotationEntry><annotationEntry><text/></annotationEntry></rule>
    <rule id='r3'><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
    <outputEntry><text>"no"</text></outputEntry></rule>
    </decisionTable></decision></definitions>
    """

  private func table(_ model: CompiledModel, _ facts: [String: String]) throws -> EvaluationTrace.Table {
    let result = try #require(model.evaluate("d", inputs: context(facts), mode: .strict, traced: true))
    return try #require(result.trace?.tables.first)
  }

  @Test("a trace has the rows that matched, the one that fired, its annotations, and near misses with their distance")
  func rows() throws {
    let model = try compiledModel(Self.xml)
    #expect(model.problems.isEmpty)
    let table = try table(model, ["coverage": "0.71", "graded": "@\"2020-05-30\""])
    #expect(table.matched == [2])
    #expect(table.fired == [2])
    #expect(table.rows.map(\.number) == [1, 2, 3])
    #expect(table.rows[0].cells == [.failed, .passed])
    #expect(table.rows[0].tests == [">= threshold", "-"])
    #expect(table.rows[0].annotation("reason.fr") == "Suffisant.")
    #expect(table.rows[1].annotation("reason.en") == nil)
    #expect(table.rows[1].annotation("description") == "by hand")
    let misses = table.nearMisses
    #expect(misses.map(\.row) == [0, 1])
    #expect(misses.map { "\($0.shortfall ?? .null)" } == ["0.09", "P2D"])
    #expect(misses.map(\.isBeyond) == [false, true])
    #expect(misses.map(\.expression) == ["coverage", "graded"])
  }

  @Test("a row that fired is told from one that merely matched")
  func fired() throws {
    let table = try table(compiledModel(Self.xml), ["coverage": "0.9"])
    #expect(table.fired == [0])
    #expect(table.matched == [0, 2])
    // What is not known is no near miss.
    #expect(table.nearMisses.isEmpty)
    #expect(try self.table(compiledModel(Self.xml), ["coverage": "0.1"]).fired.isEmpty)
  }

  @Test("a constant by name can be set, and tables that use it have kernels")
  func constants() throws {
    let model = try compiledModel(Self.xml)
    #expect(model.constants.map(\.name) == ["threshold"])
    #expect(model.kernel(of: "d") != nil)
    #expect(model.setting("no such name", to: "1") == nil)
    let lower = try #require(model.setting("threshold", to: "0.70"))
    #expect(try table(lower, ["coverage": "0.71", "graded": "@\"2020-05-30\""]).fired == [0])
    #expect("\(lower.evaluate("threshold", inputs: FEELContext())?.value ?? .null)" == "0.70")
  }

  @Test("a service's input decision is no constant, though it has a constant's text")
  func serviceInputs() throws {
    let service =
      "<decisionService id='s' name='s'><outputDecision href='#d'/><inputDecision href='#k'/>"
      + "<inputData href='#c'/><inputData href='#g'/></decisionService></definitions>"
    let model = try compiledModel(Self.xml.replacing("</definitions>", with: service))
    let result = try #require(
      model.invoke("s", arguments: context(["threshold": "0.5", "coverage": "0.6", "graded": "@\"2020-05-30\""])))
    #expect("\(result.value)" == "\"yes\"")
  }
}
