internal import CLibXML2

/// Knows where in the document the parser stands.
///
/// libxml2 counts lines well, but its columns are bytes here and characters there. So columns are counted here, in the
/// parser's own buffer, where the document is UTF-8 already: from the last line end, or, if there is none since, from a
/// mark, whose column is known, to what is asked for, which then becomes the mark. The mark is moved up whenever the parser
/// fetches bytes. Where it has fallen out of the buffer's front all the same, on a line of some thousand bytes, the parser's
/// own column counts, to which a letter in an attribute's value adds as many as it has bytes.
struct PositionTracker {
  /// Bytes of the document, as UTF-8, before the mark; nil until the document's declaration is read, since the buffer may
  /// be converted in the middle of it.
  private var offset: Int?
  private var line = 1
  private var column = 1
  /// The last `<` before the mark, if the mark was moved from before it to behind it: a start tag may have begun there.
  private var tag: (offset: Int, position: XMLPosition)?

  /// The mark.
  var position: XMLPosition { XMLPosition(line: line, column: column) }

  /// Moves the mark to where the parser stands, by the parser's own count.
  mutating func begin(in input: xmlParserInput) {
    unsafe resynchronise(at: input.cur, in: input)
  }

  /// Moves the mark to where the parser stands, which may be within a start tag.
  mutating func follow(_ input: xmlParserInput) {
    guard let base = unsafe input.base, let current = unsafe input.cur, let offset else { return }
    let known = unsafe min(max(0, offset - Int(input.consumed)), current - base)
    let unknown = unsafe UnsafeBufferPointer(start: base + known, count: current - base - known)
    if let place = unsafe unknown.lastPlace(of: UInt8(ascii: "<")) {
      tag = unsafe (Int(input.consumed) + known + place, move(to: base + known + place, in: input))
    }
    _ = unsafe move(to: current, in: input)
  }

  /// The position of a place in the parser's buffer; the mark is moved there unless it is further on already.
  mutating func move(to place: UnsafePointer<UInt8>, in input: xmlParserInput) -> XMLPosition {
    guard unsafe input.buf != nil, let base = unsafe input.base else { return position }
    let dropped = unsafe Int(input.consumed)
    let target = unsafe dropped + (place - base)
    guard let offset else {
      // In the document's declaration; the parser's count will do, and there is nothing to mark yet.
      return unsafe XMLPosition(line: Int(input.line), column: Int(input.col))
    }
    if offset >= dropped && offset <= target {
      unsafe advance(over: UnsafeBufferPointer(start: base + (offset - dropped), count: target - offset))
      unsafe line = Self.line(at: place, in: input)
      self.offset = target
    } else if offset < dropped {
      unsafe resynchronise(at: place, in: input)
    } else {
      return unsafe before(UnsafeBufferPointer(start: place, count: offset - target), at: target)
    }
    return position
  }

  /// The position of what begins with these bytes, up to the mark.
  private func before(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> XMLPosition {
    if let tag, tag.offset == offset { return tag.position }
    // A reference, which has no line end.
    return unsafe XMLPosition(line: line - Self.lineEnds(in: bytes), column: max(1, column - Self.scalars(in: bytes)))
  }

  /// The line of a place, from that of where the parser stands.
  private static func line(at place: UnsafePointer<UInt8>, in input: xmlParserInput) -> Int {
    guard let current = unsafe input.cur else { return unsafe Int(input.line) }
    if unsafe place <= current {
      return unsafe Int(input.line) - lineEnds(in: UnsafeBufferPointer(start: place, count: current - place))
    }
    return unsafe Int(input.line) + lineEnds(in: UnsafeBufferPointer(start: current, count: place - current))
  }

  private mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    let rest = unsafe Self.lastLine(of: bytes)
    if rest > 0 { column = 1 }
    unsafe column += Self.scalars(in: UnsafeBufferPointer(rebasing: bytes[rest...]))
  }

  /// Where what is behind the last line end begins; 0 if there is none.
  private static func lastLine(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    unsafe bytes.lastPlace(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var ends = 0
    var rest = unsafe bytes
    while let place = unsafe rest.lastPlace(of: UInt8(ascii: "\n")) {
      ends += 1
      unsafe rest = UnsafeBufferPointer(rebasing: rest[..<place])
    }
    return ends
  }

  /// Characters: all bytes but those that go on with one. Eight at a time.
  static func scalars(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var further = 0
    var place = 0
    while place + 8 <= raw.count {
      let eight = unsafe EightBytes(raw, at: place).bits
      further += (eight & ~(eight << 1) & EightBytes.marks).nonzeroBitCount
      place += 8
    }
    while place < raw.count {
      further += unsafe raw[place] & 0xC0 == 0x80 ? 1 : 0
      place += 1
    }
    return raw.count - further
  }

  /// Takes the parser's word for where it stands, and counts back from there.
  private mutating func resynchronise(at place: UnsafePointer<UInt8>, in input: xmlParserInput) {
    guard let base = unsafe input.base, let current = unsafe input.cur else { return }
    let target = unsafe Int(input.consumed) + (place - base)
    let skipped = target - (offset ?? target)
    let lineBefore = line
    offset = target
    unsafe line = Self.line(at: place, in: input)
    let before = unsafe UnsafeBufferPointer(start: base, count: place - base)
    let rest = unsafe Self.lastLine(of: before)
    if rest > 0 {
      unsafe column = 1 + Self.scalars(in: UnsafeBufferPointer(rebasing: before[rest...]))
    } else {
      let between = unsafe UnsafeBufferPointer(start: place, count: max(0, current - place))
      let isSameLine = unsafe Self.lastLine(of: between) == 0
      if isSameLine {
        unsafe column = max(1, Int(input.col) - Self.scalars(in: between))
      } else {
        // A tag of several lines, far out on a line whose beginning has fallen out of the buffer too: bytes must do.
        column = line == lineBefore ? column + skipped : 1
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The last place of a byte, looked for eight places at a time.
  func lastPlace(of byte: UInt8) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    var end = raw.count
    while end >= 8 {
      let found = unsafe EightBytes(raw, at: end - 8).places(of: byte)
      if found != 0 { return end - 1 - found.leadingZeroBitCount / 8 }
      end -= 8
    }
    while end > 0 {
      end -= 1
      if unsafe raw[end] == byte { return end }
    }
    return nil
  }
}
