public import Model

/// A tab-separated table with or without a header line, as runs and gold answers are kept: no quoting, one row a line.
public struct TabbedTable: Sendable {
  /// A row with the number of its line, from 1.
  public struct Row: Sendable {
    public let line: Int
    public let fields: [Substring]
  }

  public let name: String
  /// Names of the columns; empty where the first line is not a header.
  public let header: [String]
  public let rows: [Row]

  /// Reads `text`, whose first line is a header if one of `headerNames` is its first field.
  ///
  /// - Parameter name: what messages call the file.
  /// - Complexity: O(n) in the length of the text.
  public init(_ text: String, name: String, headerNames: Set<String>) {
    self.name = name
    var rows: [Row] = []
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      rows.append(Row(line: place + 1, fields: line.split(separator: "\t", omittingEmptySubsequences: false)))
    }
    if let first = rows.first, headerNames.contains(String(first.fields[0])) {
      header = first.fields.map { $0.lowercased() }
      rows.removeFirst()
    } else {
      header = []
    }
    self.rows = rows
  }

  /// The place of the first column called one of `names`.
  public func column(_ names: String...) -> Int? { header.firstIndex { names.contains($0) } }

  func failure(at row: Row, _ problem: Text) -> TableFailure {
    TableFailure(file: name, line: row.line, problem: problem)
  }

  func number(_ place: Int, of row: Row, called column: String) throws(TableFailure) -> Double {
    guard row.fields.count > place, let value = Double(row.fields[place]), value.isFinite else {
      let written = row.fields.count > place ? row.fields[place] : ""
      throw failure(
        at: row,
        Text(
          "`\(written)` is not a number; column \(place + 1) holds the \(column)",
          "`\(written)` n'est pas un nombre; la colonne \(place + 1) est « \(column) »"))
    }
    return value
  }
}

/// What is wrong with a table, and where.
public struct TableFailure: Error, Hashable, Sendable {
  public let file: String
  public let line: Int
  public let problem: Text

  /// The whole message, on one line.
  public var message: Text {
    Text("\(file):\(line): \(problem.reading(.english))", "\(file):\(line) : \(problem.reading(.french))")
  }
}
