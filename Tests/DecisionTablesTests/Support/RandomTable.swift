import DecisionTables

/// Small random numbers, the same in every run.
struct Random {
  var seed: UInt64

  mutating func below(_ bound: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % bound
  }

  mutating func element<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// A random table over a number, a string, a flag and a day, with points that fall into every region that it can have.
struct RandomTable {
  static let columns = ["n", "s", "b", "d"]
  static let points: [[String]] = [
    ["-1", "0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"], ["\"a\"", "\"b\"", "\"c\""],
    ["true", "false"],
    ["@\"2019-12-31\"", "@\"2020-01-01\"", "@\"2020-01-02\"", "@\"2020-01-03\"", "@\"2020-01-04\""],
  ]
  /// The points as values, made once.
  private static let values: [String: FEELValue] = {
    var values: [String: FEELValue] = [:]
    for text in points.joined() { values[text] = try? FEEL(text).evaluate().value }
    return values
  }()

  var text: TableText
  let width: Int

  static func cell(_ column: Int, _ random: inout Random) -> String {
    if random.below(3) == 0 { return "-" }
    switch column {
    case 0:
      let low = random.below(4)
      let high = low + random.below(4 - low)
      return random.element([
        ">= \(low)", "< \(low)", "> \(low)", "<= \(high)", "[\(low)..\(high)]", "(\(low)..\(high + 1))",
        "\(low), \(high)",
        "not(\(low))", "[\(high + 1)..\(low)]", "\(low)",
      ])
    case 1: return random.element(["\"a\"", "\"b\", \"c\"", "not(\"a\")", "\"b\"", "\"c\""])
    case 2: return random.element(["true", "false", "not(true)"])
    default:
      let day = 1 + random.below(3)
      return random.element([
        "> date(\"2020-01-0\(day)\")", "date(\"2020-01-0\(day)\")", "[@\"2020-01-01\"..@\"2020-01-0\(day)\"]",
        "< date(\"2020-01-0\(day)\")",
      ])
    }
  }

  static func row(_ width: Int, _ random: inout Random) -> String {
    (0..<width).map { cell($0, &random) }.joined(separator: " ; ") + " | \(random.below(3))"
  }

  init(_ random: inout Random, policies: [String] = ["UNIQUE", "FIRST", "ANY", "PRIORITY", "COLLECT"]) {
    width = 1 + random.below(4)
    let names = Self.columns.prefix(width)
    let count = 1 + random.below(8)
    var rows: [String] = []
    for _ in 0..<count { rows.append(Self.row(names.count, &random)) }
    text = TableText(
      policy: random.element(policies), outputValues: ["2,0,1"], defaults: random.below(3) == 0 ? ["1"] : [],
      better: ["n": random.element(["higher", "lower"]), "b": "higher"],
      inputValues: ["s": "\"a\",\"b\",\"c\""], best: random.element(["first", "last"]),
      lines: [names.joined(separator: ";") + " | r"] + rows)
  }

  /// All points of the columns that the table has.
  var points: [[String]] {
    Self.points.prefix(width).reduce([[]]) { points, values in points.flatMap { point in values.map { point + [$0] } } }
  }

  /// The rows that match at each point, and the result.
  func answers(_ model: CompiledModel) -> [(matched: [Int], result: FEELValue)] {
    points.map { point in
      let inputs = FEELContext(zip(Self.columns, point).map { ($0, Self.values[$1] ?? .null) })
      let result = model.evaluate("d", inputs: inputs, traced: true)
      return (result?.trace?.tables.first?.matched ?? [], result?.value ?? .null)
    }
  }
}
