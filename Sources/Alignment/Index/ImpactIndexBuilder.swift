internal import Model

/// Collects what each feature adds to each competency, then makes an `ImpactIndex` of it.
struct ImpactIndexBuilder {
  private let competencies: Int
  private let featureCount: Int
  private var features: [Int32] = []
  private var owners: [Int32] = []
  private var impacts: [UInt8] = []
  private var counts: [Int32]

  init(competencies: Int, features: Int) {
    self.competencies = competencies
    featureCount = features
    counts = Array(repeating: 0, count: features)
  }

  /// Competencies come in order; a feature comes once for each.
  /// - Parameter share: How much it adds, from 0 to 1. It is never rounded down to nothing.
  mutating func add(
    _ feature: Int32, of competency: Int, share: Double,
    rounded rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) {
    features.append(feature)
    owners.append(Int32(truncatingIfNeeded: competency))
    impacts.append(UInt8(max(1, min(255, (255 * share).rounded(rule)))))
    counts[Int(feature)] += 1
  }

  /// - Parameter most: Features of more competencies than this tell nothing and are left out.
  func finish(most: Int) -> ImpactIndex {
    let blocks = (competencies + ImpactIndex.blockSize - 1) >> ImpactIndex.blockBits
    func list(_ entry: Int) -> Int {
      (Int(owners[entry]) >> ImpactIndex.blockBits) * featureCount + Int(features[entry])
    }
    let kept = features.indices.filter { Int(counts[Int(features[$0])]) <= most }
    var starts = [Int32](repeating: 0, count: blocks * featureCount + 1)
    for entry in kept { starts[list(entry) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    var places = [UInt16](repeating: 0, count: kept.count)
    var values = [UInt8](repeating: 0, count: kept.count)
    for entry in kept {
      let place = Int(next[list(entry)])
      next[list(entry)] += 1
      places[place] = UInt16(truncatingIfNeeded: Int(owners[entry]) & (ImpactIndex.blockSize - 1))
      values[place] = impacts[entry]
    }
    let lists = Column(starts)
    let dense = ImpactIndex.dense(lists)
    var rows = [UInt8](repeating: 0, count: dense.count * ImpactIndex.blockSize)
    for (row, list) in dense.enumerated() {
      for place in Int(lists[Int(list)])..<Int(lists[Int(list) + 1]) {
        rows[row * ImpactIndex.blockSize + Int(places[place])] = values[place]
      }
    }
    return ImpactIndex(
      competencies: competencies, features: featureCount, starts: lists, places: Column(places),
      impacts: Column(values), dense: Column(dense), rows: Column(rows))
  }
}
