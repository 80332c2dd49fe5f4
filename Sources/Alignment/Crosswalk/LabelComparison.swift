internal import Model

/// Compares labels of one framework with those of another.
struct LabelComparison {
  private typealias Label = CrosswalkVocabulary.Label
  private let targets: [[CrosswalkVocabulary.Label]]
  private let weights: AlignmentWeights
  /// By word: its rarity among the concepts of both frameworks.
  private let rarities: [Double]
  /// By word of the target: the concepts whose labels have it.
  private var postings: [Int32: [Int32]] = [:]
  private var joined: [String: [Int32]] = [:]
  /// By word of the source: the words of the target that stand for it.
  private var alike: [Int32: [(word: Int32, likeness: Double)]] = [:]

  init(
    _ sources: [[CrosswalkVocabulary.Label]], _ targets: [[CrosswalkVocabulary.Label]], wordCount: Int,
    _ likeness: WordLikeness, _ weights: AlignmentWeights
  ) {
    self.targets = targets
    self.weights = weights
    var counts = [Int](repeating: 0, count: wordCount)
    for labels in sources + targets { for word in Set(labels.flatMap(\.words)) { counts[Int(word)] += 1 } }
    let total = Double(sources.count + targets.count)
    rarities = counts.map { logarithm(1 + total / (Double($0) + 0.5)) }
    for (concept, labels) in targets.enumerated() {
      let number = Int32(truncatingIfNeeded: concept)
      for word in Set(labels.flatMap(\.words)) { postings[word, default: []].append(number) }
      for words in Set(labels.map(\.joined)) { joined[words, default: []].append(number) }
    }
    let wanted = Set(postings.keys)
    for word in Set(sources.flatMap { $0.flatMap(\.words) }) { alike[word] = likeness.alike(word, among: wanted) }
  }

  /// Concepts of the target, best first, ties by number.
  func likenesses(of labels: [CrosswalkVocabulary.Label]) -> [FrameworkAligner.Likeness] {
    candidates(for: labels).compactMap { concept in
      var best: FrameworkAligner.Likeness?
      for own in labels {
        for other in targets[Int(concept)] where own.language == other.language || !sharesLanguage(labels, concept) {
          let loss = (own.isPreferred ? 0 : weights.alternativeLoss) + (other.isPreferred ? 0 : weights.alternativeLoss)
          let score = likeness(own, other) - loss
          guard score > 0.2, score > best?.score ?? 0 else { continue }
          best = FrameworkAligner.Likeness(
            target: concept, score: score, sourceWords: own.written, targetWords: other.written,
            isTranslated: own.language != other.language)
        }
      }
      return best
    }.sorted { $0.score != $1.score ? $0.score > $1.score : $0.target < $1.target }
  }

  private func sharesLanguage(_ labels: [Label], _ concept: Int32) -> Bool {
    let own = Set(labels.map(\.language))
    return targets[Int(concept)].contains { own.contains($0.language) }
  }

  /// Concepts that share the most, with those that write the same.
  private func candidates(for labels: [Label]) -> [Int32] {
    var shares: [Int32: Double] = [:]
    for word in Set(labels.flatMap(\.words)).sorted() {
      var best: [Int32: Double] = [:]
      for other in alike[word] ?? [] {
        let share = other.likeness * (rarities[Int(word)] + rarities[Int(other.word)])
        for concept in postings[other.word] ?? [] { best[concept] = max(best[concept] ?? 0, share) }
      }
      for (concept, share) in best { shares[concept, default: 0] += share }
    }
    let ranked = shares.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    var result = ranked.prefix(weights.candidates).map(\.key)
    let known = Set(result)
    let same = Set(labels.flatMap { joined[$0.joined] ?? [] }).subtracting(known)
    result += same.sorted()
    return result
  }

  /// The weighted share of words that stand for each other; each word stands for one.
  private func likeness(_ a: Label, _ b: Label) -> Double {
    if a.joined == b.joined { return 1 }
    var pairs: [(likeness: Double, own: Int32, other: Int32)] = []
    let others = Set(b.words)
    for word in a.words {
      for other in alike[word] ?? [] where others.contains(other.word) {
        pairs.append((other.likeness, word, other.word))
      }
    }
    pairs.sort { ($1.likeness, $0.own, $0.other) < ($0.likeness, $1.own, $1.other) }
    var met = 0.0
    var taken: (own: Set<Int32>, other: Set<Int32>) = ([], [])
    for pair in pairs where !taken.own.contains(pair.own) && !taken.other.contains(pair.other) {
      taken.own.insert(pair.own)
      taken.other.insert(pair.other)
      met += pair.likeness * (rarities[Int(pair.own)] + rarities[Int(pair.other)])
    }
    let total = (a.words + b.words).reduce(0) { $0 + rarities[Int($1)] }
    return total > 0 ? met / total : 0
  }
}
