internal import Synchronization

/// A W3C XML Schema, compiled.
///
/// It may be used from several threads; validations with the same schema wait for one another.
public final class XMLSchema: Sendable {
  private let handle: Mutex<SchemaHandle>

  /// Compiles the schema in a file, with the schemas it includes and imports, which must be in the same folder or below.
  /// One that it gives a web address for is taken from the file of that name in the folder; nothing is fetched.
  ///
  /// - Throws: `XMLFailure` for a file that cannot be read, `invalidSchema` for one that is not a schema, or needs one
  ///   that is not there. Its position is the line libxml2 gives; column 1 where it gives none.
  public init(contentsOf path: String) throws(XMLFailure) {
    let root = try XMLReader.root(of: .file(path))
    guard root.name == "schema", root.namespace == "http://www.w3.org/2001/XMLSchema" else {
      throw XMLFailure(.invalidSchema("the root element `\(root.name)` is not a schema's"), at: root.position)
    }
    guard let file = SchemaFiles.resolved(path), let slash = file.lastIndex(of: "/") else {
      throw XMLFailure(.noSuchFile)
    }
    handle = Mutex(try SchemaHandle(path: file, folder: slash == file.startIndex ? "/" : String(file[..<slash])))
  }

  /// Validates a document while reading it once, in bounded memory.
  ///
  /// - Parameter count: how many violations to stop after, so that a hostile document cannot fill the memory with them.
  /// - Returns: the violations in document order; none for a valid document.
  /// - Throws: `XMLFailure` for a document that cannot be read to its end.
  public func violations(
    in source: XMLSource, limits: XMLLimits = .standard, atMost count: Int = 100_000
  ) throws(XMLFailure) -> [XMLSchemaViolation] {
    try handle.withLock { (handle) throws(XMLFailure) in
      try handle.violations(in: source, limits: limits, atMost: count)
    }
  }
}
