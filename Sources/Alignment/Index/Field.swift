private import CMatchKernel
internal import Model

/// All wordings of one kind (labels, definitions, examples) in one language, as lists of features (terms or character
/// n-grams). Flat and of fixed width, so that it can be written and read as it is.
///
/// Weights are whole numbers, so sums do not depend on the order in which they are made. A class, because it is looked at
/// for each wording and never changes.
final class Field: Sendable {
  /// Wordings of competency c: `firsts[c]..<firsts[c + 1]`.
  let firsts: Column<Int32>
  /// Features of wording w: `features[starts[w]..<starts[w + 1]]`, each once. The bitwise complement of a feature
  /// stands for one that the wording is not charged for, such as a joined compound.
  let starts: Column<Int32>
  let features: Column<Int32>
  /// The head of each wording, or -1.
  let heads: Column<Int32>
  /// How rare each feature is, in 1/1024.
  let weights: Column<Int32>
  /// Sum of the weights that each wording is charged for.
  let totals: Column<Int32>

  static let unit: Int32 = 1024

  init(
    firsts: Column<Int32>, starts: Column<Int32>, features: Column<Int32>, heads: Column<Int32>,
    weights: Column<Int32>, totals: Column<Int32>
  ) {
    self.firsts = firsts
    self.starts = starts
    self.features = features
    self.heads = heads
    self.weights = weights
    self.totals = totals
  }

  @inline(__always)
  func wordings(of competency: Int) -> Range<Int> { Int(firsts[competency])..<Int(firsts[competency + 1]) }

  @inline(__always)
  func features(of wording: Int) -> Range<Int> { Int(starts[wording])..<Int(starts[wording + 1]) }

  /// Asks for where the wordings of a competency begin, which is read soon.
  func prefetchPlaces(of competency: Int) {
    let wordings = wordings(of: competency)
    unsafe match_prefetch(starts.buffer.baseAddress! + wordings.lowerBound, (wordings.count + 1) * 4)
  }

  /// Asks for the wordings of a competency themselves.
  func prefetch(_ competency: Int) {
    let wordings = wordings(of: competency)
    guard !wordings.isEmpty else { return }
    let places = Int(starts[wordings.lowerBound])..<Int(starts[wordings.upperBound])
    unsafe match_prefetch(features.buffer.baseAddress! + places.lowerBound, places.count * 4)
    unsafe match_prefetch(totals.buffer.baseAddress! + wordings.lowerBound, wordings.count * 4)
    unsafe match_prefetch(heads.buffer.baseAddress! + wordings.lowerBound, wordings.count * 4)
  }
}

/// Collects wordings, competency by competency, then makes a `Field` of them.
struct FieldBuilder {
  private(set) var firsts: [Int32] = [0]
  private var starts: [Int32] = [0]
  private var features: [Int32] = []
  private var heads: [Int32] = []

  /// Adds a wording to the current competency; repeated features count once.
  mutating func add(_ wording: some Sequence<Int32>, head: Int32 = -1) {
    let start = features.count
    var seen: Set<Int32> = []
    for entry in wording where seen.insert(entry < 0 ? ~entry : entry).inserted { features.append(entry) }
    if head < 0 { features[start...].sort() }
    starts.append(Int32(truncatingIfNeeded: features.count))
    heads.append(head)
  }

  /// Goes on to the next competency.
  mutating func endCompetency() { firsts.append(Int32(truncatingIfNeeded: starts.count - 1)) }

  /// Adds each feature's number of competencies to `counts`, a competency once; returns how many have any wording.
  static func count(_ builders: [FieldBuilder], into counts: inout [Int32]) -> Int {
    guard let competencies = builders.first.map({ $0.firsts.count - 1 }) else { return 0 }
    var last = [Int32](repeating: -1, count: counts.count)
    var owners = 0
    for competency in 0..<competencies {
      let owner = Int32(truncatingIfNeeded: competency)
      var hasAny = false
      for builder in builders {
        let wordings = Int(builder.firsts[competency])..<Int(builder.firsts[competency + 1])
        guard !wordings.isEmpty else { continue }
        hasAny = true
        for entry in builder.features[
          Int(builder.starts[wordings.lowerBound])..<Int(builder.starts[wordings.upperBound])]
        {
          let feature = Int(entry < 0 ? ~entry : entry)
          if last[feature] != owner {
            last[feature] = owner
            counts[feature] += 1
          }
        }
      }
      if hasAny { owners += 1 }
    }
    return owners
  }

  func finish(weights: Column<Int32>) -> Field {
    let totals = (0..<heads.count).map { wording in
      features[Int(starts[wording])..<Int(starts[wording + 1])].reduce(Int32(0)) {
        $0 + ($1 < 0 ? 0 : weights[Int($1)])
      }
    }
    return Field(
      firsts: Column(firsts), starts: Column(starts), features: Column(features), heads: Column(heads),
      weights: weights, totals: Column(totals))
  }
}
