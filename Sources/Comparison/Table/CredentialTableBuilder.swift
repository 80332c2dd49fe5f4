import Model

/// Takes up credentials one by one, in columns from the start, and makes their table: so that a catalogue of any length
/// is in memory about once.
public struct CredentialTableBuilder {
  private var ids: [String] = []
  private var jurisdictions = Interning<Jurisdiction?>()
  private var sectors = Interning<[Sector]>()
  private var assurances = Interning<[QualityAssurance]>()
  private var currencies = Interning<CurrencyDates>()
  private var levels: [UInt8] = []
  private var hours: [UInt32] = []
  private var tasks: [UInt8] = []
  private var supervisions: [UInt8] = []
  private var demandStarts: [UInt32] = [0]
  private var weights: [UInt32] = []
  private var asked: [UInt8] = []
  private var acceptedStarts: [UInt32] = [0]
  private var accepted: [UInt32] = []
  private var supplyStarts: [UInt32] = [0]
  private var supplied: [UInt32] = []
  private var held: [UInt8] = []

  public init() {}

  public var count: Int { ids.count }

  /// - Parameter row: Its numbers of competencies are final, or become so by what `table(competencies:relations:numbers:)`
  ///   is told.
  public mutating func add(_ row: CredentialRow) {
    ids.append(row.id)
    jurisdictions.add(row.jurisdiction)
    sectors.add(row.sectors)
    assurances.add(row.assurances)
    currencies.add(row.currency)
    levels.append(UInt8(clamping: row.referenceLevel ?? 0))
    hours.append(row.hours.map { UInt32(clamping: $0.count) } ?? CredentialColumns.none32)
    tasks.append(row.task.map { UInt8($0.rank + 1) } ?? 0)
    supervisions.append(row.supervision.map { UInt8($0.rank + 1) } ?? 0)
    for demand in row.demands {
      weights.append(UInt32(demand.weight))
      asked.append(demand.level.map { UInt8(min(10, max(1, $0))) } ?? 0)
      for competency in demand.accepted { accepted.append(UInt32(competency)) }
      acceptedStarts.append(UInt32(accepted.count))
    }
    demandStarts.append(UInt32(weights.count))
    for entry in row.supplies {
      supplied.append(UInt32(entry.competency))
      held.append(entry.level.map { UInt8(min(10, max(1, $0))) } ?? SupplyColumns.sufficient)
    }
    supplyStarts.append(UInt32(supplied.count))
  }

  /// The table of what was added, in order of identifier whatever the order of adding.
  ///
  /// - Parameters:
  ///   - competencies: How many there are; every number is below it.
  ///   - relations: Nil: every competency counts for itself alone.
  ///   - numbers: The final number of each competency; nil: the rows had them already.
  /// - Complexity: O(n log n) in the rows and O(m log m) in their competencies.
  public consuming func table(
    competencies: Int, relations: RelationColumns? = nil, numbers: [UInt32]? = nil
  ) -> CredentialTable {
    let order = ids.indices.sorted { ids[$0] < ids[$1] }
    let rows = columns(order)
    ids = []
    let demands = demands(order, competencies: competencies, numbers)
    (weights, asked, acceptedStarts, accepted) = ([], [], [], [])
    let supplies = supplies(order, numbers)
    (supplied, held) = ([], [])
    return CredentialTable(
      rows: rows, demands: demands, supplies: supplies,
      relations: relations ?? .identity(competencies: competencies))
  }

