/// A start tag while its event lasts.
///
/// It borrows the parser's memory, and so can be neither copied nor kept.
@safe public struct XMLStartTag: ~Copyable {
  /// The number of the element's name: its place in the handler's vocabulary, or, for a name not in it, a number from
  /// the vocabulary's count upwards, the same for the same name throughout one document.
  public let name: Int
  /// The numbers of the attributes' names, in their order.
  @usableFromInline let attributeNames: UnsafeMutablePointer<Int>?
  @usableFromInline let raw: RawStartTag
  /// Lives longer than the event, and is not counted as held for it.
  private let parser: Unmanaged<Parser>

  init(name: Int, attributeNames: UnsafeMutablePointer<Int>?, raw: RawStartTag, parser: Parser) {
    self.name = name
    unsafe self.attributeNames = unsafe attributeNames
    unsafe self.raw = unsafe raw
    unsafe self.parser = Unmanaged.passUnretained(parser)
  }

  /// The element's name in words.
  ///
  /// - Complexity: constant; nothing is allocated.
  public var fullName: XMLName { unsafe parser._withUnsafeGuaranteedRef { $0.names.names[name] } }

  /// Where its `<` stands; for an element that an entity brings in, where the reference's `&` stands.
  ///
  /// - Complexity: linear in the distance to where it was asked for last. Ask where it is needed.
  public var position: XMLPosition { unsafe parser._withUnsafeGuaranteedRef { $0.tagPosition } }

  /// Calls `body` with each attribute in document order: the number of its name and its value in UTF-8.
  @inlinable @inline(__always)
  public func forEachAttribute(_ body: (_ name: Int, _ value: Span<UInt8>) -> Void) {
    guard let names = unsafe attributeNames else { return }
    for index in unsafe 0..<raw.attributeCount { unsafe body(names[index], raw.value(index).span) }
  }

  /// Has the text from here to the next tag told of, for a handler that does not want all text.
  public func askForText() { unsafe parser._withUnsafeGuaranteedRef { $0.wantText(true) } }

  /// The words for a name's number, such as one from `forEachAttribute`; nil for a number no name has.
  ///
  /// - Complexity: constant; nothing is allocated.
  public func words(for name: Int) -> XMLName? {
    unsafe parser._withUnsafeGuaranteedRef { $0.names.names.indices.contains(name) ? $0.names.names[name] : nil }
  }

  /// The value of the attribute with this number; nil if the element has none.
  ///
  /// - Complexity: linear in the number of attributes, and in the value's length.
  public func value(of name: Int) -> String? {
    var value: String?
    forEachAttribute { number, bytes in if number == name { value = String(xml: bytes) } }
    return value
  }
}
