/// Tables over the same inputs, each row as ranges of regions: what every analysis works on.
///
/// Columns of several tables are one where their expressions are the same.
struct TableGrid {
  struct Column {
    let expression: String
    let axis: Axis
    /// The input of each table that it is, or nil where the table does not ask.
    let inputs: [Int?]
  }

  struct Row {
    /// By column, the regions that its cell lets pass, as sorted and disjoint ranges.
    let sides: [[Range<Int>]]
    /// A column whose cell does more than compare with constants: nothing is known of the row.
    let opaqueColumn: Int?

    /// A column in which no value passes.
    var emptyColumn: Int? { sides.firstIndex(where: \.isEmpty) }

    func meets(_ other: Row) -> Bool {
      zip(sides, other.sides).allSatisfy { !RegionSet.intersection($0, $1).isEmpty }
    }
  }

  let columns: [Column]
  /// By table.
  let rows: [[Row]]

  init(_ tables: [(table: CompiledTable, domains: [ColumnDomain])]) {
    var expressions: [String] = []
    for (table, _) in tables {
      for input in table.inputs where !expressions.contains(input.text) { expressions.append(input.text) }
    }
    var columns: [Column] = []
    // By table, row and column; nil for a cell that cannot be analysed.
    var sides: [[[[Range<Int>]?]]] = tables.map { Array(repeating: [], count: $0.table.rules.count) }
    for expression in expressions {
      let inputs = tables.map { $0.table.inputs.firstIndex { $0.text == expression } }
      let reader = CellReader(tables, inputs)
      columns.append(Column(expression: expression, axis: reader.axis, inputs: inputs))
      for (number, table) in tables.enumerated() {
        for (row, rule) in table.table.rules.enumerated() {
          let cell = inputs[number].map { $0 < rule.tests.count ? rule.tests[$0] : .any } ?? .any
          sides[number][row].append(reader.ranges(of: cell))
        }
      }
    }
    self.columns = columns
    rows = sides.map { rows in
      rows.map { cells in
        Row(
          sides: zip(cells, columns).map { cell, column in cell ?? [0..<column.axis.regions.count] },
          opaqueColumn: cells.firstIndex { $0 == nil })
      }
    }
  }

  /// The whole space.
  var everything: Box { Box(sides: columns.flatMap { [0, Int32($0.axis.regions.count)] }) }

  /// The boxes of rows of one table: rows with a cell that cannot be analysed have none.
  func boxes(_ table: Int = 0, where isWanted: (Int) -> Bool = { _ in true }) -> [OwnedBox] {
    rows[table].indices.filter { isWanted($0) && rows[table][$0].opaqueColumn == nil }.flatMap { row in
      Self.boxes(rows[table][row].sides).map { OwnedBox(owner: row, box: $0) }
    }
  }

  /// A product of unions as a union of products.
  static func boxes(_ sides: [[Range<Int>]]) -> [Box] {
    var boxes: [[Int32]] = [[]]
    for side in sides {
      boxes = boxes.flatMap { box in side.map { box + [Int32($0.lowerBound), Int32($0.upperBound)] } }
    }
    return boxes.map { Box(sides: $0) }
  }
}

/// A product of ranges of regions: for each column the first region and the one behind the last.
struct Box: Hashable {
  var sides: [Int32]
}

struct OwnedBox {
  let owner: Int
  let box: Box
}
