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
    let cells = axes.indices.flatMap { from in
      axes.indices.map { to in
        cell(from, to, members[from], members[from].map { best.hits(of: $0, in: to).first }, threshold)
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
    _ from: Int, _ to: Int, _ sources: [Int], _ best: [Hit?], _ threshold: Hundredths
  ) -> TransferMatrix.Cell {
    var missing: [CompetencyNumber: Int] = [:]
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
      for competency in missingCompetencies(of: target, for: source) { missing[competency, default: 0] += 1 }
    }
    return TransferMatrix.Cell(from: from, to: to, scores: scores, missing: missing, threshold: threshold)
  }

  /// The first competency of each requirement of `target` that `source` does not touch, once each.
  private func missingCompetencies(of target: Int, for source: Int) -> Set<CompetencyNumber> {
    let (demands, supplies, relations) = (table.demands, table.supplies, table.relations)
    let held = Set((supplies.starts[source]..<supplies.starts[source + 1]).map { supplies.competency[Int($0)] })
    var missing: Set<CompetencyNumber> = []
    for requirement in Int(demands.starts[target])..<Int(demands.starts[target + 1]) {
      let accepted = (demands.acceptedStarts[requirement]..<demands.acceptedStarts[requirement + 1]).map {
        Int(demands.accepted[Int($0)])
      }
      guard let first = accepted.first else { continue }
      let isTouched = accepted.contains { competency in
        (relations.starts[competency]..<relations.starts[competency + 1]).contains {
          held.contains(relations.supplier[Int($0)])
        }
      }
      if !isTouched { missing.insert(CompetencyNumber(first)) }
    }
    return missing
  }
}
