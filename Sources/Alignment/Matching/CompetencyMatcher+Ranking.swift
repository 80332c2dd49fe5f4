internal import Model

/// A competency with its score.
struct RankedCompetency {
  let competency: CompetencyNumber
  let score: Double
  /// Its score less the best other competency's.
  let margin: Double
  let language: Language
  let signals: Signals
}

extension CompetencyMatcher {
  func ranked(_ query: Query, language: Language, limit: Int) -> [RankedCompetency] {
    let own = signals(of: query, language, in: index(language))
    let other = signals(of: query, language, in: index(language.other))
    var scores = [Double](repeating: 0, count: own.count)
    var places: [Int] = []
    for place in own.indices {
      let score = score(own[place], weights.own)
      scores[place] = score
      let translated = self.score(other[place], weights.translated)
      if !index(language).isLabelled[place] {
        scores[place] = weights.otherLanguage * translated
      } else if index(language.other).isLabelled[place] {
        scores[place] += weights.secondOpinion * translated
      }
      if scores[place] > 0 { places.append(place) }
    }
    let kept = best(places, scores, limit: max(2, limit))
    let top = kept.first.map { scores[$0] } ?? 0
    let second = kept.count > 1 ? scores[kept[1]] : 0
    return kept.prefix(max(0, limit)).enumerated().map { rank, place in
      RankedCompetency(
        competency: CompetencyNumber(place), score: scores[place], margin: scores[place] - (rank == 0 ? second : top),
        language: index(language).isLabelled[place] ? language : language.other,
        signals: index(language).isLabelled[place] ? own[place] : other[place])
    }
  }

  private func score(_ signals: Signals, _ shares: SignalShares) -> Double {
    signals.labelScore + shares.definition * signals.definition + shares.bag * signals.bag
  }

  /// The places of the highest scores, best first, ties by place.
  private func best(_ places: [Int], _ scores: [Double], limit: Int) -> [Int] {
    func isBefore(_ a: Int, _ b: Int) -> Bool { scores[a] > scores[b] || (scores[a] == scores[b] && a < b) }
    guard places.count > 4 * limit else { return Array(places.sorted(by: isBefore).prefix(limit)) }
    var kept: [Int] = []
    for place in places {
      if kept.count == limit, let last = kept.last, !isBefore(place, last) { continue }
      let position = kept.firstIndex { isBefore(place, $0) } ?? kept.count
      kept.insert(place, at: position)
      if kept.count > limit { kept.removeLast() }
    }
    return kept
  }
}
