private import CMatchKernel
internal import Model

extension BM25Index {
  /// The texts with the highest scores above 0 for the words of `words(of:)`, best first, ties by place. A word that is
  /// asked twice counts twice.
  ///
  /// `plainBest` says the same plainly.
  /// - Complexity: O(n + p) in the number of texts and of postings met.
  public func best(_ asked: [Int32], limit: Int) -> [Hit] {
    guard limit > 0, !asked.isEmpty else { return [] }
    // What is rounded up by less than one for each word; one more for what is lost in the division.
    let slack = asked.count + 1
    var keys = candidates(asked, limit: limit, slack: slack)
    if keys.count > limit {
      let least = HighestSums.sum(keys[limit - 1]) - slack
      while let last = keys.last, HighestSums.sum(last) < least { keys.removeLast() }
    }
    for key in keys.prefix(BM25Index.askedAhead) { prefetch(HighestSums.place(key)) }
    var exact = ExactScores(asked, in: self)
    var hits: [Hit] = []
    hits.reserveCapacity(limit + 1)
    for key in keys {
      // Keys come best first, and a rounded sum is never below its score: what follows is lower still.
      if hits.count == limit, Double(HighestSums.sum(key) + 1) * unit < hits[limit - 1].score { break }
      let place = HighestSums.place(key)
      let hit = Hit(place: place, score: exact.score(of: place, in: self))
      let rank = hits.firstIndex { ($0.score, hit.place) < (hit.score, $0.place) } ?? hits.count
      hits.insert(hit, at: rank)
      if hits.count > limit { hits.removeLast() }
    }
    return hits
  }

  /// So many texts are asked for before their scores are worked out: fewer than that are, nearly always.
  private static let askedAhead = 32

  /// Asks for the words of a text, which are read soon.
  private func prefetch(_ text: Int) {
    let own = Int(starts[text])..<Int(starts[text + 1])
    unsafe match_prefetch(words.buffer.baseAddress! + own.lowerBound, own.count * MemoryLayout<Int32>.size)
  }

  /// Everything within `slack` of the last of the best by rounded sums, best first.
  private func candidates(_ asked: [Int32], limit: Int, slack: Int) -> [UInt64] {
    let size = ImpactIndex.blockSize
    let sums = UnsafeMutablePointer<UInt16>.allocate(capacity: size)
    defer { unsafe sums.deallocate() }
    var keys: [UInt64] = []
    for block in 0..<impacts.blocks {
      let members = impacts.members(of: block)
      unsafe sums.initialize(repeating: 0, count: size)
      if asked.count <= ImpactIndex.mostAdded {
        unsafe impacts.add(asked[...], in: block, to: sums)
        let found = unsafe UnsafeBufferPointer(start: sums, count: members.count)
        keys += unsafe HighestSums.keys(of: found, from: members.lowerBound, limit: limit, slack: slack)
      } else {
        let wide = UnsafeMutablePointer<Int32>.allocate(capacity: size)
        defer { unsafe wide.deallocate() }
        unsafe impacts.sum(asked, likeness: 1, in: block, into: wide, through: sums)
        let found = unsafe UnsafeBufferPointer(start: wide, count: members.count)
        keys += unsafe HighestSums.keys(of: found, from: members.lowerBound, limit: limit, slack: slack)
      }
    }
    if impacts.blocks > 1 { keys.sort() }
    return keys
  }

  /// The same, plainly: every posting added by itself, every score sorted.
  func plainBest(_ asked: [Int32], limit: Int) -> [Hit] {
    let hits = (0..<(starts.count - 1)).map { text in
      let own = Int(starts[text])..<Int(starts[text + 1])
      let score = asked.reduce(0.0) { sum, word in
        own.first { words[$0] == word }.map {
          sum + BM25Index.share(rarity[Int(word)], times[$0], norms[text])
        } ?? sum
      }
      return Hit(place: text, score: score)
    }
    return Array(
      hits.filter { $0.score > 0 }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix(max(0, limit)))
  }
}

/// Exact scores of single texts, each a sum in the order in which words are asked.
private struct ExactScores {
  private let asked: [Int32]
  /// Each word once, by the place where it is asked first.
  private let first: [Int]
  /// A bit for each word asked, by its last eight bits: most words of a text are none of them.
  private var bits = InlineArray<4, UInt64>(repeating: 0)
  private let rarity: [Double]
  private var found: [Double]

  init(_ asked: [Int32], in index: BM25Index) {
    self.asked = asked
    rarity = asked.map { index.rarity[Int($0)] }
    first = asked.map { word in asked.firstIndex(of: word) ?? 0 }
    found = Array(repeating: 0, count: asked.count)
    for word in asked { bits[Int(word >> 6) & 3] |= 1 << UInt64(word & 63) }
  }

  mutating func score(of text: Int, in index: BM25Index) -> Double {
    let (words, times) = unsafe (index.words.buffer, index.times.buffer)
    let norm = index.norms[text]
    for place in found.indices { found[place] = 0 }
    for place in Int(index.starts[text])..<Int(index.starts[text + 1]) {
      let word = unsafe words[place]
      guard bits[Int(word >> 6) & 3] >> UInt64(word & 63) & 1 == 1, let asked = asked.firstIndex(of: word) else {
        continue
      }
      found[asked] = unsafe BM25Index.share(rarity[asked], times[place], norm)
    }
    return first.reduce(0.0) { $0 + found[$1] }
  }
}
