import Model

extension CatalogueChecks {
  /// Identifiers given twice, and references that lead nowhere, to themselves or in circles.
  static func referenceProblems(in credentials: [Credential]) -> [Diagnostic] {
    var places: [String: Int] = [:]
    var problems: [Diagnostic] = []
    // By id, so that a circle is told in the same way whatever the order of files.
    let sorted = credentials.enumerated().sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }
      .map(\.element)
    for (place, credential) in sorted.enumerated() {
      if let first = places[credential.id] {
        problems.append(.duplicate(credential.id, at: credential.location, first: sorted[first].location))
      } else {
        places[credential.id] = place
      }
    }
    var references = References(among: sorted.map(\.id))
    check("superseded", "supersession-loop", sorted, places, &references) { $0.supersession?.by ?? [] }
    check("prerequisite", "prerequisite-loop", sorted, places, &references) {
      $0.prerequisites.compactMap(\.credential)
    }
    check("stacks-into", "stacking-loop", sorted, places, &references) { $0.stacksInto }
    check("component", "component-loop", sorted, places, &references) { $0.components.compactMap(\.credential) }
    return problems + references.diagnostics
  }

  private static func check(
    _ element: String, _ loop: String, _ credentials: [Credential], _ places: [String: Int],
    _ references: inout References, _ targets: (Credential) -> [String]
  ) {
    var successors: [[Int]] = []
    for credential in credentials {
      var known: [Int] = []
      var seen: Set<String> = []
      for target in targets(credential) {
        if !seen.insert(target).inserted {
          references.reportRepeated(
            target, named: element, of: credential.id, at: credential.location, first: credential.location)
        } else if target == credential.id {
          references.reportSelf(named: element, of: credential.id, at: credential.location)
        } else if let place = places[target] {
          known.append(place)
        } else {
          references.reportDangling(target, named: element, of: credential.id, at: credential.location)
        }
      }
      successors.append(known)
    }
    for circle in Cycles.each(in: successors) {
      let members = circle.map { credentials[$0] }
      references.reportLoop(loop, members.map(\.id), named: element, at: members.first?.location)
    }
  }
}
