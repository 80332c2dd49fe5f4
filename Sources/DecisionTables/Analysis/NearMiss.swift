/// A row that would have matched, had one cell not failed.
public struct NearMiss: Sendable {
  /// The row, from 0.
  public let row: Int
  /// The column of the cell that failed, from 0.
  public let column: Int
  /// The column's expression, the value that it had, and the cell's text.
  public let expression: String
  public let value: FEELValue
  public let test: String
  /// The value nearest to the one given that would pass; nil where values have no distance, such as strings.
  public let nearest: FEELValue?
  /// What would have to be added to the value: a number or a duration, negative where the value is too large.
  public let shortfall: FEELValue?
  /// Whether the value would have to go beyond `nearest`, by however little: `> 0.8` is not met at 0.8.
  public let isBeyond: Bool
}

extension EvaluationTrace.Table {
  /// The rows that failed in exactly one cell and passed in all others, in their order.
  public var nearMisses: [NearMiss] {
    rows.indices.compactMap { row in
      let cells = rows[row].cells
      let failed = cells.indices.filter { cells[$0] == .failed }
      guard failed.count == 1, cells.count == inputs.count, cells.allSatisfy({ $0 == .failed || $0 == .passed })
      else { return nil }
      return miss(row: row, column: failed[0])
    }
  }

  private func miss(row: Int, column: Int) -> NearMiss {
    let value = inputs[column].value
    let nearest = Self.nearest(to: value, passing: compiled.rules[row].tests[column], depth: compiled.depth)
    return NearMiss(
      row: row, column: column, expression: inputs[column].expression, value: value, test: rows[row].tests[column],
      nearest: nearest?.value,
      shortfall: nearest.flatMap { Evaluation().difference(from: value, to: $0.value) },
      isBeyond: nearest?.isBeyond ?? false)
  }

  private static func nearest(
    to value: FEELValue, passing tests: UnaryTests, depth: Int
  ) -> (value: FEELValue, isBeyond: Bool)? {
    guard let constants = KernelConstants.of(tests), let axis = Axis(constants: constants.filter { !$0.isNull }),
      axis.isOrdered, axis.kind != .boolean
    else { return nil }
    let evaluation = Evaluation()
    evaluation.stack = Array(repeating: .null, count: depth)
    var best: (value: FEELValue, isBeyond: Bool, distance: Decimal34)?
    for region in axis.regions where evaluation.passes(region.value, tests) == true {
      for end in [region.lower, region.upper].compactMap(\.self) {
        guard let distance = evaluation.difference(from: value, to: end)?.size else { return nil }
        let isBeyond = !region.isPoint
        if let best, distance > best.distance || (distance == best.distance && (isBeyond || !best.isBeyond)) {
          continue
        }
        best = (end, isBeyond, distance)
      }
    }
    return best.map { ($0.value, $0.isBeyond) }
  }
}

extension Evaluation {
  /// Nil for values between which there is no distance.
  fileprivate func difference(from: FEELValue, to: FEELValue) -> FEELValue? {
    switch (from, to) {
    case (.number, .number), (.date, .date), (.months, .months), (.days, .days):
      let result = arithmetic(.subtract, to, from)
      return result.isNull ? nil : result
    default: return nil
    }
  }
}

extension FEELValue {
  fileprivate var size: Decimal34? {
    switch self {
    case .number(let number): number.magnitude
    case .months(let duration): Decimal34(duration.months).magnitude
    case .days(let duration): duration.decimal.magnitude
    default: nil
    }
  }
}
