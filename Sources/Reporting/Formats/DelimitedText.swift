/// Rows of fields as CSV (RFC 4180) or TSV.
public struct DelimitedText: Sendable {
  public let header: [String]
  public let rows: [[String]]

  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// Comma-separated, CRLF line ends, fields quoted where they must be.
  public var csv: String {
    ([header] + rows).map { $0.map(DelimitedText.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Tab-separated; tabs and line ends inside a field become spaces.
  public var tsv: String {
    ([header] + rows).map { row in
      row.map { $0.map { $0.isNewline || $0 == "\t" ? " " : $0 } }.map { String($0) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// Tab-separated; fields with tabs, line ends or quotation marks are quoted as in CSV, so that nothing is changed.
  public var quotedTSV: String {
    ([header] + rows).map { row in
      row.map { field in
        field.contains { $0 == "\t" || $0 == "\"" || $0.isNewline }
          ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
      }.joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
