import CJoinKernel

/// What one target asks for, as the kernel and the exact count of a pair read it.
struct JoinTarget {
  /// The sum of all requirements' weights, unmapped ones too.
  let weight: Int
  /// Of each requirement.
  let weights: [Int]
  /// 1 to 10; 0: whatever is held is enough.
  let levels: [UInt8]
  /// Requirement by requirement: the competencies that count for it.
  let terms: [JoinTerm]
  /// Of each term, in hundredths.
  let factors: [UInt8]
  /// Of each term, by level code: hundredths of the relation times the ratio of levels.
  let scores: [Int32]
  /// The kernel's sum of a whole coverage; 0: too many requirements for the kernel's bytes.
  let scale: Int
  /// Every requirement has one term, and no competency comes twice.
  let isPlain: Bool

  /// The most terms that the kernel takes for one requirement.
  static let mostTerms = 255

  /// - Parameter scale: nil: as fine as the requirements allow. Each requirement's value is rounded up, so that a whole
  ///   coverage comes to at most the scale and one for each requirement: 255 together.
  init(_ table: CredentialTable, row: Int, scale fixed: Int? = nil) {
    let demands = table.demands
    let range = Int(demands.starts[row])..<Int(demands.starts[row + 1])
    weights = range.map { Int(demands.weight[$0]) }
    levels = range.map { demands.level[$0] }
    let weight = weights.reduce(0, +)
    self.weight = weight
    let finest = 255 - range.count
    let scale = fixed.map { $0 <= finest ? $0 : 0 } ?? (finest >= 55 ? finest : 0)
    var terms: [JoinTerm] = []
    var factors: [UInt8] = []
    terms.reserveCapacity(range.count)
    var isPlain = true
    var longest = 0
    for (place, requirement) in range.enumerated() {
      let first = terms.count
      for accepted in demands.acceptedStarts[requirement]..<demands.acceptedStarts[requirement + 1] {
        let competency = Int(demands.accepted[Int(accepted)])
        for supplier in table.relations.starts[competency]..<table.relations.starts[competency + 1] {
          let factor = table.relations.factor[Int(supplier)]
          var term = JoinTerm()
          term.competency = table.relations.supplier[Int(supplier)]
          term.requirement = UInt32(place)
          JoinTarget.fill(
            &term, whole: weights[place] * Int(factor) * scale, of: weight * CoverageUnits.satisfied,
            asked: levels[place])
          terms.append(term)
          factors.append(factor)
        }
      }
      longest = max(longest, terms.count - first)
      if terms.count > first + 1 { isPlain = false }
    }
    // A competency that two requirements share needs the longer way too.
    if isPlain {
      let named = terms.map(\.competency).sorted()
      isPlain = !zip(named, named.dropFirst()).contains { $0 == $1 }
    }
    var scores = Array(repeating: Int32(0), count: terms.count * 16)
    for place in terms.indices {
      let asked = levels[Int(terms[place].requirement)]
      for held in 1...Int(SupplyColumns.sufficient) {
        scores[place * 16 + held] = Int32(factors[place]) * Int32(LevelRatios.of(held: UInt8(held), asked: asked))
      }
    }
    self.scores = scores
    self.terms = terms
    self.factors = factors
    self.isPlain = isPlain
    self.scale = weight > 0 && longest <= JoinTarget.mostTerms ? scale : 0
  }

  /// The value at each level code, rounded up.
  private static func fill(_ term: inout JoinTerm, whole: Int, of total: Int, asked: UInt8) {
    guard total > 0 else { return }
    unsafe withUnsafeMutableBytes(of: &term.value) { value in
      for held in 1...Int(SupplyColumns.sufficient) {
        let ratio = LevelRatios.of(held: UInt8(held), asked: asked)
        unsafe value[held] = UInt8((whole * ratio + total - 1) / total)
      }
    }
  }
}

/// `CoverageUnits.ratio` by level code.
enum LevelRatios {
  private static let table: [Int32] = (0..<16).flatMap { held in
    (0..<16).map { asked in
      if held == 0 || held > 11 { return 0 }
      let level = held == 11 ? ProficiencyLevel.sufficient : ProficiencyLevel(held)
      return Int32(CoverageUnits.ratio(held: level, asked: asked == 0 ? .unasked : ProficiencyLevel(asked)))
    }
  }

  static func of(held: UInt8, asked: UInt8) -> Int { Int(table[Int(held & 15) << 4 | Int(asked & 15)]) }
}
