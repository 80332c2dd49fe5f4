public import Model

extension TableComparator {
  /// The matrix over `axes`: what `Ranking.matrix` says of the same credentials.
  public func matrix(
    _ axes: [MatrixAxis], threshold: Hundredths, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> TransferMatrix {
    var options = Articulation()
    options.limit = 1
    options.others = .anywhere
    options.threads = threads
    let members = axes.map { axis in (0..<table.count).filter { isMember($0, of: axis) } }
    var axesOf = Array(repeating: UInt64(0), count: table.count)
    for (axis, rows) in members.enumerated() { for row in rows { axesOf[row] |= 1 << UInt64(axis) } }
    let best = try await bestTargets(
      of: Array(0..<table.count), options, groups: axes.count, groupsOf: axesOf, progress)
    let cells = try await shared(axes.count * axes.count, by: 1, threads, quietly) {
      let missing = MissingCount(table)
      return { range in
        range.map { place in
          let (from, to) = (place / axes.count, place % axes.count)
          let hits = members[from].map { best.hits(of: $0, in: to).first }
          return cell(from, to, members[from], hits, threshold, missing)
        }
      }
    }
    return TransferMatrix(axes: axes, threshold: threshold, cells: cells)
  }

  private func isMember(_ row: Int, of axis: MatrixAxis) -> Bool {
    switch axis {
    case .region(let region): region.position == Int(table.rows.region[row])
    case .sector(let sector): table.rows.sectorSets[Int(table.rows.sectors[row])].contains(sector)
    }
  }

  private func cell(
    _ from: Int, _ to: Int, _ sources: [Int], _ best: [Hit?], _ threshold: Hundredths, _ missing: MissingCount
  ) -> TransferMatrix.Cell {
    var scores: [Transferability?] = []
    for (source, hit) in zip(sources, best) {
      guard let hit else {
        scores.append(nil)
        continue
      }
      let target = Int(hit.row)
      let factors = elements.factors(source: source, target: target, below: (Int(hit.below), Int(hit.weight)))
      scores.append(
        Transferability(
          coverage: Fraction(hit.units, of: Int(hit.weight) * CoverageUnits.satisfied), factors: factors.all))
      missing.add(target: target, for: source)
    }
    return TransferMatrix.Cell(from: from, to: to, scores: scores, missing: missing.taken(), threshold: threshold)
  }
}
