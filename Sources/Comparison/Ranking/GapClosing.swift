public import Model

/// One more credential on the way to a target: what it adds, and where that leads.
public struct GapStep: Sendable {
  public let subject: Subject
  /// Expected coverage after this credential, those before it and the portfolio.
  public let coverage: Fraction
  /// Places of the target's requirements that it raises.
  public let raises: [Int]
}

extension Ranking {
  /// Credentials of the catalogue that would close the gap between a portfolio and a target, one after the other: at each
  /// step the one that adds the most coverage for an hour of learning, then the most coverage, then the identifier. Those
  /// of a sector that is neither the target's nor related to it come after all others, and so do, among each of the two,
  /// those whose hours are not known.
  ///
  /// This is the greedy rule of weighted set cover (Chvátal, 1979, "A greedy heuristic for the set-covering problem"),
  /// then without what the later choices make superfluous: good, but not always the shortest set. Retired, expired, superseded or unavailable credentials are never
  /// proposed, nor work that only a regulator can licence.
  /// - Complexity: O(steps x candidates x cost of a coverage).
  public func gapClosing(
    from sources: [Held], to target: Subject, limit: Int, where isIncluded: (Subject) -> Bool
  ) -> [GapStep] {
    var held = sources.filter { comparator.currencyState(of: $0).state != .expired }.map(\.subject)
    guard var coverage = comparator.expectedCoverage(of: held.map(\.profile), to: target.profile) else { return [] }
    let units = index.units(ofTarget: target.profile)
    let owned = Set(held.map(\.id) + [target.id])
    let candidates = subjects.indices.filter {
      units[$0] > 0 && !owned.contains(subjects[$0].id) && comparator.isObtainable(subjects[$0])
        && isIncluded(subjects[$0])
    }
    let start = held
    var chosen: [Subject] = []
    while chosen.count < limit, coverage < .one {
      var best: GapOffer?
      for place in candidates {
        let subject = subjects[place]
        guard let reached = comparator.expectedCoverage(of: (held + [subject]).map(\.profile), to: target.profile),
          reached > coverage
        else { continue }
        let offer = GapOffer(
          subject: subject, coverage: reached, gain: reached.numerator - coverage.numerator,
          isNear: isNear(subject, target))
        if let known = best, !offer.isBetter(than: known) { continue }
        best = offer
      }
      guard let best else { break }
      held.append(best.subject)
      chosen.append(best.subject)
      coverage = best.coverage
    }
    return steps(needed(chosen, after: start, to: target), after: start, to: target)
  }

  /// Without what the rest makes superfluous: an early choice may be covered by the later ones. The first ones go first.
  private func needed(_ chosen: [Subject], after start: [Subject], to target: Subject) -> [Subject] {
    var kept = chosen
    func coverage(_ subjects: [Subject]) -> Fraction? {
      comparator.expectedCoverage(of: (start + subjects).map(\.profile), to: target.profile)
    }
    let whole = coverage(kept)
    for subject in chosen {
      let rest = kept.filter { $0.id != subject.id }
      if coverage(rest) == whole { kept = rest }
    }
    return kept
  }

  private func steps(_ chosen: [Subject], after start: [Subject], to target: Subject) -> [GapStep] {
    var held = start
    return chosen.map { subject in
      let before = results(of: held, to: target)
      held.append(subject)
      let after = results(of: held, to: target)
      return GapStep(
        subject: subject, coverage: RequirementResult.coverage(after, of: target.profile) ?? .zero,
        raises: zip(before, after).filter { $1.score > $0.score }.map(\.1.place))
    }
  }

  func results(of held: [Subject], to target: Subject) -> [RequirementResult] {
    RequirementResult.results(
      supply: Supply(of: held.map(\.profile), reading: .expected, rules: comparator.rules), target: target.profile,
      reading: .expected, rules: comparator.rules, relations: comparator.relations)
  }

  private func isNear(_ subject: Subject, _ target: Subject) -> Bool {
    SectorComparison(
      source: subject.sectors, target: target, policy: comparator.policy, frameworks: comparator.frameworks,
      rules: comparator.rules
    ).finding != .substantial
  }

}

extension Comparator {
  /// Whether somebody could set out to earn it at the as-of date: it is current and offered, and no licence.
  public func isObtainable(_ subject: Subject) -> Bool {
    guard let credential = subject.credential, currencyState(of: Held(subject)).state == .current,
      regulations(of: subject).isEmpty
    else { return false }
    return credential.availability?.contains(asOf) ?? true
  }
}

/// What one more credential would add. Coverages of one target share a denominator, so that gains compare as integers.
private struct GapOffer {
  let subject: Subject
  let coverage: Fraction
  let gain: Int
  let isNear: Bool

  func isBetter(than other: GapOffer) -> Bool {
    if isNear != other.isNear { return isNear }
    switch (subject.hours, other.subject.hours) {
    case (.some, nil): return true
    case (nil, .some): return false
    case (let own?, let known?):
      let (a, b) = (UInt128(gain) * UInt128(max(1, known.count)), UInt128(other.gain) * UInt128(max(1, own.count)))
      if a != b { return a > b }
    case (nil, nil): break
    }
    return gain != other.gain ? gain > other.gain : subject.id < other.subject.id
  }
}
