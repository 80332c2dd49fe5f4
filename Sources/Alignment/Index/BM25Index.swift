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
  /// What one step of an impact stands for.
  let unit: Double
  /// Words of text t, ascending, with how often each is there, up to 65,535: from `starts[t]` to `starts[t + 1]`.
  let starts: Column<Int32>
  let words: Column<Int32>
  let times: Column<UInt16>
  /// By word.
  let rarity: Column<Double>
  /// By text: how far its length holds each word back.
  let norms: Column<Double>

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
    let norms = numbered.map { saturation * (1 - length + length * Double($0.count) / mean) }
    var (starts, words, times): ([Int32], [Int32], [UInt16]) = ([0], [], [])
    for text in numbered {
      for (word, often) in BM25Index.counted(text) {
        words.append(word)
        times.append(UInt16(clamping: often))
      }
      starts.append(Int32(truncatingIfNeeded: words.count))
    }
    let shares = texts.indices.flatMap { text in
      (Int(starts[text])..<Int(starts[text + 1])).map { place in
        BM25Index.share(rarity[Int(words[place])], times[place], norms[text])
      }
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
    unit = top / 255
    self.starts = Column(starts)
    self.words = Column(words)
    self.times = Column(times)
    self.rarity = Column(rarity)
    self.norms = Column(norms)
  }

  /// What a word adds to a text's score.
  @inline(__always)
  static func share(_ rarity: Double, _ times: UInt16, _ norm: Double) -> Double {
    rarity * Double(times) / (Double(times) + norm)
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
