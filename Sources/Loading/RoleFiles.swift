public import Model

/// Roles from their files.
public enum RoleFiles {
  /// Reads the roles in files and folders, in the order in which they stand. Of two with one id the first stays.
  ///
  /// A file is our own, or of another format, which is recognised by its content unless `format` names it.
  /// - Complexity: linear in the size of the files; memory in what they hold.
  public static func read(_ paths: [String], as format: Format? = nil) -> Loaded<[Role]> {
    let inputs = InputFiles.inputs(at: paths, kinds: .all)
    let read = ForeignReader(wanted: .roles, forced: format).read(inputs.value)
    var diagnostics = inputs.diagnostics + read.diagnostics
    var assembly = RoleAssembly()
    for piece in read.pieces {
      switch piece {
      case .own(let input):
        let log = DiagnosticLog(file: input.path)
        assembly.add(RoleVocabulary.read(input, log: log), log: log)
        diagnostics += log.diagnostics
      case .foreign(let content, let logs):
        if let log = logs.first { assembly.add(content.roles, log: log.diagnosticLog) }
        diagnostics += logs.flatMap(\.diagnosticLog.diagnostics)
      }
    }
    return Loaded(value: assembly.roles, diagnostics: diagnostics.sorted(), conversion: read.conversion)
  }
}

/// Role files put together: each id once.
private struct RoleAssembly {
  private(set) var roles: [Role] = []
  private var places: [String: SourceLocation] = [:]

  mutating func add(_ more: [Role], log: DiagnosticLog) {
    for role in more {
      if let first = places[role.id] {
        log.report(.duplicate(role.id, at: role.location, first: first))
      } else {
        places[role.id] = role.location ?? SourceLocation(file: log.file)
        roles.append(role)
      }
    }
  }
}
