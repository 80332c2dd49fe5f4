internal import Model

extension Field {
  /// Its weights are added apart, since fields share them.
  func add(to columns: inout NamedColumns, _ name: String) {
    columns.add(name + ".firsts", firsts)
    columns.add(name + ".features", features)
    columns.add(name + ".featureStarts", starts)
    columns.add(name + ".heads", heads)
    columns.add(name + ".totals", totals)
  }

  convenience init(
    _ columns: NamedColumns, _ name: String, competencies: Int, weights: Column<Int32>
  ) throws(ColumnFault) {
    self.init(
      firsts: try columns.column(name + ".firsts"), starts: try columns.column(name + ".featureStarts"),
      features: try columns.column(name + ".features"), heads: try columns.column(name + ".heads"), weights: weights,
      totals: try columns.column(name + ".totals"))
    let terms = Int32(truncatingIfNeeded: weights.count)
    try check(areStarts(firsts, of: competencies, in: heads.count), name + ".firsts")
    try check(areStarts(starts, of: heads.count, in: features.count), name + ".featureStarts")
    try check(features.allSatisfy { -terms <= $0 && $0 < terms }, name + ".features")
    try check(heads.allSatisfy { -1 <= $0 && $0 < terms }, name + ".heads")
    try check(totals.count == heads.count && totals.allSatisfy { $0 >= 0 }, name + ".totals")
  }

  /// No logarithm of 1 + n comes near it, and no sum of so many as a statement has overflows.
  static let mostWeight: Int32 = 1 << 15

  static func weights(_ columns: NamedColumns, _ name: String, count: Int) throws(ColumnFault) -> Column<Int32> {
    let weights: Column<Int32> = try columns.column(name)
    try check(weights.count == count && weights.allSatisfy { (0...mostWeight).contains($0) }, name)
    return weights
  }
}

extension ImpactIndex {
  func add(to columns: inout NamedColumns, _ name: String) {
    columns.add(name + ".starts", starts)
    columns.add(name + ".places", places)
    columns.add(name + ".impacts", impacts)
    columns.add(name + ".dense", dense)
    columns.add(name + ".rows", rows)
  }

  init(_ columns: NamedColumns, _ name: String, competencies: Int, features: Int) throws(ColumnFault) {
    self.init(
      competencies: competencies, features: features, starts: try columns.column(name + ".starts"),
      places: try columns.column(name + ".places"), impacts: try columns.column(name + ".impacts"),
      dense: try columns.column(name + ".dense"), rows: try columns.column(name + ".rows"))
    try check(areStarts(starts, of: blocks * features, in: places.count), name + ".starts")
    for block in 0..<blocks {
      let lists = Int(starts[block * features])..<Int(starts[(block + 1) * features])
      let members = members(of: block).count
      try check(places[lists].allSatisfy { $0 < members }, name + ".places")
    }
    try check(impacts.count == places.count, name + ".impacts")
    try check(Array(dense) == ImpactIndex.dense(starts), name + ".dense")
    try check(rows.count == dense.count * ImpactIndex.blockSize, name + ".rows")
  }
}
