internal import Model

/// What the parallel labels of frameworks teach of words: which stand for each other, within and across languages, and
/// how common they are.
struct LearntLexicon: Sendable {
  struct Side: Sendable {
    let vocabulary: Vocabulary
    let counts: WordCounts
    /// Stems of the same language.
    let synonyms: Lexicon
    /// Stems of the other language.
    let translations: Lexicon
  }
  let english: Side
  let french: Side

  subscript(language: Language) -> Side { language == .english ? english : french }

  init(_ english: LanguageDraft, _ french: LanguageDraft, _ weights: MatchingWeights) {
    func side(_ own: LanguageDraft, _ other: LanguageDraft) -> Side {
      Side(
        vocabulary: own.vocabulary, counts: own.wordCounts, synonyms: .synonyms(own, weights),
        translations: .translations(from: own, to: other, weights))
    }
    self.english = side(english, french)
    self.french = side(french, english)
  }

  /// - Complexity: O(n) in the length of all labels.
  init(_ frameworks: FrameworkSet, weights: MatchingWeights) {
    self.init(
      LanguageDraft(frameworks, language: .english, weights: weights, isWhole: false),
      LanguageDraft(frameworks, language: .french, weights: weights, isWhole: false), weights)
  }
}

/// The terms of one vocabulary that stand for stems of a language, from one or several lexicons.
struct Expansions: Sendable {
  private let sources: Vocabulary
  private let lexicon: Lexicon

  /// - Parameter lexicons: Where several know a pair, the likeliest counts.
  init(to target: Vocabulary, from lexicons: [(sources: Vocabulary, targets: Vocabulary, lexicon: Lexicon)]) {
    var sources = Vocabulary()
    var found: [[Int32: Int32]] = []
    for (stems, targets, lexicon) in lexicons {
      for (place, stem) in stems.stems.enumerated() {
        for entry in lexicon[Int32(truncatingIfNeeded: place)] {
          guard let term = target[targets.stems[Int(entry.target)]] else { continue }
          let number = Int(sources.number(of: stem))
          if number == found.count { found.append([:]) }
          found[number][term] = max(found[number][term] ?? 0, entry.probability)
        }
      }
    }
    var starts: [Int32] = [0]
    var entries: [Lexicon.Entry] = []
    for terms in found {
      entries += terms.map { Lexicon.Entry(target: $0.key, probability: $0.value) }
        .sorted { ($1.probability, $0.target) < ($0.probability, $1.target) }
      starts.append(Int32(truncatingIfNeeded: entries.count))
    }
    self.sources = sources
    lexicon = Lexicon(starts: starts, entries: entries)
  }

  subscript(stem: String) -> ArraySlice<Lexicon.Entry> { sources[stem].map { lexicon[$0] } ?? [] }
}
