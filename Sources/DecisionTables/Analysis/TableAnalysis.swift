/// All that can be said about a decision table without any data.
public struct TableAnalysis: Sendable {
  public enum Question: Sendable, Hashable, CaseIterable {
    case rows, gaps, overlaps, hiddenRows, mergeableRows, monotony, annotations
  }

  /// The decision or business knowledge model that the table is in.
  public let decision: String
  public let source: String
  public let place: ModelPlace
  public let hitPolicy: HitPolicy
  /// The inputs' expressions, and the outputs' names.
  public let inputs: [String]
  public let outputs: [String]
  public let rowCount: Int
  /// By kind and row.
  public internal(set) var findings: [TableFinding] = []
  /// How many findings there were beyond the budget's.
  public internal(set) var unlisted = 0
  /// Whether the budget was not enough to look at everything.
  public internal(set) var isPartial = false

  public var grade: TableFinding.Grade? { findings.map(\.grade).max() }
}

extension CompiledModel {
  /// Analyses every decision table of the model that was asked for.
  ///
  /// Exact: every answer holds for all inputs, since the constants of the cells cut each column into regions in which all
  /// cells say the same. Rows with a cell that does more than compare with constants are left out, and named.
  /// - Complexity: pairs of rows for overlaps; for gaps and hidden rows as many boxes as subtracting row after row leaves,
  ///   bounded by the budget.
  /// - Parameter wanted: what is asked about each table.
  public func analyses(
    only wanted: Set<TableAnalysis.Question> = Set(TableAnalysis.Question.allCases), budget: AnalysisBudget = .standard
  ) -> [TableAnalysis] {
    tables().map { table, element in
      let analyst = TableAnalyst(
        table, domains: domains(of: table, in: element), decision: element.name, source: models[element.model].source,
        budget: budget)
      return analyst.analysis(wanted)
    }
  }

  /// The tables of decisions and knowledge models, with the elements that they stand in.
  func tables() -> [(table: CompiledTable, element: CompiledElement)] {
    elements.filter { $0.model == 0 }.flatMap { element in
      let body: Expression? =
        switch element.kind {
        case .decision(_, let body): body
        case .knowledge(let function): function.body
        case .input, .service: nil
        }
      return (body?.tables ?? []).map { ($0, element) }
    }
  }
}

extension Expression {
  /// The tables that it is made of, not looking into texts.
  fileprivate var tables: [CompiledTable] {
    switch self {
    case .table(let table): [table]
    case .coerced(let inner, _): inner.tables
    case .context(let entries): entries.flatMap(\.value.tables)
    case .result(let entries, let final): entries.flatMap(\.value.tables) + final.tables
    case .function(let function): function.body.tables
    case .conditional(_, let then, let otherwise, _): then.tables + otherwise.tables
    case .list(let elements): elements.flatMap(\.tables)
    default: []
    }
  }
}

/// One table while it is analysed.
struct TableAnalyst {
  let table: CompiledTable
  let grid: TableGrid
  let outcomes: TableOutcomes
  let domains: [ColumnDomain]
  let budget: AnalysisBudget
  var result: TableAnalysis
  private var listed: [String: Int] = [:]

  init(
    _ table: CompiledTable, domains: [ColumnDomain], decision: String = "", source: String = "",
    budget: AnalysisBudget
  ) {
    self.table = table
    self.domains = domains
    self.budget = budget
    grid = TableGrid([(table, domains)])
    outcomes = TableOutcomes(table)
    result = TableAnalysis(
      decision: decision, source: source, place: table.place, hitPolicy: table.hitPolicy,
      inputs: table.inputs.map(\.text), outputs: table.outputs.map(\.name), rowCount: table.rules.count)
  }

  func analysis(_ wanted: Set<TableAnalysis.Question>) -> TableAnalysis {
    var analyst = self
    if wanted.contains(.rows) {
      analyst.checkTypes()
      analyst.checkRows()
    }
    if wanted.contains(.gaps) { analyst.findGaps() }
    if wanted.contains(.overlaps) { analyst.findOverlaps() }
    if wanted.contains(.hiddenRows) { analyst.findHiddenRows() }
    if wanted.contains(.mergeableRows) { analyst.findMergeableRows() }
    if wanted.contains(.monotony) { analyst.checkMonotony() }
    if wanted.contains(.annotations) { analyst.checkAnnotations() }
    return analyst.result
  }

  /// Adds a finding, if there are not too many of its kind already.
  mutating func add(_ grade: TableFinding.Grade, _ kind: TableFinding.Kind, named name: String, row: Int? = nil) {
    guard hasRoom(for: name) else {
      result.unlisted += 1
      return
    }
    listed[name, default: 0] += 1
    let place = row.map { table.rules[$0].place } ?? table.place
    result.findings.append(TableFinding(grade: grade, kind: kind, place: place))
  }

  func hasRoom(for name: String) -> Bool { listed[name, default: 0] < budget.findings }

  /// A walk through the boxes of rows within the budget.
  mutating func walk(
    _ boxes: [OwnedBox], in start: Box? = nil, prune: (inout Subdivision.State, (Int) -> Int) -> Bool,
    visit: (Box, [Int]) -> Bool
  ) {
    var subdivision = Subdivision(boxes, width: grid.columns.count, comparisons: budget.comparisons)
    subdivision.walk(start ?? grid.everything, prune: prune, visit: visit)
    if subdivision.isPartial { result.isPartial = true }
  }
}
