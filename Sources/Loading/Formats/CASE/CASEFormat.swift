import Model

/// 1EdTech CASE 1.0 and 1.1 packages: a document, its items, their associations, and rubrics with levels.
enum CASEFormat: FormatAdapter {
  static let format = Format.caseNetwork

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let root = document.json?.root else { return false }
    return package(root)["CFDocument"]?.isObject == true
  }

  static func package(_ root: JSONValue) -> JSONValue { root["CFPackage"] ?? root }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      var reader = CASEReader(package: package(json.root), log: document.log)
      if let part = reader.part() { content.frameworks.append(part) }
    }
    return content
  }
}

/// Reads one package.
struct CASEReader {
  let package: JSONValue
  let log: ForeignLog
  private var items: [Competency] = []
  /// Items by URI and by identifier.
  private var places: [String: Int] = [:]
  private var scale: ProficiencyScale?

  init(package: JSONValue, log: ForeignLog) {
    self.package = package
    self.log = log
  }

  mutating func part() -> FrameworkPart? {
    guard let document = package["CFDocument"] else {
      log.unreadable(
        "missing-value", at: package.location(in: log),
        Text("the package has no `CFDocument`", "le paquet n'a pas de `CFDocument`"))
      return nil
    }
    let language = CASEReader.language(of: document) ?? .english
    if CASEReader.language(of: document) == nil { log.lose("language, read as English", .assumed) }
    for item in package["CFItems"]?.list ?? [] { read(item, language) }
    for association in package["CFAssociations"]?.list ?? [] { relate(association) }
    for rubric in package["CFRubrics"]?.list ?? [] { read(rubric: rubric, language) }
    let definitions = package["CFDefinitions"]?.members ?? []
    for (name, value) in definitions where name != "CFLicenses" {
      log.lose(name, times: value.list.count, at: value.location(in: log))
    }
    return draft(document, language).part(log: log)
  }

  private static func language(of value: JSONValue) -> Language? {
    value["language"]?.string.flatMap { Language(tag: $0) }
  }

  private func draft(_ document: JSONValue, _ language: Language) -> FrameworkDraft {
    var draft = FrameworkDraft(
      uri: document["uri"]?.string ?? document["identifier"]?.string ?? "", location: document.location(in: log))
    draft.title[language] = document["title"]?.string
    draft.publisher[language] = (document["publisher"] ?? document["creator"])?.string
    draft.version = document["version"]?.words
    draft.issued = document.day("lastChangeDateTime", log)
    let licence = document["licenseURI"] ?? package["CFDefinitions"]?["CFLicenses"]?.list.first
    if let licence {
      let uri = licence.isString ? licence.string : licence["uri"]?.string
      let words = licence["licenseText"]?.string ?? licence["title"]?.string ?? uri
      if let words { draft.licence = Citation(words: words, uri: uri) }
    }
    if let source = document["officialSourceURL"]?.string { draft.sources = [Citation(words: source, uri: source)] }
    let from = document.day("statusStartDate", log)
    draft.valid = DateSpan(from: from, to: document.day("statusEndDate", log))
    draft.scale = scale
    draft.competencies = items
    document.countOthers(
      than: [
        "uri", "identifier", "title", "publisher", "creator", "version", "lastChangeDateTime", "licenseURI",
        "officialSourceURL", "statusStartDate", "statusEndDate", "language", "CFPackageURI",
      ], log, prefix: "CFDocument.")
    return draft
  }

  // MARK: Items

