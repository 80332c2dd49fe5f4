import Testing

/// FEEL by families: expressions and the texts of their values.
struct ExpressionTests {
  @Test(
    "operators",
    arguments: [
      ExpressionCase("1 + 2 * 3 - 4 / 2", "5"), ExpressionCase("1 - 2 - 3", "-4"), ExpressionCase("2 ** 3 ** 2", "64"),
      ExpressionCase("-2 ** 2", "4"), ExpressionCase("2-3", "-1"), ExpressionCase("--5", "5"),
      ExpressionCase("-\"a\"", "null"),
      ExpressionCase("\"a\" + \"b\"", "\"ab\""), ExpressionCase("\"a\" + 1", "null"), ExpressionCase("1 / 0", "null"),
      ExpressionCase("1 < 2 and 2 < 3", "true"), ExpressionCase("1 = 1.0", "true"), ExpressionCase("1 = \"1\"", "null"),
      ExpressionCase("1 = null", "false"), ExpressionCase("null = null", "true"), ExpressionCase("null < 1", "null"),
      ExpressionCase("1 between 0 and 2 and true", "true"), ExpressionCase("3 between 0 and 2", "false"),
      ExpressionCase("/* one */ 1 // and no more", "1"),
    ])
  func operators(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "logic has three values",
    arguments: [
      ExpressionCase("true and null", "null"), ExpressionCase("false and null", "false"),
      ExpressionCase("null and false", "false"),
      ExpressionCase("true or null", "true"), ExpressionCase("null or true", "true"),
      ExpressionCase("false or null", "null"),
      ExpressionCase("true and 1", "null"), ExpressionCase("not(null)", "null"), ExpressionCase("not(false)", "true"),
      ExpressionCase("if null then 1 else 2", "2"), ExpressionCase("all([true, null])", "null"),
      ExpressionCase("any([true, null])", "true"), ExpressionCase("all([])", "true"),
      ExpressionCase("any([])", "false"),
    ])
  func logic(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "lists, filters and iterations",
    arguments: [
      ExpressionCase("[1,2,3][-1]", "3"), ExpressionCase("[1,2,3][0]", "null"),
      ExpressionCase("[1,2,3][item > 1]", "[2, 3]"),
      ExpressionCase("[{a: 1}, {a: 2}][a = 2].a", "[2]"),
      ExpressionCase("[{item: 1}, {item: 2}][item > 1]", "[{item: 2}]"),
      ExpressionCase("[[1,2],[3]][count(item) = 1]", "[[3]]"),
      ExpressionCase("for x in [1,2], y in [x, 10] return x * y", "[1, 10, 4, 20]"),
      ExpressionCase("for i in 3..1 return i", "[3, 2, 1]"),
      ExpressionCase("for i in 1..4 return if i = 1 then 1 else i * partial[-1]", "[1, 2, 6, 24]"),
      ExpressionCase("for d in @\"2020-02-28\"..@\"2020-03-01\" return d", "[2020-02-28, 2020-02-29, 2020-03-01]"),
      ExpressionCase("for i in (1..4) return i", "[2, 3]"), ExpressionCase("for i in 1.5..3 return i", "null"),
      ExpressionCase("some x in [1,2,3] satisfies x > 2", "true"),
      ExpressionCase("every x in [] satisfies x > 2", "true"),
      ExpressionCase("some x in [1, null] satisfies x > 2", "null"), ExpressionCase("100[1]", "100"),
    ])
  func lists(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "contexts, names with spaces and functions",
    arguments: [
      ExpressionCase("{a b: 1, c: a b + 1}.c", "2"), ExpressionCase("{a b: 1}.a b", "1"),
      ExpressionCase("{a-b: 5, a: 3, b: 1, r: a-b}.r", "5"),
      ExpressionCase("{\"x y\": 1}", "{x y: 1}"), ExpressionCase("{a: 1, a: 2}", "null"),
      ExpressionCase("{a: 1}.b", "null"),
      ExpressionCase("{f: function(x, y) x - y, r: f(y: 1, x: 3)}.r", "2"),
      ExpressionCase("(function(a: number) a)(\"x\")", "null"),
      ExpressionCase("{k: 10, f: function(a) a + k, r: f(1)}.r", "11"),
      ExpressionCase("(function(f) f(2))(function(n) n * n)", "4"),
      ExpressionCase("substring(string: \"foobar\", start position: 3)", "\"obar\""),
      ExpressionCase("[{a: 1, n m: 2}][n m = 2].a", "[1]"),
    ])
  func contexts(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "ranges and membership",
    arguments: [
      ExpressionCase("1 in [1..10]", "true"), ExpressionCase("1 in (1..10]", "false"),
      ExpressionCase("1 in ]1..10[", "false"),
      ExpressionCase("10 in [1..10[", "false"), ExpressionCase("5 in (> 3, < 1)", "true"),
      ExpressionCase("5 in [1, 5]", "true"),
      ExpressionCase("5 in [[1..2], [4..6]]", "true"), ExpressionCase("(> 3) = (> 3)", "true"),
      ExpressionCase("5 in (null..10]", "null"),
      ExpressionCase("[1..\"a\"]", "null"), ExpressionCase("[1..5].end included", "true"),
      ExpressionCase("range(\"[1..5)\")", "[1..5)"),
      ExpressionCase("range(\"[5..1]\")", "null"), ExpressionCase("range(\"[1+1..5]\")", "null"),
      ExpressionCase("before([1..5), [5..8])", "true"), ExpressionCase("meets([1..5], [5..8])", "true"),
      ExpressionCase("overlaps before([1..5), (1..5])", "true"),
      ExpressionCase("overlaps after([3..8], [1..5])", "true"),
      ExpressionCase("finishes(5, [1..5])", "true"), ExpressionCase("during([2..3], [1..5])", "true"),
      ExpressionCase("coincides(5, 6)", "false"), ExpressionCase("includes([1..5], 6)", "false"),
      ExpressionCase("starts((1..3], [1..3])", "false"),
    ])
  func ranges(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "types",
    arguments: [
      ExpressionCase("1 instance of number", "true"), ExpressionCase("null instance of number", "false"),
      ExpressionCase("[1,\"a\"] instance of list<number>", "false"),
      ExpressionCase("{a: 1} instance of context<a: number>", "true"),
      ExpressionCase("{a: 1} instance of context<b: number>", "false"),
      ExpressionCase("[1..2] instance of range<string>", "false"),
      ExpressionCase("@\"P1Y\" instance of years and months duration", "true"),
      ExpressionCase("(function(a: number) a) instance of function<number>->number", "true"),
      ExpressionCase("(function(a: number) a) instance of function<string>->number", "false"),
      ExpressionCase("\"a\" instance of string and 1 = 1", "true"),
    ])
  func types(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "what is no expression says why and where",
    arguments: [
      ExpressionCase("1 +", "line 1: the expression is not complete"),
      ExpressionCase("\"abc", "line 1: a string is not closed"),
      ExpressionCase("[1, 2", "line 1: expected `]` instead of the end"),
      ExpressionCase("1 2", "line 1: the expression ends before `2`"),
      ExpressionCase("if true\nthen 1", "line 2: expected `else` instead of the end"),
      ExpressionCase("1 < ", "line 1: the expression is not complete"),
      ExpressionCase("\"\\u12\"", "line 1: `\\u` must be followed by 4 hexadecimal digits"),
      ExpressionCase("%", "line 1: `%` begins no expression"),
    ])
  func errors(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }
}
