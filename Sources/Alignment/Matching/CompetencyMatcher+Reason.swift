internal import Model

extension CompetencyMatcher {
  /// The wording that matched best, and the words of the statement that met it, directly or through the lexicons.
  ///
  /// `probe` is the statement's in the language that the candidate was read in.
  func reason(_ candidate: RankedCompetency, _ probe: Probe) -> MatchReason {
    let wording = bestWording(candidate)
    var met: Set<Int32> = []
    for (place, target) in probe.targets.enumerated() where wording.terms.contains(target) {
      for meaning in probe.meanings(of: place) { met.insert(meaning.term) }
    }
    let matched = (0..<probe.count).filter { met.contains(Int32(truncatingIfNeeded: $0)) }
    let parts = matched.filter { probe.labelWeights[$0] > 0 }
    return MatchReason(
      field: wording.label.field, words: wording.label.words, language: candidate.language,
      matchedTerms: (parts.isEmpty ? matched : parts).map { probe.written[$0] })
  }

  /// A definition or an example is the reason only where it says more than the best label.
  func bestWording(_ candidate: RankedCompetency) -> ShownWording {
    let index = index(candidate.language)
    let signals = candidate.best
    let label = signals.labelWords
    if signals.example >= 0, signals.exampleWords > max(label, signals[.definition]) {
      return ShownWording(Int(signals.example), index.exampleTexts, index.examples)
    }
    if signals.definition >= 0, signals.label < 0 || signals[.definition] > label {
      return ShownWording(Int(signals.definition), index.definitionTexts, index.definitions)
    }
    if signals.label >= 0 { return ShownWording(Int(signals.label), index.texts, index.labels) }
    return ShownWording(
      label: Label(competency: candidate.competency.rawValue, field: .label, words: ""), terms: [])
  }
}

/// A wording as it is written, and its terms.
struct ShownWording {
  let label: Label
  let terms: Set<Int32>

  init(label: Label, terms: Set<Int32>) {
    self.label = label
    self.terms = terms
  }

  init(_ place: Int, _ texts: Wordings, _ field: Field) {
    self.init(
      label: texts[place],
      terms: Set(
        field.features(of: place).lazy.map { feature in
          let entry = field.features[feature]
          return entry < 0 ? ~entry : entry
        }))
  }
}
