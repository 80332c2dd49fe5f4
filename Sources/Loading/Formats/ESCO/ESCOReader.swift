import Model

/// Puts the files of one version together.
struct ESCOReader {
  let version: String
  private let documents: [ForeignDocument]
  private let log: ForeignLog
  private var places: [String: Int] = [:]
  private var skills: [Competency] = []
  private var occupationPlaces: [String: Int] = [:]
  private(set) var roles: [Role] = []
  private var hasSkillsFile = false
  private var hasOccupationRelations = false
  /// Skills that relations name and no file describes.
  private var unknown: Set<String> = []

  init(version: String, documents: [ForeignDocument]) {
    self.version = version
    // Plain English comes before the English of a country, whose words are then alternatives.
    self.documents = documents.sorted {
      (ESCOReader.tag($0.path).utf8.count, $0.path) < (ESCOReader.tag($1.path).utf8.count, $1.path)
    }
    log = documents.first?.log ?? ForeignLog(file: "", format: .esco)
  }

  mutating func read() {
    var relations: [(ForeignDocument, TableDocument, ESCOFile)] = []
    for document in documents {
      guard let table = document.table, let file = ESCOFile(table) else { continue }
      switch file {
      case .skills, .collection, .skillGroups, .occupations: readConcepts(document, table, file)
      case .hierarchy: readHierarchy(document, table)
      case .broader, .skillRelations, .occupationRelations: relations.append((document, table, file))
      case .groupsOfOccupations, .schemes: log.lose("concept schemes", at: SourceLocation(file: document.path))
      }
    }
    for (document, table, file) in relations { readRelations(document, table, file) }
    reportMissing()
  }

  func frameworks() -> [FrameworkPart] {
    guard !skills.isEmpty else { return [] }
    var draft = FrameworkDraft(
      uri: "http://data.europa.eu/esco/concept-scheme/skills", location: SourceLocation(file: log.file))
    draft.id = "esco"
    draft.title = Text("ESCO skills and knowledge", "Aptitudes et connaissances d'ESCO")
    draft.publisher = Text("European Commission", "Commission européenne")
    draft.licence = Citation(
      words: "Reuse of European Commission documents, Decision 2011/833/EU",
      uri: "https://eur-lex.europa.eu/eli/dec/2011/833/oj")
    draft.sources = [Citation(words: "ESCO \(version)", uri: "https://esco.ec.europa.eu")]
    draft.version = version.isEmpty ? nil : version
    draft.competencies = skills.filter { !$0.label.isEmpty }
    let nameless = skills.count - draft.competencies.count
    log.lose("skill with no label in English or French", times: nameless)
    return [draft.part(log: log)]
  }

  // MARK: Concepts

  /// `en` of `skills_en.csv`: the language stands nowhere else.
  private static func tag(_ path: String) -> String {
    let stem = FrameworkDraft.stem(of: path)
    guard let mark = stem.lastIndex(of: "_") else { return "" }
    return String(stem[stem.index(after: mark)...]).lowercased()
  }

  private mutating func readConcepts(_ document: ForeignDocument, _ table: TableDocument, _ file: ESCOFile) {
    let tag = ESCOReader.tag(document.path)
    let language = Language(tag: tag) ?? (tag.isEmpty ? .english : nil)
    if tag.isEmpty { document.log.lose("language of the file, read as English", .assumed) }
    if file == .skills { hasSkillsFile = true }
    let columns = ESCOColumns(table)
    var (others, groups) = (0, 0)
    table.forEachRow(log: document.log) { row in
      guard let uri = row.text(columns.uri) else {
        document.log.refuse(
          "missing-value", at: document.log.location(line: row.line),
          Text(
            "this row has no `conceptUri`; it is left out",
            "cette ligne n'a pas de `conceptUri`; elle est laissée de côté"))
        return
      }
      switch row.text(columns.type) ?? (uri.contains("/occupation/") ? "Occupation" : "") {
      case "ISCOGroup": groups += 1
      case "Occupation": readOccupation(row, columns, uri, language, document)
      default:
        if language == nil { others += 1 }
        readSkill(row, columns, uri, language, document)
      }
    }
    document.log.lose("ISCO group", times: groups)
    if language == nil { document.log.lose("words in `\(tag)`", times: others) }
  }

