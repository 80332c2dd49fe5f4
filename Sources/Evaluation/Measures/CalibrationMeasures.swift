/// Whether first answers are right as often as their confidence says, and what a threshold would keep.
public struct CalibrationMeasures: Sendable, Hashable {
  /// The first answer to a query: how sure the matcher was, and whether a person agreed.
  public struct Answer: Sendable, Hashable {
    public let confidence: Double
    public let isRight: Bool

    public init(confidence: Double, isRight: Bool) {
      self.confidence = confidence
      self.isRight = isRight
    }
  }

  /// Answers whose confidence lies in one tenth of the scale.
  public struct Bin: Sendable, Hashable {
    public let count: Int
    public let confidence: Double
    public let accuracy: Double
  }

  /// What is left when answers below a confidence are withheld.
  public struct Cut: Sendable, Hashable {
    public let threshold: Double
    /// Right answers among those given; nil where none is.
    public let precision: Double?
    /// Right answers given, of the queries that have one.
    public let recall: Double
    /// Queries without a right answer to which none was given, of all such; nil where there are none.
    public let abstention: Double?
  }

  public let answers: Int
  /// Ten, from 0 to 1.
  public let bins: [Bin]
  /// The mean distance between a bin's confidence and its accuracy, weighted by answers (Guo et al. 2017).
  public let expectedError: Double
  /// At 0.05, 0.10 ... 0.95.
  public let cuts: [Cut]

  /// - Parameters:
  ///   - answered: first answers to queries that have a right answer; nil where the matcher gave none.
  ///   - unanswerable: first answers to queries that have none.
  public init(_ answered: [Answer?], unanswerable: [Answer?] = []) {
    let given = (answered + unanswerable).compactMap(\.self)
    answers = given.count
    bins = (0..<10).map { tenth in
      let inside = given.filter { min(9, Int($0.confidence * 10)) == tenth }
      let count = Double(max(1, inside.count))
      return Bin(
        count: inside.count, confidence: inside.reduce(0) { $0 + $1.confidence } / count,
        accuracy: Double(inside.count { $0.isRight }) / count)
    }
    expectedError = bins.reduce(0) {
      $0 + Double($1.count) / Double(max(1, given.count)) * abs($1.confidence - $1.accuracy)
    }
    cuts = stride(from: 5, through: 95, by: 5).map { hundredths in
      let threshold = Double(hundredths) / 100
      let kept = given.filter { $0.confidence >= threshold }
      let right = Double(kept.count { $0.isRight })
      let withheld = unanswerable.count { $0.map { $0.confidence < threshold } ?? true }
      return Cut(
        threshold: threshold, precision: kept.isEmpty ? nil : right / Double(kept.count),
        recall: right / Double(max(1, answered.count)),
        abstention: unanswerable.isEmpty ? nil : Double(withheld) / Double(unanswerable.count))
    }
  }
}
