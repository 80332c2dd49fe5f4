extension TableAnalyst {
  private struct Piece {
    let box: Box
    /// 0 is the best.
    let rank: Int
    let row: Int?
    let outcome: String
  }

  /// Whether a better input can make the conclusion worse: where the model says which values of an input are better, and
  /// which of an output's values is the best.
  mutating func checkMonotony() {
    let directed = grid.columns.indices.filter { table.inputs[own($0)].better != nil && hasOrder($0) }
    guard !directed.isEmpty, table.hitPolicy.hasOneResult,
      let output = table.outputs.firstIndex(where: { $0.best != nil && !$0.values.isEmpty })
    else { return }
    let pieces = pieces(output)
    var comparisons = budget.comparisons
    var told: Set<[Int]> = []
    for column in directed {
      for worse in pieces {
        for better in pieces where better.rank < worse.rank {
          comparisons -= 1
          // `worse` must have the better input.
          guard told.count < budget.findings, !told.contains([column, worse.row ?? -1, better.row ?? -1]),
            let (high, low) = values(column, of: worse.box, over: better.box),
            meets(worse.box, better.box, except: column)
          else { continue }
          told.insert([column, worse.row ?? -1, better.row ?? -1])
          let shared = zip(TableRegion(worse.box).sides, TableRegion(better.box).sides).map {
            RegionSet.intersection($0, $1).first?.lowerBound ?? 0
          }
          add(
            .error,
            .notMonotone(
              column: own(column), better: witness(better, shared, column, low),
              worse: witness(worse, shared, column, high)), named: "monotony", row: worse.row ?? better.row)
        }
        if comparisons < 0 {
          result.isPartial = true
          return
        }
      }
    }
  }

  private func hasOrder(_ column: Int) -> Bool {
    let axis = grid.columns[column].axis
    return axis.isOrdered || (axis.kind == .string && !domains[own(column)].order.isEmpty)
  }

  /// The space cut by what is concluded, without what has no one conclusion.
  private mutating func pieces(_ output: Int) -> [Piece] {
    let evaluation = Evaluation()
    let (values, unordered) = (table.outputs[output].values, table.outputs[output].unordered)
    func rank(_ expression: Expression?) -> Int? {
      guard let expression, case .constant(let value) = expression,
        !unordered.contains(where: { value.isSame(as: .string($0)) })
      else { return nil }
      let place = values.firstIndex { evaluation.passes(value, UnaryTests(tests: [$0], isNegated: false)) == true }
      return place.map { table.outputs[output].best == .last ? values.count - 1 - $0 : $0 }
    }
    let ranks = table.rules.map { rank($0.outputs[output]) }
    let standard = rank(table.outputs[output].standard)
    let outcomes = outcomes
    var pieces: [Piece] = []
    walk(
      grid.boxes(),
      prune: { state, owner in
        outcomes.prune(&state, owner: owner)
        return true
      },
      visit: { box, rows in
        if rows.isEmpty, let standard, let text = outcomes.standard?[output] {
          pieces.append(Piece(box: box, rank: standard, row: nil, outcome: text))
        }
        guard let row = rows.min(), case .one = outcomes.outcome(rows), let rank = ranks[row] else { return true }
        pieces.append(Piece(box: box, rank: rank, row: row, outcome: outcomes.conclusions[row][output]))
        return true
      })
    return pieces
  }

  /// A value of the first box that is better than one of the second, in this column; nil if there is none.
  private func values(_ column: Int, of first: Box, over second: Box) -> (Int, Int)? {
    let former = range(column, first)
    let latter = range(column, second)
    guard !former.isEmpty, !latter.isEmpty else { return nil }
    if table.inputs[own(column)].better == .higher {
      let high = max(former.lowerBound, latter.lowerBound + 1)
      return high < former.upperBound ? (high, min(latter.upperBound - 1, high - 1)) : nil
    }
    let low = min(former.upperBound - 1, latter.upperBound - 2)
    return low >= former.lowerBound ? (low, max(latter.lowerBound, low + 1)) : nil
  }

  /// Without null and strings that no one names, which are neither better nor worse.
  private func range(_ column: Int, _ box: Box) -> Range<Int> {
    let regions = grid.columns[column].axis.regions
    var range = Int(box.sides[column * 2])..<Int(box.sides[column * 2 + 1])
    if range.contains(0), regions[0].value.isNull { range = 1..<max(1, range.upperBound) }
    if let rest = regions.firstIndex(where: \.isRest), rest == regions.count - 1, range.contains(rest) {
      range = range.lowerBound..<rest
    }
    return range
  }

  private func meets(_ first: Box, _ second: Box, except column: Int) -> Bool {
    grid.columns.indices.allSatisfy { other in
      other == column
        || (first.sides[other * 2] < second.sides[other * 2 + 1]
          && second.sides[other * 2] < first.sides[other * 2 + 1])
    }
  }

  private func witness(_ piece: Piece, _ shared: [Int], _ column: Int, _ region: Int) -> MonotonyWitness {
    MonotonyWitness(
      row: piece.row,
      inputs: grid.columns.enumerated().map { number, description in
        let axis = description.axis
        let value = axis.regions[number == column ? region : shared[number]].value
        return (description.expression, axis.kind == .unused ? "-" : value.literal)
      }, outcome: piece.outcome)
  }
}
