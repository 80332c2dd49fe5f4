import DecisionTables
import Testing
import XMLReading

struct ModelTests {
  private func literal(_ text: String) -> String {
    "<literalExpression><text>\(escaped(text))</text></literalExpression>"
  }

  private func value(
    _ model: CompiledModel, _ name: String, _ facts: [String: String] = [:], mode: EvaluationMode = .standard
  ) throws -> String {
    try model.evaluate(name, inputs: context(facts), mode: mode).map { $0.failure ?? "\($0.value)" } ?? "no decision"
  }

  @Test("decisions find the values and functions they require")
  func requirements() throws {
    let model = try compiledModel(
      definitions(
        """
        <inputData id='i' name='Monthly Income'><variable name='Monthly Income' typeRef='number'/></inputData>
        <businessKnowledgeModel id='k' name='double it'><variable name='double it'/><encapsulatedLogic>
          <formalParameter name='n' typeRef='number'/>\(literal("n * 2"))</encapsulatedLogic></businessKnowledgeModel>
        <decision id='a' name='A'><variable name='A'/><informationRequirement><requiredInput href='#i'/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href='#k'/></knowledgeRequirement>\(literal("double it(Monthly Income) + 1"))</decision>
        <decision id='b' name='B'><variable name='B' typeRef='string'/><informationRequirement><requiredDecision href='#a'/></informationRequirement>
          \(literal("string(A)"))</decision>
        """))
    #expect(model.problems.isEmpty)
    #expect(try value(model, "B", ["Monthly Income": "10"]) == "\"21\"")
    #expect(try value(model, "B", ["Monthly Income": "\"ten\""]) == "null")
    #expect(try value(model, "B", mode: .strict) == "undetermined without `Monthly Income`")
    #expect(model.decisionNames == ["A", "B"])
  }

  @Test("boxed expressions of every kind")
  func boxed() throws {
    let model = try compiledModel(
      definitions(
        """
        <decision id='c' name='c'><variable name='c'/><context>
          <contextEntry><variable name='x y'/>\(literal("2"))</contextEntry>
          <contextEntry><variable name='f'/><functionDefinition><formalParameter name='a'/>\(literal("a * x y"))</functionDefinition></contextEntry>
          <contextEntry>\(literal("f(x y + 1)"))</contextEntry></context></decision>
        <decision id='r' name='r'><variable name='r'/><relation><column name='n'/><column name='v'/>
          <row>\(literal("\"a\""))\(literal("1"))</row><row>\(literal("\"b\""))\(literal("2"))</row></relation></decision>
        <decision id='f' name='f'><variable name='f'/><informationRequirement><requiredDecision href='#r'/></informationRequirement>
          <filter><in>\(literal("r"))</in><match>\(literal("v > 1"))</match></filter></decision>
        <decision id='l' name='l'><variable name='l'/><for iteratorVariable='i'><in>\(literal("[1,2]"))</in><return>\(literal("i * 10"))</return></for></decision>
        <decision id='s' name='s'><variable name='s'/><some iteratorVariable='i'><in>\(literal("[1,2]"))</in><satisfies>\(literal("i = 2"))</satisfies></some></decision>
        <decision id='o' name='o'><variable name='o'/><conditional><if>\(literal("1"))</if><then>\(literal("1"))</then><else>\(literal("2"))</else></conditional></decision>
        <decision id='v' name='v'><variable name='v'/><invocation>\(literal("abs"))<binding><parameter name='n'/>\(literal("-4"))</binding></invocation></decision>
        """))
    #expect(model.problems.isEmpty)
    for (name, expected) in [
      ("c", "6"), ("r", "[{n: \"a\", v: 1}, {n: \"b\", v: 2}]"), ("f", "[{n: \"b\", v: 2}]"), ("l", "[10, 20]"),
      ("s", "true"), ("o", "null"),
      ("v", "4"),
    ] {
      #expect(try value(model, name) == expected, "\(name)")
    }
  }

  @Test("types constrain, and convert where FEEL does")
  func types() throws {
    func typed(_ type: String, _ text: String) -> String {
      "<decision id='\(type)-\(text.hashValue)' name='d'><variable name='d' typeRef='\(type)'/>\(literal(text))</decision>"
    }
    let items = """
      <itemDefinition name='grade'><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>
      <itemDefinition name='person'><itemComponent name='name'><typeRef>string</typeRef></itemComponent>
        <itemComponent name='marks' isCollection='true'><typeRef>number</typeRef><allowedValues><text>[0..20]</text></allowedValues></itemComponent></itemDefinition>
      <itemDefinition name='grades' isCollection='true'><typeRef>grade</typeRef></itemDefinition>
      """
    for (type, text, expected) in [
      ("grade", "\"A\"", "\"A\""), ("grade", "\"C\"", "null"), ("grades", "[\"A\", \"B\"]", "[\"A\", \"B\"]"),
      ("grades", "\"A\"", "[\"A\"]"),
      ("grades", "[\"A\", \"C\"]", "null"), ("number", "[1]", "1"), ("number", "\"1\"", "null"),
      ("person", "{name: \"n\", marks: [1, 20]}", "{name: \"n\", marks: [1, 20]}"),
      ("person", "{name: \"n\", marks: [21]}", "null"), ("date and time", "@\"2020-01-01\"", "2020-01-01T00:00:00Z"),
      ("feel:string", "\"a\"", "\"a\""),
    ] {
      let model = try compiledModel(definitions(items + typed(type, text)))
      #expect(try value(model, "d") == expected, "\(type) \(text)")
    }
  }

