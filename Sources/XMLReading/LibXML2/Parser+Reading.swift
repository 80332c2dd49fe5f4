internal import CLibXML2

extension Parser {
  /// Bytes without an event after which text that nobody asked for is told of: if it then speaks, nothing is being
  /// collected.
  static let watchfulBytes = 1 << 16

  /// Has libxml2 read the whole document; it fetches what it needs by `read`.
  func parse() {
    guard let context = unsafe context else { return }
    _ = unsafe xmlParseDocument(context)
    // Some failures to convert the document's encoding are told in no other way than this.
    if !stopped, unsafe context.pointee.wellFormed == 0 { fail(.badEncoding, at: position) }
  }

  /// Gives libxml2 the next bytes of the document.
  ///
  /// - Returns: how many; 0 at the document's end, and when nothing more is to be read; less than 0 if they cannot be had.
  func read(into space: UnsafeMutableRawBufferPointer) -> Int {
    guard !stopped else { return 0 }
    // What is before the mark may be dropped now.
    if rootSeen { followPosition() }
    checkSilence()
    guard !stopped else { return 0 }
    do throws(XMLFailure) {
      let count = try unsafe source.read(into: space)
      if firstByte == nil { unsafe look(at: UnsafeRawBufferPointer(rebasing: space[..<count])) }
      if count == 0 {
        finishing = true
        if firstByte == nil { fail(.empty, at: nil) }
      }
      total += count
      silence += count
      if total > limits.totalBytes {
        fail(.totalSize(limit: limits.totalBytes), at: position)
        return 0
      }
      return count
    } catch {
      failure = error
      stopped = true
      return -1
    }
  }

  /// Looks for the first byte that says something, in whatever encoding.
  private func look(at bytes: UnsafeRawBufferPointer) {
    firstByte = unsafe bytes.first { !$0.isXMLSpace && ![0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
  }

  /// Refuses a token that grows too large to be waited for: libxml2 collects it without a word until it ends.
  private func checkSilence() {
    guard silence > Self.watchfulBytes, let context = unsafe context else { return }
    switch unsafe context.pointee.instate {
    case XML_PARSER_CONTENT, XML_PARSER_START_TAG, XML_PARSER_END_TAG, XML_PARSER_ATTRIBUTE_VALUE:
      if !tellsText {
        tellText(true)
      } else if silence / 8 > limits.attributeBytes {
        fail(.attributeSize(limit: limits.attributeBytes), at: position)
      }
    case XML_PARSER_START, XML_PARSER_MISC, XML_PARSER_PROLOG, XML_PARSER_EPILOG:
      // White space, which is not kept.
      silence = 0
    default:
      if silence > limits.textBytes { fail(.textSize(limit: limits.textBytes), at: position) }
    }
  }
}
