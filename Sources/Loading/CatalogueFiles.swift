public import Model

/// Credentials from catalogue files.
public enum CatalogueFiles {
  /// Reads the credentials in files and folders, in the order in which they stand; an issuer may stand in another file
  /// than its credentials.
  ///
  /// - Complexity: linear in the size of the files; memory in what they hold.
  public static func read(_ paths: [String]) -> Loaded<[Credential]> {
    let inputs = InputFiles.inputs(at: paths)
    var diagnostics = inputs.diagnostics
    var assembly = CatalogueAssembly()
    for input in inputs.value {
      let log = DiagnosticLog(file: input.path)
      assembly.add(CatalogueVocabulary.read(input, log: log), log: log)
      diagnostics += log.diagnostics
    }
    let credentials = assembly.credentials()
    return Loaded(value: credentials.value, diagnostics: (diagnostics + credentials.diagnostics).sorted())
  }
}
