public import Model

/// What a schema cannot say of roles.
public enum RoleChecks {
  /// Everything wrong with the roles, in order of place. Their competencies are looked up when there are frameworks.
  ///
  /// - Complexity: linear in the number of needs.
  public static func problems(in roles: [Role], frameworks: FrameworkSet?) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var places: [String: SourceLocation?] = [:]
    var references = References(among: frameworks?.competencies.map(\.id) ?? [])
    for role in roles {
      if let first = places[role.id] {
        problems.append(.duplicate(role.id, at: role.location, first: first))
      } else {
        places[role.id] = .some(role.location)
      }
      problems += Diagnostic.missingLanguages(of: role.title, "title", in: role.id, at: role.location)
      problems += needProblems(in: role)
      if let frameworks { problems += lookUp(role, frameworks, &references) }
    }
    return (problems + references.diagnostics).sorted()
  }

  private static func needProblems(in role: Role) -> [Diagnostic] {
    if role.needs.isEmpty {
      return [
        Diagnostic(
          .problem, "no-needs", at: role.location,
          Text(
            "the role \(quoted(role.id)) needs no competency, so nothing can be compared with it; add a `need`",
            "le rôle \(quoted(role.id)) ne demande aucune compétence, si bien que rien ne peut lui être comparé; "
              + "ajoutez un `need`"))
      ]
    }
    var first: [String: SourceLocation?] = [:]
    return role.needs.compactMap { need in
      guard let place = first[need.competency] else {
        first[need.competency] = .some(need.location)
        return nil
      }
      let line = place?.line.map { Text(", first on line \($0)", ", d'abord à la ligne \($0)") } ?? Text.same("")
      return Diagnostic(
        .problem, "repeated-need", at: need.location ?? role.location,
        Text(
          "\(quoted(role.id)) needs \(quoted(need.competency)) twice\(line.reading(.english)); keep one",
          "\(quoted(role.id)) demande deux fois \(quoted(need.competency))\(line.reading(.french)); gardez-en un"))
    }
  }

  private static func lookUp(_ role: Role, _ frameworks: FrameworkSet, _ references: inout References) -> [Diagnostic] {
    role.needs.compactMap { need in
      let place = need.location ?? role.location
      guard let number = frameworks.number(alignedTo: need.competency) else {
        references.reportUnknownCompetency(need.competency, in: role.id, at: place)
        return nil
      }
      let scale = frameworks.scale(of: number)
      guard let level = need.level, level < scale.lowest || level > scale.highest else { return nil }
      return .offScale("\(level)", of: role.id, at: place, on: scale)
    }
  }
}
