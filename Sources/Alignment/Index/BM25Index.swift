internal import Model

/// BM25 (Robertson and Zaragoza 2009, with Lucene's rarity) over whole texts: what the matcher is measured against, on the
/// same `ImpactIndex` that gives the matcher its first look.
///
/// Impacts of eight bits are rounded up, so that their sum bounds a score from above by less than one for each word asked.
/// Scores are then worked out exactly for the few texts that can be among the best.
public struct BM25Index: Sendable {
  public struct Hit: Sendable, Hashable {
    /// Of the text among all.
    public let place: Int
    public let score: Double
  }

  let vocabulary: WordTable
  let impacts: ImpactIndex
  /// Words of text t, ascending, with what each adds to its score: from `starts[t]` to `starts[t + 1]`.
  let starts: Column<Int32>
  let words: Column<Int32>
  let shares: Column<Double>

  /// - Parameters:
  ///   - saturation: k1: how soon a repeated word tells nothing more.
  ///   - length: b: how far a long text counts against itself, from 0 to 1.
  /// - Complexity: O(n log n) in the number of words.
  public init(_ texts: [String], saturation: Double = 1.2, length: Double = 0.75) {
    var vocabulary = Vocabulary()
    let numbered = texts.map { text in
      var words: [Int32] = []
      PlainWords.forEach(in: text) { words.append(vocabulary.number(of: String(decoding: $0, as: UTF8.self))) }
      return words.sorted()
    }
    var owners = [Int32](repeating: 0, count: vocabulary.count)
    for words in numbered {
      for (place, word) in words.enumerated() where place == 0 || words[place - 1] != word { owners[Int(word)] += 1 }
    }
    let all = Double(texts.count)
    let rarity = owners.map { logarithm(1 + (all - Double($0) + 0.5) / (Double($0) + 0.5)) }
    let mean = max(1, Double(numbered.reduce(0) { $0 + $1.count }) / max(1, all))
    var (starts, words, shares): ([Int32], [Int32], [Double]) = ([0], [], [])
    for text in numbered {
      let norm = saturation * (1 - length + length * Double(text.count) / mean)
      for (word, times) in BM25Index.counted(text) {
        words.append(word)
        shares.append(rarity[Int(word)] * Double(times) / (Double(times) + norm))
      }
      starts.append(Int32(truncatingIfNeeded: words.count))
    }
    let top = shares.max() ?? 1
    var builder = ImpactIndexBuilder(competencies: texts.count, features: vocabulary.count)
    for text in texts.indices {
      for place in Int(starts[text])..<Int(starts[text + 1]) {
        builder.add(words[place], of: text, share: shares[place] / top, rounded: .up)
      }
    }
    self.vocabulary = WordTable(vocabulary.stems)
    impacts = builder.finish(most: .max)
    self.starts = Column(starts)
    self.words = Column(words)
    self.shares = Column(shares)
  }

  /// Each of sorted words once, with how often it is there.
  private static func counted(_ words: [Int32]) -> [(word: Int32, times: Int)] {
    var counted: [(word: Int32, times: Int)] = []
    for word in words {
      if counted.last?.word == word { counted[counted.count - 1].times += 1 } else { counted.append((word, 1)) }
    }
    return counted
  }

  /// The numbers of the words of `text` that any text has, in order, repeats included.
  public func words(of text: String) -> [Int32] {
    var words: [Int32] = []
    PlainWords.forEach(in: text) { if let number = vocabulary[$0] { words.append(number) } }
    return words
  }
}
