import Testing

@testable import Recognition

@Suite struct SmallestCoverTests {
  @Test("The set is as small as trying every set finds, and as cheap", arguments: UInt64(1)...40)
  func bruteForce(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let things = Int.random(in: 1...7, using: &random)
    let whole = (UInt128(1) << UInt128(things)) - 1
    let candidates = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      SmallestCover.Candidate(
        covers: UInt128(UInt64.random(in: 0...UInt64(whole), using: &random)), cost: .random(in: 1...5, using: &random))
    }
    let reachable = candidates.reduce(UInt128(0)) { $0 | $1.covers }
    let found = SmallestCover.find(candidates, covering: reachable)
    #expect(found.isProven)
    #expect(found.chosen.reduce(UInt128(0)) { $0 | candidates[$1].covers } & reachable == reachable)
    let best = (0..<(1 << candidates.count)).compactMap { bits -> (Int, Int)? in
      let set = candidates.indices.filter { bits >> $0 & 1 == 1 }
      guard set.reduce(UInt128(0), { $0 | candidates[$1].covers }) == reachable else { return nil }
      return (set.count, set.reduce(0) { $0 + candidates[$1].cost })
    }.min { $0 < $1 }
    #expect(best.map { $0 == (found.chosen.count, found.chosen.reduce(0) { $0 + candidates[$1].cost }) } ?? false)
  }
}
