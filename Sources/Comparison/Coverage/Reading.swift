public import Model

/// What each of the three readings accepts, and how it takes an unknown level.
///
/// Accepted sets are nested and levels ordered from one reading to the next, so stated <= expected <= possible holds for
/// every coverage.
public struct ReadingRules: Sendable {
  public let confidence: Confidence
  public let floor: Confidence
  public let lowestLevel: ProficiencyLevel
  public let highestLevel: ProficiencyLevel

  public init(policy: Policy, scale: ProficiencyScale) {
    confidence = policy.confidence
    floor = min(policy.floor, policy.confidence)
    lowestLevel = ProficiencyLevel(scale.lowest)
    highestLevel = ProficiencyLevel(scale.highest)
  }

  /// The candidates accepted for a requirement, best first.
  public func accepted(_ requirement: Requirement, in reading: Reading) -> [Candidate] {
    let stated = requirement.candidates.filter(\.provenance.isStated)
    switch reading {
    case .stated: return stated
    case .expected:
      if !stated.isEmpty { return stated }
      return requirement.candidates.first.map { $0.confidence >= confidence ? [$0] : [] } ?? []
    case .possible:
      return requirement.candidates.filter { $0.provenance.isStated || $0.confidence >= floor }
    }
  }

  /// The level at which a source's requirement supplies its competencies.
  public func held(_ requirement: Requirement, in reading: Reading) -> ProficiencyLevel {
    if let level = requirement.level { return ProficiencyLevel(level) }
    switch reading {
    case .stated: return lowestLevel
    case .expected: return derived(requirement) ?? .sufficient
    case .possible: return .sufficient
    }
  }

  /// The level that a target's requirement asks for.
  public func asked(_ requirement: Requirement, in reading: Reading) -> ProficiencyLevel {
    if let level = requirement.level { return ProficiencyLevel(level) }
    switch reading {
    case .stated: return highestLevel
    case .expected: return derived(requirement) ?? .unasked
    case .possible: return .unasked
    }
  }

  /// Held to the framework's scale, whose ends the stated reading takes: else the readings would not be ordered.
  private func derived(_ requirement: Requirement) -> ProficiencyLevel? {
    requirement.derivedLevel.map { min(highestLevel, max(lowestLevel, ProficiencyLevel($0))) }
  }
}
