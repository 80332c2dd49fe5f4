internal import CLibXML2

extension Parser {
  func startElement(_ raw: RawStartTag) {
    guard !stopped else { return }
    rootSeen = true
    textRun = 0
    silence = 0
    if !sink.wantsAllText { wantText(false) }
    if open.count >= limits.depth { return fail(.depth(limit: limits.depth), at: tagPosition) }
    if unsafe raw.attributeCount + raw.namespaceCount > limits.attributesPerElement {
      return fail(.attributeCount(limit: limits.attributesPerElement), at: tagPosition)
    }
    let name = unsafe names.number(local: raw.local, namespace: raw.namespace)
    guard unsafe numberAttributes(raw) else { return }
    open.append(name)
    let tag = unsafe XMLStartTag(name: name, attributeNames: attributeNames.baseAddress, raw: raw, parser: self)
    let goOn = sink.startElement(tag)
    if names.bytes > limits.nameBytes { return fail(.nameSize(limit: limits.nameBytes), at: tagPosition) }
    if !goOn { stopped = true }
    if !stopped, !isTextWanted { passOverText() }
  }

  /// Numbers the names of attributes and bounds their values.
  ///
  /// - Returns: false if one is larger than allowed; the reading has failed then.
  @inline(__always)
  private func numberAttributes(_ raw: RawStartTag) -> Bool {
    guard let attributes = unsafe raw.attributes else { return true }
    if unsafe raw.attributeCount > attributeNames.count { growAttributeNames(to: unsafe raw.attributeCount * 2) }
    for index in unsafe 0..<raw.attributeCount {
      let size = unsafe raw.value(index).count
      if size > limits.attributeBytes {
        fail(.attributeSize(limit: limits.attributeBytes), at: tagPosition)
        return false
      }
      if unsafe index >= raw.attributeCount - raw.defaultedCount, !expand(by: size) { return false }
      guard let local = unsafe attributes[index * 5] else { return false }
      unsafe attributeNames[index] = names.number(local: local, namespace: attributes[index * 5 + 2])
    }
    return true
  }

  private func growAttributeNames(to count: Int) {
    unsafe attributeNames.deallocate()
    unsafe attributeNames = .allocate(capacity: count)
  }

  func endElement(local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) {
    guard !stopped, let name = open.popLast() else { return }
    textRun = 0
    silence = 0
    if !sink.wantsAllText { wantText(false) }
    if unsafe !sink.endElement(EndTag(name: name, local: local, prefix: prefix, namespace: namespace)) {
      stopped = true
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !stopped, bytes.count > 0 else { return }
    silence = 0
    guard isTextWanted else { return }
    textRun += bytes.count
    if textRun > limits.textBytes { return fail(.textSize(limit: limits.textBytes), at: position) }
    if unsafe !sink.text(bytes) { stopped = true }
  }

  /// A comment or processing instruction; within a document type declaration it ends nothing.
  func passOver() {
    if unsafe context?.pointee.inSubset == 0 { silence = 0 }
  }
}
