internal import Model

extension CompetencyMatcher {
  /// The wording that matched best, and the words of the statement that met it, directly or through the lexicons.
  ///
  /// `probe` is the statement's in the language that the candidate was read in.
  func reason(_ candidate: RankedCompetency, _ probe: Probe) -> MatchReason {
    let index = index(candidate.language)
    let wording = bestWording(candidate, in: index)
    let features = features(of: wording, in: index)
    var met: Set<Int32> = []
    for (place, target) in probe.targets.enumerated() where features.contains(target) {
      for meaning in probe.meanings(of: place) { met.insert(meaning.term) }
    }
    let matched = (0..<probe.count).filter { met.contains(Int32(truncatingIfNeeded: $0)) }
    let parts = matched.filter { probe.labelWeights[$0] > 0 }
    return MatchReason(
      field: wording.field, words: wording.words, language: candidate.language,
      matchedTerms: (parts.isEmpty ? matched : parts).map { probe.written[$0] })
  }

  func features(of wording: Label, in index: LanguageIndex) -> Set<Int32> {
    var session = AnalysisSession(index.language)
    return Set(session.analyze(wording.words).compactMap { index.vocabulary[$0.stem] })
  }

  /// A definition or an example is the reason only where it says more than the best label.
  func bestWording(_ candidate: RankedCompetency, in index: LanguageIndex) -> Label {
    let signals = candidate.best
    let label = signals.labelWords
    if signals.example >= 0, signals.exampleWords > max(label, signals[.definition]) {
      return index.exampleTexts[Int(signals.example)]
    }
    if signals.definition >= 0, signals.label < 0 || signals[.definition] > label {
      return index.definitionTexts[Int(signals.definition)]
    }
    if signals.label >= 0 { return index.texts[Int(signals.label)] }
    return Label(competency: candidate.competency.rawValue, field: .label, words: "")
  }
}
