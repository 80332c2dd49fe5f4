/// Makes elements out of events, from a given depth on.
struct TreeBuilder: XMLEventHandler {
  /// An element that has not ended.
  private struct Level {
    var name = XMLName("")
    var attributes: [XMLAttribute] = []
    var children: [XMLElement] = []
    var text: [UInt8] = []
    var position = XMLPosition(line: 1, column: 1)
    var language: String?

    var element: XMLElement {
      XMLElement(
        name: name.local, namespace: name.namespace, attributes: attributes, children: children,
        text: String(decoding: text, as: UTF8.self), position: position, language: language)
    }
  }

  /// What a tree's element counts besides its text and attributes, so that empty ones are not free.
  private static let elementBytes = 16

  /// The root; before it has ended, only its start tag.
  private(set) var root: XMLElement?
  /// Why the builder stopped; nil if it did not, or its receiver did.
  private(set) var failure: XMLFailure?

  /// What is to become of the children of the root; nil makes them part of it.
  private let receive: ((_ root: XMLElement, _ record: XMLElement) -> Bool)?
  private let rootOnly: Bool
  private let limit: Int
  /// One for each open element, and those used before, whose memory serves again.
  private var levels: [Level] = []
  private var depth = 0
  private var size = 0

  /// A builder of records, each given to `receive` when it ends.
  init(limit: Int, receive: @escaping (_ root: XMLElement, _ record: XMLElement) -> Bool) {
    self.receive = receive
    self.limit = limit
    rootOnly = false
  }

  /// A builder of the whole tree, or of its root's start tag only.
  init(limit: Int, rootOnly: Bool) {
    receive = nil
    self.limit = limit
    self.rootOnly = rootOnly
  }

  mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
    if depth == levels.count { levels.append(Level()) }
    if depth <= 1 && receive != nil { size = 0 }
    size += Self.elementBytes
    let position = tag.position
    var attributes: [XMLAttribute] = []
    var language = depth > 0 ? levels[depth - 1].language : nil
    tag.forEachAttribute { number, bytes in
      guard let name = tag.words(for: number) else { return }
      let value = String(xml: bytes)
      size += bytes.count
      if name.local == "lang" && name.namespace == XMLName.xmlNamespace { language = value.isEmpty ? nil : value }
      attributes.append(XMLAttribute(name: name.local, namespace: name.namespace, value: value))
    }
    levels[depth].name = tag.fullName
    levels[depth].attributes = attributes
    levels[depth].children = []
    levels[depth].text.removeAll(keepingCapacity: true)
    levels[depth].position = position
    levels[depth].language = language
    if depth == 0 { root = levels[0].element }
    depth += 1
    return !rootOnly && checkSize(at: position)
  }

  mutating func endElement(name: Int) -> Bool {
    depth -= 1
    if depth == 0 {
      if receive == nil { root = levels[0].element }
      return true
    }
    if depth == 1, let receive, let root { return receive(root, levels[1].element) }
    levels[depth - 1].children.append(levels[depth].element)
    return true
  }

  mutating func text(_ utf8: Span<UInt8>) -> Bool {
    // Text between records belongs to none.
    guard depth > 1 || receive == nil else { return true }
    size += utf8.count
    unsafe utf8.withUnsafeBufferPointer { unsafe levels[depth - 1].text.append(contentsOf: $0) }
    return checkSize(at: levels[depth - 1].position)
  }

  private mutating func checkSize(at position: XMLPosition) -> Bool {
    if size <= limit { return true }
    failure = XMLFailure(.textSize(limit: limit), at: position)
    return false
  }
}
