import Model

/// Achievement Standards Network documents in RDF/JSON: an object of resources, each an object of properties.
enum ASNFormat: FormatAdapter {
  static let format = Format.asn

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let root = document.json?.root, root.isObject else { return false }
    return root.members.prefix(20).contains { member in
      member.value.isObject && types(member.value).contains { $0 == "StandardDocument" || $0 == "Statement" }
    }
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      content.frameworks += ASNReader(log: document.log).parts(of: json.root)
    }
    return content
  }

  static func types(_ node: JSONValue) -> [String] {
    node.values("type").compactMap { $0["value"]?.string }.map { String(IdentifierMaker.lastPart(of: $0)) }
  }
}

/// Reads the standard documents of one file with their statements.
struct ASNReader {
  let log: ForeignLog

  func parts(of root: JSONValue) -> [FrameworkPart] {
    var drafts: [String: FrameworkDraft] = [:]
    var order: [String] = []
    let members = root.members
    for (uri, node) in members where ASNFormat.types(node).contains("StandardDocument") {
      drafts[uri] = draft(uri, node)
      order.append(uri)
    }
    for (uri, node) in members {
      let types = ASNFormat.types(node)
      guard types.contains("Statement") else {
        if !types.contains("StandardDocument") { log.lose("resource of type \(types.first ?? "unknown")") }
        continue
      }
      guard let competency = competency(uri, node, documents: Set(order)) else { continue }
      let home = node.values("isPartOf").compactMap { $0["value"]?.string }.first { drafts[$0] != nil }
      let target = home ?? order.first ?? ""
      if drafts[target] == nil {
        drafts[target] = FrameworkDraft(uri: "", location: node.location(in: log))
        order.append(target)
      }
      drafts[target]?.competencies.append(competency)
    }
    return order.compactMap { drafts.removeValue(forKey: $0)?.part(log: log) }
  }

  private func draft(_ uri: String, _ node: JSONValue) -> FrameworkDraft {
    let place = node.location(in: log)
    var draft = FrameworkDraft(uri: uri, location: place)
    let title = LinkedWords(node.property("title"))
    draft.title = title.text("title", log, at: place)
    draft.foreignTitle = title.foreign
    draft.publisher = LinkedWords(node.property("publisher")).text("publisher", log, at: place)
    if let licence = node.property(first: "license", "rights")?.list.first?["value"]?.string {
      draft.licence = Citation(words: licence, uri: licence.hasPrefix("http") ? licence : nil)
    }
    draft.sources = node.values("source").compactMap { $0["value"]?.string }.map { words in
      Citation(words: words, uri: words.hasPrefix("http") ? words : nil)
    }
    let words = node.property(first: "repositoryDate", "modified", "created", "valid")?.list.first?["value"]?.string
    let date = words.flatMap(DateShapes.date)
    draft.issued = date?.date
    node.countOthers(
      than: ["type", "title", "publisher", "license", "rights", "source", "repositoryDate", "language", "hasChild"], log
    )
    return draft
  }

  private func competency(_ uri: String, _ node: JSONValue, documents: Set<String>) -> Competency? {
    let place = node.location(in: log)
    let words = LinkedWords(node.property("description"))
    guard !words.text.isEmpty else {
      log.refuse(
        "missing-label", at: place,
        Text(
          "the statement \(quoted(uri)) has no words in English or French; it is left out",
          "l'énoncé \(quoted(uri)) n'a pas de mots en anglais ni en français; il est laissé de côté"))
      return nil
    }
    let code = node.property(first: "statementNotation")?.list.first?["value"]?.string
    var competency = Competency(
      id: code ?? "", uri: uri, label: words.text("description", log, at: place), location: place)
    competency.definition = LinkedWords(node.property("comment")).text("comment", log, at: place)
    competency.broader = node.values("isChildOf").compactMap { $0["value"]?.string }.filter { !documents.contains($0) }
    for (name, predicate) in ASNReader.matches {
      competency.mappings += node.values(name).compactMap { $0["value"]?.string }.map {
        .init(predicate: predicate, target: $0, framework: nil)
      }
    }
    node.countOthers(than: ASNReader.known, log)
    return competency
  }

  private static let matches: [(String, Competency.Mapping.Predicate)] = [
    ("exactMatch", .exactMatch), ("exactAlignment", .exactMatch), ("closeMatch", .closeMatch),
    ("broadMatch", .broadMatch), ("broadAlignment", .broadMatch), ("narrowMatch", .narrowMatch),
    ("narrowAlignment", .narrowMatch), ("relatedMatch", .relatedMatch),
  ]

  private static let known: Set<String> = Set(matches.map(\.0)).union([
    "type", "description", "statementNotation", "comment", "isChildOf", "hasChild", "isPartOf", "language",
  ])
}
