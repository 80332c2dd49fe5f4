import Model
import XMLReading

/// A node of the European Learning Model, in JSON-LD or in XML: the two say the same by other means.
///
/// References are followed: `specifiedBy` answers with the specification itself wherever it stands in the file.
struct EuropeanNode {
  enum Body {
    case json(JSONValue)
    case xml(XMLElement)
  }

  let body: Body
  let index: EuropeanIndex

  init(body: Body, index: EuropeanIndex) {
    self.body = body
    self.index = index
  }

  init(_ value: JSONValue, _ index: EuropeanIndex) {
    body = .json(value)
    self.index = index
  }

  init(_ element: XMLElement, _ index: EuropeanIndex) {
    body = .xml(element)
    self.index = index
  }

  /// The nodes of the properties with these names.
  func all(_ names: String...) -> [EuropeanNode] { names.flatMap { all(named: $0) } }

  func first(_ names: String...) -> EuropeanNode? {
    for name in names { if let node = all(named: name).first { return node } }
    return nil
  }

  private func all(named name: String) -> [EuropeanNode] {
    switch body {
    case .json(let value): return value.values(name).map { EuropeanNode($0, index).followed }
    case .xml(let element): return element.all(name).map { EuropeanNode($0, index).followed }
    }
  }

  /// What a reference refers to; a node that says something itself is its own.
  private var followed: EuropeanNode {
    switch body {
    case .json(let value):
      let isReference = value.isString || value.members.count <= 2 && value["type"] == nil && value["id"] != nil
      guard isReference, let id = value.identifier, let target = index.values[id] else { return self }
      return EuropeanNode(target, index)
    case .xml(let element):
      guard let id = element["idref"] ?? (element.children.isEmpty ? element["id"] : nil),
        let target = index.elements[id]
      else { return self }
      return EuropeanNode(target, index)
    }
  }

  /// The node's own name or, of a concept, its URI.
  var uri: String? {
    switch body {
    case .json(let value): value.identifier
    case .xml(let element): element["uri"] ?? element["id"] ?? element["idref"]
    }
  }

  /// Its own words, as they stand.
  var words: String? {
    switch body {
    case .json(let value): value.words.flatMap(CleanWords.string)
    case .xml(let element): CleanWords.string(element.trimmedText)
    }
  }

  /// The words of the first of these properties that has some, by language.
  func text(_ names: String..., log: ForeignLog) -> Text {
    for name in names {
      let text: Text
      switch body {
      case .json(let value):
        text = value.property(name).map { LinkedWords($0).text(name, log, at: location(log)) } ?? Text()
      case .xml(let element): text = EuropeanNode.words(of: element.all(name), name, log)
      }
      if !text.isEmpty { return text }
    }
    return Text()
  }

  /// `<title language="en">…` (version 3) or `<title><text lang="en">…` (version 2).
  private static func words(of elements: [XMLElement], _ name: String, _ log: ForeignLog) -> Text {
    var text = Text()
    for element in elements {
      let inner = element.all("text")
      for words in inner.isEmpty ? [element] : inner {
        guard let string = CleanWords.string(words.trimmedText) else { continue }
        let tag = words["language"] ?? words["lang"] ?? words.language ?? "en"
        guard let language = Language(tag: tag) else {
          log.lose("\(name) in `\(tag)`")
          continue
        }
        if text[language] == nil { text[language] = string }
      }
    }
    return text
  }

  /// What a concept is called, else its URI: for lists of codes.
  func concept(_ log: ForeignLog) -> String {
    let label = text("prefLabel", "targetName", log: log).english
    return [label, uri].compactMap(\.self).joined(separator: " ")
  }

  func location(_ log: ForeignLog) -> SourceLocation {
    switch body {
    case .json(let value): value.location(in: log)
    case .xml(let element): log.location(line: element.position.line, column: element.position.column)
    }
  }

  /// How to get to it, for messages.
  var path: String {
    switch body {
    case .json(let value): value.path
    case .xml(let element): "<\(element.name)>"
    }
  }
}

/// Every node of a file by its identifier.
final class EuropeanIndex {
  private(set) var values: [String: JSONValue] = [:]
  private(set) var elements: [String: XMLElement] = [:]
  /// Nodes of each type, in order, each once; without this index, which a node would hold and be held by.
  private var typed: [String: [EuropeanNode.Body]] = [:]
  private var seen: Set<String> = []

  /// The nodes of a type.
  func nodes(_ type: String) -> [EuropeanNode] { (typed[type] ?? []).map { EuropeanNode(body: $0, index: self) } }

  /// Walks through a JSON document, whose depth is bounded.
  func add(_ value: JSONValue) {
    if value.isArray {
      for element in value.list { add(element) }
      return
    }
    guard value.isObject else { return }
    let types = value.types
    if !types.isEmpty {
      let id = value["id"]?.string ?? value["@id"]?.string
      if let id, values[id] == nil || value.members.count > 3 && values[id].map({ $0.members.count <= 3 }) == true {
        values[id] = value
      }
      for type in types where id == nil || seen.insert(type + " " + (id ?? "")).inserted {
        typed[type, default: []].append(.json(value))
      }
    }
    for (_, inner) in value.members where inner.isObject || inner.isArray { add(inner) }
  }

  /// Walks through an XML document, whose depth is bounded.
  func add(_ element: XMLElement) {
    if element["idref"] == nil && !element.children.isEmpty {
      let id = element["id"]
      if let id, elements[id] == nil { elements[id] = element }
      let isNew = id.map { seen.insert(element.name + " " + $0).inserted } ?? true
      if isNew { typed[element.name, default: []].append(.xml(element)) }
    }
    for child in element.children { add(child) }
  }
}
