import Model

extension PolicyChecks {
  /// Rows that are missing, and rows for one thing.
  static func rowProblems(in policy: Policy, _ places: PolicyPlaces) -> [Diagnostic] {
    let elements = Set(policy.elementFactors.map(\.element))
    var problems = Element.allCases.filter { !elements.contains($0) }.map {
      missingRow("element", $0.rawValue, at: places[.policy])
    }
    problems += QualityAssurance.Kind.allCases.filter { policy.quality.findings[$0] == nil }.map {
      missingRow("assurance", $0.rawValue, at: places[.quality])
    }
    problems += hierarchyProblems("broader", in: policy, places) { .broader(steps: $0) }
    problems += hierarchyProblems("narrower", in: policy, places) { .narrower(steps: $0) }
    problems += repeated(policy.relations.map(\.relation)).map { repeatedRow($0.name, at: places[.relation($0)]) }
    problems += repeated(policy.elementFactors.map(\.element)).map {
      repeatedRow($0.rawValue, at: places[.element($0)])
    }
    problems += repeated(policy.levelScales.map(\.id)).map { repeatedRow($0, at: places[.scale($0)]) }
    problems += repeated(policy.levelDerivation.map(\.reference)).map {
      repeatedRow("\($0)", at: places[.derivation($0)])
    }
    return problems
  }

  /// Each step away counts no more than the one before it, and none is left out.
  private static func hierarchyProblems(
    _ name: String, in policy: Policy, _ places: PolicyPlaces, _ relation: (Int) -> CompetencyRelation
  ) -> [Diagnostic] {
    let factors = (1...5).map { steps in policy.relations.first { $0.relation == relation(steps) }?.factor }
    guard let last = factors.lastIndex(where: { $0 != nil }) else { return [] }
    var problems: [Diagnostic] = []
    var nearest: Int?
    for (place, factor) in factors[...last].enumerated() {
      guard let factor else {
        problems.append(missingRow("relation", "\(name) \(place + 1)", at: places[.relation(relation(last + 1))]))
        continue
      }
      if let nearest, factor > nearest {
        problems.append(
          Diagnostic(
            .problem, "factors-out-of-order", at: places[.relation(relation(place + 1))],
            Text(
              "\(quoted(name)) counts for more \(place + 1) steps away than nearer; lower its `factor`",
              "\(quoted(name)) compte davantage à \(place + 1) pas que plus près; abaissez son `factor`")))
      }
      nearest = min(nearest ?? factor, factor)
    }
    return problems
  }

  private static func repeated<Key: Hashable>(_ keys: [Key]) -> [Key] {
    var seen: Set<Key> = []
    return keys.filter { !seen.insert($0).inserted }
  }

  private static func missingRow(_ element: String, _ name: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .problem, "missing-row", at: location,
      Text(
        "there is no \(quoted(element)) for \(quoted(name)); add one",
        "l'élément \(quoted(element)) pour \(quoted(name)) manque; ajoutez-le"))
  }

  private static func repeatedRow(_ name: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .problem, "repeated-row", at: location,
      Text(
        "there is more than one row for \(quoted(name)); keep one",
        "il y a plus d'une ligne pour \(quoted(name)); gardez-en une seule"))
  }
}
