/// What a parser calls, without the type of the handler behind it: a C function cannot be generic.
@safe @usableFromInline struct EventSink {
  @usableFromInline let vocabulary: [XMLName]
  @usableFromInline let wantsAllText: Bool
  @usableFromInline let startElement: (borrowing XMLStartTag) -> Bool
  @usableFromInline let endElement: (EndTag) -> Bool
  @usableFromInline let text: (UnsafeBufferPointer<UInt8>) -> Bool
  /// The last call, also after a failure; what the parser owns still lives.
  @usableFromInline let finish: () -> Void

  @usableFromInline init(
    vocabulary: [XMLName] = [], wantsAllText: Bool = true, startElement: @escaping (borrowing XMLStartTag) -> Bool,
    endElement: @escaping (EndTag) -> Bool, text: @escaping (UnsafeBufferPointer<UInt8>) -> Bool,
    finish: @escaping () -> Void = {}
  ) {
    self.vocabulary = vocabulary
    self.wantsAllText = wantsAllText
    self.startElement = startElement
    unsafe self.endElement = endElement
    unsafe self.text = text
    self.finish = finish
  }

  /// Calls a handler, which stays where it is: a copy of it would copy its arrays when they are first changed.
  ///
  /// The sink may be used only as long as the handler stays at this address. To be inlined, so that the compiler knows the
  /// handler behind each call.
  @inlinable init<Handler: XMLEventHandler>(_ handler: UnsafeMutablePointer<Handler>) {
    unsafe self.init(
      vocabulary: handler.pointee.vocabulary, wantsAllText: handler.pointee.wantsAllText,
      startElement: { tag in unsafe handler.pointee.startElement(tag) },
      endElement: { end in unsafe handler.pointee.endElement(name: end.name) },
      text: { utf8 in unsafe handler.pointee.text(utf8.span) })
  }
}

/// An element's end as libxml2 tells of it.
@unsafe @usableFromInline struct EndTag {
  @usableFromInline let name: Int
  let local: UnsafePointer<UInt8>?
  let prefix: UnsafePointer<UInt8>?
  let namespace: UnsafePointer<UInt8>?
}
