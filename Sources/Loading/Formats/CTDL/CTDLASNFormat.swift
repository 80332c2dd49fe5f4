import Model

/// Competency frameworks and concept schemes in CTDL-ASN (Credential Engine), as JSON or JSON-LD, with or without an
/// envelope and a graph; O*NET publishes its content model so.
enum CTDLASNFormat: FormatAdapter {
  static let format = Format.ctdlASN

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let root = document.json?.root else { return false }
    return root.hasNode(of: ["Competency", "CompetencyFramework", "ConceptScheme", "ProgressionModel"])
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      content.frameworks += CTDLASNReader(log: document.log).parts(of: json.root.graph)
    }
    return content
  }
}

/// Reads the nodes of one file.
struct CTDLASNReader {
  let log: ForeignLog

  /// One part for each framework or scheme, and one for competencies of none.
  func parts(of nodes: [JSONValue]) -> [FrameworkPart] {
    var drafts: [String: FrameworkDraft] = [:]
    var order: [String] = []
    for node in nodes where node.types.contains(where: CTDLASNReader.frameworks.contains) {
      let uri = node.identifier ?? ""
      guard drafts[uri] == nil else { continue }
      drafts[uri] = draft(node, uri)
      order.append(uri)
    }
    let alone = order.count == 1 ? order.first : nil
    var children: [String: [String]] = [:]
    var loose: [Competency] = []
    for node in nodes {
      guard node.types.contains(where: CTDLASNReader.competencies.contains) else {
        if !node.types.contains(where: CTDLASNReader.frameworks.contains) { countOther(node) }
        continue
      }
      guard let competency = competency(node, &children) else { continue }
      let stated = ["isPartOf", "inScheme", "topConceptOf", "isTopChildOf", "inProgressionModel"].lazy
        .flatMap { node.values($0) }.compactMap(\.identifier)
      if let home = stated.first(where: { drafts[$0] != nil }) ?? alone {
        drafts[home]?.competencies.append(competency)
      } else {
        loose.append(competency)
      }
    }
    if !loose.isEmpty {
      drafts[""] = FrameworkDraft(uri: "", location: loose.first?.location ?? SourceLocation(file: log.file))
      drafts[""]?.competencies = loose
      order.append("")
    }
    return order.compactMap { uri in
      guard var draft = drafts.removeValue(forKey: uri), !draft.competencies.isEmpty else { return nil }
      for index in draft.competencies.indices {
        draft.competencies[index].broader += children[draft.competencies[index].uri] ?? []
      }
      return draft.part(log: log)
    }
  }

  private static let frameworks: Set<String> = ["CompetencyFramework", "ConceptScheme", "ProgressionModel"]
  private static let competencies: Set<String> = ["Competency", "Concept", "ProgressionLevel"]

  private func countOther(_ node: JSONValue) {
    log.lose("node of type \(node.types.first ?? "unknown")", at: node.location(in: log))
  }

  private func draft(_ node: JSONValue, _ uri: String) -> FrameworkDraft {
    let place = node.location(in: log)
    var draft = FrameworkDraft(uri: uri, location: place)
    let title = LinkedWords(node.property(first: "name", "title", "prefLabel"))
    draft.title = title.text("name", log, at: place)
    draft.foreignTitle = title.foreign
    draft.publisher = LinkedWords(node.property("publisherName")).text("publisherName", log, at: place)
    if let licence = node.property(first: "license", "licence", "rights"),
      let words = licence.list.first.flatMap({ first in
        first.identifier ?? LinkedWords(first).text.english
      })
    {
      draft.licence = Citation(words: words, uri: words.hasPrefix("http") ? words : nil)
    }
    draft.sources = node.values("source").compactMap(\.identifier).map { words in
      Citation(words: words, uri: words.hasPrefix("http") ? words : nil)
    }
    takePublishers(of: node, into: &draft)
    draft.issued = node.day("dateModified", log) ?? node.day("dateCreated", log) ?? node.day("dateCopyright", log)
    draft.version = (node.property("versionIdentifier")?.list.first).flatMap { value in
      value.words ?? value.property("identifierValueCode")?.words
    }
    draft.valid = DateSpan(from: node.day("dateValidFrom", log), to: node.day("dateValidUntil", log))
    node.countOthers(than: CTDLASNReader.frameworkProperties, log)
    return draft
  }

  /// Our vocabulary has a publisher's name and no address of one: the address is kept as a source.
  private func takePublishers(of node: JSONValue, into draft: inout FrameworkDraft) {
    for publisher in node.values("publisher") {
      guard let uri = publisher.identifier, uri.contains(":") else {
        let name = LinkedWords(publisher.property("name") ?? publisher).text
        if draft.publisher.isEmpty && !name.isEmpty {
          draft.publisher = name
        } else {
          log.lose("publisher", at: draft.location)
        }
        continue
      }
      let name = draft.publisher.isEmpty ? uri : draft.publisher.reading(.english)
      draft.sources.append(Citation(words: name, uri: uri.hasPrefix("http") ? uri : nil))
      log.lose("publisher's address, read as a source", .keptAsNear, at: draft.location)
    }
  }

