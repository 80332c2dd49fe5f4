public import Model

/// What a schema cannot say of catalogues.
public enum CatalogueChecks {
  /// Everything wrong with the credentials, in order of place. Alignments are looked up when there are frameworks,
  /// levels when there is a policy. A half-empty credential, or one in a single language, is nothing wrong.
  ///
  /// - Complexity: O(n log n) in the number of credentials and of their references.
  public static func problems(
    in credentials: [Credential], frameworks: FrameworkSet?, policy: Policy?
  ) -> [Diagnostic] {
    var problems = referenceProblems(in: credentials)
    for credential in credentials {
      problems += dateProblems(in: credential) + figureProblems(in: credential) + weightProblems(in: credential)
    }
    if let policy { problems += credentials.compactMap { levelProblem(in: $0, policy) } }
    if let frameworks { problems += outcomeProblems(in: credentials, frameworks) }
    return problems.sorted()
  }

  private static func levelProblem(in credential: Credential, _ policy: Policy) -> Diagnostic? {
    guard let level = credential.level, policy.step(of: level) == nil else { return nil }
    guard let scale = policy.levelScales.first(where: { $0.id == level.scale }) else {
      let names = policy.levelScales.map(\.id)
      return Diagnostic(
        .problem, "unknown-scale", at: credential.location,
        Text(
          "the policy \(quoted(policy.id)) has no scale \(quoted(level.scale)), used by \(quoted(credential.id))",
          "la politique \(quoted(policy.id)) n'a pas d'échelle \(quoted(level.scale)), "
            + "qu'utilise \(quoted(credential.id))") + suggestion(for: level.scale, among: names))
    }
    let allowed = oneOf(scale.steps.map(\.value))
    return Diagnostic(
      .problem, "unknown-level", at: credential.location,
      Text(
        "the scale \(quoted(scale.id)) has no step \(quoted(level.value)), used by \(quoted(credential.id)); expected ",
        "l'échelle \(quoted(scale.id)) n'a pas d'échelon \(quoted(level.value)), "
          + "qu'utilise \(quoted(credential.id)); attendu\u{A0}: ") + allowed)
  }

  private static func outcomeProblems(in credentials: [Credential], _ frameworks: FrameworkSet) -> [Diagnostic] {
    var references = References(among: frameworks.competencies.map(\.id))
    var problems: [Diagnostic] = []
    for credential in credentials {
      for outcome in credential.outcomes {
        let place = outcome.location ?? credential.location
        for alignment in outcome.alignments where frameworks.number(alignedTo: alignment.competency) == nil {
          references.reportUnknownCompetency(
            alignment.competency, in: credential.id, at: alignment.location ?? place)
        }
        // An outcome's level is on the scale of what it is aligned to.
        let aligned = outcome.alignments.lazy.compactMap { frameworks.number(alignedTo: $0.competency) }.first
        let scale = aligned.map { frameworks.scale(of: $0) } ?? frameworks.scale
        if let level = outcome.level, level < scale.lowest || level > scale.highest {
          problems.append(.offScale("\(level)", of: credential.id, at: place, on: scale))
        }
      }
    }
    return problems + references.diagnostics
  }
}
