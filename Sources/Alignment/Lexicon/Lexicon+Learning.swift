/// Learns a `Lexicon` from pairs of wordings of the same thing: IBM model 1 (Brown et al. 1993), by expectation
/// maximisation. Sums follow the order of the pairs, so the same pairs give the same lexicon on every machine.
struct LexiconLearner {
  private var cells = CellTable()
  private var sources: [Int32] = []
  private var targets: [Int32] = []
  /// Cells of one target word of one pair, one per source word; `ends` closes each.
  private var alignments: [Int32] = []
  private var ends: [Int32] = []
  /// The source "nothing", for words that translate nothing.
  private let nothing: Int32
  private let sourceCount: Int

  init(sourceCount: Int) {
    self.sourceCount = sourceCount
    nothing = Int32(truncatingIfNeeded: sourceCount)
  }

  mutating func add(_ source: [Int32], means target: [Int32]) {
    guard !source.isEmpty, !target.isEmpty else { return }
    for word in target {
      for other in source { alignments.append(cell(other, word)) }
      alignments.append(cell(nothing, word))
      ends.append(Int32(truncatingIfNeeded: alignments.count))
    }
  }

  private mutating func cell(_ source: Int32, _ target: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
    let cell = cells.number(of: key)
    if Int(cell) == sources.count {
      sources.append(source)
      targets.append(target)
    }
    return cell
  }

  /// - Complexity: O(rounds * c) in the number of word pairs.
  func learned(rounds: Int, least: Double, most: Int, isBefore: (Int32, Int32) -> Bool) -> Lexicon {
    var probabilities = [Double](repeating: 1, count: sources.count)
    for _ in 0..<rounds {
      var counts = [Double](repeating: 0, count: sources.count)
      var start = 0
      for end in ends {
        let range = start..<Int(end)
        var sum = 0.0
        for place in range { sum += probabilities[Int(alignments[place])] }
        for place in range where sum > 0 {
          let cell = Int(alignments[place])
          counts[cell] += probabilities[cell] / sum
        }
        start = Int(end)
      }
      var totals = [Double](repeating: 0, count: sourceCount + 1)
      for (cell, source) in sources.enumerated() { totals[Int(source)] += counts[cell] }
      for (cell, source) in sources.enumerated() where totals[Int(source)] > 0 {
        probabilities[cell] = counts[cell] / totals[Int(source)]
      }
    }
    return lexicon(probabilities, least: least, most: most, isBefore: isBefore)
  }

  private func lexicon(
    _ probabilities: [Double], least: Double, most: Int, isBefore: (Int32, Int32) -> Bool
  ) -> Lexicon {
    let kept = sources.indices.filter { sources[$0] != nothing && probabilities[$0] >= least }
    // The cells of source s are sorted[starts[s]..<starts[s + 1]].
    var starts = [Int](repeating: 0, count: sourceCount + 1)
    for cell in kept { starts[Int(sources[cell]) + 1] += 1 }
    for place in 0..<sourceCount { starts[place + 1] += starts[place] }
    var next = starts
    var sorted = [Int](repeating: 0, count: kept.count)
    for cell in kept {
      sorted[next[Int(sources[cell])]] = cell
      next[Int(sources[cell])] += 1
    }
    var ends: [Int32] = [0]
    var entries: [Lexicon.Entry] = []
    for source in 0..<sourceCount {
      let range = starts[source]..<starts[source + 1]
      if range.count > 1 {
        sorted[range].sort {
          probabilities[$0] != probabilities[$1]
            ? probabilities[$0] > probabilities[$1] : isBefore(targets[$0], targets[$1])
        }
      }
      for cell in sorted[range].prefix(most) {
        entries.append(
          Lexicon.Entry(target: targets[cell], probability: Int32((probabilities[cell] * 1024).rounded())))
      }
      ends.append(Int32(truncatingIfNeeded: entries.count))
    }
    return Lexicon(starts: ends, entries: entries)
  }
}
