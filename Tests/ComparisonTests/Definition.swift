import Model

@testable import Comparison

/// The definitions of the scoring rules once more, sentence by sentence and as slowly as they read: what the property
/// tests hold every path of the library to. It takes nothing from the library but the records and the policy's rows.
struct Definition {
  let policy: Policy
  let lowest: Int
  let highest: Int
  /// relation(x, c) in hundredths, at [x][c].
  let relation: [[Int]]

  init(_ frameworks: FrameworkSet, _ policy: Policy) {
    self.policy = policy
    lowest = frameworks.scale.levels.map(\.value).min() ?? 1
    highest = frameworks.scale.levels.map(\.value).max() ?? 5
    let all = frameworks.competencies
    let steps = Definition.steps(all)
    relation = all.map { x in
      all.map { c in
        if x.uri == c.uri { return 100 }
        return policy.relations.filter { Definition.holds($0.relation, x, c, steps) }.map(\.factor).max() ?? 0
      }
    }
  }

  private static func holds(
    _ relation: CompetencyRelation, _ x: Competency, _ c: Competency, _ steps: [String: [String: Int]]
  ) -> Bool {
    func names(_ list: [String], _ other: Competency) -> Bool { list.contains(other.id) || list.contains(other.uri) }
    func has(_ kind: Competency.Relation.Kind, _ one: Competency, _ other: Competency) -> Bool {
      names(one.relations.filter { $0.kind == kind }.map(\.target), other)
    }
    func maps(_ predicate: Competency.Mapping.Predicate, _ one: Competency, _ other: Competency) -> Bool {
      names(one.mappings.filter { $0.predicate == predicate }.map(\.target), other)
    }
    switch relation {
    case .same: return false
    case .broader(let count): return steps[c.id]?[x.id] == count
    case .narrower(let count): return steps[x.id]?[c.id] == count
    case .related: return has(.related, x, c) || has(.related, c, x)
    case .essentialPart: return has(.essential, c, x)
    case .optionalPart: return has(.optional, c, x)
    // `x narrowMatch c` says that c is narrower; read from the other end it is `c broadMatch x`.
    case .mapping(.narrowMatch): return maps(.narrowMatch, x, c) || maps(.broadMatch, c, x)
    case .mapping(.broadMatch): return maps(.broadMatch, x, c) || maps(.narrowMatch, c, x)
    case .mapping(let symmetric): return maps(symmetric, x, c) || maps(symmetric, c, x)
    case .replacedBy:
      // The rules speak of the deprecated one that reaches its replacement. The way back, where one competency alone
      // replaced it, is the project's own choice.
      let only = c.deprecation?.replacedBy ?? []
      return names(x.deprecation?.replacedBy ?? [], c) || (only.count == 1 && names(only, x))
    }
  }

  /// The fewest broader steps up from each competency, at [low][high]; absent where there is no way.
  private static func steps(_ all: [Competency]) -> [String: [String: Int]] {
    var names: [String: String] = [:]
    for competency in all { (names[competency.id], names[competency.uri]) = (competency.id, competency.id) }
    let parents = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.broader.compactMap { names[$0] }) })
    var found: [String: [String: Int]] = [:]
    for low in all {
      var frontier = parents[low.id] ?? []
      for step in 1...all.count {
        for high in frontier where found[low.id]?[high] == nil { found[low.id, default: [:]][high] = step }
        frontier = Array(Set(frontier.flatMap { parents[$0] ?? [] }))
      }
    }
    return found
  }

  func accepted(_ requirement: Requirement, _ reading: Reading) -> [CompetencyNumber] {
    let stated = requirement.candidates.filter(\.provenance.isStated)
    let proposed = requirement.candidates.filter { !$0.provenance.isStated }
    switch reading {
    case .stated: return stated.map(\.competency)
    case .expected:
      if !stated.isEmpty { return stated.map(\.competency) }
      let highest = proposed.map(\.confidence).max()
      return proposed.filter { $0.confidence == highest && $0.confidence >= policy.confidence }.prefix(1)
        .map(\.competency)
    case .possible: return (stated + proposed.filter { $0.confidence >= policy.floor }).map(\.competency)
    }
  }

  /// min(1, level(x) / level(r)).
  func levelRatio(_ source: Requirement, _ target: Requirement, _ reading: Reading) -> Fraction {
    let held: Int?
    let asked: Int?
    switch reading {
    case .stated: (held, asked) = (source.level ?? lowest, target.level ?? highest)
    case .expected: (held, asked) = (source.level ?? source.derivedLevel, target.level ?? target.derivedLevel)
    case .possible: (held, asked) = (source.level, target.level)
    }
    // Equal to the other side's, or satisfied.
    guard let held, let asked else { return .one }
    return min(.one, Fraction(held, of: asked))
  }

  func satisfied(_ requirement: Requirement, by sources: [Profile], _ reading: Reading) -> Fraction {
    var best = Fraction.zero
    for c in accepted(requirement, reading) {
      for supplying in sources.flatMap(\.requirements) {
        let ratio = levelRatio(supplying, requirement, reading)
        for x in accepted(supplying, reading) {
          let value = Fraction(relation[x.place][c.place] * ratio.numerator, of: 100 * ratio.denominator)
          best = max(best, value)
        }
      }
    }
    return best
  }

  func coverage(_ sources: [Profile], to target: Profile, _ reading: Reading) -> Fraction? {
    let weights = target.requirements.reduce(0) { $0 + $1.weight }
    guard weights > 0 else { return nil }
    var sum = Fraction.zero
    for requirement in target.requirements {
      let value = satisfied(requirement, by: sources, reading)
      sum =
        Fraction(
          sum.numerator * value.denominator + requirement.weight * value.numerator * sum.denominator,
          of: sum.denominator * value.denominator
        ).reduced
    }
    return Fraction(sum.numerator, of: sum.denominator * weights)
  }
}
