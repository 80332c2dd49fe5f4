/// Reads documents.
///
/// Every function reads its source once from beginning to end, in pieces and in bounded memory, never fetches anything
/// else, and may be called from several threads at a time.
public enum XMLReader {
  /// Reads a document as events.
  ///
  /// - Throws: `XMLFailure` at the first error, after the events before it.
  /// - Complexity: linear in the document's size; memory bounded by `limits`, whatever that size.
  @inlinable
  public static func events<Handler: XMLEventHandler>(
    in source: XMLSource, limits: XMLLimits = .standard, handler: inout Handler
  ) throws(XMLFailure) {
    try unsafe withUnsafeMutablePointer(to: &handler) { handler throws(XMLFailure) in
      try unsafe parse(source, limits, EventSink(handler))
    }
  }

  @usableFromInline
  static func parse(_ source: XMLSource, _ limits: XMLLimits, _ sink: EventSink) throws(XMLFailure) {
    try Parser(source, sink: sink, limits: limits).run()
  }

  /// Reads the children of the root element as trees, one at a time.
  ///
  /// `body` is called with each as soon as it has ended, and with the root: its name, attributes and position, without
  /// children or text. It answers whether to go on.
  /// - Returns: the root, also when it has no children or `body` ended the reading.
  /// - Throws: `XMLFailure` at the first error, after the records before it.
  /// - Complexity: linear in the document's size; memory in the size of the largest record.
  @discardableResult
  public static func records(
    in source: XMLSource, limits: XMLLimits = .standard,
    _ body: (_ root: XMLElement, _ record: XMLElement) -> Bool
  ) throws(XMLFailure) -> XMLElement {
    try withoutActuallyEscaping(body) { body throws(XMLFailure) in
      try tree(in: source, limits: limits, TreeBuilder(limit: limits.textBytes, receive: body))
    }
  }

  /// Reads no further than the root's start tag: its name, attributes and position, for recognising a format.
  ///
  /// - Throws: `XMLFailure` for an error before the end of that tag; what comes after is not looked at.
  /// - Complexity: linear in what stands before the end of that tag.
  public static func root(of source: XMLSource, limits: XMLLimits = .standard) throws(XMLFailure) -> XMLElement {
    try tree(in: source, limits: limits, TreeBuilder(limit: limits.textBytes, rootOnly: true))
  }

  /// Reads a whole document as one tree, for small documents such as decision models: all of it counts as one record for
  /// `XMLLimits.textBytes`.
  ///
  /// - Throws: `XMLFailure` at the first error.
  /// - Complexity: linear in the document's size, in time and memory.
  public static func document(
    in source: XMLSource, limits: XMLLimits = .standard
  ) throws(XMLFailure) -> XMLElement {
    try tree(in: source, limits: limits, TreeBuilder(limit: limits.textBytes, rootOnly: false))
  }

  private static func tree(
    in source: XMLSource, limits: XMLLimits, _ builder: consuming TreeBuilder
  ) throws(XMLFailure) -> XMLElement {
    var builder = builder
    try events(in: source, limits: limits, handler: &builder)
    if let failure = builder.failure { throw failure }
    // Without a root the document was not well-formed, and that was thrown.
    guard let root = builder.root else { throw XMLFailure(.truncated) }
    return root
  }
}
