extension Axis {
  /// Regions, by their sorted and disjoint ranges, as a cell that lets them and nothing else pass; `-` for all.
  func text(_ ranges: [Range<Int>]) -> String {
    let chosen = ranges.reduce(0) { $0 + $1.count }
    if chosen == regions.count { return "-" }
    if chosen == 0 { return "not(-)" }
    if kind == .string, let rest = regions.firstIndex(where: \.isRest), ranges.contains(where: { $0.contains(rest) }) {
      let others = regions.indices.filter { index in !ranges.contains { $0.contains(index) } }
      return "not(" + others.map { "\(regions[$0].value)" }.joined(separator: ", ") + ")"
    }
    return ranges.flatMap(parts).joined(separator: ", ")
  }

  private func parts(_ range: Range<Int>) -> [String] {
    guard isOrdered, kind != .boolean else { return range.map { "\(regions[$0].value)" } }
    // Null stands before the others, and is in no range.
    if regions[range.lowerBound].value.isNull {
      return ["null"] + (range.count > 1 ? parts(range.lowerBound + 1..<range.upperBound) : [])
    }
    let (first, last) = (regions[range.lowerBound], regions[range.upperBound - 1])
    switch (first.lower, last.upper) {
    case (nil, nil): return ["-"]
    case (nil, let upper?): return [(last.isPoint ? "<= " : "< ") + constant(upper)]
    case (let lower?, nil): return [(first.isPoint ? ">= " : "> ") + constant(lower)]
    case (let lower?, let upper?):
      if range.count == 1, first.isPoint { return [constant(lower)] }
      return [(first.isPoint ? "[" : "(") + constant(lower) + ".." + constant(upper) + (last.isPoint ? "]" : ")")]
    }
  }

  private func constant(_ value: FEELValue) -> String { value.literal }
}

extension FEELValue {
  /// As an expression has it: `@"2026-11-30"`.
  var literal: String {
    switch self {
    case .date, .time, .dateTime, .months, .days: "@\"\(self)\""
    default: "\(self)"
    }
  }
}
