internal import CLibXML2

extension Parser {
  /// Bytes fed at a time while a token is being collected: libxml2 looks through all of it for its end after each piece.
  static let largePieceBytes = 1 << 20

  /// Feeds libxml2 with all of a source.
  func feed(_ source: consuming ByteSource) throws(XMLFailure) {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.largePieceBytes, alignment: 16)
    defer { unsafe space.deallocate() }
    var held = 0
    while !stopped {
      let size = pending.count > pieceBytes ? Self.largePieceBytes : pieceBytes
      let count = try unsafe source.read(into: UnsafeMutableRawBufferPointer(rebasing: space[held..<size]))
      let filled = unsafe UnsafeRawBufferPointer(rebasing: space[..<(held + count)])
      if total == 0 || firstByte == nil { unsafe look(at: filled) }
      total += count
      if total > limits.totalBytes { return fail(.totalSize(limit: limits.totalBytes), at: position) }
      if count == 0 { return unsafe finish(filled) }
      let whole = unsafe Self.wholeCharacters(in: filled)
      unsafe parse(UnsafeRawBufferPointer(rebasing: filled[..<whole]), last: false)
      held = filled.count - whole
      unsafe space.copyMemory(from: UnsafeRawBufferPointer(rebasing: filled[whole...]))
      checkPending()
    }
  }

  private func finish(_ rest: UnsafeRawBufferPointer) {
    guard firstByte != nil else { return fail(.empty, at: nil) }
    finishing = true
    unsafe parse(rest, last: false)
    if !stopped { unsafe parse(UnsafeRawBufferPointer(start: nil, count: 0), last: true) }
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, last: Bool) {
    guard let context = unsafe context else { return }
    // What is before the mark may be dropped now.
    if rootSeen { _ = position }
    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let code = unsafe xmlParseChunk(context, start, Int32(bytes.count), last ? 1 : 0)
    // Some failures to convert the document's encoding are told in no other way than this.
    if code != 0 && !stopped { fail(.badEncoding, at: position) }
  }

  /// How many of these bytes end with a character, if they are UTF-8. libxml2 does not like to be cut within one.
  private static func wholeCharacters(in bytes: UnsafeRawBufferPointer) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = unsafe bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }

  /// Looks for the first byte that says something, in whatever encoding.
  private func look(at bytes: UnsafeRawBufferPointer) {
    firstByte = unsafe bytes.first { !$0.isXMLSpace && ![0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
  }

  /// Refuses a token that grows too large to be waited for.
  private func checkPending() {
    let pending = pending
    guard !stopped, pending.count > pieceBytes else { return }
    let isTag = pending.first == UInt8(ascii: "<") && !"!?/".utf8.contains(pending.second)
    if isTag {
      if pending.count / 8 > limits.attributeBytes {
        fail(.attributeSize(limit: limits.attributeBytes), at: position)
      }
    } else if pending.count > limits.textBytes {
      fail(.textSize(limit: limits.textBytes), at: position)
    }
  }
}
