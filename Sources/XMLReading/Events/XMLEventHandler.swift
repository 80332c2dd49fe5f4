/// What receives a document as events: the fastest way to read one, with nothing copied that is not asked for.
///
/// Each function answers whether to go on: with false, reading ends there without an error, and no further event comes.
public protocol XMLEventHandler {
  /// The names the handler knows; their positions here are the numbers that events call them by, so that a handler may
  /// `switch` over numbers instead of comparing strings. Asked once, before the first event. None by default.
  var vocabulary: [XMLName] { get }

  /// Whether all character data is told of; else only what stands between a tag whose text was asked for
  /// (`XMLStartTag.askForText()`) and the next tag. Asked once, before the first event. True by default.
  ///
  /// Text that nobody asked for is only looked through for errors, costs next to nothing, and counts for no limit but that
  /// of the document's size.
  var wantsAllText: Bool { get }

  /// An element begins. The tag cannot be kept: copy out of it what is needed.
  mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool

  /// The element that began last, of those still open, ends. `name` is the number its start tag had.
  mutating func endElement(name: Int) -> Bool

  /// Character data, in UTF-8: a piece of it, which may end anywhere between two characters.
  mutating func text(_ utf8: Span<UInt8>) -> Bool
}

extension XMLEventHandler {
  public var vocabulary: [XMLName] { [] }
  public var wantsAllText: Bool { true }
}

extension String {
  /// A copy of character data or an attribute's value, as events give it.
  ///
  /// - Complexity: linear in its length.
  public init(xml utf8: Span<UInt8>) {
    self = unsafe utf8.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
