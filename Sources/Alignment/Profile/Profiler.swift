public import Model

/// Turns what a record says into a profile: outcomes into weighted requirements, statements into competencies.
public struct Profiler: Sendable {
  let frameworks: FrameworkSet
  let matcher: CompetencyMatcher
  let policy: Policy

  /// As many proposals as a requirement keeps.
  static let proposals = 5

  public init(frameworks: FrameworkSet, matcher: CompetencyMatcher, policy: Policy) {
    self.frameworks = frameworks
    self.matcher = matcher
    self.policy = policy
  }

  /// The profile of a credential; that of a programme is the union of its own outcomes and its components'.
  public func profile(of credential: Credential, in catalogue: Catalogue) -> Profile {
    var visited: Set<String> = []
    return Profile(id: credential.id, requirements: requirements(of: credential, in: catalogue, visited: &visited))
  }

  /// A role's requirements are its competencies, weighted by importance.
  public func profile(of role: Role) -> Profile { Profiler.profile(of: role, in: frameworks) }

  /// The same without a matcher: a role states its competencies.
  public static func profile(of role: Role, in frameworks: FrameworkSet) -> Profile {
    let weights = Profile.apportion(role.needs.map(\.importance))
    let requirements = role.needs.enumerated().map { place, need in
      let number = frameworks.number(alignedTo: need.competency)
      return Requirement(
        weight: weights[place], level: need.level, derivedLevel: nil,
        candidates: number.map {
          [Candidate(competency: $0, confidence: .certain, provenance: .stated(confirmedBy: nil))]
        } ?? [],
        statement: number.map { frameworks[$0].label } ?? .same(need.competency), outcome: place)
    }
    return Profile(id: role.id, requirements: requirements)
  }
}