  private static let frameworkProperties: Set<String> = [
    "name", "title", "prefLabel", "publisherName", "publisher", "license", "licence", "rights", "source",
    "dateModified",
    "dateCreated", "dateCopyright", "versionIdentifier", "dateValidFrom", "dateValidUntil", "ctid", "inLanguage",
    "hasTopChild", "hasTopConcept", "hasChild", "type", "id",
  ]

  private func competency(_ node: JSONValue, _ children: inout [String: [String]]) -> Competency? {
    let place = node.location(in: log)
    guard let uri = node.identifier ?? node.property("ctid")?.string else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "the competency at \(quoted(node.path)) has no `@id`; it is left out",
          "la compétence en \(quoted(node.path)) n'a pas de `@id`; elle est laissée de côté"))
      return nil
    }
    let short = LinkedWords(node.property(first: "competencyLabel", "prefLabel"))
    let long = LinkedWords(node.property("competencyText"))
    var label = short.text.isEmpty ? (long.text.isEmpty ? LinkedWords(node.property("name")) : long) : short
    let isDefinition = label.text.isEmpty
    if isDefinition {
      label = LinkedWords(node.property(first: "definition", "description"))
      if !label.text.isEmpty { log.lose("definition, read as a label for want of one", .keptAsNear, at: place) }
    }
    guard !label.text.isEmpty else {
      log.refuse(
        "missing-label", at: place,
        Text(
          "the competency \(quoted(uri)) has no words in English or French; it is left out",
          "la compétence \(quoted(uri)) n'a pas de mots en anglais ni en français; elle est laissée de côté"))
      return nil
    }
    let code = node.property(first: "codedNotation", "notation")?.list.first?.words
    var competency = Competency(id: code ?? "", uri: uri, label: label.text("label", log, at: place), location: place)
    if !short.text.isEmpty { competency.definition = long.text("competencyText", log, at: place) }
    let notes = isDefinition ? ["comment", "scopeNote"] : ["definition", "description", "comment", "scopeNote"]
    for name in notes {
      let words = LinkedWords(node.property(name)).text(name, log, at: place)
      for language in Language.allCases where words[language] != nil {
        if competency.definition[language] == nil {
          competency.definition[language] = words[language]
        } else {
          log.lose("\(name) beside another definition", at: place)
        }
      }
    }
    competency.alternatives = LinkedWords(node.property("altLabel")).texts
    let category = LinkedWords(node.property("competencyCategory")).text.english?.lowercased()
    if category == "knowledge" { competency.kind = .knowledge }
    if let category, category != "knowledge", category != "skill" { log.lose("competencyCategory", at: place) }
    relate(&competency, node, uri, &children)
    node.countOthers(than: CTDLASNReader.competencyProperties, log)
    return competency
  }

  private func relate(
    _ competency: inout Competency, _ node: JSONValue, _ uri: String, _ children: inout [String: [String]]
  ) {
    for name in ["isChildOf", "broader"] { competency.broader += node.values(name).compactMap(\.identifier) }
    for name in ["hasChild", "narrower"] {
      for child in node.values(name).compactMap(\.identifier) { children[child, default: []].append(uri) }
    }
    competency.relations = node.values("related").compactMap(\.identifier).map { .init(kind: .related, target: $0) }
    for (name, predicate, isExact) in CTDLASNReader.alignments {
      for target in node.values(name).compactMap({ $0.identifier ?? $0.property("targetNode")?.identifier }) {
        competency.mappings.append(.init(predicate: predicate, target: target, framework: nil))
        if !isExact { log.lose(name, .keptAsNear, at: competency.location) }
      }
    }
  }

  private static let alignments: [(name: String, predicate: Competency.Mapping.Predicate, isExact: Bool)] = [
    ("exactAlignment", .exactMatch, true), ("exactMatch", .exactMatch, true), ("sameAs", .exactMatch, true),
    ("closeMatch", .closeMatch, true), ("broadAlignment", .broadMatch, true), ("broadMatch", .broadMatch, true),
    ("narrowAlignment", .narrowMatch, true), ("narrowMatch", .narrowMatch, true), ("relatedMatch", .relatedMatch, true),
    ("majorAlignment", .closeMatch, false), ("minorAlignment", .relatedMatch, false), ("alignTo", .relatedMatch, false),
    ("prerequisiteAlignment", .relatedMatch, false),
  ]

  private static let competencyProperties: Set<String> = Set(alignments.map(\.name)).union([
    "competencyLabel", "prefLabel", "competencyText", "name", "codedNotation", "notation", "definition", "description",
    "comment", "scopeNote", "altLabel", "competencyCategory", "isChildOf", "broader", "hasChild", "narrower", "related",
    "isPartOf", "inScheme", "topConceptOf", "isTopChildOf", "inProgressionModel", "ctid", "inLanguage", "type", "id",
  ])
}
