/// What the columns of a table hold, as the user says it: `title=Course name,hours=Contact hours`.
public struct ColumnMapping: Sendable, Hashable {
  /// The names of columns by what they hold.
  public let columns: [String: String]

  /// Nil where the words have another form; a mapping of nothing is one.
  public init?(_ words: String) {
    var columns: [String: String] = [:]
    for piece in words.split(separator: ",") {
      let parts = piece.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      columns[parts[0]] = parts[1]
    }
    self.columns = columns
  }

  public init(_ columns: [String: String]) { self.columns = columns }
}

extension Substring {
  /// Without spaces at its ends.
  var trimmingSpaces: String { String(self).trimmedWords ?? "" }
}
