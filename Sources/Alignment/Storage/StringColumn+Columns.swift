internal import Model

extension StringColumn {
  func add(to columns: inout NamedColumns, _ name: String) {
    columns.add(name + ".starts", starts)
    columns.add(name + ".bytes", bytes)
  }

  init(_ columns: NamedColumns, _ name: String) throws(ColumnFault) {
    self.init(starts: try columns.column(name + ".starts"), bytes: try columns.column(name + ".bytes"))
    try check(!starts.isEmpty && areStarts(starts, of: count, in: bytes.count), name + ".starts")
  }
}

extension WordTable {
  func add(to columns: inout NamedColumns, _ name: String) {
    words.add(to: &columns, name)
    columns.add(name + ".slots", slots)
  }

  init(_ columns: NamedColumns, _ name: String) throws(ColumnFault) {
    self.init(words: try StringColumn(columns, name), slots: try columns.column(name + ".slots"))
    let isPower = !slots.isEmpty && slots.count & (slots.count - 1) == 0
    try check(isPower && slots.allSatisfy { (0...count).contains(Int($0)) }, name + ".slots")
  }
}

extension Wordings {
  func add(to columns: inout NamedColumns, _ name: String) {
    columns.add(name + ".owners", owners)
    columns.add(name + ".kinds", kinds)
    words.add(to: &columns, name)
  }

  /// - Parameter field: Of the same wordings.
  init(_ columns: NamedColumns, _ name: String, competencies: Int, as field: Field) throws(ColumnFault) {
    self.init(
      owners: try columns.column(name + ".owners"), kinds: try columns.column(name + ".kinds"),
      words: try StringColumn(columns, name))
    let count = field.heads.count
    try check(owners.count == count && owners.allSatisfy { (0..<competencies).contains(Int($0)) }, name + ".owners")
    try check(kinds.count == count && areBelow(MatchReason.Field.allCases.count, kinds), name + ".kinds")
    try check(words.count == count, name + ".starts")
  }
}

extension Expansions {
  func add(to columns: inout NamedColumns, _ name: String) {
    sources.add(to: &columns, name)
    columns.add(name + ".entryStarts", starts)
    columns.add(name + ".entries", entries)
  }

  /// - Parameter terms: Of the vocabulary that stands for others.
  init(_ columns: NamedColumns, _ name: String, terms: Int) throws(ColumnFault) {
    self.init(
      sources: try WordTable(columns, name), starts: try columns.column(name + ".entryStarts"),
      entries: try columns.column(name + ".entries"))
    try check(areStarts(starts, of: sources.count, in: entries.count), name + ".entryStarts")
    try check(
      entries.allSatisfy { (0..<terms).contains(Int($0.target)) && (0...Field.unit).contains($0.probability) },
      name + ".entries")
  }
}
