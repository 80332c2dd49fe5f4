/// A case to be written: inputs, and what the model says for them.
public struct GeneratedCase: Sendable {
  public let decision: String
  /// Which row, input and side of a boundary it is about.
  public let description: String
  public let inputs: FEELContext
  public let expected: FEELValue
}

extension CompiledModel {
  /// Cases for every row of every decision that is a table: one in which the row decides and, for each of its cells, values
  /// at, just inside and just outside of each boundary, all other inputs being equal.
  ///
  /// Boundary values, and modified condition/decision coverage (each condition of a row shown to make the difference by
  /// itself; RTCA DO-178C, unique cause) at once: the case just outside differs from the one inside in one condition only.
  /// What is expected is what the model says now: read the cases before they are trusted, and keep them against later
  /// changes.
  /// - Returns: the cases, and the names of decisions for which there are none: their tables ask for more than inputs.
  public func generatedCases(
    now: DateTime? = nil, budget: AnalysisBudget = .standard
  ) -> (cases: [GeneratedCase], without: [String]) {
    var cases: [GeneratedCase] = []
    var without: [String] = []
    for element in elements where element.model == 0 {
      guard case .decision(let requirements, let body) = element.kind, let table = body.ownTable else {
        continue
      }
      let paths = table.inputs.map { path(of: $0.expression, requirements) }
      guard paths.allSatisfy({ $0 != nil }) else {
        without.append(element.name)
        continue
      }
      var generator = CaseGenerator(table, domains: domains(of: table, in: element), budget: budget)
      for point in generator.points() {
        var inputs = FEELContext()
        for (path, value) in zip(paths, point.values) { inputs = inputs.setting(path ?? [], to: value) }
        guard let result = evaluate(element.name, inputs: inputs, now: now), result.failure == nil else { continue }
        cases.append(
          GeneratedCase(
            decision: element.name, description: point.description, inputs: inputs, expected: result.value))
      }
    }
    return (cases, without)
  }

  /// The input data that an expression is, or the part of one; nil for anything else.
  private func path(of expression: Expression, _ requirements: [CompiledRequirement]) -> [String]? {
    switch expression {
    case .slot(let slot):
      guard requirements.indices.contains(slot), case .element(let number) = requirements[slot],
        case .input = elements[number].kind
      else { return nil }
      return [elements[number].name]
    case .path(let base, let name): return path(of: base, requirements).map { $0 + [name] }
    default: return nil
    }
  }
}

extension Expression {
  /// A table, also where its result is given a type.
  fileprivate var ownTable: CompiledTable? {
    switch self {
    case .table(let table): table
    case .coerced(let inner, _): inner.ownTable
    default: nil
    }
  }
}

extension FEELContext {
  /// With a value at the end of a path of contexts.
  func setting(_ path: [String], to value: FEELValue) -> FEELContext {
    guard let first = path.first else { return self }
    var copy = self
    if path.count == 1 {
      copy[first] = value
    } else {
      let inner = if case .context(let inner)? = self[first] { inner } else { FEELContext() }
      copy[first] = .context(inner.setting(Array(path.dropFirst()), to: value))
    }
    return copy
  }
}

/// Chooses points of one table's space.
struct CaseGenerator {
  struct Point {
    let values: [FEELValue]
    let description: String
  }

  private let table: CompiledTable
  private let grid: TableGrid
  private let outcomes: TableOutcomes
  private let budget: AnalysisBudget
  private var told: Set<[String]> = []
  private var chosen: [Point] = []

  init(_ table: CompiledTable, domains: [ColumnDomain], budget: AnalysisBudget) {
    self.table = table
    self.budget = budget
    grid = TableGrid([(table, domains)])
    outcomes = TableOutcomes(table)
  }

  mutating func points() -> [Point] {
    for row in table.rules.indices {
      guard let base = base(of: row) else { continue }
      let values = zip(grid.columns, base).map { $0.axis.regions[$1].value }
      add(values, "row \(row + 1)")
      for column in grid.columns.indices
      where grid.rows[0][row].sides[column] != [0..<grid.columns[column].axis.regions.count] {
        for (value, side) in boundaries(column, of: row) {
          var values = values
          values[column] = value
          add(
            values,
            "row \(row + 1), \(grid.columns[column].expression) \(side) \(table.rules[row].texts.tests[own(column)])")
        }
      }
    }
    return chosen
  }

  private func own(_ column: Int) -> Int { grid.columns[column].inputs[0] ?? column }

  private mutating func add(_ values: [FEELValue], _ description: String) {
    // In the order of the table's own columns.
    let ordered = table.inputs.map { input in
      grid.columns.firstIndex { $0.expression == input.text }.map { values[$0] } ?? .null
    }
    if told.insert(ordered.map(\.literal)).inserted { chosen.append(Point(values: ordered, description: description)) }
  }

  /// A cell of the grid in which a row decides; where others always hide it, one in which it matches.
  private func base(of row: Int) -> [Int]? {
    let sides = grid.rows[0][row]
    guard sides.opaqueColumn == nil, sides.emptyColumn == nil else { return nil }
    let others = grid.boxes { other in
      switch table.hitPolicy {
      case .first, .priority: outcomes.precedes(other, row)
      case .unique: other != row
      case .any, .collect, .ruleOrder, .outputOrder: false
      }
    }
    for box in TableGrid.boxes(sides.sides) {
      var found: [Int]?
      var subdivision = Subdivision(others, width: grid.columns.count, comparisons: budget.comparisons)
      subdivision.walk(
        box, prune: { state, _ in state.full.isEmpty },
        visit: { cell, _ in
          found = grid.columns.indices.map { Int(cell.sides[$0 * 2]) }
          return false
        })
      if let found { return found }
    }
    return sides.sides.map { $0[0].lowerBound }
  }

  /// Values on both sides of each boundary of a cell.
  private func boundaries(_ column: Int, of row: Int) -> [(value: FEELValue, side: String)] {
    let axis = grid.columns[column].axis
    let ranges = grid.rows[0][row].sides[column]
    func isInside(_ region: Int) -> Bool { ranges.contains { $0.contains(region) } }
    var values: [(FEELValue, String)] = []
    for range in ranges {
      for (region, isLower) in [
        (range.lowerBound, true), (range.upperBound - 1, false), (range.lowerBound - 1, false),
        (range.upperBound, true),
      ] where axis.regions.indices.contains(region) {
        let value = axis.value(in: region, nearLower: isLower)
        values.append((value, isInside(region) ? "inside" : "outside"))
      }
    }
    return values
  }
}

extension Axis {
  /// A value of a region close to one of its ends: for numbers, by a hundredth of the breakpoint's last digit.
  fileprivate func value(in region: Int, nearLower: Bool) -> FEELValue {
    let region = regions[region]
    guard !region.isPoint, let end = (nearLower ? region.lower : region.upper)?.number else { return region.value }
    let step = Decimal34(1, exponent: min(0, end.exponent) - 2) ?? .one
    guard let close = nearLower ? end.adding(step) : end.subtracting(step) else { return region.value }
    if let upper = region.upper?.number, close >= upper { return region.value }
    if let lower = region.lower?.number, close <= lower { return region.value }
    return .number(close)
  }
}
