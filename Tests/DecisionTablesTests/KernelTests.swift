import DecisionTables
import Testing

struct KernelTests {
  private static let policies = ["UNIQUE", "FIRST", "ANY", "PRIORITY", "COLLECT"]

  private func cell(_ column: Int, _ random: inout Random) -> String {
    if random.below(4) == 0 { return "-" }
    switch column {
    case 0:
      let (low, high) = (random.below(6), random.below(6))
      return random.element([
        ">= 0.\(low)", "< \(low)", "[\(low)..\(low + high)]", "(\(low).5..\(low + high + 1))", "\(low), \(high)",
        "not(\(low))", "!= \(low)",
        "null", "-\(low)",
      ])
    case 1: return random.element(["\"a\"", "\"b\", \"c\"", "not(\"a\")", "!= \"b\"", "null"])
    case 2: return random.element(["true", "false", "not(true)"])
    default:
      let day = 1 + random.below(5)
      return random.element([
        "> date(\"2020-01-0\(day)\")", "date(\"2020-01-0\(day)\")", "[@\"2020-01-01\"..@\"2020-01-0\(day)\"]",
      ])
    }
  }

  @Test("a kernel says what the table's expressions say, missing facts and all", arguments: 0..<50)
  func agrees(seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 977 &+ 5)
    let policy = random.element(Self.policies)
    let count = seed % 10 == 0 ? 70 : 1 + random.below(9)
    let rules = (0..<count).map { number in
      (0..<4).map { cell($0, &random) }.joined(separator: ";") + "| \(policy == "COLLECT" ? number : random.below(3))"
    }
    let table = TableText(
      policy: policy, outputValues: ["2,0,1"],
      inputValues: seed % 3 == 0 ? ["n": "[0..3]", "s": "\"a\",\"b\",\"c\""] : [:], lines: ["n;s;b;d | r"] + rules)
    let model = try table.compiled()
    #expect(model.problems.isEmpty)
    let kernel = try #require(model.kernel(of: "d"))
    for _ in 0..<40 {
      var facts = kernel.facts()
      var inputs = FEELContext()
      let values: [FEELValue] = try [
        random.element(["0", "1", "2.5", "-1", "3", "0.3", "0.30000000000000000001", "5", "\"a\""]),
        random.element(["\"a\"", "\"b\"", "\"zz\""]), random.element(["true", "false"]),
        random.element(["@\"2020-01-01\"", "@\"2020-01-03\"", "@\"2019-12-31\"", "@\"2021-01-01\""]),
      ].map { try FEEL($0).evaluate().value }
      for (number, value) in values.enumerated() where random.below(5) > 0 {
        kernel.set(number, toValue: value, in: &facts)
        inputs[["n", "s", "b", "d"][number]] = value
      }
      for mode in [EvaluationMode.standard, .strict] {
        let expected = try #require(model.evaluate("d", inputs: inputs, mode: mode)).value
        let outcome = kernel.evaluate(facts, mode: mode)
        let actual: FEELValue? =
          switch outcome {
          case .none, .conflict: .null
          case .rule(let rule): kernel.results[rule]
          case .rules(let rules): .list(rules.rules.map { kernel.results[$0] ?? .null })
          case .undetermined: nil
          }
        if let actual {
          #expect(actual.isSame(as: expected), "\(table.lines) \(inputs) \(mode)")
        } else if case .undetermined(_, let missing) = outcome {
          let names = missing.map { kernel.inputs[$0].expression }.sorted()
          #expect(expected.missing?.names == names, "\(table.lines) \(inputs)")
        }
      }
    }
  }

  @Test("a table whose cells do more than compare has no kernel", arguments: ["? > 1", "> y", "[1..y]", "\"a\", 1"])
  func noKernel(cell: String) throws {
    let model = try TableText(lines: ["x ; y | r", "\(cell) ; - | 1"]).compiled()
    #expect(model.kernel(of: "d") == nil)
  }

  @Test("columns know their kinds, and numbers finer than the breakpoints are compared exactly")
  func kinds() throws {
    let model = try TableText(policy: "FIRST", lines: ["n ; s ; u | r", ">= 0.70 ; \"a\" ; - | 1", "- ; - ; - | 2"])
      .compiled()
    let kernel = try #require(model.kernel(of: "d"))
    #expect(kernel.inputs.map(\.kind) == [.number, .string, .unused])
    var facts = kernel.facts()
    kernel.set(1, to: Facts.Text("a"), in: &facts)
    for (text, rule) in [
      ("0.7", 0), ("0.6999999999999999999999999999999999", 1), ("0.7000000000000000000000000000000001", 0), ("1e40", 0),
    ] {
      kernel.set(0, to: try #require(Decimal34(text)), in: &facts)
      #expect(kernel.evaluate(facts) == .rule(rule))
    }
  }
}
