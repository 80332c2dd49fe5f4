/// Where a document's bytes come from.
public enum XMLSource: Sendable, Hashable {
  /// A file, read in pieces; nothing keeps it in memory.
  case file(String)
  /// Bytes already in memory, with a name to speak of them by.
  case bytes([UInt8], name: String)

  /// What to call the document in a message: its path, or the name given with its bytes.
  public var name: String {
    switch self {
    case .file(let path): path
    case .bytes(_, let name): name
    }
  }
}
