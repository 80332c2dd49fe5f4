internal import CLibXML2

/// A start tag as libxml2 tells of it; its memory is the parser's, and lasts as long as the callback.
@unsafe struct RawStartTag {
  let local: UnsafePointer<UInt8>
  let prefix: UnsafePointer<UInt8>?
  let namespace: UnsafePointer<UInt8>?
  let namespaceCount: Int
  let namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let attributeCount: Int
  /// How many attributes, the last ones, come from defaults in the DTD.
  let defaultedCount: Int
  /// Five pointers for each attribute: local name, prefix, namespace, and the value's begin and end.
  let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of an attribute.
  func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let attributes = unsafe attributes, let begin = unsafe attributes[index * 5 + 3],
      let end = unsafe attributes[index * 5 + 4]
    else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: begin, count: end - begin)
  }
}

extension Parser {
  func startElement(_ raw: RawStartTag) {
    guard !stopped else { return }
    rootSeen = true
    run = 0
    if open.count >= limits.depth { return fail(.depth(limit: limits.depth), at: tagPosition) }
    if unsafe raw.attributeCount + raw.namespaceCount > limits.attributesPerElement {
      return fail(.attributeCount(limit: limits.attributesPerElement), at: tagPosition)
    }
    for index in unsafe 0..<raw.attributeCount {
      let size = unsafe raw.value(index).count
      if size > limits.attributeBytes { return fail(.attributeSize(limit: limits.attributeBytes), at: tagPosition) }
      if unsafe index >= raw.attributeCount - raw.defaultedCount, !expand(by: size) { return }
    }
    let name = unsafe names.number(local: raw.local, namespace: raw.namespace)
    open.append(name)
    let goOn = unsafe sink.startElement(XMLStartTag(name: name, raw: raw, parser: self))
    if names.bytes > limits.nameBytes { return fail(.nameSize(limit: limits.nameBytes), at: tagPosition) }
    if !goOn { stopped = true }
  }

  func endElement(local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) {
    guard !stopped, let name = open.popLast() else { return }
    run = 0
    if unsafe !sink.endElement(EndTag(name: name, local: local, prefix: prefix, namespace: namespace)) {
      stopped = true
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !stopped, bytes.count > 0 else { return }
    run += bytes.count
    if run > limits.textBytes { return fail(.textSize(limit: limits.textBytes), at: position) }
    if unsafe !sink.text(bytes) { stopped = true }
  }
}