  private func columns(_ order: [Int]) -> CredentialColumns {
    let jurisdictions = jurisdictions.inOrder(order)
    let known = Set(jurisdictions.values.compactMap(\.self)).sorted()
    let places = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, UInt32($0)) })
    let placeOf = jurisdictions.values.map { $0.flatMap { places[$0] } ?? CredentialColumns.none32 }
    let regionOf = jurisdictions.values.map { UInt8(($0?.region ?? .providers).position) }
    var regionCounts = Array(repeating: 0, count: Region.allCases.count)
    for place in jurisdictions.places { regionCounts[Int(regionOf[Int(place)])] += 1 }
    var idStarts: [UInt64] = [0]
    var idBytes: [UInt8] = []
    for row in order {
      idBytes += ids[row].utf8
      idStarts.append(UInt64(idBytes.count))
    }
    let (sectors, assurances) = (sectors.inOrder(order), assurances.inOrder(order))
    let currencies = currencies.inOrder(order)
    return CredentialColumns(
      idStarts: Column(idStarts), idBytes: Column(idBytes),
      jurisdiction: Column(jurisdictions.places.map { placeOf[Int($0)] }),
      region: Column(jurisdictions.places.map { regionOf[Int($0)] }), sectors: Column(sectors.places),
      referenceLevel: Column(order.map { levels[$0] }), hours: Column(order.map { hours[$0] }),
      assurance: Column(assurances.places), task: Column(order.map { tasks[$0] }),
      supervision: Column(order.map { supervisions[$0] }), currency: Column(currencies.places),
      regionCounts: regionCounts, jurisdictions: known, sectorSets: sectors.values, assuranceSets: assurances.values,
      currencies: currencies.values)
  }

  private func demands(_ order: [Int], competencies: Int, _ numbers: [UInt32]?) -> DemandColumns {
    let requirements = order.lazy.flatMap { Int(demandStarts[$0])..<Int(demandStarts[$0 + 1]) }
    let acceptedStarts = acceptedStarts
    let inOrder = Column(count: accepted.count) { add in
      for requirement in requirements {
        for place in acceptedStarts[requirement]..<acceptedStarts[requirement + 1] {
          let competency = accepted[Int(place)]
          add(numbers?[Int(competency)] ?? competency)
        }
      }
    }
    let starts = Column.starts(order.lazy.map { demandStarts[$0 + 1] - demandStarts[$0] })
    let ends = Column.starts(requirements.map { acceptedStarts[$0 + 1] - acceptedStarts[$0] })
    let (askerStarts, askers) = DemandColumns.askers(inOrder, ends, competencies: competencies)
    return DemandColumns(
      starts: starts, weight: Column(count: weights.count) { add in for place in requirements { add(weights[place]) } },
      level: Column(count: asked.count) { add in for place in requirements { add(asked[place]) } },
      acceptedStarts: ends, accepted: inOrder, askerStarts: askerStarts, askers: askers,
      row: Column(count: weights.count) { add in
        for (row, place) in order.enumerated() {
          for _ in demandStarts[place]..<demandStarts[place + 1] { add(UInt32(row)) }
        }
      })
  }

  /// Of one competency the highest level stays.
  private func supplies(_ order: [Int], _ numbers: [UInt32]?) -> SupplyColumns {
    var starts: [UInt32] = [0]
    var (competency, level): ([UInt32], [UInt8]) = ([], [])
    competency.reserveCapacity(supplied.count)
    level.reserveCapacity(supplied.count)
    var entries: [(competency: UInt32, level: UInt8)] = []
    for row in order {
      entries.removeAll(keepingCapacity: true)
      for place in Int(supplyStarts[row])..<Int(supplyStarts[row + 1]) {
        entries.append((numbers?[Int(supplied[place])] ?? supplied[place], held[place]))
      }
      entries.sort { ($0.competency, $1.level) < ($1.competency, $0.level) }
      var last: UInt32?
      for entry in entries where entry.competency != last {
        competency.append(entry.competency)
        level.append(entry.level)
        last = entry.competency
      }
      starts.append(UInt32(competency.count))
    }
    return SupplyColumns(starts: Column(starts), competency: Column(competency), level: Column(level))
  }
}

extension DemandColumns {
  /// For each competency the requirements that accept it, ascending.
  fileprivate static func askers(
    _ accepted: Column<UInt32>, _ acceptedStarts: Column<UInt32>, competencies: Int
  ) -> (starts: Column<UInt32>, askers: Column<UInt32>) {
    var counts = Array(repeating: UInt32(0), count: competencies + 1)
    for competency in accepted { counts[Int(competency) + 1] += 1 }
    for place in counts.indices.dropFirst() { counts[place] += counts[place - 1] }
    var next = counts
    var askers = Array(repeating: UInt32(0), count: accepted.count)
    for requirement in 0..<acceptedStarts.count - 1 {
      for place in acceptedStarts[requirement]..<acceptedStarts[requirement + 1] {
        let competency = Int(accepted[Int(place)])
        askers[Int(next[competency])] = UInt32(requirement)
        next[competency] += 1
      }
    }
    return (Column(counts), Column(askers))
  }
}

/// A value for each row, each distinct one kept once.
private struct Interning<Value: Hashable> {
  private(set) var values: [Value] = []
  private(set) var places: [UInt32] = []
  private var known: [Value: UInt32] = [:]

  mutating func add(_ value: Value) {
    let place = known[value] ?? UInt32(values.count)
    if Int(place) == values.count {
      known[value] = place
      values.append(value)
    }
    places.append(place)
  }

  /// For rows in this order; the values in the order in which these first have them.
  func inOrder(_ rows: [Int]) -> (values: [Value], places: [UInt32]) {
    var placeOf = Array(repeating: UInt32.max, count: values.count)
    var inOrder: [Value] = []
    let places = rows.map { row in
      let place = Int(self.places[row])
      if placeOf[place] == .max {
        placeOf[place] = UInt32(inOrder.count)
        inOrder.append(values[place])
      }
      return placeOf[place]
    }
    return (inOrder, places)
  }
}
