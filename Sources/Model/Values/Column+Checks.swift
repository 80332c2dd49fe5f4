/// Whether starts begin at 0, never fall, and end where the values do.
package func areStarts<Value: FixedWidthInteger>(_ starts: Column<Value>, of rows: Int, in values: Int) -> Bool {
  guard starts.count == rows + 1, starts[0] == 0, Int(starts[rows]) == values else { return false }
  for place in 0..<rows where starts[place] > starts[place + 1] { return false }
  return true
}

/// Whether no value reaches the limit.
package func areBelow<Value: FixedWidthInteger>(_ limit: Int, _ values: Column<Value>) -> Bool {
  values.allSatisfy { Int($0) < limit }
}
