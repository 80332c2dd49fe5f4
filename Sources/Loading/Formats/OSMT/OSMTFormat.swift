import Model

/// Rich skill descriptors of the Open Skills Management Tool: a list, one of them, or a collection.
enum OSMTFormat: FormatAdapter {
  static let format = Format.osmt

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let root = document.json?.root else { return false }
    return skills(root).first.map { $0["skillStatement"] != nil } ?? false
  }

  static func skills(_ root: JSONValue) -> [JSONValue] {
    (root["skills"] ?? root).list.filter { $0.isObject }
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      content.frameworks.append(OSMTReader(log: document.log).part(of: json.root))
    }
    return content
  }
}

/// Reads one list of descriptors.
struct OSMTReader {
  let log: ForeignLog

  func part(of root: JSONValue) -> FrameworkPart {
    let collection = root.isObject && root["skills"] != nil ? root : nil
    var draft = FrameworkDraft(
      uri: collection?["id"]?.string ?? "", location: (collection ?? root).location(in: log))
    draft.title.english = collection?["name"]?.string
    var authors: Set<String> = []
    for skill in OSMTFormat.skills(root) {
      if let competency = competency(skill) { draft.competencies.append(competency) }
      for author in (skill["authors"] ?? skill["author"])?.list ?? [] {
        if let name = author.string ?? author["name"]?.string { authors.insert(name) }
      }
    }
    if !authors.isEmpty { draft.publisher.english = authors.sorted().joined(separator: ", ") }
    return draft.part(log: log)
  }

  private func competency(_ skill: JSONValue) -> Competency? {
    let place = skill.location(in: log)
    let name = skill["skillName"]?.string.flatMap(CleanWords.string)
    let statement = skill["skillStatement"]?.string.flatMap(CleanWords.string)
    guard let uri = skill["id"]?.string ?? skill["uuid"]?.string, let label = name ?? statement else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "the skill at \(quoted(skill.path)) has no `id` or no words; it is left out",
          "la compétence en \(quoted(skill.path)) n'a pas d'`id` ou pas de mots; elle est laissée de côté"))
      return nil
    }
    var competency = Competency(id: "", uri: uri, label: Text(english: label), location: place)
    if name != nil { competency.definition.english = statement }
    let status = skill["status"]?.string?.lowercased() ?? ""
    if status == "archived" || status == "deleted" {
      competency.deprecation = .init(on: skill.day("archiveDate", log), replacedBy: [], reason: Text())
    } else if status == "draft" {
      log.lose("status `draft`", at: place)
    }
    for alignment in skill["alignments"]?.list ?? [] {
      guard let target = alignment["id"]?.string else { continue }
      let framework = alignment["isPartOf"]?["name"]?.string
      competency.mappings.append(.init(predicate: .relatedMatch, target: target, framework: framework))
      log.lose("alignments", .keptAsNear, at: place)
    }
    skill.countOthers(
      than: [
        "id", "uuid", "skillName", "skillStatement", "status", "alignments", "authors", "author", "archiveDate", "type",
      ], log)
    return competency
  }
}
