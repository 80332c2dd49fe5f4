/// From features to the competencies that have them, each with what it adds to a competency's score, in eight bits.
///
/// It answers which competencies are worth a closer look. Sums of whole numbers: their order does not matter.
struct ImpactIndex: Sendable {
  /// Postings of feature f: `starts[f]..<starts[f + 1]`.
  let starts: [Int32]
  let competencies: [Int32]
  let impacts: [UInt8]

  func postings(of feature: Int32) -> Range<Int> { Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1]) }

  /// Adds each posting's impact, `likeness` times.
  /// - Complexity: O(p) in the number of postings.
  func add(_ feature: Int32, likeness: Int32, to sums: inout MutableSpan<Int32>) {
    let competencies = competencies.span
    let impacts = impacts.span
    let range = postings(of: feature)
    precondition(range.upperBound <= competencies.count && range.upperBound <= impacts.count)
    // The builder numbers postings within both columns; a posting's competency is checked, as it may come from a file.
    for place in range {
      let posting = unsafe competencies[unchecked: place]
      sums[Int(posting)] &+= Int32(unsafe impacts[unchecked: place]) &* likeness
    }
  }
}

struct ImpactIndexBuilder {
  /// By competency: its features with how much each adds, from 0 to 1.
  private var features: [Int32] = []
  private var owners: [Int32] = []
  private var impacts: [UInt8] = []
  private var counts: [Int32]

  init(featureCount: Int) { counts = Array(repeating: 0, count: featureCount + 1) }

  mutating func add(_ feature: Int32, of competency: Int, share: Double) {
    features.append(feature)
    owners.append(Int32(truncatingIfNeeded: competency))
    impacts.append(UInt8(max(1, min(255, (255 * share).rounded()))))
    counts[Int(feature) + 1] += 1
  }

  /// - Parameter most: Features of more competencies than this tell nothing and are left out.
  func finish(most: Int) -> ImpactIndex {
    var starts = counts.map { Int($0) > most ? 0 : $0 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    let kept = Int(starts.last ?? 0)
    var competencies = [Int32](repeating: 0, count: kept)
    var values = [UInt8](repeating: 0, count: kept)
    for (entry, feature) in features.enumerated() where Int(counts[Int(feature) + 1]) <= most {
      let place = Int(next[Int(feature)])
      next[Int(feature)] += 1
      competencies[place] = owners[entry]
      values[place] = impacts[entry]
    }
    return ImpactIndex(starts: starts, competencies: competencies, impacts: values)
  }
}
