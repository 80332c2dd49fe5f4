internal import Model

/// The terms of one vocabulary that stand for stems of a language, from one or several lexicons.
struct Expansions: Sendable {
  let sources: WordTable
  /// Entries of source s: `entries[starts[s]..<starts[s + 1]]`.
  let starts: Column<Int32>
  let entries: Column<Lexicon.Entry>

  init(sources: WordTable, starts: Column<Int32>, entries: Column<Lexicon.Entry>) {
    self.sources = sources
    self.starts = starts
    self.entries = entries
  }

  /// By way of the other language: what a stem is translated as, translated back, as likely as both together.
  ///
  /// - Parameters:
  ///   - there: From stems of a language to terms of the other.
  ///   - middle: Those terms.
  ///   - back: From stems of the other language to terms of the first.
  init(there: Expansions, middle: WordTable, back: Expansions, weights: MatchingWeights) {
    var starts: [Int32] = [0]
    var entries: [Lexicon.Entry] = []
    for source in 0..<there.sources.count {
      var likenesses: [Int32: Int32] = [:]
      for entry in there.entries(of: source) {
        let likeness = min(Field.unit, entry.probability * weights.translationScale / 1024)
        for other in back[middle.words[Int(entry.target)]] {
          let whole = likeness * min(Field.unit, other.probability * weights.detourScale / 1024) / Field.unit
          if whole > weights.leastDetour { likenesses[other.target] = max(likenesses[other.target] ?? 0, whole) }
        }
      }
      entries += Expansions.inOrder(likenesses)
      starts.append(Int32(truncatingIfNeeded: entries.count))
    }
    self.init(sources: there.sources, starts: Column(starts), entries: Column(entries))
  }

  /// - Parameter lexicons: Where several know a pair, the likeliest counts.
  init(to target: WordTable, from lexicons: [(sources: Vocabulary, targets: Vocabulary, lexicon: Lexicon)]) {
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
      entries += Expansions.inOrder(terms)
      starts.append(Int32(truncatingIfNeeded: entries.count))
    }
    self.init(sources: WordTable(sources.stems), starts: Column(starts), entries: Column(entries))
  }

  /// Likeliest first.
  subscript(stem: String) -> Slice<Column<Lexicon.Entry>> {
    guard let source = sources[stem] else { return entries[0..<0] }
    return entries(of: Int(source))
  }

  private func entries(of source: Int) -> Slice<Column<Lexicon.Entry>> {
    entries[Int(starts[source])..<Int(starts[source + 1])]
  }

  private static func inOrder(_ terms: [Int32: Int32]) -> [Lexicon.Entry] {
    terms.map { Lexicon.Entry(target: $0.key, probability: $0.value) }
      .sorted { ($1.probability, $0.target) < ($0.probability, $1.target) }
  }
}