  private mutating func readSkill(
    _ row: TableRow, _ columns: ESCOColumns, _ uri: String, _ language: Language?, _ document: ForeignDocument
  ) {
    let place: Int
    if let known = places[uri] {
      place = known
    } else {
      place = skills.count
      places[uri] = place
      skills.append(
        Competency(id: "", uri: uri, label: Text(), location: document.log.location(line: row.line)))
    }
    if let type = row.text(columns.skillType) { skills[place].kind = type == "knowledge" ? .knowledge : .skill }
    if let reuse = row.text(columns.reuse).flatMap(Competency.Reuse.init) { skills[place].reuse = reuse }
    for parent in row.text(columns.broader)?.split(separator: "|") ?? [] {
      add(broader: String(parent).trimmedWords ?? "", to: place)
    }
    if let status = row.text(columns.status), status == "obsolete" || status == "deprecated" {
      skills[place].deprecation = .init(on: nil, replacedBy: [], reason: Text())
    }
    guard let language else { return }
    if let label = row.text(columns.label).flatMap(CleanWords.string) {
      add(label, to: place, language)
    }
    for words in ESCOReader.list(row.text(columns.alternatives)) { addAlternative(words, to: place, language) }
    for words in ESCOReader.list(row.text(columns.hidden)) {
      addAlternative(words, to: place, language)
      document.log.lose("hiddenLabels", .keptAsNear)
    }
    let words = (row.text(columns.description) ?? row.text(columns.definition)).flatMap(CleanWords.string)
    if skills[place].definition[language] == nil { skills[place].definition[language] = words }
    if row.text(columns.scopeNote) != nil { document.log.lose("scopeNote", at: document.log.location(line: row.line)) }
    if row.text(columns.code) != nil { document.log.lose("code", at: document.log.location(line: row.line)) }
  }

  private mutating func add(_ label: String, to place: Int, _ language: Language) {
    if skills[place].label[language] == nil {
      skills[place].label[language] = label
    } else {
      addAlternative(label, to: place, language)
    }
  }

  private mutating func addAlternative(_ words: String, to place: Int, _ language: Language) {
    guard skills[place].label[language] != words, !skills[place].alternatives[language].contains(words) else { return }
    skills[place].alternatives.append(words, in: language)
  }

  private mutating func add(broader: String, to place: Int) {
    if !broader.isEmpty, !skills[place].broader.contains(broader) { skills[place].broader.append(broader) }
  }

  /// Several labels in a cell: one a line in most versions, between bars in others.
  static func list(_ cell: String?) -> [String] {
    guard let cell else { return [] }
    return cell.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" || $0 == "|" })
      .compactMap { CleanWords.string(String($0)) }
  }

  private mutating func readHierarchy(_ document: ForeignDocument, _ table: TableDocument) {
    let uris = (0...3).map { table.column("Level \($0) URI") }
    let labels = (0...3).map { table.column("Level \($0) preferred term") }
    let language = Language(tag: ESCOReader.tag(document.path)) ?? .english
    table.forEachRow(log: document.log) { row in
      var above: String?
      for level in 0...3 {
        guard let uri = row.text(uris[level]) else { break }
        if places[uri] == nil {
          places[uri] = skills.count
          skills.append(
            Competency(id: "", uri: uri, label: Text(), location: document.log.location(line: row.line)))
        }
        guard let place = places[uri] else { break }
        if let label = row.text(labels[level]).flatMap(CleanWords.string) { add(label, to: place, language) }
        if let above { add(broader: above, to: place) }
        above = uri
      }
    }
  }

  // MARK: Occupations

