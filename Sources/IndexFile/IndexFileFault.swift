/// Why an index file is refused or cannot be written. Every one names the file.
public enum IndexFileFault: Error, Sendable, Hashable {
  case noSuchFile(String)
  case unreadable(String, errno: Int32)
  case unwritable(String, errno: Int32)
  /// It does not begin as an index file does.
  case notAnIndex(String)
  /// It was written by a newer version of the format.
  case newer(String, version: Int)
  /// It was written by an older version of the format.
  case older(String, version: Int)
  /// It is shorter or longer than its header says.
  case truncated(String, expected: Int, actual: Int)
  /// The header, the table of sections or a section is not what was written.
  case damaged(String, part: String)
  /// A section that the reader needs is not in it, or not of the right width.
  case missing(String, section: String)
}
