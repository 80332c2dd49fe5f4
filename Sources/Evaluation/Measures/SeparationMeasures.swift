/// How well a number tells what is from what is not.
public struct SeparationMeasures: Sendable, Hashable {
  public let positives: Int
  public let negatives: Int
  /// How likely one that is has a higher number than one that is not, ties counting half: the area under the ROC curve
  /// (Hanley and McNeil 1982).
  public let area: Double

  /// - Complexity: O(n log n).
  public init(_ values: [(value: Double, isPositive: Bool)]) {
    let sorted = values.sorted { $0.value < $1.value }
    var below = 0
    var wins = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      var equalPositives = 0
      while end < sorted.count, sorted[end].value == sorted[start].value {
        equalPositives += sorted[end].isPositive ? 1 : 0
        end += 1
      }
      let equalNegatives = end - start - equalPositives
      wins += Double(equalPositives) * (Double(below) + Double(equalNegatives) / 2)
      below += equalNegatives
      start = end
    }
    negatives = below
    positives = values.count - below
    area = positives > 0 && negatives > 0 ? wins / (Double(positives) * Double(negatives)) : 0
  }
}
