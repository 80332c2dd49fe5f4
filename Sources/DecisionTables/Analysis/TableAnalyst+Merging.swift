extension TableAnalyst {
  /// Pairs of rows that conclude the same and differ in one column only, where one cell can say what the two say.
  mutating func findMergeableRows() {
    guard table.hitPolicy != .ruleOrder, table.hitPolicy != .outputOrder else { return }
    let rows = grid.rows[0]
    var pairs: [(rows: [Int], column: Int, union: [Range<Int>])] = []
    for column in grid.columns.indices {
      var groups: [[[Range<Int>]]: [[String]: [Int]]] = [:]
      for row in rows.indices where rows[row].opaqueColumn == nil && rows[row].emptyColumn == nil {
        var others = rows[row].sides
        others[column] = []
        groups[others, default: [:]][outcomes.conclusions[row], default: []].append(row)
      }
      for group in groups.values.flatMap(\.values) where group.count > 1 {
        let sorted = group.sorted {
          (rows[$0].sides[column][0].lowerBound, $0) < (rows[$1].sides[column][0].lowerBound, $1)
        }
        for (first, second) in zip(sorted, sorted.dropFirst()) {
          let (left, right) = (rows[first].sides[column], rows[second].sides[column])
          let union = RegionSet.joined(left + right)
          let isOneCell = !grid.columns[column].axis.isOrdered || union.count < left.count + right.count
          let areApart = RegionSet.intersection(left, right).isEmpty
          // A row inside another is told as hidden, redundant or overlapping.
          guard isOneCell, areApart, canMove(min(first, second), max(first, second)) else { continue }
          pairs.append(([min(first, second), max(first, second)], column, union))
        }
      }
    }
    for pair in pairs.sorted(by: { ($0.rows[0], $0.rows[1], $0.column) < ($1.rows[0], $1.rows[1], $1.column) }) {
      let (first, second) = (table.rules[pair.rows[0]], table.rules[pair.rows[1]])
      let sameAnnotations = first.annotations.elementsEqual(second.annotations) { $0 == $1 }
      add(
        .note,
        .mergeable(
          rows: pair.rows, column: own(pair.column), test: grid.columns[pair.column].axis.text(pair.union),
          sameAnnotations: sameAnnotations), named: "mergeable", row: pair.rows[1])
    }
  }

  /// Whether two rows can stand in one place: under `FIRST`, if nothing between them that concludes otherwise meets one.
  private func canMove(_ first: Int, _ second: Int) -> Bool {
    guard table.hitPolicy == .first else { return true }
    let rows = grid.rows[0]
    let between = (first + 1..<second).filter { outcomes.conclusions[$0] != outcomes.conclusions[first] }
    func isFree(_ row: Int) -> Bool {
      between.allSatisfy { other in
        rows[other].opaqueColumn == nil
          && !rows[row].meets(rows[other])
      }
    }
    return isFree(first) || isFree(second)
  }
}
