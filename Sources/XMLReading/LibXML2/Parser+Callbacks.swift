internal import CLibXML2

extension Parser {
  /// The parser that a callback was registered for.
  fileprivate static func behind(_ context: UnsafeMutableRawPointer?) -> Parser? {
    unsafe context.map { unsafe Unmanaged<Parser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The same for what is called at every tag: the parser outlives its parse, and is not counted as held for each.
  fileprivate static func call(_ context: UnsafeMutableRawPointer?, _ body: (Parser) -> Void) {
    guard let context = unsafe context else { return }
    unsafe Unmanaged<Parser>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  /// The functions that libxml2 calls. Each hands on to a method; none lets an error or a pointer out.
  ///
  /// Those left out are those that would load something (`resolveEntity`) or tell of what is not read
  /// here (declarations of elements, attributes and notations). Comments and processing instructions only say that nothing
  /// is being collected.
  static var callbacks: xmlSAXHandler {
    var calls = unsafe xmlSAXHandler()
    unsafe calls.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe calls.startDocument = { context in
      guard let parser = unsafe Parser.behind(context) else { return }
      unsafe xmlSAX2StartDocument(parser.context)
      parser.beginPositions()
    }
    unsafe calls.internalSubset = { context, name, publicID, systemID in
      unsafe xmlSAX2InternalSubset(Parser.behind(context)?.context, name, publicID, systemID)
    }
    unsafe calls.entityDecl = { context, name, type, publicID, systemID, text in
      unsafe Parser.behind(context)?.declareEntity(name, type: type, publicID: publicID, systemID: systemID, text: text)
    }
    unsafe calls.unparsedEntityDecl = { context, name, _, _, _ in
      guard let parser = unsafe Parser.behind(context) else { return }
      unsafe parser.fail(.externalEntity(String(xmlString: name)), at: parser.position)
    }
    unsafe calls.getEntity = { context, name in unsafe Parser.behind(context)?.entity(name, parameter: false) }
    unsafe calls.getParameterEntity = { context, name in unsafe Parser.behind(context)?.entity(name, parameter: true) }
    unsafe calls.startElementNs = { context, local, prefix, uri, namespaceCount, namespaces, count, defaulted, values in
      guard let local = unsafe local else { return }
      let tag = unsafe RawStartTag(
        local: local, prefix: prefix, namespace: uri, namespaceCount: Int(namespaceCount), namespaces: namespaces,
        attributeCount: Int(count), defaultedCount: Int(defaulted), attributes: values)
      unsafe Parser.call(context) { unsafe $0.startElement(tag) }
    }
    unsafe calls.endElementNs = { context, local, prefix, uri in
      unsafe Parser.call(context) { unsafe $0.endElement(local: local, prefix: prefix, namespace: uri) }
    }
    // Called when the declaration in the document has ended; what stands elsewhere is not fetched.
    unsafe calls.externalSubset = { context, _, _, _ in unsafe Parser.behind(context)?.silence = 0 }
    unsafe calls.comment = { context, _ in unsafe Parser.behind(context)?.passOver() }
    unsafe calls.processingInstruction = { context, _, _ in unsafe Parser.behind(context)?.passOver() }
    unsafe calls.tell(text: text)
    unsafe calls.serror = { context, error in
      if let error = unsafe error { unsafe Parser.behind(context)?.note(error.pointee) }
    }
    return unsafe calls
  }

  /// Gives libxml2 the next bytes.
  static let fetch: xmlInputReadCallback = { context, space, count in
    guard let parser = unsafe Parser.behind(context) else { return -1 }
    return unsafe Int32(parser.read(into: UnsafeMutableRawBufferPointer(start: space, count: Int(count))))
  }

  private static let text: charactersSAXFunc = { context, bytes, count in
    unsafe Parser.call(context) { unsafe $0.characters(UnsafeBufferPointer(start: bytes, count: Int(count))) }
  }

  /// Sets whether character data is handed on.
  func wantText(_ isWanted: Bool) {
    isTextWanted = isWanted
    tellText(isWanted)
  }

  /// Has libxml2 tell of character data or keep it to itself, which saves a call for each piece.
  func tellText(_ isWanted: Bool) {
    guard isWanted != tellsText else { return }
    tellsText = isWanted
    unsafe context?.pointee.sax.pointee.tell(text: isWanted ? Parser.text : nil)
  }
}

extension xmlSAXHandler {
  /// One function for all character data: where these differ, libxml2 looks for white space to tell apart.
  fileprivate mutating func tell(text: charactersSAXFunc?) {
    unsafe characters = text
    unsafe ignorableWhitespace = text
    unsafe cdataBlock = text
  }
}
