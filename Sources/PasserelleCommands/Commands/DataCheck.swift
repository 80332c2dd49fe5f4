import Loading
import Model
import Reporting

/// The result of checking files: by the readers, by the checks beyond a schema, and by the schema itself; and of the reviewed
/// mappings beside them.
struct DataCheck {
  let paths: [String]
  let records: Int
  let diagnostics: [Diagnostic]

  /// Adds the schema's findings where the reader has not already said something of the same line, and writes it all out:
  /// exit code 65 where a file cannot be read, 1 where something was found.
  func outcome(for command: some AnsweringCommand) throws -> Outcome {
    let files = InputFiles.xmlFiles(at: paths).value
    let mappings = MappingFiles.read(command.shared.mappings)
    var all = diagnostics + mappings.diagnostics + ReviewedMappings(mappings.value).diagnostics
    // A folder may hold other vocabularies, which are passed over: one with nothing of this kind is likely a wrong folder.
    if records == 0, diagnostics.isEmpty, let folder = paths.first(where: { !files.contains($0) }) {
      all.append(
        Diagnostic(
          .problem, "nothing-of-this-kind", at: SourceLocation(file: folder),
          Text(
            "nothing here is of the kind that this command checks; give another folder",
            "rien ici n'est du genre que cette commande vérifie; donnez un autre dossier")))
    }
    if let folder = command.shared.dataFolderIfAny {
      let named = Set(diagnostics.compactMap { $0.location.map { Line($0) } })
      for file in files where !diagnostics.contains(where: { $0.severity == .unreadable && $0.location?.file == file })
      {
        all += SchemaChecks.problems(in: file, schemas: folder.schemas).filter { diagnostic in
          diagnostic.location.map { !named.contains(Line($0)) } ?? true
        }
      }
    } else {
      Terminal.warn(
        "passerelle: "
          + Text(
            "no data folder, so no schema was checked; give one with `--data`",
            "aucun dossier de données, donc aucun schéma vérifié; indiquez-le par `--data`"
          ).reading(command.shared.language))
    }
    let unreadable = all.filter { $0.severity == .unreadable }
    let report = ValidationReport(files: files.count, records: records, diagnostics: all)
    let outcome = try command.written(report)
    guard unreadable.isEmpty else {
      try Terminal.print(outcome.output)
      throw Failure(unreadable.allSatisfy { $0.code.hasPrefix("no-such") } ? .noInput : .data)
    }
    return Outcome(outcome.output, isFinding: !all.isEmpty)
  }

  private struct Line: Hashable {
    let file: String
    let line: Int?

    init(_ location: SourceLocation) {
      file = location.file
      line = location.line
    }
  }
}
