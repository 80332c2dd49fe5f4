/// How a decision came about: its tables with what each cell said, and the decisions before it.
public struct EvaluationTrace: Sendable {
  /// What a cell said about its input.
  public enum Cell: Sendable, Hashable {
    case passed, failed
    /// For want of these inputs.
    case undetermined(MissingInputs)
  }

  /// A row of a table, with what its cells said.
  public struct Row: Sendable {
    /// From 1, as modellers show it.
    public let number: Int
    public let place: ModelPlace
    /// By column; empty where an evaluation was given up before.
    public let cells: [Cell]
    /// The cells as the model has them.
    public let tests: [String]
    public let conclusions: [(output: String, text: String)]
    /// The row's filled annotation cells by their columns' names, such as `reason.fr`; its description is `description`.
    public let annotations: [(name: String, text: String)]

    /// The text in the annotation column of this name; nil for none.
    public func annotation(_ name: String) -> String? { annotations.first { $0.name == name }?.text }
  }

  public struct Table: Sendable {
    public let place: ModelPlace
    public let hitPolicy: HitPolicy
    /// The inputs' expressions and values, in the order of the columns.
    public let inputs: [(expression: String, value: FEELValue)]
    public let rows: [Row]
    /// Rows that matched, from 0.
    public let matched: [Int]
    /// Those among them that the result was made of, under the hit policy: none where it is undetermined or a default.
    public let fired: [Int]
    let compiled: CompiledTable
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

  mutating func table(_ table: CompiledTable, _ inputs: [FEELValue], matched: [Int], fired: [Int]) {
    let rows = table.rules.enumerated().map { number, rule in
      EvaluationTrace.Row(
        number: number + 1, place: rule.place, cells: cells[number] ?? [], tests: rule.texts.tests,
        conclusions: zip(table.outputs, rule.texts.outputs).map { ($0.name, $1) }, annotations: rule.annotations)
    }
    cells = [:]
    guard !open.isEmpty else { return }
    open[open.count - 1].tables.append(
      EvaluationTrace.Table(
        place: table.place, hitPolicy: table.hitPolicy, inputs: zip(table.inputs.map(\.text), inputs).map { ($0, $1) },
        rows: rows, matched: matched, fired: fired, compiled: table))
  }
}
