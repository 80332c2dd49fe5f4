import CJoinKernel
import Model

extension CredentialTable {
  /// What must hold of the columns, so that nothing that is read through them lies outside: the name of the first column
  /// of which it does not hold; nil where all is well.
  ///
  /// Columns made here always hold. Those of a file do unless somebody made it so that they do not, which checksums cannot
  /// tell; so this is asked before unsafe code reads a file's columns.
  /// - Complexity: O(n) in the values of all columns.
  public func invariantFault() -> String? {
    rows.invariantFault() ?? demands.invariantFault(rows: count, competencies: competencies)
      ?? supplies.invariantFault(rows: count, competencies: competencies)
      ?? relations.invariantFault(competencies: competencies)
      ?? blocks.invariantFault(rows: count, competencies: competencies) ?? slotFault()
  }

  private func slotFault() -> String? {
    guard slotOf.count == count else { return "blocks.slotOf" }
    for (slot, row) in blocks.order.enumerated() where Int(slotOf[Int(row)]) != slot { return "blocks.slotOf" }
    return nil
  }
}

extension CredentialColumns {
  fileprivate func invariantFault() -> String? {
    let count = region.count
    if !areStarts(idStarts, of: count, in: idBytes.count) { return "rows.idStarts" }
    if jurisdiction.count != count
      || !jurisdiction.allSatisfy({ $0 == CredentialColumns.none32 || Int($0) < jurisdictions.count })
    {
      return "rows.jurisdiction"
    }
    if !areBelow(Region.allCases.count, region) { return "rows.region" }
    var regions = Array(repeating: 0, count: Region.allCases.count)
    for place in region { regions[Int(place)] += 1 }
    if regions != regionCounts { return "rows.lists" }
    if sectors.count != count || !areBelow(sectorSets.count, sectors) { return "rows.sectors" }
    if referenceLevel.count != count { return "rows.referenceLevel" }
    if hours.count != count { return "rows.hours" }
    if assurance.count != count || !areBelow(assuranceSets.count, assurance) { return "rows.assurance" }
    if task.count != count || !areBelow(8, task) { return "rows.task" }
    if supervision.count != count || !areBelow(7, supervision) { return "rows.supervision" }
    if currency.count != count || !areBelow(currencies.count, currency) { return "rows.currency" }
    for row in 0..<max(0, count - 1) where id(row) >= id(row + 1) { return "rows.idBytes" }
    return nil
  }
}

extension DemandColumns {
  fileprivate func invariantFault(rows: Int, competencies: Int) -> String? {
    let count = weight.count
    if !areStarts(starts, of: rows, in: count) { return "demands.starts" }
    for row in 0..<rows {
      var sum = 0
      for place in starts[row]..<starts[row + 1] { sum += Int(weight[Int(place)]) }
      if sum > ProfileRecord.mostWeightOfAll { return "demands.weight" }
    }
    if level.count != count || !areBelow(11, level) { return "demands.level" }
    if !areStarts(acceptedStarts, of: count, in: accepted.count) { return "demands.acceptedStarts" }
    if !areBelow(competencies, accepted) { return "demands.accepted" }
    if !areStarts(askerStarts, of: competencies, in: askers.count) { return "demands.askerStarts" }
    if askers.count != accepted.count || !areBelow(count, askers) { return "demands.askers" }
    if row.count != count || !areBelow(rows, row) { return "demands.row" }
    return nil
  }
}

extension SupplyColumns {
  fileprivate func invariantFault(rows: Int, competencies: Int) -> String? {
    if !areStarts(starts, of: rows, in: competency.count) { return "supplies.starts" }
    if !areBelow(competencies, competency) { return "supplies.competency" }
    if level.count != competency.count || !level.allSatisfy({ (1...SupplyColumns.sufficient).contains($0) }) {
      return "supplies.level"
    }
    return nil
  }
}

extension RelationColumns {
  fileprivate func invariantFault(competencies: Int) -> String? {
    if !areStarts(starts, of: competencies, in: supplier.count) { return "relations.starts" }
    if !areBelow(competencies, supplier) { return "relations.supplier" }
    if factor.count != supplier.count || !factor.allSatisfy({ (1...100).contains($0) }) { return "relations.factor" }
    return nil
  }
}

extension BlockColumns {
  fileprivate func invariantFault(rows: Int, competencies: Int) -> String? {
    var isSeen = Array(repeating: false, count: rows)
    for row in order {
      guard Int(row) < rows, !isSeen[Int(row)] else { return "blocks.order" }
      isSeen[Int(row)] = true
    }
    if order.count != rows { return "blocks.order" }
    if entries.count != count * competencies { return "blocks.entries" }
    if !areStarts(holderStarts, of: count, in: holders.count) { return "blocks.holderStarts" }
    if !dense.count.isMultiple(of: BlockColumns.slots)
      || !areStarts(denseStarts, of: count, in: dense.count / BlockColumns.slots)
    {
      return "blocks.denseStarts"
    }
    if bounds.count != competencies * boundWidth || !areBelow(16, bounds) { return "blocks.stripes" }
    if !areBelow(16, dense) { return "blocks.dense" }
    for block in 0..<count {
      // The last block may be shorter than the kernel's scratch: no posting may name a slot without a row.
      let slots = min(BlockColumns.slots, rows - block * BlockColumns.slots)
      let rowsOfBytes = Int(denseStarts[block])..<Int(denseStarts[block + 1])
      if slots < BlockColumns.slots,
        rowsOfBytes.contains(where: { row in
          (slots..<BlockColumns.slots).contains { dense[row * BlockColumns.slots + $0] != 0 }
        })
      {
        return "blocks.dense"
      }
      let lists = Int(holderStarts[block + 1] - holderStarts[block])
      let denseRows = Int(denseStarts[block + 1] - denseStarts[block])
      for entry in entries[(block * competencies)..<((block + 1) * competencies)] where entry != 0 {
        if entry & JOIN_DENSE != 0 {
          if Int(entry & ~JOIN_DENSE) >= denseRows { return "blocks.entries" }
        } else {
          guard Int(entry) <= lists else { return "blocks.entries" }
          let fours = Int(holders[Int(holderStarts[block]) + Int(entry) - 1])
          if Int(entry) + fours * 4 > lists { return "blocks.holders" }
          let first = Int(holderStarts[block]) + Int(entry)
          let named = (first..<(first + fours * 4)).lazy.map { holders[$0] }.filter { $0 != 0 }
          if named.contains(where: { Int($0 & 0x0FFF) >= slots }) { return "blocks.holders" }
        }
      }
    }
    return nil
  }
}
