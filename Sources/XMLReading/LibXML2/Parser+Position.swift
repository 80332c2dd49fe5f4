internal import CLibXML2

extension Parser {
  /// The document's own input, at the bottom of those that parameter entities put on it.
  private var input: xmlParserInput? {
    guard let context = unsafe context, unsafe context.pointee.inputNr > 0,
      let input = unsafe context.pointee.inputTab?[0]
    else { return nil }
    return unsafe input.pointee
  }

  /// Where the parser stands.
  var position: XMLPosition {
    guard let input = unsafe input, let current = unsafe input.cur else { return tracker.position }
    return unsafe tracker.move(to: current, in: input)
  }

  /// Moves the tracker's mark up to where the parser stands.
  func followPosition() {
    if let input = unsafe input { unsafe tracker.follow(input) }
  }

  /// Where what has been fetched ends.
  var endPosition: XMLPosition {
    guard let input = unsafe input, let end = unsafe input.end else { return tracker.position }
    return unsafe tracker.move(to: end, in: input)
  }

  /// Whether the parser has got through all that was fetched, but for the beginning of a character.
  var isAtEnd: Bool {
    guard let input = unsafe input, let current = unsafe input.cur, let end = unsafe input.end else { return true }
    let rest = unsafe UnsafeBufferPointer(start: current, count: end - current)
    return unsafe rest.count < 4 && rest.allSatisfy { $0 >= 0x80 }
  }

  /// Where the start tag begins whose callback is running.
  ///
  /// The parser stands at the tag's end. A raw `<` cannot stand inside a start tag, so the last one before is the tag's.
  /// In the text of an entity, the parser stands right behind the reference instead; a tag never ends in `;`.
  var tagPosition: XMLPosition {
    guard let input = unsafe input, let current = unsafe input.cur, let base = unsafe input.base,
      unsafe current > base
    else { return tracker.position }
    let mark = unsafe current[-1] == UInt8(ascii: ";") ? UInt8(ascii: "&") : UInt8(ascii: "<")
    var place = unsafe current - 1
    while unsafe place > base && place.pointee != mark { unsafe place -= 1 }
    return unsafe tracker.move(to: place, in: input)
  }

  /// Takes the parser's count of the document's declaration, after which lines and columns are counted here.
  func beginPositions() {
    if let input = unsafe input { unsafe tracker.begin(in: input) }
  }
}
