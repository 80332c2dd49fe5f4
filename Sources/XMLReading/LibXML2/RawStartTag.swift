/// A start tag as libxml2 tells of it; its memory is the parser's, and lasts as long as the callback.
@unsafe @usableFromInline struct RawStartTag {
  let local: UnsafePointer<UInt8>
  let prefix: UnsafePointer<UInt8>?
  let namespace: UnsafePointer<UInt8>?
  let namespaceCount: Int
  let namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  @usableFromInline let attributeCount: Int
  /// How many attributes, the last ones, come from defaults in the DTD.
  let defaultedCount: Int
  /// Five pointers for each attribute: local name, prefix, namespace, and the value's begin and end.
  @usableFromInline let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of an attribute.
  @inlinable @inline(__always)
  func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let attributes = unsafe attributes, let begin = unsafe attributes[index * 5 + 3],
      let end = unsafe attributes[index * 5 + 4]
    else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: begin, count: end - begin)
  }
}
