internal import Model

extension WholeTexts {
  /// Without its weights.
  func add(to columns: inout NamedColumns, _ name: String) {
    columns.add(name + ".starts", starts)
    columns.add(name + ".terms", terms)
    columns.add(name + ".frequencies", frequencies)
  }

  convenience init(
    _ columns: NamedColumns, _ name: String, competencies: Int, weights: Column<Int32>
  ) throws(ColumnFault) {
    let starts: Column<Int32> = try columns.column(name + ".starts")
    let terms: Column<Int32> = try columns.column(name + ".terms")
    let frequencies: Column<UInt8> = try columns.column(name + ".frequencies")
    try check(areStarts(starts, of: competencies, in: terms.count), name + ".starts")
    try check(terms.allSatisfy { (0..<weights.count).contains(Int($0)) }, name + ".terms")
    try check(frequencies.count == terms.count, name + ".frequencies")
    self.init(starts: starts, terms: terms, frequencies: frequencies, weights: weights)
  }
}
