internal import CLibXML2

/// A start tag while its event lasts.
///
/// It borrows the parser's memory, and so can be neither copied nor kept.
public struct XMLStartTag: ~Copyable {
  /// The number of the element's name: its place in the handler's vocabulary, or, for a name not in it, a number from
  /// the vocabulary's count upwards, the same for the same name throughout one document.
  public var name: Int { 0 }

  /// The element's name in words.
  ///
  /// - Complexity: constant; nothing is allocated.
  public var fullName: XMLName { XMLName("") }

  /// Where its `<` stands; for an element that an entity brings in, where the reference's `&` stands.
  ///
  /// - Complexity: linear in the distance to where it was asked for last. Ask where it is needed.
  public var position: XMLPosition { XMLPosition(line: 1, column: 1) }

  /// Calls `body` with each attribute in document order: the number of its name and its value in UTF-8.
  public func forEachAttribute(_ body: (_ name: Int, _ value: Span<UInt8>) -> Void) {}

  /// The words for a name's number, such as one from `forEachAttribute`; nil for a number no name has.
  public func words(for name: Int) -> XMLName? { nil }

  /// The value of the attribute with this number; nil if the element has none.
  ///
  /// - Complexity: linear in the number of attributes, and in the value's length.
  public func value(of name: Int) -> String? { nil }
}
