import Model
import Testing

@testable import Alignment

@Suite("The first look")
struct FirstLookTests {
  @Test(
    "answers what adding and sorting everything plainly answers, to the last bit",
    arguments: 1...4 as ClosedRange<UInt64>)
  func matcher(seed: UInt64) {
    var random = RandomFramework(seed: seed)
    let matcher = CompetencyMatcher(random.frameworks(competencies: 10 + random.below(60)))
    for _ in 0..<6 {
      let language: Language = random.below(2) == 0 ? .english : .french
      // Statements of up to 200 words have more n-grams than a sum of sixteen bits takes at once.
      let words = random.statement(language, words: 1 + random.below(random.below(6) == 0 ? 200 : 12))
      let statement = matcher.statement(words, language)
      let own = Reading(statement, in: matcher.index(language), of: matcher)
      let other = Reading(statement, in: matcher.index(language.other), of: matcher)
      for limit in [1, 10, 1000] {
        let quick = matcher.candidates(own, other, limit: limit)
        let plain = matcher.plainCandidates(own, other, limit: limit)
        #expect(quick.map(\.competency) == plain.map(\.competency))
        #expect(quick.map(\.firstLook.bitPattern) == plain.map(\.firstLook.bitPattern))
      }
    }
  }

  @Test("of BM25 gives exactly the plain scorer's list, ties included", arguments: 1...4 as ClosedRange<UInt64>)
  func bm25(seed: UInt64) {
    var random = RandomFramework(seed: seed)
    let texts = (0..<(20 + random.below(60))).map { _ in random.statement(.english, words: random.below(30)) }
    let index = BM25Index(texts)
    for _ in 0..<8 {
      let asked = index.words(of: random.statement(.english, words: random.below(random.below(4) == 0 ? 400 : 15)))
      for limit in [1, 10, 60] { #expect(index.best(asked, limit: limit) == index.plainBest(asked, limit: limit)) }
    }
  }

  @Test(
    "finds words as a word pattern does",
    arguments: [
      ("Keep the books, e-mail_2 A.I.", ["keep", "the", "books", "e", "mail_2", "a", "i"]),
      ("Élève à l’École", ["élève", "à", "l", "école"]), ("  …  ", []),
    ] as [(String, [String])])
  func plainWords(text: String, words: [String]) {
    var found: [String] = []
    PlainWords.forEach(in: text) { found.append(String(decoding: $0, as: UTF8.self)) }
    #expect(found == words)
  }

  @Test("adds up the same by rows of bytes, in blocks, and posting by posting")
  func blocks() {
    var random = RandomFramework(seed: 5)
    let count = 2 * ImpactIndex.blockSize + 77
    var expected = [Int](repeating: 0, count: count)
    var builder = ImpactIndexBuilder(competencies: count, features: 4)
    for competency in 0..<count {
      for (feature, odds) in [1, 3, 40, 3000].enumerated() where random.below(odds) == 0 {
        let impact = 1 + random.below(255)
        builder.add(Int32(feature), of: competency, share: Double(impact) / 255)
        expected[competency] += 3 * impact
      }
    }
    let index = builder.finish(most: .max)
    #expect(index.blocks == 3 && index.dense.count == 4, "two frequent features in two whole blocks are rows")
    let sums = UnsafeMutablePointer<Int32>.allocate(capacity: ImpactIndex.blockSize)
    let scratch = UnsafeMutablePointer<UInt16>.allocate(capacity: ImpactIndex.blockSize)
    defer {
      unsafe sums.deallocate()
      unsafe scratch.deallocate()
    }
    unsafe scratch.initialize(repeating: 0, count: ImpactIndex.blockSize)
    for block in 0..<index.blocks {
      unsafe index.sum([0, 1, 2, 3], likeness: 3, in: block, into: sums, through: scratch)
      let members = index.members(of: block)
      let found = (0..<members.count).map { unsafe Int(sums[$0]) }
      #expect(found == Array(expected[members]))
    }
  }

  @Test("keeps the highest sums, and of equal ones the first", arguments: 1...12 as ClosedRange<UInt64>)
  func highest(seed: UInt64) {
    var random = RandomFramework(seed: seed)
    let most = [2, 30, 5000, 60_000][random.below(4)]
    let sums = (0..<(1 + random.below(3000))).map { _ in UInt16(random.below(most) * (random.below(3) == 0 ? 1 : 0)) }
    let column = Column(sums)
    let sorted = sums.indices.filter { sums[$0] > 0 }.sorted { (sums[$1], $0) < (sums[$0], $1) }
    for limit in [1, 10, 100, 5000] {
      let keys = unsafe HighestSums.keys(of: column.buffer, from: 7, limit: limit)
      #expect(keys.prefix(limit).map { HighestSums.place($0) - 7 } == Array(sorted.prefix(limit)))
      let slack = random.below(50)
      let more = unsafe HighestSums.keys(of: column.buffer, from: 0, limit: limit, slack: slack)
      let last = sorted.count > limit ? Int(sums[sorted[limit - 1]]) - slack : 1
      let needed = sorted.filter { Int(sums[$0]) >= last }
      #expect(Set(needed).isSubset(of: Set(more.map(HighestSums.place))))
    }
  }

  @Test("adds each impact as often as its likeness says, lists of any length", arguments: 1...4 as ClosedRange<UInt64>)
  func likenesses(seed: UInt64) {
    var random = RandomFramework(seed: seed)
    let count = 1 + random.below(3000)
    var builder = ImpactIndexBuilder(competencies: count, features: 20)
    for competency in 0..<count {
      for feature in 0..<Int32(20) where random.below(1 + Int(feature) * 9) == 0 {
        builder.add(feature, of: competency, share: Double(random.below(256)) / 255)
      }
    }
    let index = builder.finish(most: .max)
    let wanted = (0..<random.below(40)).map { _ in Int32(random.below(20)) }
    let likenesses = wanted.map { _ in Int32(random.below(65)) }
    var expected = [Int32](repeating: 0, count: ImpactIndex.blockSize)
    for (feature, likeness) in zip(wanted, likenesses) {
      for posting in index.postings(of: feature, in: 0) {
        expected[Int(index.places[posting])] += Int32(index.impacts[posting]) * likeness
      }
    }
    var sums = [Int32](repeating: 0, count: ImpactIndex.blockSize)
    unsafe sums.withUnsafeMutableBufferPointer {
      unsafe index.add(wanted, likenesses: likenesses, in: 0, to: $0.baseAddress!)
    }
    #expect(sums == expected)
  }
}
