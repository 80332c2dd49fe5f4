import DecisionTables
import Testing

/// Nothing that a model or a case says may crash, hang or fill the memory.
struct HostileTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test("deep nesting is refused", arguments: ["(", "[", "{a:", "not(", "if true then ", "(function() ", "-(", "[1]["])
  func deep(opening: String) {
    #expect(evaluated(repeated(opening, 50_000)).hasPrefix("line 1: more than 80 expressions are nested"))
  }

  @Test("long chains of operators are refused, or given up while evaluating")
  func chains() {
    #expect(evaluated("1" + repeated("+1", 100_000)) == "line 1: there are more than 4000 operators and names")
    #expect(evaluated("1" + repeated("+1", 3000)) == "more than 1000 expressions are nested while evaluating")
    #expect(evaluated("1" + repeated("+1", 900)) == "901")
    #expect(evaluated("1 instance of " + repeated("list<", 5000)).hasPrefix("line 1: more than 80 types"))
    #expect(evaluated(repeated("-", 100_000) + "1") == "1")
    #expect(evaluated(repeated("1", 2_000_000)).hasPrefix("line 1: the expression is longer than"))
  }

  @Test("functions that call themselves for ever are given up")
  func recursion() {
    let text = "(function(f, n) f(f, n + 1))(function(f, n) f(f, n + 1), 1)"
    #expect(evaluated(text) == "more than 1000 expressions are nested while evaluating")
  }

  @Test(
    "iterations, lists and strings have a largest size",
    arguments: [
      "every x in 1..10000000 satisfies x > 0", "for x in 1..1000, y in 1..100000 return 1",
      "for x in 1..-9000000000000000000 return x",
      "(function(f, s) f(f, s + s))(function(f, s) f(f, s + s), \"aaaaaaaaaaaaaaaa\")",
      "count(flatten(for x in 1..2000 return for y in 1..2000 return y))",
    ])
  func sizes(expression: String) throws {
    let limits = EvaluationLimits(steps: 3_000_000)
    let result = try FEEL(expression).evaluate(limits: limits)
    #expect(result.failure != nil)
    #expect(result.value.isNull)
  }

  @Test("values that double or deepen with every step are given up")
  func growingValues() {
    let doubling = (1...60).map { "v\($0): [v\($0 - 1), v\($0 - 1)]" }.joined(separator: ", ")
    #expect(evaluated("string({v0: [1], \(doubling)}.v60)") == "a value has more than 1000000 parts")
    let deepening = (1...2000).map { "v\($0): [v\($0 - 1)]" }.joined(separator: ", ")
    #expect(evaluated("{v0: [1], \(deepening)}") == "more than 500 lists or contexts are nested in one another")
    #expect(evaluated("for i in 1..100000 return [partial]").hasPrefix("a value has more than"))
    #expect(evaluated("for i in 1..100000 return [partial[-1]]").hasPrefix("more than 500 lists"))
    #expect(evaluated("string(abs(@\"-P768614336404564650Y7M\" - @\"P1M\"))") != "")
    #expect(evaluated("[1,2][-9223372036854775808]") == "null")
    #expect(evaluated("contains(\"\(repeated("a", 200_000))\", \"\(repeated("a", 100_000))b\")") == "false")
  }

  @Test(
    "patterns that would try for ever are given up", arguments: ["(a+)+$", "(a|aa)*b", "(.*)(.*)(.*)(.*)(.*)(.*)b"])
  func patterns(pattern: String) {
    #expect(evaluated("matches(\"\(repeated("a", 300))!\", \"\(pattern)\")") == "a pattern takes too long to find")
  }

  @Test(
    "numbers out of range have no value",
    arguments: [
      "10 ** 7000", "10 ** 6000 * 10 ** 6000", "exp(100000)", "1e6144 * 10", "@\"P1D\" * 1e30",
      "@\"2020-01-01\" + @\"P999999999Y\"",
      "0 ** -1", "modulo(1, 0)", "decimal(1, 99999999999999999999)", "date(1e20, 1, 1)", "[1,2][1e30]",
      "substring(\"a\", 1e30)",
    ])
  func ranges(expression: String) {
    #expect(["null", "\"\""].contains(evaluated(expression)))
  }

  @Test("any bytes at all can be read as an expression", arguments: 0..<200)
  func noise(seed: Int) {
    var random = Random(seed: UInt64(seed) &* 31 &+ 1)
    let words = [
      "if", "then", "else", "for", "in", "return", "some", "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "1",
      "\"a\"", "@", "a", "?", "-",
      "+", "*", "**", "/", "<", ">=", "=", "!=", "and", "or", "not", "between", "instance of", "function", "null",
      "date", "item", "\\", "\u{1F600}",
      "list<", "every", "satisfies", "partial", "external", "\"", "//", "/*",
    ]
    for _ in 0..<50 {
      let text = (0..<(1 + random.below(14))).map { _ in random.element(words) }.joined(
        separator: random.below(2) == 0 ? " " : "")
      _ = evaluated(text)
      _ = try? TableText(lines: ["x | r", "\(text.replacing("|", with: "").replacing(";", with: "")) | 1"]).value([
        "x": "1"
      ])
    }
  }
}
