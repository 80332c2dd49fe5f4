import DecisionTables

/// A case that two versions decide differently, with the cells that make the difference.
public struct Flip: Sendable {
  public let ruleCase: RuleCase
  public let old: Verdict
  public let new: Verdict
  /// The first row whose cells say something else in the new version, from 0; nil where no row of both can be set side by
  /// side.
  public let row: Int?
  public let cells: [DecidingCell]

  public struct DecidingCell: Sendable, Hashable {
    public let fact: Fact
    public let value: FactValue?
    /// The cell in the old and in the new version, with thresholds by their values.
    public let old: String
    public let new: String
  }

  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case gain, loss
    /// A decision that was undetermined, or the other way round; or referred.
    case other
  }

  public var direction: Direction {
    guard let before = old.outcome.rank, let after = new.outcome.rank else { return .other }
    return after > before ? .gain : after < before ? .loss : .other
  }

  init(
    _ ruleCase: RuleCase, _ facts: FactSet, old: (rules: RuleModel, verdict: Verdict),
    new: (rules: RuleModel, verdict: Verdict)
  ) {
    self.ruleCase = ruleCase
    self.old = old.verdict
    self.new = new.verdict
    let before = old.rules.traced(facts).trace?.tables.last
    let after = new.rules.traced(facts).trace?.tables.last
    var found: (row: Int, cells: [DecidingCell])?
    if let before, let after, before.inputs.map(\.expression) == after.inputs.map(\.expression) {
      let shared = 0..<min(before.rows.count, after.rows.count)
      // The rows that decide come first: a cell of another row may change too, and mean nothing.
      let deciding = [old.verdict.row, new.verdict.row].compactMap(\.self).filter(shared.contains).sorted()
      for row in deciding + Array(shared) where found == nil {
        let (first, second) = (before.rows[row], after.rows[row])
        let columns = first.cells.indices.filter { $0 < second.cells.count && first.cells[$0] != second.cells[$0] }
        guard !columns.isEmpty else { continue }
        found = (
          row,
          columns.compactMap { column in
            Fact(identifier: before.inputs[column].expression).map { fact in
              DecidingCell(
                fact: fact, value: facts[fact], old: old.rules.plain(first.tests[column]),
                new: new.rules.plain(second.tests[column]))
            }
          }
        )
      }
    }
    row = found?.row
    cells = found?.cells ?? []
  }
}

extension RuleModel {
  /// A cell with named thresholds replaced by their values.
  func plain(_ test: String) -> String {
    compiled.constants.sorted { $0.name.count > $1.name.count }.reduce(test) { text, constant in
      text.replacing(constant.name, with: "\(constant.value)")
    }
  }
}
