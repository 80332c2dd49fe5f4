import Model

/// DigComp 3.0 (European Commission, Joint Research Centre) as its JSON-LD data supplement.
enum DigCompFormat: FormatAdapter {
  static let format = Format.digComp

  static func claims(_ document: ForeignDocument) -> Bool {
    document.json?.root.hasNode(of: ["CompetenceArea", "CompetenceStatement"]) ?? false
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      var reader = DigCompReader(log: document.log)
      content.frameworks.append(reader.part(of: json.root))
    }
    return content
  }
}

/// Reads areas, competences, their statements and learning outcomes, and the levels.
struct DigCompReader {
  let log: ForeignLog
  private var competencies: [Competency] = []
  private var levels: [Int: ProficiencyScale.Level] = [:]

  /// What relative names are resolved against.
  private static let base = "https://joint-research-centre.ec.europa.eu/digcomp/3.0/"

  init(log: ForeignLog) { self.log = log }

  mutating func part(of root: JSONValue) -> FrameworkPart {
    for node in root.graph { read(node) }
    var draft = FrameworkDraft(uri: DigCompReader.base, location: root.location(in: log))
    draft.id = "digcomp"
    draft.title = Text(
      "DigComp 3.0: European Digital Competence Framework",
      "DigComp 3.0\u{A0}: cadre européen des compétences numériques")
    draft.publisher = Text(
      "European Commission, Joint Research Centre", "Commission européenne, Centre commun de recherche")
    draft.version = "3.0"
    draft.licence = Citation(
      words: "Reuse of European Commission documents, Decision 2011/833/EU",
      uri: "https://eur-lex.europa.eu/eli/dec/2011/833/oj")
    draft.sources = [
      Citation(words: "DigComp 3.0 data supplement", uri: "https://joint-research-centre.ec.europa.eu/digcomp_en")
    ]
    let values = levels.keys.sorted()
    if let last = values.last, last <= 10, values == Array(1...last) {
      draft.scale = ProficiencyScale(id: "digcomp", levels: values.compactMap { levels[$0] })
    }
    draft.competencies = competencies
    return draft.part(log: log)
  }

  private mutating func read(_ node: JSONValue) {
    switch node.types.first {
    case "CompetenceArea", "Competence": add(node, label: node["name"], definition: node["description"])
    case "CompetenceStatement", "LearningOutcome": add(node, label: node["description"], definition: nil)
    case "ProficiencyLevel": readLevel(node)
    default: log.lose("node of type \(node.types.first ?? "unknown")", at: node.location(in: log))
    }
  }

  private mutating func add(_ node: JSONValue, label: JSONValue?, definition: JSONValue?) {
    let place = node.location(in: log)
    let words = LinkedWords(label)
    guard let id = node.identifier, !words.text.isEmpty else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "the record at \(quoted(node.path)) has no `@id` or no words; it is left out",
          "l'enregistrement en \(quoted(node.path)) n'a pas de `@id` ou pas de mots; il est laissé de côté"))
      return
    }
    var competency = Competency(
      id: String(IdentifierMaker.lastPart(of: id)), uri: uri(id), label: words.text("label", log, at: place),
      location: place)
    competency.definition = LinkedWords(definition).text("description", log, at: place)
    competency.reuse = .transversal
    let above = node["competence_id"] ?? (node.types.first == "Competence" ? node["competence_area_id"] : nil)
    if let above = above?.string { competency.broader = [uri(above)] }
    switch node["type"]?.string {
    case "Knowledge": competency.kind = .knowledge
    case "Attitude": log.lose("type `Attitude`, read as a skill", .keptAsNear)
    default: break
    }
    if let band = node["four_levels_proficiency_name"]?.string { competency.levels = DigCompReader.levels(of: band) }
    node.countOthers(
      than: [
        "name", "description", "type", "competence_id", "competence_area_id", "four_levels_proficiency_name",
      ], log)
    competencies.append(competency)
  }

  private func uri(_ id: String) -> String { RelativeReference.resolve(id, base: DigCompReader.base) }

  /// Each of the four bands holds two of the eight levels.
  private static func levels(of band: String) -> ClosedRange<Int>? {
    let name = columnName(String(IdentifierMaker.lastPart(of: band)))
    if name.hasPrefix("basic") { return 1...2 }
    if name.hasPrefix("intermediate") { return 3...4 }
    if name.hasPrefix("advanced") { return 5...6 }
    return name.hasPrefix("highly") ? 7...8 : nil
  }

  private mutating func readLevel(_ node: JSONValue) {
    guard let value = node["eight_levels_mapping"]?.words.flatMap({ Int($0) }), (1...10).contains(value) else {
      log.refuse(
        "missing-value", at: node.location(in: log),
        Text(
          "the level at \(quoted(node.path)) has no number from 1 to 10; it is left out",
          "le niveau en \(quoted(node.path)) n'a pas de numéro de 1 à 10; il est laissé de côté"))
      return
    }
    var label = LinkedWords(node["four_levels_name"]).text
    for language in Language.allCases { label[language] = label[language].map { "\($0) \(value)" } }
    levels[value] = ProficiencyScale.Level(
      value: value, label: label, descriptor: LinkedWords(node["eight_levels_description"]).text)
    node.countOthers(than: ["eight_levels_mapping", "four_levels_name", "eight_levels_description"], log)
  }
}
