/// The rows of a small CSV text, whatever its delimiter.
public struct DelimitedRows: Sendable {
  public struct Row: Sendable {
    /// On which it begins, from 1.
    public let line: Int
    /// By column; nil for an empty or absent cell.
    public let cells: [String?]
  }

  public let header: [String]
  public let rows: [Row]
  /// Lines at which a quotation mark opens that is never closed.
  public let unclosed: [Int]

  /// Nil for a text without a header.
  public init?(_ text: String) {
    guard let document = TableDocument(bytes: Array(text.utf8), encoding: .utf8) else { return nil }
    header = document.header
    (rows, unclosed) = Self.read(document)
  }

  private static func read(_ document: TableDocument) -> (rows: [Row], unclosed: [Int]) {
    var scanner = TableScanner(delimiter: document.delimiter, cursor: document.start)
    let bytes = document.bytes
    let span = bytes.span
    var rows: [Row] = []
    var unclosed: [Int] = []
    while scanner.next(in: span) {
      if scanner.isUnclosed {
        unclosed.append(scanner.line)
        continue
      }
      if scanner.isBlank { continue }
      let row = TableRow(bytes: bytes, fields: scanner.fields, line: scanner.line)
      rows.append(Row(line: row.line, cells: document.header.indices.map { row.text($0) }))
    }
    return (rows, unclosed)
  }
}
