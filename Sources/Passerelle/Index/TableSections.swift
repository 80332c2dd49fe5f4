import Comparison
import IndexFile
import Model

/// A credential table as sections of an index file, one for each column.
enum TableSections {
  static func write(_ table: CredentialTable, to writer: inout IndexFileWriter) throws(IndexFileFault) {
    func add<Value: BitwiseCopyable & Sendable>(
      _ name: String, _ column: Column<Value>, _ writer: inout IndexFileWriter
    ) throws(IndexFileFault) {
      try unsafe column.withBytes { bytes throws(IndexFileFault) in
        try unsafe writer.add(name, width: MemoryLayout<Value>.stride, bytes)
      }
    }
    let rows = table.rows
    try add("rows.idStarts", rows.idStarts, &writer)
    try add("rows.idBytes", rows.idBytes, &writer)
    try add("rows.jurisdiction", rows.jurisdiction, &writer)
    try add("rows.region", rows.region, &writer)
    try add("rows.sectors", rows.sectors, &writer)
    try add("rows.referenceLevel", rows.referenceLevel, &writer)
    try add("rows.hours", rows.hours, &writer)
    try add("rows.assurance", rows.assurance, &writer)
    try add("rows.task", rows.task, &writer)
    try add("rows.supervision", rows.supervision, &writer)
    try add("rows.currency", rows.currency, &writer)
    try writer.add("rows.lists", StoredLists(rows).bytes)
    try add("demands.starts", table.demands.starts, &writer)
    try add("demands.weight", table.demands.weight, &writer)
    try add("demands.level", table.demands.level, &writer)
    try add("demands.acceptedStarts", table.demands.acceptedStarts, &writer)
    try add("demands.accepted", table.demands.accepted, &writer)
    try add("demands.askerStarts", table.demands.askerStarts, &writer)
    try add("demands.askers", table.demands.askers, &writer)
    try add("demands.row", table.demands.row, &writer)
    try add("supplies.starts", table.supplies.starts, &writer)
    try add("supplies.competency", table.supplies.competency, &writer)
    try add("supplies.level", table.supplies.level, &writer)
    try add("relations.starts", table.relations.starts, &writer)
    try add("relations.supplier", table.relations.supplier, &writer)
    try add("relations.factor", table.relations.factor, &writer)
    try add("blocks.order", table.blocks.order, &writer)
    try add("blocks.entries", table.blocks.entries, &writer)
    try add("blocks.holderStarts", table.blocks.holderStarts, &writer)
    try add("blocks.holders", table.blocks.holders, &writer)
    try add("blocks.denseStarts", table.blocks.denseStarts, &writer)
    try add("blocks.dense", table.blocks.dense, &writer)
    try add("blocks.stripes", table.blocks.bounds, &writer)
    try add("blocks.slotOf", table.slotOf, &writer)
  }

  /// The table, its columns in the mapped file.
  /// - Complexity: O(1) in the number of rows.
  static func read(_ file: IndexFile) throws(IndexFileFault) -> CredentialTable {
    func column<Value: BitwiseCopyable & Sendable>(_ name: String) throws(IndexFileFault) -> Column<Value> {
      let bytes = unsafe try file.bytes(name, width: MemoryLayout<Value>.stride)
      guard let column = unsafe Column<Value>(bytes, of: file.file) else {
        throw .missing(file.path, section: name)
      }
      return column
    }
    let lists: StoredLists
    do {
      lists = try StoredLists(try file.checkedBytes("rows.lists")[...])
    } catch let fault as IndexFileFault {
      throw fault
    } catch {
      throw .damaged(file.path, part: "section `rows.lists`")
    }
    let rows = CredentialColumns(
      idStarts: try column("rows.idStarts"), idBytes: try column("rows.idBytes"),
      jurisdiction: try column("rows.jurisdiction"), region: try column("rows.region"),
      sectors: try column("rows.sectors"), referenceLevel: try column("rows.referenceLevel"),
      hours: try column("rows.hours"), assurance: try column("rows.assurance"), task: try column("rows.task"),
      supervision: try column("rows.supervision"), currency: try column("rows.currency"),
      regionCounts: lists.regionCounts, jurisdictions: lists.jurisdictions, sectorSets: lists.sectorSets,
      assuranceSets: lists.assuranceSets,
      currencies: lists.currencies)
    let demands = DemandColumns(
      starts: try column("demands.starts"), weight: try column("demands.weight"),
      level: try column("demands.level"), acceptedStarts: try column("demands.acceptedStarts"),
      accepted: try column("demands.accepted"), askerStarts: try column("demands.askerStarts"),
      askers: try column("demands.askers"), row: try column("demands.row"))
    let supplies = SupplyColumns(
      starts: try column("supplies.starts"), competency: try column("supplies.competency"),
      level: try column("supplies.level"))
    let relations = RelationColumns(
      starts: try column("relations.starts"), supplier: try column("relations.supplier"),
      factor: try column("relations.factor"))
    let blocks = BlockColumns(
      order: try column("blocks.order"), entries: try column("blocks.entries"),
      holderStarts: try column("blocks.holderStarts"), holders: try column("blocks.holders"),
      denseStarts: try column("blocks.denseStarts"), dense: try column("blocks.dense"),
      bounds: try column("blocks.stripes"))
    let slotOf: Column<UInt32> = try column("blocks.slotOf")
    let count = rows.region.count
    let isWhole =
      [
        rows.jurisdiction.count, rows.sectors.count, rows.referenceLevel.count, rows.hours.count, rows.assurance.count,
        rows.task.count, rows.supervision.count, rows.currency.count, rows.idStarts.count - 1, demands.starts.count - 1,
        supplies.starts.count - 1, blocks.order.count, slotOf.count,
      ].allSatisfy { $0 == count } && demands.weight.count == demands.level.count
      && demands.weight.count == demands.row.count && demands.acceptedStarts.count == demands.weight.count + 1
      && supplies.competency.count == supplies.level.count && relations.supplier.count == relations.factor.count
      && blocks.bounds.count == (relations.starts.count - 1) * blocks.boundWidth
    guard isWhole else { throw .damaged(file.path, part: "table of credentials") }
    return CredentialTable(
      rows: rows, demands: demands, supplies: supplies, relations: relations, blocks: blocks, slotOf: slotOf)
  }
}
