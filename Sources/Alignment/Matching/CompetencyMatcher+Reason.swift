internal import Model

extension CompetencyMatcher {
  /// The label that matched best, or the definition where it says more, and the words of the statement that met it,
  /// directly or through the lexicons.
  func reason(_ candidate: RankedCompetency, _ query: Query, _ language: Language) -> MatchReason {
    let index = index(candidate.language)
    let label = bestWording(candidate, in: index, isTranslated: candidate.language != language)
    var session = AnalysisSession(candidate.language)
    let features = Set(session.analyze(label.words).compactMap { index.vocabulary[$0.stem] })
    let met = Set(
      weighted(query, language, by: index.words, index).features.lazy
        .filter { features.contains($0.feature) }.map(\.term))
    let matched = query.words.enumerated().filter { met.contains(Int32(truncatingIfNeeded: $0.offset)) }.map(\.element)
    let parts = matched.filter { !$0.isJoined }
    return MatchReason(
      field: label.field, words: label.words, language: candidate.language,
      matchedTerms: (parts.isEmpty ? matched : parts).map(\.written))
  }

  private func bestWording(_ candidate: RankedCompetency, in index: LanguageIndex, isTranslated: Bool) -> Label {
    let signals = candidate.signals
    let share = isTranslated ? weights.translated.definition : weights.own.definition
    if signals.definitionPlace >= 0, signals.label < 0 || share * signals.definition > signals.labelScore {
      return index.definitions[Int(signals.definitionPlace)]
    }
    if signals.label >= 0 { return index.labels[Int(signals.label)] }
    return Label(competency: candidate.competency.rawValue, field: .label, words: "")
  }
}
