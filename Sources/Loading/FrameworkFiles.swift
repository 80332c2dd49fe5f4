public import Model

/// Competency frameworks from their files.
public enum FrameworkFiles {
  /// Reads the frameworks in files and folders; files with equal id and version are parts of one framework.
  ///
  /// A part takes what it does not say from the others. Of two competencies with one id the first stays.
  /// - Complexity: linear in the size of the files; memory in what they hold.
  public static func read(_ paths: [String]) -> Loaded<[Framework]> {
    let inputs = InputFiles.inputs(at: paths)
    var diagnostics = inputs.diagnostics
    var assembly = FrameworkAssembly()
    for input in inputs.value {
      let log = DiagnosticLog(file: input.path)
      if let part = FrameworkVocabulary.read(input, log: log) { assembly.add(part, log: log) }
      diagnostics += log.diagnostics
    }
    return Loaded(value: assembly.frameworks, diagnostics: diagnostics.sorted())
  }
}