  private mutating func read(_ item: JSONValue, _ document: Language) {
    let place = item.location(in: log)
    let identifier = item["identifier"]?.string
    guard let uri = item["uri"]?.string ?? identifier,
      let statement = item["fullStatement"]?.string.flatMap(CleanWords.string)
    else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "the item at \(quoted(item.path)) needs a `uri` and a `fullStatement`; it is left out",
          "l'élément en \(quoted(item.path)) a besoin d'un `uri` et d'un `fullStatement`; il est laissé de côté"))
      return
    }
    let tag = item["language"]?.string
    guard let language = tag == nil ? document : tag.flatMap({ Language(tag: $0) }) else {
      log.refuse(
        "missing-label", at: place,
        Text(
          "the item \(quoted(uri)) is in \(quoted(tag ?? "")), not in English or French; it is left out",
          "l'élément \(quoted(uri)) est en \(quoted(tag ?? "")), ni en anglais ni en français; il est laissé de côté"))
      return
    }
    let short = item["abbreviatedStatement"]?.string.flatMap(CleanWords.string)
    var competency = Competency(id: item["humanCodingScheme"]?.string ?? "", uri: uri, label: Text(), location: place)
    competency.label[language] = short ?? statement
    if short != nil { competency.definition[language] = statement }
    if let notes = item["notes"]?.string.flatMap(CleanWords.string) {
      if short == nil { competency.definition[language] = notes } else { log.lose("notes", at: place) }
    }
    competency.alternatives[language] = (item["alternativeLabel"]?.list ?? []).compactMap(\.string)
    if (item["CFItemType"]?.string ?? "").lowercased() == "knowledge" { competency.kind = .knowledge }
    if let end = item.day("statusEndDate", log) {
      competency.deprecation = .init(on: end, replacedBy: [], reason: Text())
    }
    item.countOthers(than: CASEReader.itemProperties, log, prefix: "CFItem.")
    let index = items.count
    items.append(competency)
    places[uri] = index
    if let identifier { places[identifier] = index }
  }

  private static let itemProperties: Set<String> = [
    "uri", "identifier", "fullStatement", "language", "abbreviatedStatement", "humanCodingScheme", "notes",
    "alternativeLabel", "statusEndDate", "CFDocumentURI", "CFItemAssociationURI", "lastChangeDateTime",
  ]

  // MARK: Associations

  private static func end(_ association: JSONValue, _ name: String) -> (uri: String?, identifier: String?) {
    let node = association[name + "NodeURI"]
    if let node, node.isObject { return (node["uri"]?.string, node["identifier"]?.string) }
    return (node?.string, association[name + "NodeIdentifier"]?.string)
  }

  private func place(of end: (uri: String?, identifier: String?)) -> Int? {
    end.uri.flatMap { places[$0] } ?? end.identifier.flatMap { places[$0] }
  }

  private mutating func relate(_ association: JSONValue) {
    let type = association["associationType"]?.string ?? ""
    let (origin, destination) = (CASEReader.end(association, "origin"), CASEReader.end(association, "destination"))
    guard let index = place(of: origin) else {
      log.lose("association `\(type)` of something that is no item", at: association.location(in: log))
      return
    }
    let other = place(of: destination)
    let target = other.map { items[$0].uri } ?? destination.uri ?? destination.identifier ?? ""
    let document = package["CFDocument"]
    let isTop = [document?["uri"]?.string, document?["identifier"]?.string].contains { name in
      name != nil && (name == destination.uri || name == destination.identifier)
    }
    switch type {
    case "isChildOf" where isTop: return
    case "isChildOf": items[index].broader.append(target)
    case "isPartOf":
      items[index].broader.append(target)
      log.lose("association `isPartOf`", .keptAsNear)
    case "exactMatchOf": items[index].mappings.append(.init(predicate: .exactMatch, target: target, framework: nil))
    case "isTranslationOf" where other != nil: translate(index, other ?? index)
    case "isTranslationOf":
      items[index].mappings.append(.init(predicate: .exactMatch, target: target, framework: nil))
      log.lose("association `isTranslationOf`", .keptAsNear)
    case "isRelatedTo", "isPeerOf":
      items[index].relations.append(.init(kind: .related, target: target))
      if type == "isPeerOf" { log.lose("association `isPeerOf`", .keptAsNear) }
    case "replacedBy":
      let before = items[index].deprecation
      items[index].deprecation = .init(
        on: before?.on, replacedBy: (before?.replacedBy ?? []) + [target], reason: before?.reason ?? Text())
    default: log.lose("association `\(type)`", at: association.location(in: log))
    }
  }

  /// Two items that are one in two languages share their words, and stay two that match exactly.
  private mutating func translate(_ a: Int, _ b: Int) {
    for (one, other) in [(a, b), (b, a)] {
      for language in Language.allCases {
        if items[one].label[language] == nil { items[one].label[language] = items[other].label[language] }
        if items[one].definition[language] == nil {
          items[one].definition[language] = items[other].definition[language]
        }
      }
    }
    items[a].mappings.append(.init(predicate: .exactMatch, target: items[b].uri, framework: nil))
    log.lose("association `isTranslationOf`", .keptAsNear)
  }

  // MARK: Rubrics

  /// The levels of a rubric's criteria describe the levels of their items.
  private mutating func read(rubric: JSONValue, _ language: Language) {
    var names: [Int: String] = [:]
    for criterion in rubric["CFRubricCriteria"]?.list ?? [] {
      let node = criterion["CFItemURI"]
      let end = node?.isObject == true ? (node?["uri"]?.string, node?["identifier"]?.string) : (node?.string, nil)
      let levels = criterion["CFRubricCriterionLevels"]?.list ?? []
      guard let index = place(of: (uri: end.0, identifier: end.1)) else {
        log.lose("rubric criterion of no item", at: criterion.location(in: log))
        continue
      }
      for (order, level) in levels.enumerated() {
        let value = level["position"]?.words.flatMap { Int($0) } ?? order + 1
        guard (1...10).contains(value) else {
          log.lose("rubric level beyond the tenth", at: level.location(in: log))
          continue
        }
        if let words = (level["description"] ?? level["quality"])?.string.flatMap(CleanWords.string) {
          items[index].levelDescriptors[value, default: Text()][language] = words
        }
        if names[value] == nil { names[value] = level["quality"]?.string }
        if level["score"] != nil { log.lose("CFRubricCriterionLevel.score", at: level.location(in: log)) }
      }
      let values = items[index].levelDescriptors.keys.sorted()
      if let low = values.first, let high = values.last { items[index].levels = low...high }
    }
    guard let highest = names.keys.max(), scale == nil else { return }
    let levels = (1...highest).map { value in
      var label = Text()
      label[language] = names[value] ?? String(value)
      return ProficiencyScale.Level(value: value, label: label, descriptor: Text())
    }
    let id = rubric["title"]?.string.flatMap { IdentifierMaker.identifier($0) } ?? "rubric"
    scale = ProficiencyScale(id: id, levels: levels)
  }
}
