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
      entries += terms.map { Lexicon.Entry(target: $0.key, probability: $0.value) }
        .sorted { ($1.probability, $0.target) < ($0.probability, $1.target) }
      starts.append(Int32(truncatingIfNeeded: entries.count))
    }
    self.init(sources: WordTable(sources.stems), starts: Column(starts), entries: Column(entries))
  }

  /// Likeliest first.
  subscript(stem: String) -> Slice<Column<Lexicon.Entry>> {
    guard let source = sources[stem] else { return entries[0..<0] }
    return entries[Int(starts[Int(source)])..<Int(starts[Int(source) + 1])]
  }
}
