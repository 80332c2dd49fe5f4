public import Model

extension CredentialTable {
  /// The table of `rows`, in order of identifier whatever the order given.
  ///
  /// - Parameters:
  ///   - competencies: How many there are; every number in `rows` is below it.
  ///   - relations: `RelationColumns.init(_:competencies:)`, or `.identity` where there is no framework.
  /// - Complexity: O(n log n) in the rows and O(m log m) in their competencies.
  public init(_ rows: [CredentialRow], competencies: Int, relations: RelationColumns? = nil) {
    var builder = CredentialTableBuilder()
    for row in rows { builder.add(row) }
    self = builder.table(competencies: competencies, relations: relations)
  }

  /// These columns, and the blocks that follow from them.
  init(rows: CredentialColumns, demands: DemandColumns, supplies: SupplyColumns, relations: RelationColumns) {
    let order = ClusterOrder.of(rows, supplies)
    var slotOf = Array(repeating: UInt32(0), count: order.count)
    for (slot, row) in order.enumerated() { slotOf[Int(row)] = UInt32(slot) }
    self.init(
      rows: rows, demands: demands, supplies: supplies, relations: relations,
      blocks: BlockColumns(supplies, order: order, competencies: max(0, relations.starts.count - 1)),
      slotOf: Column(slotOf))
  }
}

extension CredentialColumns {
  /// The identifier of a row.
  public func id(_ row: Int) -> String {
    let bytes = Int(idStarts[row])..<Int(idStarts[row + 1])
    precondition(bytes.upperBound <= idBytes.count, "an identifier outside the column")
    return unsafe String(decoding: UnsafeBufferPointer(rebasing: idBytes.buffer[bytes]), as: UTF8.self)
  }

  /// The same in UTF-8.
  public func idUTF8(_ row: Int) -> Slice<Column<UInt8>> { idBytes[Int(idStarts[row])..<Int(idStarts[row + 1])] }

  /// The row with this identifier.
  /// - Complexity: O(log n).
  public func row(of id: String) -> Int? {
    var (low, high) = (0, region.count)
    while low < high {
      let middle = (low + high) / 2
      if self.id(middle) < id { low = middle + 1 } else { high = middle }
    }
    return low < region.count && self.id(low) == id ? low : nil
  }
}

extension RelationColumns {
  public init(_ table: RelationTable, competencies: Int) {
    var starts: [UInt32] = [0]
    var supplier: [UInt32] = []
    var factor: [UInt8] = []
    for place in 0..<competencies {
      for entry in table.suppliers(of: CompetencyNumber(place)) {
        supplier.append(UInt32(entry.competency.place))
        factor.append(UInt8(entry.factor))
      }
      starts.append(UInt32(supplier.count))
    }
    self.init(starts: Column(starts), supplier: Column(supplier), factor: Column(factor))
  }

  /// Every competency counts for itself alone.
  public static func identity(competencies: Int) -> RelationColumns {
    RelationColumns(
      starts: Column((0...competencies).map(UInt32.init)), supplier: Column((0..<competencies).map(UInt32.init)),
      factor: Column(Array(repeating: 100, count: competencies)))
  }
}
