public import Model

extension ReviewedMappings {
  /// Frameworks with what was decided between competencies: confirmed mappings added, rejected ones taken out.
  ///
  /// A mapping stands with its subject where that is loaded, else turned round with its object, so that a competency
  /// elsewhere leads to ours. Broad and narrow keep their direction.
  public func applied(to frameworks: [Framework]) -> [Framework] {
    var additions: [String: [Competency.Mapping]] = [:]
    var removals: [String: Set<Competency.Mapping>] = [:]
    for mapping in decided where !mapping.isGap {
      guard let subject = mapping.subject, let object = mapping.object, let predicate = mapping.predicate else {
        continue
      }
      let there = Competency.Mapping(predicate: predicate, target: object, framework: nil)
      let back = Competency.Mapping(predicate: predicate.inverse, target: subject, framework: nil)
      if mapping.verdict == .confirmed {
        additions[subject, default: []].append(there)
        additions[object, default: []].append(back)
      } else {
        removals[subject, default: []].insert(there)
        removals[object, default: []].insert(back)
      }
    }
    guard !additions.isEmpty || !removals.isEmpty else { return frameworks }
    return frameworks.map { framework in
      var framework = framework
      for place in framework.competencies.indices {
        let names = [framework.competencies[place].uri, framework.competencies[place].id]
        let removed = names.compactMap { removals[$0] }.reduce(into: Set()) { $0.formUnion($1) }
        if !removed.isEmpty {
          framework.competencies[place].mappings.removeAll {
            removed.contains(Competency.Mapping(predicate: $0.predicate, target: $0.target, framework: nil))
          }
        }
        for addition in names.compactMap({ additions[$0] }).joined()
        where !framework.competencies[place].mappings.contains(where: {
          $0.predicate == addition.predicate && $0.target == addition.target
        }) {
          framework.competencies[place].mappings.append(addition)
        }
      }
      return framework
    }
  }

  /// Credentials with what was decided of their outcomes: by the outcome's own name (`CREDENTIAL#outcome-1`), else by
  /// its words in either language.
  ///
  /// An exact or close match is a stated alignment, and so is a narrower competency, which the outcome includes. Of a
  /// broader competency an outcome is a part only: the alignment is partial. What is only related aligns nothing.
  public func applied(to credentials: [Credential]) -> [Credential] {
    guard !bySubject.isEmpty else { return credentials }
    return credentials.map { credential in
      var credential = credential
      for place in credential.outcomes.indices {
        credential.outcomes[place] = applied(to: credential.outcomes[place], named: credential.outcomeNames(at: place))
      }
      return credential
    }
  }

  /// An outcome or any other statement with what was decided of it.
  ///
  /// - Parameter names: what else mappings may call it.
  public func applied(to outcome: Outcome, named names: [String] = []) -> Outcome {
    guard !bySubject.isEmpty else { return outcome }
    var outcome = outcome
    let words = outcome.statement.languages.compactMap { outcome.statement[$0] }.map(ReviewedMappings.key)
    var seen: Set<Mapping> = []
    for mapping in (names + words).compactMap({ bySubject[$0] }).joined() where seen.insert(mapping).inserted {
      ReviewedMappings.apply(mapping, to: &outcome)
    }
    return outcome
  }

  private static func apply(_ mapping: Mapping, to outcome: inout Outcome) {
    guard let predicate = mapping.predicate, predicate != .relatedMatch else { return }
    if mapping.isGap {
      if mapping.verdict == .confirmed { outcome.exclusions.isGap = true }
      return
    }
    guard let competency = mapping.object else { return }
    if mapping.verdict == .rejected {
      outcome.exclusions.competencies.insert(competency)
      outcome.alignments.removeAll { $0.competency == competency }
    } else if !outcome.alignments.contains(where: { $0.competency == competency }) {
      outcome.alignments.append(
        StatedAlignment(
          competency: competency, confirmedBy: mapping.person, isPartial: predicate == .broadMatch,
          location: mapping.location))
    }
  }
}
