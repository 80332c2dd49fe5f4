public import Model
import XMLReading

/// Mappings from SSSOM files: a table with its block of metadata, or JSON; recognised by what is in them.
public enum MappingFiles {
  /// Reads each file as a set of mappings. A row that cannot be used is reported with its place and does not lose the
  /// rest.
  /// - Complexity: linear in the size of the files.
  public static func read(_ paths: [String]) -> Loaded<[MappingSet]> {
    var sets: [MappingSet] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      let log = DiagnosticLog(file: path)
      if let set = set(in: path, log) { sets.append(set) }
      diagnostics += log.diagnostics
    }
    return Loaded(value: sets, diagnostics: diagnostics.sorted())
  }

  private static func set(in path: String, _ log: DiagnosticLog) -> MappingSet? {
    do {
      let bytes = try ByteFile.bytes(of: path)
      let decoded = TextDecoding.utf8(bytes, allowing1252: true).bytes
      switch ForeignFile.syntax(of: Array(decoded.prefix(ForeignFile.headBytes))) {
      case .json: return MappingDocument(log: log).set(in: try JSONParser.parse(decoded).document)
      case .table: return MappingTable(log: log).set(in: decoded)
      case .xml, nil: log.report(notMappings(path))
      }
    } catch let failure as JSONFailure {
      log.report(failure.diagnostic(in: path))
    } catch let failure as XMLFailure {
      log.report(failure.diagnostic(in: path, after: 0, of: nil))
    } catch {
      log.report(notMappings(path))
    }
    return nil
  }

  static func notMappings(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "no-mappings", at: SourceLocation(file: path),
      Text(
        "this is no SSSOM file: a table needs the columns `subject_id`, `predicate_id` and `object_id`, JSON a list `mappings`",
        "ce n'est pas un fichier SSSOM\u{A0}: un tableau doit avoir les colonnes `subject_id`, `predicate_id` et `object_id`, le JSON une liste `mappings`"
      ))
  }
}
