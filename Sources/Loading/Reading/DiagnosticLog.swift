import Model
import XMLReading

/// What is wrong with one file, as it is found.
///
/// It keeps a thousand diagnostics and counts the rest, so that a file with a fault in each of a million records costs
/// no more than another.
final class DiagnosticLog {
  static let capacity = 1000

  let file: String
  private var kept: [Diagnostic] = []
  private var unkept = 0

  init(file: String) { self.file = file }

  /// The message is not made when nobody will read it.
  func report(
    _ severity: Diagnostic.Severity, _ code: String, at position: XMLPosition?, _ message: @autoclosure () -> Text
  ) {
    if hasRoom(for: severity) { kept.append(Diagnostic(severity, code, at: location(position), message())) }
  }

  func report(_ code: String, at position: XMLPosition?, _ message: @autoclosure () -> Text) {
    report(.problem, code, at: position, message())
  }

  func report(_ diagnostic: Diagnostic) {
    if hasRoom(for: diagnostic.severity) { kept.append(diagnostic) }
  }

  /// What makes a file unreadable is said once a file, and never left out.
  private func hasRoom(for severity: Diagnostic.Severity) -> Bool {
    if kept.count < DiagnosticLog.capacity || severity == .unreadable { return true }
    unkept += 1
    return false
  }

  func location(_ position: XMLPosition?) -> SourceLocation {
    SourceLocation(file: file, line: position?.line, column: position?.column)
  }

  /// Everything reported, and how much more there was.
  var diagnostics: [Diagnostic] {
    guard unkept > 0 else { return kept }
    let more = Diagnostic(
      .problem, "too-many-problems", at: SourceLocation(file: file),
      Text(
        "\(unkept) more problems in this file are not shown; "
          + "correct the first \(DiagnosticLog.capacity) and try again",
        "\(unkept) autres problèmes de ce fichier ne sont pas affichés; "
          + "corrigez les \(DiagnosticLog.capacity) premiers et recommencez"))
    return kept + [more]
  }
}
