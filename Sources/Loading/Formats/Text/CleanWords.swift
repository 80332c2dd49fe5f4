import XMLReading

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
    let words = bytes.extracting(start..<end)
    switch state(of: words) {
    // Seen to be UTF-8, and need not be looked through again.
    case .cleanASCII: return unsafe String(copying: UTF8Span(unchecked: words, isKnownASCII: true))
    case .cleanLatin: return unsafe String(copying: UTF8Span(unchecked: words))
    case .clean: return unsafe words.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    case .unclean: break
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

  /// Latin: of letters of one or two bytes, as most words of European languages are.
  private enum State { case cleanASCII, cleanLatin, clean, unclean }

  /// Clean is what has neither a control character nor a space behind another: looked at eight bytes at a time.
  private static func state(of words: Span<UInt8>) -> State {
    let marks = EightBytes.marks
    var lastSpace: UInt64 = 0
    var all: UInt64 = 0
    // A letter of two bytes: a first from 0xC2 to 0xDF, and one that goes on.
    var lastFirst: UInt64 = 0
    var isLatin = true
    var index = 0
    return unsafe words.bytes.withUnsafeBytes { bytes in
      while index + 8 <= bytes.count {
        let group = unsafe EightBytes(bytes, at: index)
        let eight = group.bits
        let controls = ((eight &- EightBytes.ones &* 0x20) & ~eight & marks) | group.places(of: 0x7F)
        let spaces = group.places(of: 0x20)
        if controls != 0 || spaces & (spaces << 8 | lastSpace) != 0 { return .unclean }
        lastSpace = spaces >> 56
        all |= eight
        if eight & marks != 0 || lastFirst != 0 {
          let firsts = eight & (eight << 1) & ~(eight << 2) & marks
          let further = eight & ~(eight << 1) & marks
          let tooLow = firsts & EightBytes(eight & (EightBytes.ones &* 0x1E)).places(of: 0)
          isLatin = isLatin && firsts | further == eight & marks && further == firsts << 8 | lastFirst && tooLow == 0
          lastFirst = firsts >> 56
        }
        index += 8
      }
      while index < bytes.count {
        let byte = unsafe bytes[index]
        if byte < 0x20 || byte == 0x7F || (byte == 0x20 && lastSpace != 0) { return .unclean }
        lastSpace = byte == 0x20 ? 0x80 : 0
        all |= UInt64(byte)
        let isFirst = (0xC2...0xDF).contains(byte)
        isLatin = isLatin && (byte < 0x80 || isFirst || byte < 0xC0) && (0x80..<0xC0).contains(byte) == (lastFirst != 0)
        lastFirst = isFirst ? 0x80 : 0
        index += 1
      }
      if all & marks == 0 { return .cleanASCII }
      return isLatin && lastFirst == 0 ? .cleanLatin : .clean
    }
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
}
