public import Model

/// Quality standards from their files.
public enum StandardFiles {
  /// Reads the standards in files and folders, in the order in which they stand. Of two with one id the first stays.
  ///
  /// A standard that breaks off, or has no id, is left out: half of one would find fault with nothing.
  public static func read(_ paths: [String]) -> Loaded<[QualityStandard]> {
    let inputs = InputFiles.inputs(at: paths, kinds: .xml)
    var diagnostics = inputs.diagnostics
    var standards: [QualityStandard] = []
    for input in inputs.value {
      let log = DiagnosticLog(file: input.path)
      if let standard = StandardVocabulary.read(input, log: log) {
        if let first = standards.first(where: { $0.id == standard.id }) {
          log.report(.duplicate(standard.id, at: standard.location, first: first.location))
        } else {
          standards.append(standard)
        }
      }
      diagnostics += log.diagnostics
    }
    return Loaded(value: standards, diagnostics: diagnostics.sorted())
  }
}
