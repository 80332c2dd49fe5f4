/// A W3C XML Schema, compiled.
public final class XMLSchema: Sendable {
  /// Compiles the schema in a file, with the schemas it includes and imports.
  ///
  /// - Throws: `XMLFailure`.
  public init(contentsOf path: String) throws(XMLFailure) {}

  /// Validates a document while reading it once, in bounded memory.
  ///
  /// - Returns: every violation, in document order; none for a valid document.
  /// - Throws: `XMLFailure` for a document that cannot be read to its end.
  public func violations(
    in source: XMLSource, limits: XMLLimits = .standard
  ) throws(XMLFailure) -> [XMLSchemaViolation] { [] }
}
