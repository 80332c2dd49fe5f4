/// Where something stands in a document.
///
/// Lines and columns count from 1. A line ends at a line feed, so a file with `\r\n` counts as an editor does, and a file
/// with lone carriage returns is one long line. A column counts Unicode scalars, whatever the file's encoding: a letter
/// with a combining accent is two, a tab is one, a byte order mark is none.
public struct XMLPosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: XMLPosition, right: XMLPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// `line:column`, as compilers write it.
  public var description: String { "\(line):\(column)" }
}
