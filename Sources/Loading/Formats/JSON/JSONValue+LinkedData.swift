import Model

/// JSON-LD as published files write it: names with or without a prefix, one value or a list, words alone, by language or
/// as a value with a language.
extension JSONValue {
  /// The value of a property whatever its prefix: `name` of `ceasn:name`, `name` or `https://purl.org/ctdl/terms/name`.
  ///
  /// The first letter may be of either case.
  func property(_ name: String) -> JSONValue? {
    if let value = self[name] { return value }
    guard isObject else { return nil }
    let bytes = document.bytes
    let words = name.utf8
    let span = words.span
    var child = index + 1
    let end = Int(document.nodes[index].next)
    while child < end {
      let key = document.nodes[child]
      let value = child + 1
      let start = Int(key.end) - span.count
      if start > Int(key.start), JSONValue.isMark(bytes[start - 1]), JSONValue.ends(bytes, start, span),
        document.nodes[value].kind != .null
      {
        return JSONValue(document: document, index: value)
      }
      child = Int(document.nodes[value].next)
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#")
  }

  private static func ends(_ bytes: [UInt8], _ start: Int, _ name: Span<UInt8>) -> Bool {
    guard bytes[start] | 0x20 == name[0] | 0x20 else { return false }
    for offset in 1..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }

  func property(first names: String...) -> JSONValue? {
    for name in names { if let value = property(name) { return value } }
    return nil
  }

  /// All values of a property.
  func values(_ name: String) -> [JSONValue] { property(name)?.list ?? [] }

  /// The types of a node without their prefixes.
  var types: [String] {
    let stated = self["@type"] ?? self["type"] ?? self["http://www.w3.org/1999/02/22-rdf-syntax-ns#type"]
    return (stated?.list ?? []).compactMap { value in
      (value.string ?? value.identifier).map { String(IdentifierMaker.lastPart(of: $0)) }
    }
  }

  func isOf(_ type: String) -> Bool { types.contains(type) }

  /// What a reference or a node is called.
  var identifier: String? {
    if isString { return string }
    return (self["@id"] ?? self["id"] ?? self["uri"])?.string
  }

  /// The nodes of a document: of its graph, of an envelope's resource, of a signed text's claims, of an array, or the document itself.
  var graph: [JSONValue] {
    if isArray { return list.flatMap { $0["@graph"] == nil ? [$0] : $0.graph } }
    if let graph = self["@graph"] { return graph.list.flatMap { $0["@graph"] == nil ? [$0] : $0.graph } }
    if let resource = self["decoded_resource"] ?? self["resource"], resource.isObject || resource.isArray {
      return resource.graph
    }
    // A verifiable credential (version 1.1) among the claims of a signed text.
    if let credential = self["vc"], credential.isObject { return credential.graph }
    return isObject ? [self] : []
  }

  /// Whether any node of the graph is of one of these types.
  func hasNode(of types: Set<String>) -> Bool {
    graph.prefix(2000).contains { node in node.types.contains { types.contains($0) } }
  }
}

/// Words in our languages, and a count of those in others.
struct LinkedWords {
  var text = Text()
  /// All wordings, where there are several.
  var texts = Texts()
  /// Words in some other language, for want of better ones.
  var foreign: String?
  /// How many wordings are in other languages, by tag.
  var others: [String: Int] = [:]

  /// - Parameter language: of words that state none.
  init(_ value: JSONValue?, language: Language = .english) {
    guard let value else { return }
    for element in value.list { add(element, language) }
  }

  private mutating func add(_ value: JSONValue, _ language: Language) {
    if let words = value.words.flatMap(CleanWords.string) {
      take(words, language)
    } else if let literal = value["@value"] ?? value["value"], let words = literal.words.flatMap(CleanWords.string) {
      take(words, tag: (value["@language"] ?? value["lang"] ?? value["language"])?.string, language)
    } else if value.isObject {
      for (tag, words) in value.members where !tag.hasPrefix("@") {
        for element in words.list {
          if let words = element.words.flatMap(CleanWords.string) { take(words, tag: tag, language) }
        }
      }
    }
  }

  private mutating func take(_ words: String, tag: String?, _ language: Language) {
    guard let tag else { return take(words, language) }
    // Some files write `en:us`.
    let primary = tag.replacing(":", with: "-")
    if let ours = Language(tag: primary) ?? (tag == "und" || tag == "none" ? language : nil) {
      take(words, ours)
    } else {
      others[primary.lowercased(), default: 0] += 1
      foreign = foreign ?? words
    }
  }

  private mutating func take(_ words: String, _ language: Language) {
    if text[language] == nil { text[language] = words }
    if !texts[language].contains(words) { texts[language].append(words) }
  }

  /// The text; what is left out of it is counted.
  func text(_ name: String, _ log: ForeignLog, at location: SourceLocation?) -> Text {
    for (tag, count) in others { log.lose("\(name) in `\(tag)`", times: count, at: location) }
    let more = Language.allCases.reduce(0) { $0 + max(0, texts[$1].count - 1) }
    log.lose("more than one \(name)", times: more, at: location)
    return text
  }
}

extension JSONValue {
  /// Counts the properties that are not among these, by their names.
  func countOthers(than known: Set<String>, _ log: ForeignLog, prefix: String = "") {
    for (key, value) in members where !key.hasPrefix("@") {
      let end = String(IdentifierMaker.lastPart(of: key))
      let isKnown = known.contains(end) || known.contains(end.prefix(1).lowercased() + end.dropFirst())
      if !isKnown { log.lose(prefix + key, times: max(1, value.list.count), at: value.location(in: log)) }
    }
  }

  /// A day; one that is not exact, or no day, is counted.
  func day(_ name: String, _ log: ForeignLog) -> CalendarDate? {
    guard let value = property(name), let words = value.list.first.flatMap({ $0.words ?? $0["@value"]?.words }) else {
      return nil
    }
    let date = DateShapes.date(words)
    if date?.isExact != true {
      log.lose("\(name) `\(words.prefix(30))`", date == nil ? .leftOut : .keptAsNear, at: value.location(in: log))
    }
    return date?.date
  }
}
