/// Something that a query looks for: a feature, and how much finding it counts.
struct QueryFeature {
  let feature: Int32
  /// Counts on the document's side as the feature's weight times this, in 1/1024.
  let likeness: Int32
  /// The query's own terms are numbered; several features may stand for one term, and the first found counts.
  let term: Int32
  /// What the term weighs in the query.
  let weight: Int32
}

/// How much of a document and of a query met.
struct Overlap {
  let document: Int32
  /// Sum over the features met, by the document's weights.
  let ofDocument: Int32
  /// Sum over the terms met, by the query's weights.
  let ofQuery: Int32
}

extension InvertedIndex {
  /// The documents that share a feature with the query, in no particular order.
  ///
  /// `query` is in order of term, the likeliest feature of a term first.
  /// - Complexity: O(d + p) in the number of documents and of postings met.
  func overlaps(with query: [QueryFeature]) -> [Overlap] {
    var ofDocument = [Int32](repeating: 0, count: totals.count)
    var ofQuery = ofDocument
    var lastTerm = [Int32](repeating: -1, count: totals.count)
    var met: [Int32] = []
    for item in query {
      let range = postings(of: Int(item.feature))
      let documentGain = weights[Int(item.feature)] * item.likeness / InvertedIndex.unit
      let queryGain = item.weight * item.likeness / InvertedIndex.unit
      for place in range {
        let document = Int(documents[place])
        let last = lastTerm[document]
        if last == item.term { continue }
        if last < 0 { met.append(Int32(truncatingIfNeeded: document)) }
        lastTerm[document] = item.term
        ofDocument[document] += documentGain
        ofQuery[document] += queryGain
      }
    }
    return met.map {
      Overlap(document: $0, ofDocument: ofDocument[Int($0)], ofQuery: ofQuery[Int($0)])
    }
  }
}
