import Model

extension Profiler {
  /// A programme's requirements are the union of its own outcomes' and its components', never their sum.
  ///
  /// Each component weighs as its hours, where all hours are known, else they weigh alike; the programme's own outcomes
  /// weigh as the hours that its components with a record leave, else as one component more. A component with a name and
  /// no record counts only where the programme states no outcomes itself: they already say what it teaches.
  func requirements(of credential: Credential, in catalogue: Catalogue, visited: inout Set<String>) -> [Requirement] {
    guard visited.insert(credential.id).inserted else { return [] }
    let own = requirements(ofOutcomesOf: credential)
    guard !credential.components.isEmpty else { return own }
    var groups: [(requirements: [Requirement], hours: Hundredths?)] = []
    for component in credential.components {
      let part = component.credential.flatMap { catalogue[$0] }
      let hours = component.workload?.hours ?? part?.workload?.hours
      if let part {
        groups.append((requirements(of: part, in: catalogue, visited: &visited), hours))
      } else if own.isEmpty {
        groups.append((named(component), hours))
      }
    }
    groups = groups.filter { !$0.requirements.isEmpty }
    let known = groups.compactMap(\.hours)
    var weights = known.count == groups.count ? known.map(\.count) : groups.map { _ in 1 }
    if !own.isEmpty {
      let inside = weights.reduce(0, +)
      let left = known.count == groups.count ? (credential.workload?.hours.count ?? 0) - inside : 0
      weights.append(left > 0 ? left : max(1, inside / max(1, groups.count)))
      groups.append((own, nil))
    }
    let shares = Profile.apportion(weights)
    var all: [Requirement] = []
    for (group, share) in zip(groups, shares) {
      let inner = Profile.apportion(group.requirements.map(\.weight), total: share)
      all += zip(group.requirements, inner).map { $0.weighing($1) }
    }
    let union = merged(all)
    return zip(union, Profile.apportion(union.map(\.weight))).map { $0.weighing($1) }
  }

  /// A component with a name and no record asks for what its name says.
  private func named(_ component: Component) -> [Requirement] {
    guard !component.title.isEmpty else { return [] }
    return [
      Requirement(
        weight: Profile.totalWeight, level: nil, derivedLevel: nil, candidates: proposals(for: component.title),
        statement: component.title, outcome: 0)
    ]
  }

  /// Requirements that come to the same competency are one: the larger weight and the higher level of them.
  private func merged(_ requirements: [Requirement]) -> [Requirement] {
    var places: [CompetencyNumber: Int] = [:]
    var union: [Requirement] = []
    for requirement in requirements {
      let accepted = requirement.candidates.first { $0.provenance.isStated || $0.confidence >= policy.confidence }
      guard let competency = accepted?.competency else {
        union.append(requirement)
        continue
      }
      if let place = places[competency] {
        union[place] = union[place].united(with: requirement)
      } else {
        places[competency] = union.count
        union.append(requirement)
      }
    }
    return union
  }
}

extension Requirement {
  /// This requirement, with the larger weight and the higher levels of the two, and a stated alignment rather than a
  /// proposed one.
  fileprivate func united(with other: Requirement) -> Requirement {
    let isStated = candidates.contains(where: \.provenance.isStated)
    return Requirement(
      weight: Swift.max(weight, other.weight),
      level: [level, other.level].compactMap(\.self).max(),
      derivedLevel: [derivedLevel, other.derivedLevel].compactMap(\.self).max(),
      candidates: isStated
        ? candidates : other.candidates.contains(where: \.provenance.isStated) ? other.candidates : candidates,
      statement: statement, outcome: outcome)
  }
}
