public import Model

/// Finds the concepts of one framework that another has too.
///
/// Labels are compared one by one: their words are paired, the likest first, and what they weigh by rarity is added up.
/// Hierarchies then speak for or against a pair, as far as the two have proved to agree. (Euzenat and Shvaiko 2013, ch. 5
/// to 7, for the families of methods.)
public struct FrameworkAligner: Sendable {
  let source: FrameworkSet
  let target: FrameworkSet
  let weights: AlignmentWeights
  /// By concept of the source: what its labels say of concepts of the target, best first.
  let likenesses: [[Likeness]]

  struct Likeness: Sendable {
    let target: Int32
    let score: Double
    let sourceWords: String
    let targetWords: String
    /// The two labels are in different languages.
    let isTranslated: Bool
  }

  /// - Parameter aids: Frameworks that teach translations beside the two themselves, and word vectors.
  /// - Complexity: O(n * k * l^2) in concepts, candidates and labels of a concept.
  public init(
    _ source: FrameworkSet, _ target: FrameworkSet, aids: MatchingAids = MatchingAids(),
    weights: AlignmentWeights = .standard
  ) {
    self.source = source
    self.target = target
    self.weights = weights
    var vocabulary = CrosswalkVocabulary()
    let labels = (vocabulary.labels(of: source), vocabulary.labels(of: target))
    let taught = labels.0 + labels.1 + (aids.teacher.map { vocabulary.labels(of: $0) } ?? [])
    let pairs = taught.compactMap { labels -> (english: [Int32], french: [Int32])? in
      guard let english = labels.first(where: { $0.language == .english && $0.isPreferred }),
        let french = labels.first(where: { $0.language == .french && $0.isPreferred })
      else { return nil }
      return (english.words, french.words)
    }
    let likeness = WordLikeness(vocabulary, parallel: pairs, vectors: aids.vectors, weights)
    let comparison = LabelComparison(labels.0, labels.1, wordCount: vocabulary.stems.count, likeness, weights)
    likenesses = labels.0.map(comparison.likenesses)
  }
}
