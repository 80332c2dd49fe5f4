public import Alignment
import Loading
public import Model

extension Workspace {
  /// The competencies that a statement comes to: those that a person has confirmed for these words first and as certain,
  /// then the matcher's, without those that a person has ruled out; none where a person has found a gap.
  public func matches(for words: String, language: Language?, limit: Int, floor: Confidence) -> [Match] {
    let decided = reviewed.applied(to: Outcome(statement: .same(words)))
    if decided.exclusions.isGap { return [] }
    let stated = decided.alignments.filter { !$0.isPartial }.compactMap {
      frameworks.number(alignedTo: $0.competency)
    }
    let excluded = Set(decided.exclusions.competencies.compactMap(frameworks.number(alignedTo:))).union(stated)
    let proposed = matcher.matches(
      for: words, language: language, limit: min(limit + excluded.count, 1000), floor: floor)
    let confirmed = stated.map { number in
      let label = frameworks[number].label
      let language = language ?? label.languages.first ?? .english
      return Match(
        competency: number, confidence: .certain,
        reason: MatchReason(field: .label, words: label.reading(language), language: language, matchedTerms: []))
    }
    return Array((confirmed + proposed.filter { !excluded.contains($0.competency) }).prefix(limit))
  }
}
