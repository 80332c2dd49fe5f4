import Loading
import Model

/// JSON-LD contexts kept in a folder: what is otherwise fetched from the addresses that documents name.
public struct ContextFolder: Sendable {
  /// Nil where there is no such folder.
  public init?(_ path: String) { return nil }

  func canonical(_ document: JSONTree) throws(ProofFault) -> [UInt8] { throw .noContexts }
}
