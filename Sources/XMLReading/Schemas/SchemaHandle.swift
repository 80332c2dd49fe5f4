internal import CLibXML2

/// Owns a compiled schema.
@safe struct SchemaHandle: ~Copyable {
  private let schema: xmlSchemaPtr

  /// Compiles the schema at a path whose folder is `folder`.
  ///
  /// - Throws: `XMLFailure` with the first error.
  init(path: String, folder: String) throws(XMLFailure) {
    LibXML2.prepare()
    let errors = FirstError(in: path, folder: folder)
    let listener = unsafe Unmanaged.passUnretained(errors).toOpaque()
    let note: xmlStructuredErrorFunc = { context, error in
      guard let context = unsafe context, let error = unsafe error else { return }
      unsafe Unmanaged<FirstError>.fromOpaque(context).takeUnretainedValue().note(error.pointee)
    }
    // The parser that reads the schema's files listens only to this one, which is the thread's.
    unsafe xmlSetStructuredErrorFunc(listener, note)
    defer { passerelle_silence_libxml2() }
    let compiled = unsafe SchemaFiles.$folder.withValue(folder) { () -> xmlSchemaPtr? in
      let parser = unsafe xmlSchemaNewParserCtxt(path)
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      unsafe xmlSchemaSetParserStructuredErrors(parser, note, listener)
      return unsafe xmlSchemaParse(parser)
    }
    guard let compiled = unsafe compiled else {
      throw withExtendedLifetime(errors) { errors.failure ?? XMLFailure(.invalidSchema("cannot be compiled")) }
    }
    unsafe schema = compiled
  }

  deinit {
    unsafe xmlSchemaFree(schema)
  }

  /// Validates a document.
  func violations(
    in source: XMLSource, limits: XMLLimits, atMost count: Int
  ) throws(XMLFailure) -> [XMLSchemaViolation] {
    let sink = unsafe SchemaSink(schema, atMost: count)
    try Parser(source, sink: sink.sink, limits: limits).run()
    return sink.violations
  }
}

/// Keeps the first error of a compilation; those after are often its consequences.
private final class FirstError {
  private(set) var failure: XMLFailure?
  private let path: String
  private let folder: String

  init(in path: String, folder: String) {
    self.path = path
    self.folder = folder
  }

  func note(_ error: xmlError) {
    guard failure == nil, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let position = unsafe error.line > 0 ? XMLPosition(line: Int(error.line), column: max(1, Int(error.int2))) : nil
    var words = unsafe LibXML2.oneLine(error.message)
    // libxml2 cannot know that a file was kept from it, and says that it cannot be parsed.
    let quoted = words.split(separator: "'").dropLast().last.map(String.init) ?? ""
    if words.contains("Failed to parse the XML resource") && SchemaFiles.allowed(quoted, in: folder) == nil {
      words = "`\(quoted)` is not beside the schema"
    }
    if let file = unsafe error.file.map({ unsafe String(cString: $0) }), file != path {
      words += " (in `\(file.split(separator: "/").last ?? "")`)"
    }
    failure = XMLFailure(.invalidSchema(words), at: position)
  }
}
