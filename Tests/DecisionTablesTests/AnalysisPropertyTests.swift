import DecisionTables
import Testing

/// Every analysis against trying all inputs.
struct AnalysisPropertyTests {
  private struct World {
    let table: RandomTable
    let analysis: TableAnalysis
    let points: [[String]]
    let answers: [(matched: [Int], result: FEELValue)]

    init(seed: Int, policies: [String] = ["UNIQUE", "FIRST", "ANY", "PRIORITY", "COLLECT"]) throws {
      var random = Random(seed: UInt64(seed) &* 7919 &+ 3)
      table = RandomTable(&random, policies: policies)
      let model = try table.text.compiled()
      #expect(model.problems.isEmpty)
      analysis = try #require(model.analyses().first)
      #expect(!analysis.isPartial)
      points = table.points
      answers = table.answers(model)
    }

    var policy: String { table.text.policy }
    var rows: Int { table.text.lines.count - 1 }
  }

  /// The points that lie in regions: asked of a table of which each region is a row.
  private func points(of regions: [[String]], in world: World) throws -> [Int] {
    guard !regions.isEmpty else { return world.points.map { _ in 0 } }
    var table = world.table
    let lines = regions.map { $0.joined(separator: " ; ") + " | 1" }
    table.text = TableText(policy: "COLLECT", lines: [table.text.lines[0]] + lines)
    return try table.answers(table.text.compiled()).map(\.matched.count)
  }

  @Test("gaps are the inputs that no row matches, each told once", arguments: 0..<40)
  func gaps(seed: Int) throws {
    let world = try World(seed: seed)
    let gaps = world.analysis.findings.compactMap {
      if case .gap(let region, _) = $0.kind { region.parts.map(\.test) } else { nil }
    }
    let counts = try points(of: gaps, in: world)
    for (number, answer) in world.answers.enumerated() {
      #expect(counts[number] == (answer.matched.isEmpty ? 1 : 0), "\(world.points[number]) \(world.table.text.lines)")
    }
  }

  @Test("overlaps are the pairs of rows that some input matches, with such an input", arguments: 100..<140)
  func overlaps(seed: Int) throws {
    let world = try World(seed: seed, policies: ["UNIQUE", "ANY", "FIRST"])
    var found: Set<[Int]> = []
    for finding in world.analysis.findings {
      guard case .overlap(let rows, let region, _) = finding.kind else { continue }
      #expect(found.insert(rows).inserted)
      let example = region.parts.map(\.example)
      let isMatched = try points(of: [example], in: world).enumerated().contains { number, count in
        count > 0 && Set(rows).isSubset(of: world.answers[number].matched)
      }
      #expect(isMatched, "\(region) \(world.table.text.lines)")
    }
    let outcomes = world.table.text.lines.dropFirst().map { $0.split(separator: "|").last ?? "" }
    var expected: Set<[Int]> = []
    for answer in world.answers {
      for first in answer.matched {
        for second in answer.matched where first < second {
          if world.policy == "UNIQUE" || outcomes[first] != outcomes[second] { expected.insert([first, second]) }
        }
      }
    }
    #expect(found == expected, "\(world.table.text.lines)")
  }

  @Test("rows that never decide are the ones told, and those that hide them do so together", arguments: 200..<250)
  func hidden(seed: Int) throws {
    let world = try World(seed: seed, policies: ["UNIQUE", "FIRST", "PRIORITY", "ANY"])
    let outcomes = world.table.text.lines.dropFirst().map { trimmed($0.split(separator: "|").last ?? "") }
    let ranks = outcomes.map { ["2", "0", "1"].firstIndex(of: $0) ?? 3 }
    func decides(_ row: Int, among rows: [Int]) -> Bool {
      switch world.policy {
      case "FIRST": rows.allSatisfy { $0 >= row }
      case "PRIORITY": rows.allSatisfy { (ranks[$0], $0) >= (ranks[row], row) }
      case "ANY": !rows.contains { $0 != row && outcomes[$0] == outcomes[row] }
      default: rows == [row]
      }
    }
    var impossible: Set<Int> = []
    var hidden: [Int: [Int]] = [:]
    for finding in world.analysis.findings {
      switch finding.kind {
      case .impossible(let row, _): impossible.insert(row)
      case .hidden(let row, let others), .redundant(let row, let others): hidden[row] = others
      default: continue
      }
    }
    for row in 0..<world.rows {
      let matching = world.answers.map(\.matched).filter { $0.contains(row) }
      #expect(impossible.contains(row) == matching.isEmpty, "row \(row) of \(world.table.text.lines)")
      guard !matching.isEmpty else { continue }
      let isHidden = !matching.contains { decides(row, among: $0) }
      #expect((hidden[row] != nil) == isHidden, "row \(row) of \(world.policy) \(world.table.text.lines)")
      guard let others = hidden[row] else { continue }
      #expect(matching.allSatisfy { rows in !decides(row, among: rows.filter { others.contains($0) || $0 == row }) })
    }
  }

