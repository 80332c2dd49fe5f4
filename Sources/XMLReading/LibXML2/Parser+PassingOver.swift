internal import CLibXML2

extension Parser {
  /// Shorter text is left to libxml2.
  private static let leastRun = 16

  /// Passes over the text behind the start tag whose callback is running, if nobody asked for it: as far as it is in the
  /// parser's buffer and plainly text.
  ///
  /// libxml2 goes through text byte by byte, and from the first letter that is not ASCII on by a function call for each
  /// character: in a file of eleven languages that was more than a third of its time. Here the parser stands at the
  /// tag's `>`. It is moved to the text's last ASCII character, which becomes that `>`, and goes on as if the tag had
  /// ended there. What is not plainly text, an error above all, is left for it to find in its place. Lines and columns
  /// stay what they are: the character that is overwritten is no line end, and counts for one as `>` does.
  func passOverText() {
    // In an entity's text, the parser stands right behind the reference instead.
    guard let context = unsafe context, unsafe context.pointee.inputNr == 1, let input = unsafe context.pointee.input,
      unsafe input.pointee.buf != nil, let current = unsafe input.pointee.cur, let end = unsafe input.pointee.end,
      unsafe current > input.pointee.base && end - current > Self.leastRun,
      unsafe current[0] == UInt8(ascii: ">") && current[-1] != UInt8(ascii: ";")
    else { return }
    let text = unsafe UnsafeBufferPointer(start: current + 1, count: end - current - 1)
    let run = unsafe CharacterRun(in: UnsafeRawBufferPointer(text))
    // A zero byte has another error where it comes first.
    guard run.count >= Self.leastRun, unsafe run.count == text.count || text[run.count] != 0,
      let last = unsafe text[..<run.count].lastIndex(where: { Self.isPlain($0) })
    else { return }
    unsafe count(UnsafeBufferPointer(rebasing: text[..<last]), hasLineEnd: run.hasLineEnd, in: input)
    // The buffer is the parser's own memory, which it fills and moves.
    unsafe UnsafeMutablePointer(mutating: current)[last + 1] = UInt8(ascii: ">")
    unsafe input.pointee.cur = current + last + 1
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 && byte != 0x0A }

  /// Keeps libxml2's own count of lines and columns, from one `>` over what is passed to the other.
  private func count(_ passed: UnsafeBufferPointer<UInt8>, hasLineEnd: Bool, in input: xmlParserInputPtr) {
    var rest = unsafe passed
    if hasLineEnd, let lineEnd = unsafe passed.lastPlace(of: 0x0A) {
      unsafe input.pointee.line += Int32(truncatingIfNeeded: PositionTracker.lineEnds(in: passed))
      unsafe input.pointee.col = 0
      unsafe rest = UnsafeBufferPointer(rebasing: passed[(lineEnd + 1)...])
    }
    unsafe input.pointee.col += Int32(truncatingIfNeeded: 1 + PositionTracker.scalars(in: rest))
  }
}
