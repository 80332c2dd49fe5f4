import Model

extension CredentialTable {
  /// The table of `rows`, in order of identifier whatever the order given.
  ///
  /// - Parameters:
  ///   - competencies: How many there are; every number in `rows` is below it.
  ///   - relations: `RelationColumns.init(_:competencies:)`, or `.identity` where there is no framework.
  /// - Complexity: O(n log n) in the rows and O(m) in their competencies.
  public init(_ unsorted: [CredentialRow], competencies: Int, relations: RelationColumns? = nil) {
    let rows = unsorted.sorted { $0.id < $1.id }
    let demands = DemandColumns(rows, competencies: competencies)
    let supplies = SupplyColumns(rows)
    let columns = CredentialColumns(rows)
    self.init(
      rows: columns, demands: demands, supplies: supplies,
      relations: relations ?? .identity(competencies: competencies),
      blocks: BlockColumns(supplies, order: ClusterOrder.of(columns, supplies), competencies: competencies))
  }
}

extension CredentialColumns {
  init(_ rows: [CredentialRow]) {
    var idStarts: [UInt64] = [0]
    var idBytes: [UInt8] = []
    let jurisdictions = Set(rows.compactMap(\.jurisdiction)).sorted()
    let places = Dictionary(uniqueKeysWithValues: jurisdictions.enumerated().map { ($1, UInt16($0)) })
    var sectors = Interning<[Sector]>()
    var assurances = Interning<[QualityAssurance]>()
    var currencies = Interning<CurrencyDates>()
    for row in rows {
      idBytes += Array(row.id.utf8)
      idStarts.append(UInt64(idBytes.count))
    }
    self.init(
      idStarts: Column(idStarts), idBytes: Column(idBytes),
      jurisdiction: Column(rows.map { row in row.jurisdiction.flatMap { places[$0] } ?? CredentialColumns.none16 }),
      region: Column(rows.map { UInt8(($0.jurisdiction?.region ?? .providers).position) }),
      sectors: Column(rows.map { UInt16(sectors.place(of: $0.sectors)) }),
      referenceLevel: Column(rows.map { UInt8(clamping: $0.referenceLevel ?? 0) }),
      hours: Column(rows.map { $0.hours.map { UInt32(clamping: $0.count) } ?? CredentialColumns.none32 }),
      assurance: Column(rows.map { UInt16(assurances.place(of: $0.assurances)) }),
      task: Column(rows.map { UInt8($0.task.map { $0.rank + 1 } ?? 0) }),
      supervision: Column(rows.map { UInt8($0.supervision.map { $0.rank + 1 } ?? 0) }),
      currency: Column(rows.map { UInt32(currencies.place(of: $0.currency)) }),
      jurisdictions: jurisdictions, sectorSets: sectors.values, assuranceSets: assurances.values,
      currencies: currencies.values)
  }

  /// The identifier of a row.
  public func id(_ row: Int) -> String { String(decoding: idUTF8(row), as: UTF8.self) }

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

extension DemandColumns {
  init(_ rows: [CredentialRow], competencies: Int) {
    var starts: [UInt32] = [0]
    var weight: [UInt32] = []
    var level: [UInt8] = []
    var acceptedStarts: [UInt32] = [0]
    var accepted: [UInt32] = []
    var owner: [UInt32] = []
    var counts = Array(repeating: UInt32(0), count: competencies + 1)
    for (place, row) in rows.enumerated() {
      for demand in row.demands {
        weight.append(UInt32(demand.weight))
        level.append(demand.level.map { UInt8(min(10, max(1, $0))) } ?? 0)
        owner.append(UInt32(place))
        for competency in demand.accepted {
          accepted.append(UInt32(competency))
          counts[competency + 1] += 1
        }
        acceptedStarts.append(UInt32(accepted.count))
      }
      starts.append(UInt32(weight.count))
    }
    for place in counts.indices.dropFirst() { counts[place] += counts[place - 1] }
    var next = counts
    var askers = Array(repeating: UInt32(0), count: accepted.count)
    for requirement in weight.indices {
      for place in acceptedStarts[requirement]..<acceptedStarts[requirement + 1] {
        let competency = Int(accepted[Int(place)])
        askers[Int(next[competency])] = UInt32(requirement)
        next[competency] += 1
      }
    }
    self.init(
      starts: Column(starts), weight: Column(weight), level: Column(level), acceptedStarts: Column(acceptedStarts),
      accepted: Column(accepted), askerStarts: Column(counts), askers: Column(askers), row: Column(owner))
  }
}

extension SupplyColumns {
  init(_ rows: [CredentialRow]) {
    var starts: [UInt32] = [0]
    var competency: [UInt32] = []
    var level: [UInt8] = []
    for row in rows {
      // Of one competency the highest level comes first and stays.
      let coded = row.supplies.map { entry in
        (UInt32(entry.competency), entry.level.map { UInt8(min(10, max(1, $0))) } ?? SupplyColumns.sufficient)
      }.sorted { ($0.0, $1.1) < ($1.0, $0.1) }
      var last: UInt32?
      for entry in coded where entry.0 != last {
        competency.append(entry.0)
        level.append(entry.1)
        last = entry.0
      }
      starts.append(UInt32(competency.count))
    }
    self.init(starts: Column(starts), competency: Column(competency), level: Column(level))
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

/// Distinct values in the order in which they first come.
private struct Interning<Value: Hashable> {
  private(set) var values: [Value] = []
  private var places: [Value: Int] = [:]

  mutating func place(of value: Value) -> Int {
    if let place = places[value] { return place }
    places[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