  @Test("an imported model's elements are called by the import's name")
  func imports() throws {
    let base = try model(
      definitions(
        """
        <inputData id='i' name='age'><variable name='age' typeRef='number'/></inputData>
        <decision id='d' name='next age'><variable name='next age'/><informationRequirement><requiredInput href='#i'/></informationRequirement>\(literal("age + 1"))</decision>
        <businessKnowledgeModel id='k' name='greet'><variable name='greet'/><encapsulatedLogic><formalParameter name='n'/>\(literal("\"hello \" + n"))</encapsulatedLogic></businessKnowledgeModel>
        """, namespace: "urn:base"))
    let top = try model(
      definitions(
        """
        <import name='b' namespace='urn:base' importType='https://www.omg.org/spec/DMN/20191111/MODEL/'/>
        <decision id='t' name='t'><variable name='t'/><informationRequirement><requiredDecision href='urn:base#d'/></informationRequirement>
          <knowledgeRequirement><requiredKnowledge href='urn:base#k'/></knowledgeRequirement>\(literal("b.greet(string(b.next age))"))</decision>
        """))
    let compiled = CompiledModel(top, imports: [base])
    #expect(compiled.problems.isEmpty)
    #expect(try value(compiled, "t", ["b": "{age: 4}"]) == "\"hello 5\"")
    #expect(try value(compiled, "t", ["age": "4"]) == "\"hello 5\"")
  }

  @Test("a decision service takes its inputs and nothing else")
  func services() throws {
    let model = try compiledModel(
      definitions(
        """
        <inputData id='i' name='x'><variable name='x' typeRef='number'/></inputData>
        <decision id='a' name='a'><variable name='a'/>\(literal("1"))</decision>
        <decision id='b' name='b'><variable name='b'/><informationRequirement><requiredDecision href='#a'/></informationRequirement>
          <informationRequirement><requiredInput href='#i'/></informationRequirement>\(literal("a + x"))</decision>
        <decisionService id='s' name='s'><variable name='s'/><outputDecision href='#b'/><inputDecision href='#a'/><inputData href='#i'/></decisionService>
        <decision id='c' name='c'><variable name='c'/><knowledgeRequirement><requiredKnowledge href='#s'/></knowledgeRequirement>\(literal("s(x: 5, a: 10)"))</decision>
        """))
    #expect(try value(model, "c") == "15")
    let called = try #require(model.invoke("s", arguments: context(["a": "3", "x": "4"])))
    #expect("\(called.value)" == "7")
  }

  @Test(
    "what is wrong is said with the element, its id and its line",
    arguments: [
      (
        "<decision id='a' name='a'><variable name='a'/>\n<literalExpression id='e'><text>1 +</text></literalExpression></decision>",
        "model.dmn:3: literalExpression (id `e`): the expression is not complete"
      ),
      (
        "<decision id='a' name='a'><variable name='a'/><literalExpression id='e'><text>1 + \n\n unknown</text></literalExpression></decision>",
        "model.dmn:4: literalExpression (id `e`): nothing is called `unknown` here"
      ),
      (
        "<decision id='a' name='a'><variable name='a' typeRef='tX' id='v'/></decision>",
        "model.dmn:2: variable `a` (id `v`): there is no type `tX`"
      ),
      (
        "<decision id='a' name='a'><variable name='a'/>\n<informationRequirement><requiredInput href='#z'/></informationRequirement></decision>",
        "model.dmn:3: decision `a` (id `a`): nothing has the address `#z`"
      ),
      (
        "<decision id='a' name='a'><variable name='a'/><informationRequirement><requiredDecision href='#a'/></informationRequirement></decision>",
        "model.dmn:2: decision `a` (id `a`): the decision requires itself"
      ),
      (
        "<decision id='a' name='a'><decisionTable id='t' hitPolicy='BEST'><output/></decisionTable></decision>",
        "model.dmn:2: decisionTable (id `t`): there is no hit policy `BEST`"
      ),
      (
        "<decision id='a' name='a'><decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/>\n<rule id='r'><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>",
        "model.dmn:3: rule (id `r`): the rule has 0 conditions for 1 inputs"
      ),
      (
        "<decision id='a' name='a'><literalExpression id='e'><text>abs(1, 2)</text></literalExpression></decision>",
        "model.dmn:2: literalExpression (id `e`): `abs` does not take 2 arguments"
      ),
    ])
  func problems(elements: String, message: String) throws {
    #expect(try compiledModel(definitions(elements)).problems.first?.description == message)
  }

  @Test("a document that is no model says so")
  func noModel() throws {
    #expect(
      try compiledModel("<html/>").problems.first?.message.english == "a decision model begins with `definitions`")
    #expect(throws: XMLFailure.self) { try compiledModel("<definitions>") }
  }
}
