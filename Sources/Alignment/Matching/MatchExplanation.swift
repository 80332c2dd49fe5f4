public import Model

/// Why a competency scores what it does for a statement, to the last part.
public struct MatchExplanation: Sendable, Hashable {
  /// How a word of a competency stands for a word of the statement.
  public enum Way: UInt8, Sendable, Hashable, CaseIterable {
    /// The same stem.
    case same
    /// It begins alike: "negotiate", "negotiation".
    case family
    /// A lexicon says that it stands for it in the same language.
    case synonym
    /// A lexicon says that it stands for it in the other language.
    case translation
  }

  /// A word of the statement.
  public struct Term: Sendable, Hashable {
    public let word: String
    /// Its share of what all words of the statement weigh, from 0 to 1.
    public let share: Double
    /// The stem of the wording that it met at best; nil: none.
    public let met: String?
    /// How far that stands for it, from 0 to 1.
    public let likeness: Double
    public let way: Way
  }

  /// The sum of the parts' products.
  public let score: Double
  /// In a fixed order.
  public let parts: [ScorePart]
  /// In the statement's order, as the wording that is shown meets them.
  public let terms: [Term]
  /// What the score becomes (`Calibration`).
  public let confidence: Confidence
}

extension CompetencyMatcher {
  /// Why `competency` scores what it does; nil where it is not among the first `limit`.
  public func explanation(
    of competency: CompetencyNumber, for words: String, language: Language?, limit: Int
  ) -> MatchExplanation? {
    let statement = statement(words, language)
    let (ranking, confidences) = trusted(statement, limit: limit)
    guard let place = ranking.competencies.firstIndex(where: { $0.competency == competency }) else { return nil }
    let candidate = ranking.competencies[place]
    let parts = parts(of: candidate, statement)
    return MatchExplanation(
      score: parts.reduce(0) { $0 + $1.product }, parts: parts, terms: terms(candidate, ranking.probe(of: candidate)),
      confidence: confidences[place])
  }

  private func terms(_ candidate: RankedCompetency, _ probe: Probe) -> [MatchExplanation.Term] {
    let index = index(candidate.language)
    let wording = bestWording(candidate)
    var best = [(stem: String, meaning: Probe.Meaning)?](repeating: nil, count: probe.count)
    for (place, target) in probe.targets.enumerated() where wording.terms.contains(target) {
      for meaning in probe.meanings(of: place) where meaning.likeness > best[Int(meaning.term)]?.meaning.likeness ?? 0 {
        best[Int(meaning.term)] = (index.vocabulary.words[Int(target)], meaning)
      }
    }
    return (0..<probe.count).filter { probe.labelWeights[$0] > 0 }.map { place in
      MatchExplanation.Term(
        word: probe.written[place],
        share: probe.labelTotal > 0 ? Double(probe.labelWeights[place]) / Double(probe.labelTotal) : 0,
        met: best[place]?.stem, likeness: Double(best[place]?.meaning.likeness ?? 0) / Double(Field.unit),
        way: best[place]?.meaning.way ?? .same)
    }
  }
}
