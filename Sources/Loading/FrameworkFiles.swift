public import Model

/// Competency frameworks from their files.
public enum FrameworkFiles {
  /// Reads the frameworks in files and folders; files with equal id and version are parts of one framework.
  ///
  /// A file is our own, or of another format, which is recognised by its content unless `format` names it. A part takes
  /// what it does not say from the others. Of two competencies with one id the first stays.
  /// - Complexity: linear in the size of the files; memory in what they hold.
  public static func read(_ paths: [String], as format: Format? = nil) -> Loaded<[Framework]> {
    let inputs = InputFiles.inputs(at: paths, kinds: .all)
    let read = ForeignReader(wanted: .frameworks, forced: format).read(inputs.value)
    var diagnostics = inputs.diagnostics + read.diagnostics
    var assembly = FrameworkAssembly()
    var names = FrameworkNames()
    for piece in read.pieces {
      switch piece {
      case .own(let input):
        let log = DiagnosticLog(file: input.path)
        if let part = FrameworkVocabulary.read(input, log: log) { assembly.add(part, log: log) }
        diagnostics += log.diagnostics
      case .foreign(let content, let logs):
        for var part in content.frameworks {
          part.id = names.name(for: part)
          let log = logs.first { $0.file == part.location.file } ?? logs.first
          if let log { assembly.add(part, log: log.diagnosticLog) }
        }
        diagnostics += logs.flatMap(\.diagnosticLog.diagnostics)
      }
    }
    return Loaded(value: assembly.frameworks, diagnostics: diagnostics.sorted(), conversion: read.conversion)
  }
}

/// Identifiers of frameworks of other formats: two with the same title are not parts of one.
private struct FrameworkNames {
  private var owners: [String: String] = [:]

  mutating func name(for part: FrameworkPart) -> String {
    var name = part.id
    var number = 2
    while let owner = owners[name], owner != part.uri {
      name = "\(part.id)-\(number)"
      number += 1
    }
    owners[name] = part.uri
    return name
  }
}
