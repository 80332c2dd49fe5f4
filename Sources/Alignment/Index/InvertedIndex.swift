/// From features (terms, character n-grams) to the documents (labels, definitions) that have them. Immutable.
///
/// Weights are whole numbers, so sums do not depend on the order in which they are made.
struct InvertedIndex: Sendable {
  /// Postings of feature f: `documents[starts[f]..<starts[f + 1]]`.
  let starts: [Int32]
  let documents: [Int32]
  /// Inverse document frequency of each feature, in 1/1024.
  let weights: [Int32]
  /// Sum of the weights of each document's features.
  let totals: [Int32]

  static let unit: Int32 = 1024

  /// The weight of a feature that no document has.
  let unseenWeight: Int32

  func postings(of feature: Int) -> Range<Int> { Int(starts[feature])..<Int(starts[feature + 1]) }
}
