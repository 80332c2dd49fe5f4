import DecisionTables
import Testing

struct HitPolicyTests {
  struct Case: Sendable, CustomStringConvertible {
    let policy: String
    var aggregation: String?
    let facts: [String: String]
    let value: String

    init(_ policy: String, _ aggregation: String? = nil, x: String, is value: String) {
      (self.policy, self.aggregation, self.facts, self.value) = (policy, aggregation, ["x": x], value)
    }

    var description: String { "\(policy) \(aggregation ?? "") for \(facts["x"] ?? "") is \(value)" }
  }

  /// Matches: 5 the first rule, 15 the first two, 25 all three, -1 none.
  private let lines = ["x | grade", ">= 0 | \"C\"", ">= 10 | \"B\"", ">= 20 | \"A\""]
  private let numbers = ["x | n", ">= 0 | 1", ">= 10 | 20", ">= 20 | 3"]

  @Test(
    "each policy makes its own of the rules that match",
    arguments: [
      Case("UNIQUE", x: "5", is: "\"C\""), Case("UNIQUE", x: "15", is: "null"), Case("UNIQUE", x: "-1", is: "null"),
      Case("ANY", x: "5", is: "\"C\""), Case("ANY", x: "15", is: "null"), Case("FIRST", x: "25", is: "\"C\""),
      Case("PRIORITY", x: "15", is: "\"B\""), Case("PRIORITY", x: "25", is: "\"A\""),
      Case("PRIORITY", x: "-1", is: "null"),
      Case("RULE ORDER", x: "25", is: "[\"C\", \"B\", \"A\"]"),
      Case("OUTPUT ORDER", x: "25", is: "[\"A\", \"B\", \"C\"]"),
      Case("COLLECT", x: "15", is: "[\"C\", \"B\"]"), Case("COLLECT", x: "-1", is: "null"),
      Case("UNIQUE", x: "null", is: "null"), Case("UNIQUE", x: "\"a\"", is: "null"),
    ])
  func policies(test: Case) throws {
    let table = TableText(policy: test.policy, outputValues: ["\"A\",\"B\",\"C\""], lines: lines)
    #expect(try table.value(test.facts) == test.value)
  }

  @Test(
    "what is collected can be aggregated",
    arguments: [
      Case("COLLECT", "SUM", x: "25", is: "24"), Case("COLLECT", "MIN", x: "15", is: "1"),
      Case("COLLECT", "MAX", x: "25", is: "20"),
      Case("COLLECT", "COUNT", x: "25", is: "3"), Case("COLLECT", "COUNT", x: "-1", is: "0"),
      Case("COLLECT", "SUM", x: "-1", is: "null"),
    ])
  func aggregations(test: Case) throws {
    let table = TableText(policy: test.policy, aggregation: test.aggregation, lines: numbers)
    #expect(try table.value(test.facts) == test.value)
  }

  @Test("several outputs are a context, and defaults take their place where no rule matches")
  func outputs() throws {
    let table = TableText(
      policy: "FIRST", defaults: ["\"none\"", "0"], lines: ["x ; y | grade ; points", "> 1 ; - | \"A\" ; y + 1"])
    #expect(try table.value(["x": "2", "y": "4"]) == "{grade: \"A\", points: 5}")
    #expect(try table.value(["x": "1", "y": "4"]) == "{grade: \"none\", points: 0}")
  }

  @Test(
    "cells hold every kind of test",
    arguments: [
      ("-", "7", true), ("7", "7", true), ("1, 7", "7", true), ("not(7, 8)", "7", false), ("not(7)", "8", true),
      ("< 8", "7", true),
      ("[7..9)", "7", true), ("(7..9]", "7", false), ("? * 2 = 14", "7", true), ("\"a\",\"b\"", "\"b\"", true),
      ("!= 7", "7", false),
      ("null", "null", true), ("not(null)", "7", true), ("date(\"2020-01-01\")", "@\"2020-01-01\"", true),
      ("[1,2,7]", "7", true),
      ("> 5, < 2", "3", false), ("true", "true", true), ("contains(?, \"a\")", "\"bar\"", true), ("(1+6)", "7", true),
      ("-7", "-7", true),
    ])
  func cells(test: String, fact: String, matches: Bool) throws {
    let table = TableText(policy: "FIRST", lines: ["x | r", "\(test) | \"yes\"", "- | \"no\""])
    #expect(try table.value(["x": fact]) == (matches ? "\"yes\"" : "\"no\""))
  }

  @Test(
    "in strict mode a missing input leaves undetermined what depends on it, and nothing else",
    arguments: [
      ("FIRST", ["x": "1"], "undetermined without `y`"), ("FIRST", ["y": "1"], "undetermined without `x`"),
      ("FIRST", [:], "undetermined without `x`, `y`"), ("FIRST", ["x": "100"], "\"top\""),
      ("FIRST", ["y": "-5"], "undetermined without `x`"),
      ("FIRST", ["x": "null", "y": "1"], "undetermined without `x`"), ("ANY", ["x": "-1"], "\"low\""),
      ("UNIQUE", ["x": "-1"], "\"low\""),
      ("COLLECT", ["x": "100"], "undetermined without `y`"),
    ])
  func strict(policy: String, facts: [String: String], value: String) throws {
    let table = TableText(
      policy: policy, lines: ["x ; y | r", ">= 50 ; - | \"top\"", "[0..100] ; > 0 | \"mid\"", "< 0 ; - | \"low\""])
    #expect(try table.value(facts, mode: .strict) == value)
  }

  @Test("a test for null asks whether an input is missing, and is answered in strict mode")
  func nullTests() throws {
    let table = TableText(policy: "FIRST", lines: ["x | r", "null | \"missing\"", "> 1 | \"more\"", "- | \"less\""])
    #expect(try table.value([:], mode: .strict) == "\"missing\"")
    #expect(try table.value(["x": "2"], mode: .strict) == "\"more\"")
    #expect(evaluated("if null = null then 1 else 2", mode: .strict) == "1")
  }

  @Test("a trace has every cell of every rule, and the rules that match")
  func trace() throws {
    let table = TableText(policy: "FIRST", lines: ["x ; y | r", "> 1 ; > 1 | 1", "> 0 ; - | 2"])
    let result = try table.compiled().evaluate("d", inputs: context(["x": "1", "y": "2"]), traced: true)
    let trace = try #require(result?.trace?.tables.first)
    #expect(trace.rows.map(\.cells) == [[.failed, .passed], [.passed, .passed]])
    #expect(trace.matched == [1])
    #expect(trace.rows.map(\.place.id) == ["r1", "r2"])
    #expect(trace.inputs.map(\.expression) == ["x", "y"])
  }
}
