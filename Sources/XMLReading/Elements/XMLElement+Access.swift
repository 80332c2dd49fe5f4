extension XMLElement {
  /// The value of the attribute of this name that has no namespace; nil if there is none.
  ///
  /// - Complexity: linear in the number of attributes.
  public subscript(attribute: String) -> String? { self[attribute, in: nil] }

  /// The value of the attribute of this name in this namespace; nil if there is none.
  ///
  /// - Complexity: linear in the number of attributes.
  public subscript(attribute: String, in namespace: String?) -> String? {
    attributes.first { $0.name == attribute && $0.namespace == namespace }?.value
  }

  /// The first child of this local name, in whatever namespace; nil if there is none.
  ///
  /// - Complexity: linear in the number of children.
  public func first(_ name: String) -> XMLElement? {
    children.first { $0.name == name }
  }

  /// All children of this local name, in whatever namespace, in document order.
  ///
  /// - Complexity: linear in the number of children.
  public func all(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name }
  }

  /// The text with white space at both ends removed, and each run of it inside made one space.
  ///
  /// White space is what XML calls so: space, tab, line feed, carriage return. A no-break space is kept.
  /// - Complexity: linear in the length of the text.
  public var trimmedText: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var gap = false
    for byte in text.utf8 {
      if byte.isXMLSpace {
        gap = true
      } else {
        if gap && !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        gap = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether XML counts this byte as white space.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
