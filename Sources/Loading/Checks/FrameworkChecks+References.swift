import Model

extension FrameworkChecks {
  /// References that lead nowhere, to themselves or in circles, and relations stated twice.
  static func referenceProblems(in set: FrameworkSet) -> [Diagnostic] {
    var references = References(among: set.competencies.map(\.id))
    var stated: [StatedRelation: CompetencyNumber] = [:]
    for place in 0..<set.count {
      let number = CompetencyNumber(place)
      checkHierarchy(of: number, in: set, &references)
      checkRelations(of: number, in: set, &stated, &references)
      checkMappings(of: set[number], &references)
    }
    reportLoops("cyclic-hierarchy", "broader", in: set, &references) { $0.broader }
    reportLoops("replacement-loop", "replaced-by", in: set, &references) { $0.deprecation?.replacedBy ?? [] }
    return references.diagnostics
  }

  private struct StatedRelation: Hashable {
    let kind: Competency.Relation.Kind
    let from: CompetencyNumber
    let to: CompetencyNumber
  }

  private static func checkHierarchy(
    of number: CompetencyNumber, in set: FrameworkSet, _ references: inout References
  ) {
    let competency = set[number]
    let lists = [("broader", competency.broader), ("replaced-by", competency.deprecation?.replacedBy ?? [])]
    for (attribute, targets) in lists {
      var seen: Set<String> = []
      for target in targets {
        if !seen.insert(target).inserted {
          references.reportRepeated(
            target, named: attribute, of: competency.id, at: competency.location, first: competency.location)
        } else if target == competency.id || target == competency.uri {
          references.reportSelf(named: attribute, of: competency.id, at: competency.location)
        } else if set.number(of: target, within: number) == nil {
          references.reportDangling(target, named: attribute, of: competency.id, at: competency.location)
        }
      }
    }
  }

  private static func checkRelations(
    of number: CompetencyNumber, in set: FrameworkSet, _ stated: inout [StatedRelation: CompetencyNumber],
    _ references: inout References
  ) {
    let competency = set[number]
    for relation in competency.relations {
      let name = relation.kind.rawValue
      guard let target = set.number(of: relation.target, within: number) else {
        references.reportDangling(relation.target, named: name, of: competency.id, at: competency.location)
        continue
      }
      guard target != number else {
        references.reportSelf(named: name, of: competency.id, at: competency.location)
        continue
      }
      // `related` says the same from either end.
      let isSymmetric = relation.kind == .related
      let key = StatedRelation(
        kind: relation.kind, from: isSymmetric ? min(number, target) : number,
        to: isSymmetric ? max(number, target) : target)
      if let first = stated[key] {
        references.reportRepeated(
          relation.target, named: name, of: competency.id, at: competency.location, first: set[first].location)
      } else {
        stated[key] = number
      }
    }
  }

  private static func checkMappings(of competency: Competency, _ references: inout References) {
    var seen: Set<Competency.Mapping> = []
    for mapping in competency.mappings {
      let name = mapping.predicate.rawValue
      if mapping.target == competency.uri || mapping.target == competency.id {
        references.reportSelf(named: name, of: competency.id, at: competency.location)
      } else if !seen.insert(mapping).inserted {
        references.reportRepeated(
          mapping.target, named: name, of: competency.id, at: competency.location, first: competency.location)
      }
    }
  }

  private static func reportLoops(
    _ code: String, _ attribute: String, in set: FrameworkSet, _ references: inout References,
    _ targets: (Competency) -> [String]
  ) {
    let successors = (0..<set.count).map { place in
      let number = CompetencyNumber(place)
      return targets(set[number]).compactMap { set.number(of: $0, within: number)?.place }
    }
    for circle in Cycles.each(in: successors) {
      let members = circle.map { set[CompetencyNumber($0)] }
      references.reportLoop(code, members.map(\.id), named: attribute, at: members.first?.location)
    }
  }
}