  @Test("two rows told to be one can be one", arguments: 300..<360)
  func mergeable(seed: Int) throws {
    let world = try World(seed: seed, policies: ["UNIQUE", "FIRST", "ANY", "COLLECT"])
    for finding in world.analysis.findings {
      guard case .mergeable(let rows, let column, let test, _) = finding.kind else { continue }
      var lines = world.table.text.lines
      let halves = lines[rows[0] + 1].split(separator: "|")
      var cells = halves[0].split(separator: ";").map(trimmed)
      cells[column] = test
      let merged = cells.joined(separator: " ; ") + "|" + halves[1]
      // In one place or the other.
      let results = try [rows[0], rows[1]].map { place -> [FEELValue] in
        lines = world.table.text.lines
        lines[place + 1] = merged
        lines.remove(at: (place == rows[0] ? rows[1] : rows[0]) + 1)
        var table = world.table
        table.text = TableText(
          policy: world.policy, defaults: world.table.text.defaults, inputValues: world.table.text.inputValues,
          lines: lines)
        return try table.answers(table.text.compiled()).map(\.result)
      }
      func same(_ values: [FEELValue]) -> Bool {
        zip(values, world.answers).allSatisfy { value, answer in
          // What is collected has no order.
          if let list = value.list, let other = answer.result.list {
            return list.map(\.description).sorted() == other.map(\.description).sorted()
          }
          return value.isSame(as: answer.result)
        }
      }
      #expect(results.contains(where: same), "\(rows) \(test) of \(world.policy) \(world.table.text.lines)")
    }
  }

  @Test("monotony is violated exactly where trying all pairs of inputs finds a violation", arguments: 500..<540)
  func monotony(seed: Int) throws {
    let world = try World(seed: seed, policies: ["UNIQUE", "FIRST", "PRIORITY", "ANY"])
    let order = world.table.text.best == "first" ? ["2", "0", "1"] : ["1", "0", "2"]
    let ranks = world.answers.map { order.firstIndex(of: "\($0.result)") }
    var expected: Set<Int> = []
    for column in 0..<world.table.width where column == 0 || column == 2 {
      for (first, left) in world.points.enumerated() {
        for (second, right) in world.points.enumerated() where first != second {
          guard ranks[first] != ranks[second], left.indices.allSatisfy({ $0 == column || left[$0] == right[$0] })
          else { continue }
          let values = RandomTable.points[column]
          let isGreater = (values.firstIndex(of: left[column]) ?? 0) > (values.firstIndex(of: right[column]) ?? 0)
          let isBetter = column == 2 ? left[column] == "true" : isGreater == (world.table.text.better["n"] == "higher")
          guard isBetter, let rank = ranks[first], let other = ranks[second] else { continue }
          if rank > other { expected.insert(column) }
        }
      }
    }
    let found = world.analysis.findings.compactMap { finding -> Int? in
      guard case .notMonotone(let column, let better, let worse) = finding.kind else { return nil }
      #expect((order.firstIndex(of: better.outcome) ?? 9) < (order.firstIndex(of: worse.outcome) ?? -1))
      return column
    }
    #expect(Set(found) == expected, "\(world.table.text)")
  }

  @Test("two versions of a table differ exactly where trying all inputs finds different results", arguments: 600..<650)
  func difference(seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 131 &+ 17)
    let old = RandomTable(&random)
    var new = old
    // Another row, a row less, a row elsewhere, or another cell.
    var lines = old.text.lines
    let row = 1 + random.below(lines.count - 1)
    switch random.below(4) {
    case 0: lines.insert(RandomTable.row(old.width, &random), at: row)
    case 1 where lines.count > 2: lines.remove(at: row)
    case 2: lines.append(lines.remove(at: row))
    default: lines[row] = RandomTable.row(old.width, &random)
    }
    new.text = TableText(
      policy: old.text.policy, outputValues: old.text.outputValues, defaults: old.text.defaults,
      inputValues: old.text.inputValues, lines: lines)
    let (before, after) = (try old.text.compiled(), try new.text.compiled())
    let difference = after.difference(from: before)
    #expect(difference.doubts.isEmpty && !difference.isPartial)
    let regions = try #require(difference.tables.first).regions
    let (oldAnswers, newAnswers) = (old.answers(before), new.answers(after))
    var asked = old
    let cells = regions.map { $0.region.parts.map(\.test).joined(separator: " ; ") + " | 1" }
    asked.text = TableText(policy: "COLLECT", lines: [old.text.lines[0]] + cells)
    let told = cells.isEmpty ? old.points.map { _ in 0 } : try asked.answers(asked.text.compiled()).map(\.matched.count)
    for (number, point) in old.points.enumerated() {
      let (left, right) = (oldAnswers[number], newAnswers[number])
      // Rows in conflict have no result: which they are makes a difference, even so.
      let isConflict = left.result.isNull && right.result.isNull && left.matched.count > 1 && right.matched.count > 1
      if isConflict { continue }
      let same: Bool =
        if let first = left.result.list, let second = right.result.list {
          first.map(\.description).sorted() == second.map(\.description).sorted()
        } else { left.result.isSame(as: right.result) }
      let isNullBothWays = left.result.isNull && right.result.isNull
      if isNullBothWays { continue }
      #expect(told[number] == (same ? 0 : 1), "\(point) \(old.text.lines) \(lines)")
    }
    #expect(before.difference(from: before).isEquivalent)
  }
}
