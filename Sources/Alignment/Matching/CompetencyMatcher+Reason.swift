internal import Model

extension CompetencyMatcher {
  /// The label that matched best, or the definition where no label did.
  func reason(_ candidate: RankedCompetency, _ query: Query) -> MatchReason {
    let index = index(candidate.language)
    let signals = candidate.signals
    let prefersDefinition =
      signals.definitionPlace >= 0
      && (signals.label < 0 || weights.definition * signals.definition > signals.labelScore)
    let label =
      prefersDefinition ? index.definitions[Int(signals.definitionPlace)] : index.labels[Int(max(0, signals.label))]
    var session = AnalysisSession(candidate.language)
    let stems = Set(session.analyze(label.words).terms.map(\.stem))
    let matched = zip(query.terms, query.words).filter { stems.contains($0.0.stem) }.map(\.1)
    return MatchReason(field: label.field, words: label.words, language: candidate.language, matchedTerms: matched)
  }
}
