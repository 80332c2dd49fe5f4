extension TableAnalyst {
  /// Inputs for which no row matches.
  mutating func findGaps() {
    var gaps: [TableRegion] = []
    walk(
      grid.boxes(), prune: { state, _ in state.full.isEmpty },
      visit: { cell, _ in
        gaps.append(TableRegion(cell))
        return true
      })
    let isDefaulted = outcomes.standard != nil
    let grade: TableFinding.Grade = isDefaulted || !table.hitPolicy.hasOneResult ? .note : .error
    for gap in TableRegion.merged(gaps) {
      add(grade, .gap(grid.text(gap), isDefaulted: isDefaulted), named: "gap")
    }
  }

  /// Pairs of rows that match the same inputs, as far as the hit policy does not make them harmless.
  mutating func findOverlaps() {
    guard table.hitPolicy.hasOneResult else { return }
    let rows = grid.rows[0]
    let width = grid.columns.count * 2
    // From the first region that a row lets pass to the last: enough for most rows, whose cells are one range each.
    let hulls = rows.flatMap { row in
      row.sides.flatMap { [Int32($0.first?.lowerBound ?? 0), Int32($0.last?.upperBound ?? 0)] }
    }
    let isWhole = rows.map { $0.sides.allSatisfy { $0.count == 1 } }
    let isKnown = rows.map { $0.opaqueColumn == nil && $0.emptyColumn == nil }
    var comparisons = budget.comparisons
    for first in rows.indices where isKnown[first] {
      for second in rows.indices[(first + 1)...] {
        var column = 0
        while column < width, hulls[first * width + column] < hulls[second * width + column + 1],
          hulls[second * width + column] < hulls[first * width + column + 1]
        { column += 2 }
        guard column >= width, isKnown[second], isWorthTelling(first, second) else { continue }
        if isWhole[first] && isWhole[second] || rows[first].meets(rows[second]) {
          if hasRoom(for: "overlap") { addOverlap(first, second) } else { result.unlisted += 1 }
        }
      }
      comparisons -= rows.count
      if comparisons < 0 {
        result.isPartial = true
        return
      }
    }
  }

  private func isWorthTelling(_ first: Int, _ second: Int) -> Bool {
    switch table.hitPolicy {
    case .unique: true
    case .any, .first, .priority: outcomes.conclusions[first] != outcomes.conclusions[second]
    case .collect, .ruleOrder, .outputOrder: false
    }
  }

  private mutating func addOverlap(_ first: Int, _ second: Int) {
    let differs = outcomes.conclusions[first] != outcomes.conclusions[second]
    let grade: TableFinding.Grade =
      switch table.hitPolicy {
      case .unique: differs ? .error : .warning
      case .any: .error
      default: .note
      }
    let rows = grid.rows[0]
    let region = TableRegion(zip(rows[first].sides, rows[second].sides).map { RegionSet.intersection($0, $1) })
    add(grade, .overlap(rows: [first, second], grid.text(region), differs: differs), named: "overlap", row: second)
  }

  /// Rows that other rows hide, alone or together.
  mutating func findHiddenRows() {
    let boxes = grid.boxes()
    for row in table.rules.indices where grid.rows[0][row].opaqueColumn == nil {
      guard grid.rows[0][row].emptyColumn == nil else { continue }
      let own = TableGrid.boxes(grid.rows[0][row].sides)
      switch table.hitPolicy {
      case .first, .priority:
        if let rows = cover(own, by: boxes.filter { outcomes.precedes($0.owner, row) }) {
          add(.warning, .hidden(row: row, by: rows), named: "hidden", row: row)
        }
      case .unique:
        if let rows = cover(own, by: boxes.filter { $0.owner != row }) {
          add(.warning, .hidden(row: row, by: rows), named: "hidden", row: row)
        }
      case .any:
        let same = boxes.filter { $0.owner != row && outcomes.conclusions[$0.owner] == outcomes.conclusions[row] }
        if let rows = cover(own, by: same) {
          add(.warning, .redundant(row: row, by: rows), named: "redundant", row: row)
        }
      case .collect, .ruleOrder, .outputOrder: break
      }
    }
  }

  /// The rows whose boxes cover others, as few as leaving out one after another gives; nil if they do not.
  private mutating func cover(_ own: [Box], by others: [OwnedBox]) -> [Int]? {
    let touching = others.filter { other in own.contains { $0.meets(other.box) } }
    if let one = touching.first(where: { other in own.allSatisfy { other.box.covers($0) } }) { return [one.owner] }
    guard covers(own, touching) else { return nil }
    var needed = touching
    var rows = Set(touching.map(\.owner)).sorted()
    guard rows.count <= 40 else { return rows }
    for row in rows.reversed() {
      let fewer = needed.filter { $0.owner != row }
      if covers(own, fewer) { needed = fewer }
    }
    rows = Set(needed.map(\.owner)).sorted()
    return rows
  }

  private mutating func covers(_ own: [Box], _ others: [OwnedBox]) -> Bool {
    guard !others.isEmpty else { return false }
    for box in own {
      var isOpen = false
      walk(
        others, in: box, prune: { state, _ in state.full.isEmpty },
        visit: { _, _ in
          isOpen = true
          return false
        })
      if isOpen || result.isPartial { return false }
    }
    return true
  }
}

extension Box {
  func meets(_ other: Box) -> Bool {
    var column = 0
    while column < sides.count {
      if sides[column] >= other.sides[column + 1] || other.sides[column] >= sides[column + 1] { return false }
      column += 2
    }
    return true
  }

  func covers(_ other: Box) -> Bool {
    var column = 0
    while column < sides.count {
      if sides[column] > other.sides[column] || sides[column + 1] < other.sides[column + 1] { return false }
      column += 2
    }
    return true
  }
}
