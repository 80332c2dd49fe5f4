import Testing

/// The built-in functions by families.
struct BuiltInTests {
  @Test(
    "strings",
    arguments: [
      ExpressionCase("substring(\"foobar\", 3, 3)", "\"oba\""), ExpressionCase("substring(\"foobar\", -2)", "\"ar\""),
      ExpressionCase("substring(\"foobar\", 0)", "null"), ExpressionCase("string length(\"\\U01F40Eab\")", "3"),
      ExpressionCase("upper case(\"aBc4\")", "\"ABC4\""),
      ExpressionCase("substring before(\"foobar\", \"bar\")", "\"foo\""),
      ExpressionCase("substring after(\"foobar\", \"ob\")", "\"ar\""),
      ExpressionCase("substring after(\"\", \"a\")", "\"\""),
      ExpressionCase("contains(\"foobar\", \"of\")", "false"),
      ExpressionCase("starts with(\"foobar\", \"fo\")", "true"),
      ExpressionCase("ends with(\"foobar\", \"r\")", "true"),
      ExpressionCase("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\""),
      ExpressionCase("string(1.10)", "\"1.10\""), ExpressionCase("string([1, \"a\"])", "\"[1, \\\"a\\\"]\""),
      ExpressionCase("number(\"1 000,5\", \" \", \",\")", "1000.5"),
      ExpressionCase("number(\"1,000\", \",\", \",\")", "null"),
      ExpressionCase("string(null)", "null"), ExpressionCase("substring(1, 1)", "null"),
    ])
  func strings(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "patterns are those of XPath",
    arguments: [
      ExpressionCase("matches(\"foobar\", \"^fo*b\")", "true"),
      ExpressionCase("matches(\"foobar\", \"^Fo*b\", \"i\")", "true"),
      ExpressionCase("matches(\"q\", \"[^Q]\", \"i\")", "false"),
      ExpressionCase("matches(\"E\", \"[A-Z-[AEIOU]]\")", "false"),
      ExpressionCase("matches(\"a\nb\", \"^b\", \"m\")", "true"), ExpressionCase("matches(\"a\nb\", \"a.b\")", "false"),
      ExpressionCase("matches(\"a\nb\", \"a.b\", \"s\")", "true"),
      ExpressionCase("matches(\"é\", \"\\p{Ll}\")", "true"),
      ExpressionCase("matches(\"abab\", \"^(ab)\\1$\")", "true"), ExpressionCase("matches(\"a\", \"(\")", "null"),
      ExpressionCase("matches(\"a\", \"a\", \"z\")", "null"),
      ExpressionCase("replace(\"abracadabra\", \"a(.)\", \"$1a\")", "\"barcadabara\""),
      ExpressionCase("replace(\"abracadabra\", \"a.*?a\", \"*\")", "\"*c*bra\""),
      ExpressionCase("replace(\"abc\", \"x*\", \"-\")", "null"),
      ExpressionCase("replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\""),
      ExpressionCase("replace(\"a\", \"a\", \"$\")", "null"),
      ExpressionCase("split(\"John  Doe\", \"\\s+\")", "[\"John\", \"Doe\"]"),
      ExpressionCase("split(\"a;b;;\", \";\")", "[\"a\", \"b\", \"\", \"\"]"),
    ])
  func patterns(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "lists",
    arguments: [
      ExpressionCase("append([1], 2, 3)", "[1, 2, 3]"), ExpressionCase("concatenate([1], [2], [3])", "[1, 2, 3]"),
      ExpressionCase("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ExpressionCase("remove([1, 2, 3], -1)", "[1, 2]"),
      ExpressionCase("list replace([2, 4, 7], 3, 6)", "[2, 4, 6]"), ExpressionCase("reverse([1, 2])", "[2, 1]"),
      ExpressionCase("list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]"),
      ExpressionCase("index of([1, 2, 1], 1)", "[1, 3]"), ExpressionCase("union([1, 2], [2, 3])", "[1, 2, 3]"),
      ExpressionCase("distinct values([1, 1.0, null, null])", "[1, null]"),
      ExpressionCase("flatten([[1, [2]], 3])", "[1, 2, 3]"),
      ExpressionCase("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"),
      ExpressionCase("sublist([1, 2, 3], -2, 1)", "[2]"),
      ExpressionCase("sublist([1, 2, 3], 4)", "null"), ExpressionCase("list contains([1, null], null)", "true"),
      ExpressionCase("count(null)", "null"), ExpressionCase("count(1, 2)", "null"),
    ])
  func lists(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "numbers",
    arguments: [
      ExpressionCase("min([1, 2])", "1"), ExpressionCase("max(\"a\", \"b\")", "\"b\""),
      ExpressionCase("max([])", "null"),
      ExpressionCase("sum(1, 2, 3)", "6"), ExpressionCase("sum([1, \"a\"])", "null"),
      ExpressionCase("mean([1, 2])", "1.5"),
      ExpressionCase("median([8, 2, 5, 3])", "4"),
      ExpressionCase("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
      ExpressionCase("mode([6, 1, 9, 6, 1])", "[1, 6]"), ExpressionCase("product([2, 3])", "6"),
      ExpressionCase("decimal(2.5, 0)", "2"),
      ExpressionCase("floor(-1.5)", "-2"), ExpressionCase("ceiling(1.56, 1)", "1.6"),
      ExpressionCase("round half up(5.5, 0)", "6"),
      ExpressionCase("round half down(5.5, 0)", "5"), ExpressionCase("round up(-1.121, 2)", "-1.13"),
      ExpressionCase("round down(5.5, -6112)", "null"),
      ExpressionCase("modulo(-12, 5)", "3"), ExpressionCase("abs(@\"-P1D\")", "P1D"),
      ExpressionCase("odd(5.0)", "true"), ExpressionCase("even(1.5)", "false"),
    ])
  func numbers(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "contexts",
    arguments: [
      ExpressionCase("get value({a: 1}, \"a\")", "1"),
      ExpressionCase("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
      ExpressionCase("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
      ExpressionCase("context put({}, [], 2)", "null"),
      ExpressionCase("context put(context: {}, key: [\"a\"], value: 2)", "null"),
      ExpressionCase("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
      ExpressionCase("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"),
    ])
  func contexts(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }

  @Test(
    "dates, times and durations",
    arguments: [
      ExpressionCase("date(\"2016-02-30\")", "null"), ExpressionCase("date(2020, 2, 29)", "2020-02-29"),
      ExpressionCase("@\"2021-01-31\" + @\"P1M\"", "2021-02-28"),
      ExpressionCase("@\"2020-03-01\" - @\"2020-02-28\"", "P2D"),
      ExpressionCase("@\"10:00:00\" + @\"PT15H\"", "01:00:00"),
      ExpressionCase("time(11, 59, 45.5, @\"-PT2H\")", "11:59:45.5-02:00"),
      ExpressionCase("time(\"24:00:01\")", "null"),
      ExpressionCase("date and time(\"2017-01-01\")", "2017-01-01T00:00:00"),
      ExpressionCase("date and time(@\"2017-01-01\", @\"10:00:00Z\")", "2017-01-01T10:00:00Z"),
      ExpressionCase("duration(\"P1Y2M\")", "P1Y2M"), ExpressionCase("duration(\"P1Y2D\")", "null"),
      ExpressionCase("duration(\"PT36H\")", "P1DT12H"),
      ExpressionCase("years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "P1Y8M"),
      ExpressionCase("@\"P1Y\" / 2", "P6M"),
      ExpressionCase("@\"P1D\" / @\"PT1H\"", "24"), ExpressionCase("week of year(@\"2005-01-01\")", "53"),
      ExpressionCase("day of week(@\"2019-09-17\")", "\"Tuesday\""),
      ExpressionCase("day of year(@\"2020-12-31\")", "366"), ExpressionCase("@\"-P1DT2H\".hours", "-2"),
      ExpressionCase("@\"2012-12-25\".weekday", "2"),
      ExpressionCase("is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false"),
      ExpressionCase("@\"10:00:00Z\" = @\"11:00:00+01:00\"", "true"),
      ExpressionCase("@\"999999999-12-31\" + @\"P1D\"", "null"), ExpressionCase("now()", "null"),
    ])
  func dates(test: ExpressionCase) { #expect(evaluated(test.expression) == test.value) }
}
