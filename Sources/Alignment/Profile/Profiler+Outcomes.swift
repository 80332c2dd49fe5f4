public import Model

extension Profiler {
  /// The requirements of a credential's own outcomes, their weights apportioned to `Profile.totalWeight`.
  func requirements(ofOutcomesOf credential: Credential) -> [Requirement] {
    let derived = credential.level.flatMap(policy.reference(of:)).flatMap(policy.derivedLevel(reference:))
    let stated = credential.outcomes.map { $0.weight?.count ?? 0 }
    // Weights on some outcomes only say nothing about the rest, so that all count alike; validation reports them.
    let isComplete = credential.outcomes.allSatisfy { $0.weight != nil }
    let weights = Profile.apportion(isComplete ? stated : stated.map { _ in 1 })
    return credential.outcomes.enumerated().flatMap { place, outcome in
      let parts = requirementParts(of: outcome)
      let shares = Profile.apportion(parts.map { _ in 1 }, total: weights[place])
      return zip(parts, shares).map { part, share in
        Requirement(
          weight: share, level: outcome.level, derivedLevel: outcome.level == nil ? derived : nil,
          candidates: part.candidates, statement: part.statement, outcome: place)
      }
    }
  }

  private typealias Part = (statement: Text, candidates: [Candidate])

  /// Stated alignments win, each a requirement of its own; the matcher's proposals then only widen the possible reading
  /// of a single one. Without them a statement is one requirement, or more where it plainly lists several things.
  private func requirementParts(of outcome: Outcome) -> [Part] {
    let stated = outcome.alignments.filter { !$0.isPartial }.compactMap { alignment in
      frameworks.number(alignedTo: alignment.competency).map {
        Candidate(competency: $0, confidence: .certain, provenance: .stated(confirmedBy: alignment.confirmedBy))
      }
    }
    if stated.count > 1 { return stated.map { (outcome.statement, [$0]) } }
    let partial = partialCandidates(of: outcome)
    let whole =
      partial
      + proposals(for: outcome).filter { proposal in
        !partial.contains { $0.competency == proposal.competency }
      }
    if let only = stated.first {
      return [(outcome.statement, [only] + whole.filter { $0.competency != only.competency })]
    }
    // What a person has said of the whole statement holds before its parts.
    let isReviewed = !outcome.exclusions.isEmpty || !partial.isEmpty
    return (isReviewed ? nil : listed(outcome.statement)) ?? [(outcome.statement, whole)]
  }

  /// Competencies of which the outcome is a part, as a reviewer says: possible, and never expected.
  private func partialCandidates(of outcome: Outcome) -> [Candidate] {
    outcome.alignments.filter(\.isPartial).compactMap { alignment in
      frameworks.number(alignedTo: alignment.competency).map {
        Candidate(
          competency: $0, confidence: min(policy.floor, policy.confidence),
          provenance: .proposed(Text("reviewed as a part of it", "évalué comme une partie de celle-ci")))
      }
    }
  }

  /// The matcher's proposals without those that a reviewer has ruled out.
  private func proposals(for outcome: Outcome) -> [Candidate] {
    if outcome.exclusions.isGap { return [] }
    let excluded = Set(outcome.exclusions.competencies.compactMap(frameworks.number(alignedTo:)))
    return proposals(for: outcome.statement).filter { !excluded.contains($0.competency) }
  }

  /// The parts of a list, if each of them by itself comes to a competency of its own; nil for anything less plain, and
  /// where the two languages do not list alike.
  private func listed(_ statement: Text) -> [Part]? {
    let byLanguage = statement.languages.map { language in
      (language, matcher.parts(of: statement[language] ?? "", language: language))
    }
    guard let count = byLanguage.first?.1.count, count > 1, byLanguage.allSatisfy({ $0.1.count == count }) else {
      return nil
    }
    let parts: [Part] = (0..<count).map { place in
      var words = Text()
      for (language, pieces) in byLanguage { words[language] = pieces[place] }
      return (words, proposals(for: words))
    }
    let tops = parts.compactMap { $0.candidates.first { $0.confidence >= policy.confidence }?.competency }
    return Set(tops).count == count ? parts : nil
  }

  /// What is proposed today in the place of a deprecated competency: its replacement, where there is just one. Its words
  /// still find it.
  private func current(_ competency: CompetencyNumber) -> CompetencyNumber {
    let replacements = frameworks[competency].deprecation?.replacedBy ?? []
    guard replacements.count == 1 else { return competency }
    return frameworks.number(of: replacements[0], within: competency) ?? competency
  }

  /// The matcher's proposals for a statement. Both languages of one statement are asked, and a competency counts as the
  /// more confident of them finds it: a record in one language and its twin in two then come to the same.
  func proposals(for statement: Text) -> [Candidate] {
    var best: [CompetencyNumber: Match] = [:]
    for language in statement.languages {
      let found = matcher.matches(
        for: statement[language] ?? "", language: language, limit: Profiler.proposals, floor: policy.floor)
      for match in found {
        let competency = current(match.competency)
        if let known = best[competency], known.confidence >= match.confidence { continue }
        best[competency] = Match(competency: competency, confidence: match.confidence, reason: match.reason)
      }
    }
    let ranked = best.values.sorted {
      $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0.competency < $1.competency
    }
    return ranked.prefix(Profiler.proposals).map {
      Candidate(competency: $0.competency, confidence: $0.confidence, provenance: .proposed($0.reason.description))
    }
  }
}

extension MatchReason {
  /// The reason in words.
  public var description: Text {
    let terms = matchedTerms.joined(separator: ", ")
    let (english, french): (String, String) =
      switch field {
      case .label: ("label", "libellé")
      case .alternative: ("alternative label", "autre libellé")
      case .definition: ("definition", "définition")
      case .example: ("example", "exemple")
      }
    let tail = terms.isEmpty ? "" : " (\(terms))"
    return Text("\(english) “\(words)”\(tail)", "\(french) «\u{A0}\(words)\u{A0}»\(tail)")
  }
}
