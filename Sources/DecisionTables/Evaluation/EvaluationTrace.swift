/// How a decision came about: its tables with what each cell said, and the decisions before it.
public struct EvaluationTrace: Sendable {
  /// What a cell said about its input.
  public enum Cell: Sendable, Hashable {
    case passed, failed
    /// For want of these inputs.
    case undetermined(MissingInputs)
  }

  public struct Table: Sendable {
    public let place: ModelPlace
    /// The inputs' expressions and values, in the order of the columns.
    public let inputs: [(expression: String, value: FEELValue)]
    /// By rule and column.
    public let cells: [[Cell]]
    public let rules: [ModelPlace]
    /// Rules that matched, from 0.
    public let matched: [Int]
  }

  public let name: String
  public let place: ModelPlace
  public fileprivate(set) var value: FEELValue
  public fileprivate(set) var tables: [Table]
  /// Decisions that were evaluated for this one, in their order.
  public fileprivate(set) var requirements: [EvaluationTrace]
}

/// Collects a trace while a model is evaluated.
struct TraceRecorder {
  private var open: [EvaluationTrace] = []
  private(set) var finished: [EvaluationTrace] = []
  private var cells: [Int: [EvaluationTrace.Cell]] = [:]
  private static let deepest = 500

  mutating func begin(_ element: CompiledElement) {
    open.append(
      EvaluationTrace(name: element.name, place: element.place, value: .null, tables: [], requirements: []))
  }

  mutating func end(_ value: FEELValue) {
    guard var trace = open.popLast() else { return }
    trace.value = value
    if open.isEmpty || open.count > Self.deepest {
      finished.append(trace)
    } else {
      open[open.count - 1].requirements.append(trace)
    }
  }

  mutating func cell(rule: Int, column: Int, _ truth: Truth) {
    let cell: EvaluationTrace.Cell =
      switch truth {
      case .known(true): .passed
      case .undetermined(let missing): .undetermined(missing)
      default: .failed
      }
    if column == 0 { cells[rule] = [] }
    cells[rule]?.append(cell)
  }

  mutating func table(_ table: CompiledTable, _ inputs: [FEELValue], matched: [Int]) {
    let rows = table.rules.indices.map { cells[$0] ?? [] }
    cells = [:]
    guard !open.isEmpty else { return }
    open[open.count - 1].tables.append(
      EvaluationTrace.Table(
        place: table.place, inputs: zip(table.inputs.map(\.text), inputs).map { ($0, $1) }, cells: rows,
        rules: table.rules.map(\.place), matched: matched))
  }
}
