private import CMatchKernel
public import Model

/// A competency worth a closer look.
struct Shortlisted {
  let competency: Int32
  /// What the first look says, as a share of the best candidate's.
  let firstLook: Double
}

extension CompetencyMatcher {
  /// The competencies that are looked at closely for a statement: those that share most words and n-grams with it, best
  /// first.
  /// - Complexity: O(n + p) in the number of competencies and of postings met.
  public func shortlist(for statement: String, language: Language?, limit: Int) -> [CompetencyNumber] {
    let statement = self.statement(statement, language)
    let own = Reading(statement, in: index(statement.language), of: self)
    let other = Reading(statement, in: index(statement.language.other), of: self)
    return candidates(own, other, limit: limit).map { CompetencyNumber(Int($0.competency)) }
  }

  /// The competencies that share most with the statement by all their words and n-grams, best first, ties by place.
  ///
  /// Both languages count alike; where a competency has nothing in the statement's, the other stands for both.
  ///
  /// `CompetencyMatcher+Candidates+Reference.swift` says the same plainly.
  /// - Complexity: O(n + p) in the number of competencies and of postings met.
  func candidates(_ own: borrowing Reading, _ other: borrowing Reading, limit: Int) -> [Shortlisted] {
    guard count > 0, limit > 0 else { return [] }
    let size = ImpactIndex.blockSize
    let sums = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    let others = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    let grams = UnsafeMutablePointer<UInt16>.allocate(capacity: size)
    defer {
      unsafe sums.deallocate()
      unsafe others.deallocate()
      unsafe grams.deallocate()
    }
    unsafe grams.initialize(repeating: 0, count: size)
    var best: [UInt64] = []
    let index = own.index.words
    for block in 0..<index.blocks {
      let members = index.members(of: block)
      unsafe firstLook(own, block, sums, grams)
      unsafe firstLook(other, block, others, grams)
      unsafe match_add_others(
        others, own.index.forms.buffer.baseAddress! + members.lowerBound, members.count, sums)
      let looked = unsafe UnsafeBufferPointer(start: sums, count: members.count)
      best += unsafe HighestSums.keys(of: looked, from: members.lowerBound, limit: limit)
    }
    if index.blocks > 1 { best.sort() }
    let top = Double(best.first.map(HighestSums.sum) ?? 1)
    return best.prefix(limit).map {
      Shortlisted(
        competency: Int32(truncatingIfNeeded: HighestSums.place($0)), firstLook: Double(HighestSums.sum($0)) / top)
    }
  }

  /// Sums of a block's competencies; `grams` is zero, and is so again afterwards.
  private func firstLook(
    _ reading: borrowing Reading, _ block: Int, _ sums: UnsafeMutablePointer<Int32>,
    _ grams: UnsafeMutablePointer<UInt16>
  ) {
    unsafe reading.index.gramImpacts.sum(
      reading.statement.grams.numbers, likeness: weights.gramLikeness, in: block, into: sums, through: grams)
    unsafe reading.index.words.add(
      reading.whole.targets, likenesses: reading.whole.likenesses, in: block, to: sums)
  }
}
