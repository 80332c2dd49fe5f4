public import Model

/// Credentials from catalogue files.
public enum CatalogueFiles {
  /// Reads the credentials in files and folders, in the order in which they stand; an issuer may stand in another file
  /// than its credentials.
  ///
  /// A file is our own, or of another format, which is recognised by its content unless `format` names it. `columns` says
  /// what the columns of CSV tables hold, where their names do not.
  /// - Complexity: linear in the size of the files; memory in what they hold.
  public static func read(
    _ paths: [String], as format: Format? = nil, columns: ColumnMapping? = nil
  ) -> Loaded<[Credential]> {
    let inputs = InputFiles.inputs(at: paths, kinds: .all)
    var read = ForeignReader(wanted: .credentials, forced: format, columns: columns).read(inputs.value)
    var diagnostics = inputs.diagnostics + read.diagnostics
    var assembly = CatalogueAssembly()
    var names = CatalogueNames()
    for place in read.pieces.indices {
      // Taken out, so that what has been read is not held twice.
      switch read.takePiece(place) {
      case .own(let input):
        let log = DiagnosticLog(file: input.path)
        assembly.add(CatalogueVocabulary.read(input, log: log), log: log)
        diagnostics += log.diagnostics
      case .foreign(let content, let logs):
        // Within one file names are distinct already.
        let part = read.pieces.count == 1 ? content.catalogue : names.renamed(content.catalogue)
        if let log = logs.first { assembly.add(part, log: log.diagnosticLog) }
        diagnostics += logs.flatMap(\.diagnosticLog.diagnostics)
      }
    }
    let credentials = assembly.finished()
    return Loaded(
      value: credentials.value, diagnostics: (diagnostics + credentials.diagnostics).sorted(),
      conversion: read.conversion)
  }
}
