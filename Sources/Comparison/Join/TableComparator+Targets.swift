import Model

extension TableComparator {
  /// How many bytes of bounds are held at once, at most.
  private static let heldBounds = 1 << 27

  /// For each source the best targets.
  func targetLines(
    _ batch: [Int], _ options: Articulation, _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [ArticulationLine] {
    let best = try await bestTargets(of: batch, options, groups: 1, groupsOf: nil, progress)
    return try await shared(batch.count, by: 512, options.threads, quietly) {
      { range in range.map { line(batch[$0], best.hits(of: batch[$0], in: 0), options) } }
    }
  }

  /// For each source, and for each group of targets, the best of them, in the lists of the plan.
  ///
  /// Each block of sources is taken by one task: first for the targets among its own rows, whose hits are often the best.
  /// Then sources are put in order of what they have found, and each block is taken for all other targets, those first that
  /// most sources go far to satisfy, so that thresholds rise early.
  /// - Parameter groupsOf: A bit for each group that a row is in as a target; nil: one group, in which all are.
  func bestTargets(
    of sources: [Int], _ options: Articulation, groups: Int, groupsOf: [UInt64]?,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> TargetPlan {
    let first = plan(for: sources, options, groups, groupsOf)
    let _: [Int] = try await shared(first.blocks.count, by: 1, options.threads, quietly) {
      let search = TargetSearch(first)
      return { range in
        for block in range { search.offerHome(block) }
        return []
      }
    }
    let plan = first.byThreshold()
    let targets = byPromise()
    let size = max(TargetPiece.size, TableComparator.heldBounds / max(1, plan.blocks.boundWidth))
    for start in stride(from: 0, to: targets.count, by: size) {
      let chunk = targets[start..<min(targets.count, start + size)]
      let pieces = try await shared(
        (chunk.count + TargetPiece.size - 1) / TargetPiece.size, by: 1, options.threads, quietly
      ) {
        let search = TargetSearch(plan)
        return { range in
          range.map { piece in
            let first = chunk.startIndex + piece * TargetPiece.size
            return search.prepared(Array(chunk[first..<min(chunk.endIndex, first + TargetPiece.size)]))
          }
        }
      }
      let scaled: @Sendable (Int) -> Void = { blocks in
        let share = Double(start) + Double(chunk.count) * Double(blocks) / Double(plan.blocks.count)
        progress(Int(share / Double(targets.count) * Double(sources.count)))
      }
      let _: [Int] = try await shared(plan.blocks.count, by: 1, options.threads, scaled) {
        let search = TargetSearch(plan)
        return { range in
          for block in range { for piece in pieces { search.offer(piece, to: block) } }
          return []
        }
      }
    }
    return plan
  }

  private func plan(
    for sources: [Int], _ options: Articulation, _ groups: Int, _ groupsOf: [UInt64]?
  ) -> TargetPlan {
    let order = clustered(sources)
    let blocks =
      order.count == table.count
      ? table.blocks : BlockColumns(table.supplies, order: order.map(UInt32.init), competencies: table.competencies)
    var slotOf = Array(repeating: Int32(-1), count: table.count)
    for (slot, row) in order.enumerated() { slotOf[row] = Int32(slot) }
    let least = UInt8(min(255, Bound.threshold(for: options.leastCoverage, TargetPiece.scale)))
    let lists = (0..<blocks.count).map { block in
      let slots = block * BlockColumns.slots..<min(order.count, (block + 1) * BlockColumns.slots)
      let lists = SourceLists(groups: groups, limit: options.limit, slots: slots.count)
      for (slot, row) in order[slots].enumerated() where !elements.isExpired(row: row) {
        lists.open(slot, least: least)
      }
      return lists
    }
    return TargetPlan(
      comparator: self, options: options, blocks: blocks, lists: lists, groups: groups, groupsOf: groupsOf,
      slotOf: slotOf, homes: nil)
  }

  /// Rows with requirements, those first of which a row taken at random may be expected to satisfy most.
  private func byPromise() -> [Int] {
    var holders = Array(repeating: 0.0, count: table.competencies)
    for competency in table.supplies.competency { holders[Int(competency)] += 1 }
    let demands = table.demands
    let promises = (0..<table.count).map { row in
      var (met, whole) = (0.0, 0.0)
      for requirement in Int(demands.starts[row])..<Int(demands.starts[row + 1]) {
        let weight = Double(demands.weight[requirement])
        whole += weight
        var most = 0.0
        for place in demands.acceptedStarts[requirement]..<demands.acceptedStarts[requirement + 1] {
          most = max(most, holders[Int(demands.accepted[Int(place)])])
        }
        met += weight * most / Double(max(1, demands.level[requirement]))
      }
      return whole > 0 ? met / whole : -1
    }
    return promises.indices.filter { promises[$0] >= 0 }.sorted {
      (promises[$1], $0) < (promises[$0], $1)
    }
  }
}
