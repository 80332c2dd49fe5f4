public import Model

/// Roles from their files.
public enum RoleFiles {
  /// Reads the roles in files and folders, in the order in which they stand. Of two with one id the first stays.
  ///
  /// - Complexity: linear in the size of the files; memory in what they hold.
  public static func read(_ paths: [String]) -> Loaded<[Role]> {
    let inputs = InputFiles.inputs(at: paths)
    var diagnostics = inputs.diagnostics
    var roles: [Role] = []
    var places: [String: SourceLocation] = [:]
    for input in inputs.value {
      let log = DiagnosticLog(file: input.path)
      for role in RoleVocabulary.read(input, log: log) {
        if let first = places[role.id] {
          log.report(.duplicate(role.id, at: role.location, first: first))
        } else {
          places[role.id] = role.location ?? SourceLocation(file: input.path)
          roles.append(role)
        }
      }
      diagnostics += log.diagnostics
    }
    return Loaded(value: roles, diagnostics: diagnostics.sorted())
  }
}
