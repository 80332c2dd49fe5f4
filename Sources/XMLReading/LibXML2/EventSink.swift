/// What a parser calls, without the type of the handler behind it: a C function cannot be generic.
class EventSink {
  var vocabulary: [XMLName] { [] }
  func startElement(_ tag: borrowing XMLStartTag) -> Bool { true }
  func endElement(_ end: EndTag) -> Bool { true }
  func text(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { true }
  /// The last call, also after a failure; what the parser owns still lives.
  func finish() {}
}

/// An element's end as libxml2 tells of it.
@unsafe struct EndTag {
  let name: Int
  let local: UnsafePointer<UInt8>?
  let prefix: UnsafePointer<UInt8>?
  let namespace: UnsafePointer<UInt8>?
}

/// A sink that calls a handler, which stays where it is: a copy of it would copy its arrays when they are first changed.
@safe final class HandlerSink<Handler: XMLEventHandler>: EventSink {
  private let handler: UnsafeMutablePointer<Handler>

  /// The sink may be used only as long as the handler stays at this address.
  init(_ handler: UnsafeMutablePointer<Handler>) {
    unsafe self.handler = handler
  }

  override var vocabulary: [XMLName] { unsafe handler.pointee.vocabulary }
  override func startElement(_ tag: borrowing XMLStartTag) -> Bool { unsafe handler.pointee.startElement(tag) }
  override func endElement(_ end: EndTag) -> Bool { unsafe handler.pointee.endElement(name: end.name) }
  override func text(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { unsafe handler.pointee.text(utf8.span) }
}
