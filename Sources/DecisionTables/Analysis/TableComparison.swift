/// Two versions of a table over the same grid.
struct TableComparison {
  private let grid: TableGrid
  private let old: TableOutcomes
  private let new: TableOutcomes

  init(old: CompiledTable, _ oldDomains: [ColumnDomain], new: CompiledTable, _ newDomains: [ColumnDomain]) {
    grid = TableGrid([(old, oldDomains), (new, newDomains)])
    self.old = TableOutcomes(old)
    self.new = TableOutcomes(new, outputs: old.outputs.map(\.name))
  }

  /// Whether a row has a cell that cannot be compared.
  var isOpaque: Bool { grid.rows.contains { $0.contains { $0.opaqueColumn != nil } } }

  private struct Change: Hashable {
    let old: TableOutcomes.Outcome
    let new: TableOutcomes.Outcome
    let oldRows: [Int]
    let newRows: [Int]
  }

  /// Where the two decide differently, merged; how many more regions there are, and whether there may be still others.
  func regions(_ budget: AnalysisBudget) -> (regions: [ModelDifference.Region], unlisted: Int, isPartial: Bool) {
    // Rows of the new version are numbered after those of the old.
    let count = old.table.rules.count
    let boxes = grid.boxes(0) + grid.boxes(1).map { OwnedBox(owner: $0.owner + count, box: $0.box) }
    var found: [Change: [TableRegion]] = [:]
    var subdivision = Subdivision(boxes, width: grid.columns.count, comparisons: budget.comparisons)
    subdivision.walk(
      grid.everything,
      prune: { state, owner in
        old.prune(&state, owner: owner)
        new.prune(&state, owner: owner, offset: count)
        return true
      },
      visit: { box, rows in
        let oldRows = rows.filter { $0 < count }.sorted()
        let newRows = rows.filter { $0 >= count }.map { $0 - count }.sorted()
        let change = Change(
          old: old.outcome(oldRows), new: new.outcome(newRows), oldRows: oldRows, newRows: newRows)
        if change.old != change.new { found[change, default: []].append(TableRegion(box)) }
        return true
      })
    let changes = found.flatMap { change, regions in TableRegion.merged(regions).map { (change, $0) } }
      .sorted { $0.1.precedes($1.1) }
    let listed = changes.prefix(budget.findings).map { change, region in
      ModelDifference.Region(
        region: grid.text(region), old: change.old.text, new: change.new.text, oldRows: change.oldRows,
        newRows: change.newRows)
    }
    return (listed, changes.count - listed.count, subdivision.isPartial)
  }
}

extension TableOutcomes.Outcome {
  /// In FEEL: null for no conclusion, a list for several, and rows in conflict with a bar between their conclusions.
  var text: String {
    switch self {
    case .none: "null"
    case .one(let conclusion): conclusion.joined(separator: ", ")
    case .conflict(let conclusions): conclusions.map { $0.joined(separator: ", ") }.joined(separator: " | ")
    case .several(let conclusions): "[" + conclusions.map { $0.joined(separator: ", ") }.joined(separator: "; ") + "]"
    }
  }
}
