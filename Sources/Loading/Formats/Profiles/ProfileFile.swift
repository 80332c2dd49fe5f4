public import Model

/// A profile file: credentials that are mapped already, one a line, as JSON (NDJSON) or as rows of a CSV table.
///
/// A line of JSON is an object: `id`, and `competencies`, a list of `{"id", "weight", "level"}`; optional are
/// `jurisdiction` (ISO 3166), `sector` (a NAICS code or a list), `level` (of the credential, on the policy's reference
/// scale), `hours`, `retired`, `validMonths`, `validUntil`. A table has columns of these names; its `competencies` are
/// `id:weight:level` with semicolons between them. Weights are integers, 1 where none is given; an entry's level may be
/// absent.
public enum ProfileFile {
  /// Reads a file record by record; what is wrong is reported with its line, and the other records are read.
  ///
  /// - Complexity: linear in the size of the file; NDJSON in the memory of its longest line, at most 16 MiB.
  public static func read(_ path: String, _ body: (ProfileRecord) -> Void) -> [Diagnostic] {
    let log = DiagnosticLog(file: path)
    guard var stream = ByteStream(path: path) else {
      log.report(
        Diagnostic(
          .unreadable, "no-such-file", at: SourceLocation(file: path),
          Text("there is no such file; check the path", "ce fichier n'existe pas; vérifiez le chemin")))
      return log.diagnostics
    }
    var ids: Set<String> = []
    func take(_ record: ProfileRecord?, line: Int) {
      guard let record else { return }
      guard ids.insert(record.id).inserted else {
        log.report(
          Diagnostic(
            .problem, "duplicate-id", at: SourceLocation(file: path, line: line),
            Text(
              "`\(record.id)` comes again; the first one is used", "`\(record.id)` revient; la première fiche sert")))
        return
      }
      body(record)
    }
    let first = stream.next(1 << 16)
    let isJSON =
      first.first { !($0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF) }
      == UInt8(ascii: "{")
    if isJSON {
      ProfileLines.read(first, then: &stream, log) { bytes, line in
        take(ProfileJSON(bytes, line: line, log: log).record(), line: line)
      }
    } else {
      var whole = first
      while case let more = stream.next(1 << 20), !more.isEmpty { whole += more }
      ProfileTable.read(whole, log) { take($0, line: $1) }
    }
    return log.diagnostics
  }
}

/// The lines of a file, in pieces.
enum ProfileLines {
  static let longest = 16 << 20

  static func read(
    _ first: [UInt8], then stream: inout ByteStream, _ log: DiagnosticLog, _ body: ([UInt8], Int) -> Void
  ) {
    var pending: [UInt8] = []
    var line = 1
    var bytes = first
    while !bytes.isEmpty {
      var start = 0
      while let end = bytes[start...].firstIndex(of: 0x0A) {
        pending += bytes[start..<end]
        deliver(&pending, line, log, body)
        line += 1
        start = end + 1
      }
      pending += bytes[start...]
      if pending.count > longest { break }
      bytes = stream.next(1 << 20)
    }
    deliver(&pending, line, log, body)
  }

  private static func deliver(
    _ pending: inout [UInt8], _ line: Int, _ log: DiagnosticLog, _ body: ([UInt8], Int) -> Void
  ) {
    defer { pending.removeAll(keepingCapacity: true) }
    if line == 1, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    guard pending.count <= longest else {
      log.report(
        Diagnostic(
          .unreadable, "too-long", at: SourceLocation(file: log.file, line: line),
          Text(
            "the line is longer than 16 MiB; write one record a line",
            "la ligne dépasse 16 Mio; écrivez une fiche par ligne")))
      return
    }
    guard pending.contains(where: { $0 > 0x20 }) else { return }
    body(pending, line)
  }
}
