/// Why a document could not be read to its end.
///
/// Thrown by every function of this module that reads. The first error ends the reading: nothing is guessed after it, and
/// the caller keeps what was delivered before it.
public struct XMLFailure: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// Nothing is at the path.
    case noSuchFile
    /// The path leads to a directory.
    case isDirectory
    /// The operating system would not let the file be read; its words.
    case unreadable(String)
    /// Not a byte, or only white space.
    case empty
    /// No XML: something other than `<` comes first.
    case notXML
    /// The document ends before its root element does.
    case truncated
    /// Bytes that the document's encoding does not have, or an encoding other than the one it declares.
    case badEncoding
    /// An encoding by this name is declared, and nothing here can read it.
    case unsupportedEncoding(String)
    /// Not well-formed; libxml2's words, one line, lower case.
    case malformed(String)
    /// An entity of this name is declared to be read from elsewhere. Nothing is ever fetched.
    case externalEntity(String)
    /// Entities add more bytes than allowed, or refer to themselves.
    case entityExpansion(limit: Int)
    /// A reference to an entity of this name, which is not declared in the document.
    case undefinedEntity(String)
    /// More open elements at a time than allowed.
    case depth(limit: Int)
    /// An attribute's value, in bytes, or its start tag as a whole, is larger than allowed.
    case attributeSize(limit: Int)
    /// More attributes on an element than allowed.
    case attributeCount(limit: Int)
    /// More character data, in bytes, than allowed.
    case textSize(limit: Int)
    /// More distinct names, in bytes, than allowed.
    case nameSize(limit: Int)
    /// The document has more bytes than allowed.
    case totalSize(limit: Int)
    /// A schema that cannot be compiled; libxml2's words, one line.
    case invalidSchema(String)
  }

  public let reason: Reason
  /// Where reading stopped; nil if it never began.
  public let position: XMLPosition?

  public init(_ reason: Reason, at position: XMLPosition? = nil) {
    self.reason = reason
    self.position = position
  }
}
