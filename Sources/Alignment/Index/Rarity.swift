/// How rare words are: in the framework, and, since sixty labels say little of that, in the wordings that the lexicon was
/// learnt from.
struct Rarity: Sendable {
  /// Competencies of the framework.
  let owners: Int
  let background: WordCounts?
  let weights: MatchingWeights

  /// ln(1 + n / (d + smoothing)) in 1/1024, for a word that `count` of the framework's competencies have.
  func weight(_ stem: String, count: Int32, isBoilerplate: Bool) -> Int32 {
    var have = Double(count)
    var all = Double(max(1, owners))
    if let background, background.competencies > 0 {
      let share = weights.backgroundCompetencies / Double(background.competencies)
      have += share * Double(background.counts[stem] ?? 0)
      all += weights.backgroundCompetencies
    }
    let rarity = Rarity.weight(have, of: all, weights)
    return isBoilerplate ? rarity * weights.boilerplate / Field.unit : rarity
  }

  static func weight(_ count: Double, of all: Double, _ weights: MatchingWeights) -> Int32 {
    Int32((logarithm(1 + max(1, all) / (count + weights.raritySmoothing)) * Double(Field.unit)).rounded())
  }
}

/// In how many competencies each stem stands.
struct WordCounts: Sendable {
  let competencies: Int
  let counts: [String: Int32]
}
