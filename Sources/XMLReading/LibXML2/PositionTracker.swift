internal import CLibXML2
internal import Glibc

/// Knows where in the document the parser stands.
///
/// libxml2 counts lines well, but its columns are bytes here and characters there. So this counts itself, in the parser's
/// own buffer, where the document is UTF-8 already: from a mark, whose line and column are known, to what is asked for,
/// which then becomes the mark. Each byte is looked at once. The mark must not fall out of the buffer's front: the parser
/// drops what it has read when it is fed, so the mark is moved up before each feeding.
struct PositionTracker {
  /// Bytes of the document, as UTF-8, before the mark; nil until the document's declaration is read, since the buffer may
  /// be converted in the middle of it.
  private var offset: Int?
  private var line = 1
  private var column = 1

  /// The mark.
  var position: XMLPosition { XMLPosition(line: line, column: column) }

  /// Moves the mark to where the parser stands, by the parser's own count.
  mutating func begin(in input: xmlParserInput) {
    unsafe resynchronise(at: input.cur, in: input)
  }

  /// Moves the mark to a place in the parser's buffer that is not before it.
  mutating func move(to place: UnsafePointer<UInt8>, in input: xmlParserInput) -> XMLPosition {
    guard unsafe input.buf != nil, let base = unsafe input.base else { return position }
    let dropped = unsafe Int(input.consumed)
    let target = unsafe dropped + (place - base)
    guard let offset else {
      // In the document's declaration; the parser's count will do, and there is nothing to mark yet.
      return unsafe XMLPosition(line: Int(input.line), column: Int(input.col))
    }
    if offset >= dropped && offset <= target {
      unsafe count(UnsafeBufferPointer(start: base + (offset - dropped), count: target - offset))
      self.offset = target
    } else if offset < dropped {
      unsafe resynchronise(at: place, in: input)
    }
    return position
  }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    let lines = unsafe Self.lines(in: bytes)
    if lines.ends > 0 { column = 1 }
    line += lines.ends
    unsafe column += Self.scalars(in: UnsafeBufferPointer(rebasing: bytes[lines.rest...]))
  }

  /// How many lines end within the bytes, and where what is behind the last of them begins.
  private static func lines(in bytes: UnsafeBufferPointer<UInt8>) -> (ends: Int, rest: Int) {
    guard let start = unsafe UnsafeRawPointer(bytes.baseAddress) else { return (0, 0) }
    var ends = 0
    var rest = 0
    // Several times as fast as a loop over the bytes, which does not become vector instructions here.
    while let found = unsafe memchr(start + rest, Int32(UInt8(ascii: "\n")), bytes.count - rest) {
      ends += 1
      rest = unsafe UnsafeRawPointer(found) - start + 1
    }
    return (ends, rest)
  }

  private static func scalars(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices { count &+= unsafe bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// Takes the parser's word for where it stands, and counts back from there.
  private mutating func resynchronise(at place: UnsafePointer<UInt8>, in input: xmlParserInput) {
    guard let base = unsafe input.base, let current = unsafe input.cur else { return }
    offset = unsafe Int(input.consumed) + (place - base)
    let between = unsafe UnsafeBufferPointer(start: place, count: max(0, current - place))
    let newlines = unsafe Self.lines(in: between).ends
    line = unsafe Int(input.line) - newlines
    let before = unsafe UnsafeBufferPointer(start: base, count: place - base)
    let lines = unsafe Self.lines(in: before)
    if lines.ends > 0 {
      unsafe column = 1 + Self.scalars(in: UnsafeBufferPointer(rebasing: before[lines.rest...]))
    } else {
      unsafe column = max(1, newlines == 0 ? Int(input.col) - Self.scalars(in: between) : 1)
    }
  }
}
