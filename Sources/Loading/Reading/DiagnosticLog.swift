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
  private var uncounted = 0

  init(file: String) { self.file = file }

  func report(_ severity: Diagnostic.Severity, _ code: String, at position: XMLPosition?, _ message: Text) {
    report(Diagnostic(severity, code, at: location(position), message))
  }

  func report(_ code: String, at position: XMLPosition?, _ message: Text) {
    report(.problem, code, at: position, message)
  }

  func report(_ diagnostic: Diagnostic) {
    // What makes a file unreadable is said once a file, and never left out.
    if kept.count < DiagnosticLog.capacity || diagnostic.severity == .unreadable {
      kept.append(diagnostic)
    } else {
      uncounted += 1
    }
  }

  func location(_ position: XMLPosition?) -> SourceLocation {
    SourceLocation(file: file, line: position?.line, column: position?.column)
  }

  /// Everything reported, and how much more there was.
  var diagnostics: [Diagnostic] {
    guard uncounted > 0 else { return kept }
    let more = Diagnostic(
      .problem, "too-many-problems", at: SourceLocation(file: file),
      Text(
        "\(uncounted) more problems in this file are not shown; "
          + "correct the first \(DiagnosticLog.capacity) and try again",
        "\(uncounted) autres problèmes de ce fichier ne sont pas affichés; "
          + "corrigez les \(DiagnosticLog.capacity) premiers et recommencez"))
    return kept + [more]
  }
}
