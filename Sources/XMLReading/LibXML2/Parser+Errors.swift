internal import CLibXML2

extension Parser {
  /// Takes an error from libxml2: the first that matters ends the reading.
  ///
  /// Not all that libxml2 calls recoverable is let pass: a prefix that stands for nothing would make a wrong name, and an
  /// entity that may be declared elsewhere would be left out of the text.
  func note(_ error: xmlError) {
    let code = unsafe UInt32(bitPattern: error.code)
    let fatal = unsafe error.level == XML_ERR_FATAL
    let recoverable = unsafe error.level == XML_ERR_ERROR
    let undeclared = code == XML_WAR_UNDECLARED_ENTITY.rawValue
    let namespace = (XML_NS_ERR_XML_NAMESPACE.rawValue...XML_NS_ERR_COLON.rawValue).contains(code)
    guard !stopped, fatal || undeclared || (namespace && recoverable) else { return }
    let reason = unsafe reason(for: error, code: xmlParserErrors(rawValue: code))
    // What has no end breaks at the document's end, however far back libxml2 stands.
    fail(reason, at: reason == .truncated ? endPosition : position)
  }

  private func reason(for error: xmlError, code: xmlParserErrors) -> XMLFailure.Reason {
    let words = unsafe LibXML2.oneLine(error.message)
    let subject = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
    if let context = unsafe context, unsafe xmlDictGetUsage(context.pointee.dict) >= dictionaryBytes {
      return .nameSize(limit: limits.nameBytes)
    }
    switch code {
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: return .undefinedEntity(subject)
    case XML_ERR_ENTITY_LOOP: return .entityExpansion(limit: limits.entityExpansionBytes)
    case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING: return .unsupportedEncoding(subject)
    default: break
    }
    if !rootSeen && firstByte != UInt8(ascii: "<") { return .notXML }
    if isConversionBroken { return .badEncoding }
    if finishing && isAtEnd { return .truncated }
    switch code {
    case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED, XML_I18N_NO_HANDLER, XML_I18N_NO_OUTPUT:
      return .badEncoding
    // libxml2 has one code for bytes that are no character and for characters that XML does not allow.
    case XML_ERR_INVALID_CHAR where words.hasPrefix("input is not proper UTF-8"): return .badEncoding
    default: return .malformed(words)
    }
  }

  /// Whether bytes were met that are no characters in the document's encoding, which ends the document for libxml2.
  private var isConversionBroken: Bool {
    guard let input = unsafe context?.pointee.input, let buffer = unsafe input.pointee.buf else { return false }
    return unsafe buffer.pointee.error == Int32(XML_IO_ENCODER.rawValue)
      || buffer.pointee.error == Int32(XML_I18N_CONV_FAILED.rawValue)
  }
}
