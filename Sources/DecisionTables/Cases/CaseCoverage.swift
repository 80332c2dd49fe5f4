/// What cases went through of a model's tables.
public struct CaseCoverage: Sendable {
  /// So many of so many.
  public struct Count: Sendable, Hashable {
    public let covered: Int
    public let total: Int
  }

  public struct Table: Sendable {
    public let decision: String
    public let place: ModelPlace
    /// Rows that matched in some case.
    public let rows: Count
    /// Cells that test anything, and that passed in one case and failed in another.
    public let cells: Count
    /// Different conclusions that some case came to through a row that fired.
    public let outcomes: Count
    /// Rows that matched in no case, from 0.
    public let missedRows: [Int]
    public let missedOutcomes: [String]
  }

  /// One for each table of the model, in its order.
  public let tables: [Table]

  /// - Parameter traces: of the cases' evaluations.
  public init(of model: CompiledModel, traces: [EvaluationTrace]) {
    var seen: [ObjectIdentifier: Seen] = [:]
    var pending = traces
    while let trace = pending.popLast() {
      for table in trace.tables { seen[ObjectIdentifier(table.compiled), default: Seen()].add(table) }
      pending += trace.requirements
    }
    tables = model.tables().map { table, element in
      let found = seen[ObjectIdentifier(table)] ?? Seen()
      let testing = table.rules.enumerated().flatMap { row, rule in
        rule.tests.indices.filter { !rule.tests[$0].tests.isEmpty }.map { Cell(row: row, column: $0) }
      }
      let conclusions = TableOutcomes(table).conclusions.map { $0.joined(separator: ", ") }
      let outcomes = Set(conclusions)
      let reached = Set(found.fired.map { conclusions[$0] })
      return Table(
        decision: element.name, place: table.place, rows: Count(covered: found.matched.count, total: table.rules.count),
        cells: Count(
          covered: testing.filter { found.passed.contains($0) && found.failed.contains($0) }.count, total: testing.count
        ),
        outcomes: Count(covered: reached.count, total: outcomes.count),
        missedRows: table.rules.indices.filter { !found.matched.contains($0) },
        missedOutcomes: outcomes.subtracting(reached).sorted())
    }
  }

  private struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  private struct Seen {
    var matched: Set<Int> = []
    var fired: Set<Int> = []
    var passed: Set<Cell> = []
    var failed: Set<Cell> = []

    mutating func add(_ table: EvaluationTrace.Table) {
      matched.formUnion(table.matched)
      fired.formUnion(table.fired)
      for (row, cells) in table.rows.map(\.cells).enumerated() {
        for (column, cell) in cells.enumerated() {
          switch cell {
          case .passed: passed.insert(Cell(row: row, column: column))
          case .failed: failed.insert(Cell(row: row, column: column))
          case .undetermined: break
          }
        }
      }
    }
  }
}
