internal import CLibXML2

/// Hands events on to libxml2's streaming validator, and collects what it objects to.
///
/// The validator calls back while it is being called; what it says then is about the element whose event it was given.
@safe final class SchemaSink {
  private(set) var violations: [XMLSchemaViolation] = []
  private let limit: Int
  private let validator: xmlSchemaValidCtxtPtr?
  private let plug: xmlSchemaSAXPlugPtr?
  private var calls: xmlSAXHandlerPtr?
  private var callContext: UnsafeMutableRawPointer?
  private var open: [(name: String, position: XMLPosition, end: EndTag)] = unsafe []
  private var finished = false

  init(_ schema: xmlSchemaPtr, atMost limit: Int) {
    self.limit = limit
    unsafe validator = xmlSchemaNewValidCtxt(schema)
    unsafe plug = xmlSchemaSAXPlug(validator, &calls, &callContext)
    unsafe xmlSchemaSetValidStructuredErrors(
      validator,
      { context, error in
        guard let context = unsafe context, let error = unsafe error else { return }
        unsafe Unmanaged<SchemaSink>.fromOpaque(context).takeUnretainedValue().note(error.pointee)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    unsafe xmlSchemaSAXUnplug(plug)
    unsafe xmlSchemaFreeValidCtxt(validator)
  }

  /// What a parser is to call.
  var sink: EventSink {
    unsafe EventSink(startElement: startElement, endElement: endElement, text: text, finish: finish)
  }

  private func startElement(_ tag: borrowing XMLStartTag) -> Bool {
    let raw = unsafe tag.raw
    let end = unsafe EndTag(name: tag.name, local: raw.local, prefix: raw.prefix, namespace: raw.namespace)
    unsafe open.append((tag.fullName.local, tag.position, end))
    unsafe calls?.pointee.startElementNs?(
      callContext, raw.local, raw.prefix, raw.namespace, Int32(raw.namespaceCount), raw.namespaces,
      Int32(raw.attributeCount), Int32(raw.defaultedCount), raw.attributes)
    return violations.count < limit
  }

  private func endElement(_ end: EndTag) -> Bool {
    unsafe calls?.pointee.endElementNs?(callContext, end.local, end.prefix, end.namespace)
    unsafe open.removeLast()
    return violations.count < limit
  }

  /// Ends what a broken document left open: libxml2 2.9.14 does not free what it keeps of open elements for the sake of
  /// `xs:unique` and its like.
  private func finish() {
    finished = true
    while let last = unsafe open.popLast() {
      unsafe calls?.pointee.endElementNs?(callContext, last.end.local, last.end.prefix, last.end.namespace)
    }
  }

  private func text(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe calls?.pointee.characters?(callContext, utf8.baseAddress, Int32(utf8.count))
    return violations.count < limit
  }

  private func note(_ error: xmlError) {
    guard !finished, violations.count < limit, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let message = unsafe LibXML2.oneLine(error.message)
    violations.append(
      XMLSchemaViolation(
        position: unsafe open.last?.position ?? XMLPosition(line: 1, column: 1), code: unsafe Int(error.code),
        element: unsafe open.last?.name, attribute: Self.attribute(in: message), message: message))
  }

  /// The attribute that libxml2's words begin with, after the element: "element 'a', attribute '{ns}b': ...". It says it
  /// nowhere else when it validates a stream.
  static func attribute(in message: String) -> String? {
    guard let start = message.firstRange(of: "', attribute '")?.upperBound,
      message.firstRange(of: "': ").map({ $0.lowerBound > start }) ?? false,
      let name = message[start...].split(separator: "'").first
    else { return nil }
    return name.split(separator: "}").last.map(String.init)
  }
}
