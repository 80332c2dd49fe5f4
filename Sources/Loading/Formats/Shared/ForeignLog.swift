import Model

/// What one file of another format gives rise to: diagnostics, and what is lost in conversion.
final class ForeignLog {
  let format: Format
  let diagnosticLog: DiagnosticLog
  private(set) var report = ConversionReport()
  /// Records read and records refused.
  private(set) var read = 0
  private(set) var refused = 0

  init(file: String, format: Format) {
    self.format = format
    diagnosticLog = DiagnosticLog(file: file)
  }

  /// A log that reports to another.
  init(_ log: DiagnosticLog, _ format: Format) {
    self.format = format
    diagnosticLog = log
  }

  var file: String { diagnosticLog.file }

  func location(line: Int, column: Int? = nil) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  /// Counts something that the file says and that has no place in what is read from it.
  func lose(
    _ name: String, _ outcome: ConversionReport.Outcome = .leftOut, times count: Int = 1,
    at location: @autoclosure () -> SourceLocation? = nil
  ) {
    guard count > 0 else { return }
    // Only the first place is kept, and a place costs something to find.
    let isKnown = report.has(name, outcome)
    report.count(name, outcome, times: count, at: isKnown ? nil : location())
  }

  func countRead(_ count: Int = 1) { read += count }

  /// Reports a record that cannot be used.
  func refuse(_ code: String, at location: SourceLocation?, _ message: @autoclosure () -> Text) {
    refused += 1
    problem(code, at: location, message())
  }

  /// Reports something that is wrong in a record that is used all the same.
  func problem(_ code: String, at location: SourceLocation?, _ message: @autoclosure () -> Text) {
    diagnosticLog.report(Diagnostic(.problem, code, at: location ?? SourceLocation(file: file), message()))
  }

  func unreadable(_ code: String, at location: SourceLocation?, _ message: @autoclosure () -> Text) {
    diagnosticLog.report(Diagnostic(.unreadable, code, at: location ?? SourceLocation(file: file), message()))
  }

  /// The report, with the count of records.
  var finished: ConversionReport {
    var whole = report
    whole.add(ConversionReport.Source(file: file, format: format, read: read, refused: refused))
    return whole
  }
}
