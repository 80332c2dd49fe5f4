internal import Model

/// How far two words stand for each other, from 0 to 1: the same stem, a translation, a spelling nearly the same, or
/// vectors that point the same way.
struct WordLikeness {
  private let vocabulary: CrosswalkVocabulary
  private let weights: AlignmentWeights
  private let grams: [[Int32]]
  private let postings: [Int32: [Int32]]
  private let forward: Lexicon
  private let backward: Lexicon
  private let vectors: [[Float]]

  /// - Parameter parallel: English and French wordings of the same thing.
  init(
    _ vocabulary: CrosswalkVocabulary, parallel: [(english: [Int32], french: [Int32])], vectors: StaticVectors?,
    _ weights: AlignmentWeights
  ) {
    self.vocabulary = vocabulary
    self.weights = weights
    grams = vocabulary.stems.map { CharacterGrams.grams(of: [$0], sizes: 3...3).sorted() }
    var postings: [Int32: [Int32]] = [:]
    for (word, grams) in grams.enumerated() {
      for gram in Set(grams) { postings[gram, default: []].append(Int32(truncatingIfNeeded: word)) }
    }
    self.postings = postings
    forward = WordLikeness.lexicon(parallel.map { ($0.english, $0.french) }, vocabulary)
    backward = WordLikeness.lexicon(parallel.map { ($0.french, $0.english) }, vocabulary)
    self.vectors = vectors.map { vectors in vocabulary.written.map(vectors.embed) } ?? []
  }

  private static func lexicon(_ pairs: [([Int32], [Int32])], _ vocabulary: CrosswalkVocabulary) -> Lexicon {
    var learner = LexiconLearner(sourceCount: vocabulary.stems.count)
    for (from, to) in pairs { learner.add(from, means: to) }
    let standard = MatchingWeights.standard
    return learner.learned(rounds: standard.lexiconRounds, least: standard.leastProbability, most: 12) {
      vocabulary.stems[Int($0)] < vocabulary.stems[Int($1)]
    }
  }

  /// The words among `wanted` that stand for `word`, with how far.
  func alike(_ word: Int32, among wanted: Set<Int32>) -> [(word: Int32, likeness: Double)] {
    var best: [Int32: Double] = [:]
    func offer(_ other: Int32, _ likeness: Double) {
      guard likeness > 0.2, wanted.contains(other) else { return }
      best[other] = max(best[other] ?? 0, min(1, likeness))
    }
    offer(word, 1)
    let (own, other) =
      vocabulary.languages[Int(word)] == .english ? (forward, backward) : (backward, forward)
    for entry in own[word] {
      let back = other[entry.target].first { $0.target == word }?.probability ?? 0
      let ahead = Double(entry.probability) / 1024
      let both = (ahead * Double(back) / 1024).squareRoot()
      offer(entry.target, weights.translationScale * (back > 0 ? both : ahead / 2))
    }
    addSpellings(of: word, offer)
    if !vectors.isEmpty {
      for other in wanted {
        let cosine = Double(StaticVectors.similarity(vectors[Int(word)], vectors[Int(other)]))
        offer(other, weights.vectorShare * (cosine - weights.leastCosine) / (1 - weights.leastCosine))
      }
    }
    return best.map { ($0.key, $0.value) }.sorted { $0.word < $1.word }
  }

  private func addSpellings(of word: Int32, _ offer: (Int32, Double) -> Void) {
    let own = grams[Int(word)]
    var shared: [Int32: Int] = [:]
    for gram in Set(own) { for other in postings[gram] ?? [] { shared[other, default: 0] += 1 } }
    for (other, count) in shared where other != word {
      // The same stem in the other language is the same word.
      if vocabulary.stems[Int(other)] == vocabulary.stems[Int(word)] {
        offer(other, 1)
        continue
      }
      let dice = 2 * Double(count) / Double(own.count + grams[Int(other)].count)
      if dice >= weights.leastSpelling { offer(other, dice) }
    }
  }
}
