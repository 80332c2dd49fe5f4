/// Words as our own files hold them: on one line, single spaces, no control characters.
enum CleanWords {
  /// The words in these bytes; nil where there are none.
  ///
  /// - Complexity: linear; words that are clean already are only copied.
  static func string(_ bytes: Span<UInt8>) -> String? {
    var start = 0
    var end = bytes.count
    while start < end, isGap(bytes[start]) { start += 1 }
    while end > start, isGap(bytes[end - 1]) { end -= 1 }
    if start == end { return nil }
    var isClean = true
    var previous: UInt8 = 0
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F || (byte == 0x20 && previous == 0x20) {
        isClean = false
        break
      }
      previous = byte
      index += 1
    }
    if isClean {
      let words = bytes.extracting(start..<end)
      return unsafe words.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
    var output: [UInt8] = []
    output.reserveCapacity(end - start)
    var gap = false
    for index in start..<end {
      let byte = bytes[index]
      if isGap(byte) {
        gap = true
      } else {
        if gap { output.append(0x20) }
        gap = false
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func string(_ words: String) -> String? {
    var words = words
    words.makeContiguousUTF8()
    let view = words.utf8
    return string(view.span)
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
}