  private mutating func readOccupation(
    _ row: TableRow, _ columns: ESCOColumns, _ uri: String, _ language: Language?, _ document: ForeignDocument
  ) {
    if occupationPlaces[uri] == nil {
      occupationPlaces[uri] = roles.count
      let id = IdentifierMaker.identifier(IdentifierMaker.lastPart(of: uri)) ?? "occupation-\(roles.count)"
      roles.append(
        Role(
          id: "esco-" + id, title: Text(), needs: [], sources: [Citation(words: "ESCO \(version)", uri: uri)],
          location: document.log.location(line: row.line)))
    }
    guard let place = occupationPlaces[uri], let language else { return }
    if roles[place].title[language] == nil {
      roles[place].title[language] = row.text(columns.label).flatMap(CleanWords.string)
    }
    if roles[place].description[language] == nil {
      roles[place].description[language] = row.text(columns.description).flatMap(CleanWords.string)
    }
    if row.text(columns.isco) != nil { document.log.lose("iscoGroup") }
    document.log.lose(
      "alternative title of an occupation", times: ESCOReader.list(row.text(columns.alternatives)).count)
  }

  // MARK: Relations

  private mutating func readRelations(_ document: ForeignDocument, _ table: TableDocument, _ file: ESCOFile) {
    let isBroader = file == .broader
    let source = table.column(isBroader ? "conceptUri" : file == .skillRelations ? "originalSkillUri" : "occupationUri")
    let target = table.column(isBroader ? "broaderUri" : file == .skillRelations ? "relatedSkillUri" : "skillUri")
    let type = table.column("relationType")
    if file == .occupationRelations { hasOccupationRelations = true }
    table.forEachRow(log: document.log) { row in
      guard let from = row.text(source), let to = row.text(target) else { return }
      if file == .occupationRelations {
        guard let place = occupationPlaces[from] else { return }
        let importance = row.text(type) == "essential" ? 5 : 2
        roles[place].needs.append(
          .init(competency: to, importance: importance, level: nil, location: document.log.location(line: row.line)))
        return
      }
      if isBroader && from.contains("/occupation/") || from.contains("/isco/") { return }
      guard let place = places[from], places[to] != nil else {
        for uri in [from, to] where places[uri] == nil && !uri.contains("/occupation/") { unknown.insert(uri) }
        document.log.lose("relation of a skill that no file describes", at: document.log.location(line: row.line))
        return
      }
      if isBroader {
        add(broader: to, to: place)
      } else {
        let kind: Competency.Relation.Kind = row.text(type) == "essential" ? .essential : .optional
        skills[place].relations.append(.init(kind: kind, target: to))
      }
    }
  }

  private func reportMissing() {
    if !hasSkillsFile && !skills.isEmpty {
      let named = unknown.count
      log.problem(
        "missing-file", at: SourceLocation(file: log.file),
        Text(
          "the download has no file of all skills (`skills_en.csv`); skills are read from its collections only, and "
            + "\(named) that its relations name are missing",
          "le téléchargement n'a pas de fichier de toutes les aptitudes (`skills_fr.csv`); seules celles de ses "
            + "collections sont lues, et \(named) que nomment ses relations manquent"))
    }
    if !roles.isEmpty && !hasOccupationRelations {
      log.lose("needs of occupations: no file `occupationSkillRelations`")
    }
  }
}

/// Where the columns of a file of concepts are.
struct ESCOColumns {
  let uri, type, label, alternatives, hidden, description, definition, skillType, reuse, broader, status, isco: Int?
  let scopeNote, code: Int?

  init(_ table: TableDocument) {
    uri = table.column("conceptUri")
    type = table.column("conceptType")
    label = table.column("preferredLabel")
    alternatives = table.column("altLabels")
    hidden = table.column("hiddenLabels")
    description = table.column("description")
    definition = table.column("definition")
    skillType = table.column("skillType")
    reuse = table.column("reuseLevel")
    broader = table.column("broaderConceptUri")
    status = table.column("status")
    isco = table.column("iscoGroup")
    scopeNote = table.column("scopeNote")
    code = table.column("code")
  }
}
