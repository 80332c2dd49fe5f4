import Model

/// ESCO's CSV download: files of concepts, one a language, and files of relations, in any number.
enum ESCOFormat: FormatAdapter {
  static let format = Format.esco

  static func claims(_ document: ForeignDocument) -> Bool { document.table.flatMap(ESCOFile.init) != nil }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    var byVersion: [String: [ForeignDocument]] = [:]
    for document in documents { byVersion[version(of: document), default: []].append(document) }
    for (version, documents) in byVersion.sorted(by: { $0.key < $1.key }) {
      var reader = ESCOReader(version: version, documents: documents)
      reader.read()
      content.frameworks += reader.frameworks()
      content.roles += reader.roles
    }
    return content
  }

  /// The number in the name of a folder around the file, since nothing inside says it.
  private static func version(of document: ForeignDocument) -> String {
    for part in document.path.split(separator: "/").dropLast().reversed() {
      let numbers = nativeVersion(String(part))
      if let numbers, numbers.contains(".") { return numbers }
    }
    return document.table?.column("status") == nil && document.table?.column("conceptType") != nil ? "1.0" : ""
  }
}

/// What one file of the download holds, by its columns.
enum ESCOFile {
  /// The complete list of skills.
  case skills
  /// Skills of a collection, such as the digital ones.
  case collection
  case skillGroups, occupations, groupsOfOccupations
  case broader, skillRelations, occupationRelations
  case hierarchy, schemes

  init?(_ table: TableDocument) {
    if table.has("originalSkillUri", "relatedSkillUri") {
      self = .skillRelations
    } else if table.has("occupationUri", "skillUri") {
      self = .occupationRelations
    } else if table.has("conceptUri", "broaderUri") {
      self = .broader
    } else if table.has("Level 0 URI") {
      self = .hierarchy
    } else if table.has("conceptSchemeUri") {
      self = .schemes
    } else if table.has("conceptUri", "preferredLabel") {
      self = ESCOFile.concepts(table)
    } else {
      return nil
    }
  }

  private static func concepts(_ table: TableDocument) -> ESCOFile {
    if table.has("iscoGroup") { return .occupations }
    if table.has("broaderConceptUri") { return .collection }
    if table.has("skillType") || !table.has("conceptType") { return .skills }
    return .skillGroups
  }
}
