/// Collects documents, then makes an `InvertedIndex` of them.
struct InvertedIndexBuilder {
  private var features: [Int32] = []
  private var ends: [Int32] = []
  /// By feature.
  private var tallies: [Tally]
  private var owners: Int32 = 0
  private var currentOwner: Int32 = -1

  /// The last document and the last owner that had a feature, and the number of owners that have it: side by side,
  /// since they are always looked at together.
  private struct Tally {
    var document: Int32 = -1
    var owner: Int32 = -1
    var owners: Int32 = 0
  }

  init(featureCount: Int) { tallies = Array(repeating: Tally(), count: featureCount) }

  /// Documents of one owner (competency) must follow each other: a feature's rarity counts owners, not wordings.
  ///
  /// The bitwise complement of a feature stands for one that the document is not charged for, such as a joined compound.
  mutating func add(_ document: [Int32], owner: Int32) {
    if owner != currentOwner {
      currentOwner = owner
      owners += 1
    }
    let number = Int32(truncatingIfNeeded: ends.count)
    for entry in document {
      let place = Int(entry < 0 ? ~entry : entry)
      if place >= tallies.count { tallies += Array(repeating: Tally(), count: max(place + 1, tallies.count)) }
      if tallies[place].document == number { continue }
      tallies[place].document = number
      features.append(entry)
      if tallies[place].owner != owner {
        tallies[place].owner = owner
        tallies[place].owners += 1
      }
    }
    ends.append(Int32(truncatingIfNeeded: features.count))
  }

  /// - Parameters:
  ///   - featureCount: How many features there are, at least every one that was added.
  ///   - factor: What a feature's rarity is multiplied by, in 1/1024.
  func finish(
    featureCount: Int, smoothing: Double, factor: (Int) -> Int32 = { _ in InvertedIndex.unit }
  ) -> InvertedIndex {
    // By number of owners: a logarithm costs more than a look.
    let rarities = (0...max(0, owners)).map {
      InvertedIndexBuilder.rarity($0, of: owners, smoothing: smoothing) * Double(InvertedIndex.unit)
    }
    var weights: [Int32] = Array(repeating: 0, count: featureCount)
    for feature in 0..<featureCount {
      let count = feature < tallies.count ? Int(tallies[feature].owners) : 0
      weights[feature] = Int32(rarities[count].rounded()) * factor(feature) / InvertedIndex.unit
    }
    var starts: [Int32] = Array(repeating: 0, count: featureCount + 1)
    for entry in features { starts[Int(entry < 0 ? ~entry : entry) + 1] += 1 }
    for place in 1..<max(1, starts.count) { starts[place] += starts[place - 1] }
    var next = starts
    var documents: [Int32] = Array(repeating: 0, count: features.count)
    var totals: [Int32] = []
    totals.reserveCapacity(ends.count)
    var place = 0
    for (document, end) in ends.enumerated() {
      var total: Int32 = 0
      while place < Int(end) {
        let entry = features[place]
        let feature = Int(entry < 0 ? ~entry : entry)
        documents[Int(next[feature])] = Int32(truncatingIfNeeded: document)
        next[feature] += 1
        if entry >= 0 { total += weights[feature] }
        place += 1
      }
      totals.append(total)
    }
    return InvertedIndex(
      starts: starts, documents: documents, weights: weights, totals: totals,
      unseenWeight: Int32(rarities[0].rounded()))
  }

  private static func rarity(_ count: Int32, of owners: Int32, smoothing: Double) -> Double {
    logarithm(1 + Double(max(1, owners)) / (Double(count) + smoothing))
  }
}
