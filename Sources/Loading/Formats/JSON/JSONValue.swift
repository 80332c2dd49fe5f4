import Model

/// One value of a JSON document, with its place.
struct JSONValue {
  let document: JSONDocument
  let index: Int

  private var node: JSONDocument.Node { document.nodes[index] }

  var isObject: Bool { node.kind == .object }
  var isArray: Bool { node.kind == .array }
  var isString: Bool { node.kind == .string || node.kind == .escapedString }

  /// The value of a key; the first where it comes again; nil where it is absent or null.
  subscript(key: String) -> JSONValue? {
    guard node.kind == .object else { return nil }
    var child = index + 1
    let end = Int(node.next)
    let words = key.utf8.span
    while child < end {
      let value = child + 1
      if document.key(at: child, is: words) {
        return document.nodes[value].kind == .null ? nil : JSONValue(document: document, index: value)
      }
      child = Int(document.nodes[value].next)
    }
    return nil
  }

  /// The value of the first of these keys that is there.
  subscript(first keys: String...) -> JSONValue? {
    for key in keys { if let value = self[key] { return value } }
    return nil
  }

  /// An object's keys and values, nulls among them.
  var members: [(key: String, value: JSONValue)] {
    guard node.kind == .object else { return [] }
    var members: [(key: String, value: JSONValue)] = []
    var child = index + 1
    while child < Int(node.next) {
      members.append((document.string(at: child), JSONValue(document: document, index: child + 1)))
      child = Int(document.nodes[child + 1].next)
    }
    return members
  }

  /// An array's elements; of anything else, itself: JSON-LD writes a list of one without brackets.
  var list: [JSONValue] {
    switch node.kind {
    case .array:
      var elements: [JSONValue] = []
      var child = index + 1
      while child < Int(node.next) {
        if document.nodes[child].kind != .null { elements.append(JSONValue(document: document, index: child)) }
        child = Int(document.nodes[child].next)
      }
      return elements
    case .null: return []
    default: return [self]
    }
  }

  /// The characters of a string, trimmed; nil for other values and for an empty string.
  var string: String? {
    guard isString else { return nil }
    return document.string(at: index).trimmedWords
  }

  /// A string, or a number or truth value as it is written.
  var words: String? {
    switch node.kind {
    case .string, .escapedString: string
    case .number, .yes, .no: document.string(at: index)
    default: nil
    }
  }

  var boolean: Bool? {
    switch node.kind {
    case .yes: true
    case .no: false
    default: words.flatMap { $0 == "true" ? true : $0 == "false" ? false : nil }
    }
  }

  /// Where it begins; a string, at its quotation mark.
  var place: (line: Int, column: Int) { document.place(of: isString ? max(0, Int(node.start) - 1) : Int(node.start)) }

  func location(in log: ForeignLog) -> SourceLocation {
    let (line, column) = place
    return log.location(line: line, column: column)
  }

  var path: String { document.path(to: index) }
}

extension String {
  /// Without white space at its ends; nil where nothing else is in it.
  var trimmedWords: String? {
    let view = utf8
    guard let first = view.first, let last = view.last else { return nil }
    if first > 0x20 && last > 0x20 && first < 0x80 && last < 0x80 { return self }
    let characters = unicodeScalars
    guard let start = characters.firstIndex(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }),
      let end = characters.lastIndex(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" })
    else { return nil }
    return String(characters[start...end])
  }

  /// The same on one line: every run of white space is one space.
  var onOneLine: String {
    let needsWork = utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } || contains("  ")
    if !needsWork { return self }
    return split(whereSeparator: { $0.unicodeScalars.allSatisfy { [0x20, 0x0A, 0x0D, 0x09].contains($0.value) } })
      .joined(separator: " ")
  }
}
