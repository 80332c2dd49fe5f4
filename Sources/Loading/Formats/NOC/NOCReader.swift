import Model

/// Joins the files of NOC and OaSIS.
struct NOCReader {
  private let documents: [ForeignDocument]
  private let log: ForeignLog
  private(set) var titles: [String: Text] = [:]
  private(set) var definitions: [String: Text] = [:]
  private var descriptors = OaSISDescriptors()
  /// Ratings by profile, then by the code of a descriptor.
  private var ratings: [String: [String: Int]] = [:]
  private var locations: [String: SourceLocation] = [:]
  private var hasStructure = false
  private var hasRatings = false

  init(documents: [ForeignDocument]) {
    self.documents = documents
    log = documents.first?.log ?? ForeignLog(file: "", format: .noc)
  }

  mutating func read() {
    var rated: [(ForeignDocument, TableDocument)] = []
    for document in documents {
      guard let table = document.table, let file = NOCFile(table) else { continue }
      switch file {
      case .structure(let language): readStructure(document, table, language)
      case .guide(let language): descriptors.read(document, table, language)
      case .ratings: rated.append((document, table))
      case .leadStatements(let language): readStatements(document, table, language)
      case .other:
        var rows = 0
        table.forEachRow(log: document.log) { _ in rows += 1 }
        document.log.lose("OaSIS rows: \(table.header.dropFirst().first ?? "words")", times: rows)
      }
    }
    for (document, table) in rated { readRatings(document, table) }
  }

  // MARK: Files

  private mutating func readStructure(_ document: ForeignDocument, _ table: TableDocument, _ language: Language) {
    hasStructure = true
    let level = table.column("Level", "Niveau") ?? 0
    let code = table.header.indices.first { columnName(table.header[$0]).hasPrefix("code") } ?? 2
    let title = table.column("Class title", "Titres de classes", "Titre de classe") ?? 3
    let definition = table.column("Class definition", "Définitions de la classe", "Définition de la classe") ?? 4
    table.forEachRow(log: document.log) { row in
      let place = document.log.location(line: row.line)
      guard let width = row.text(level).flatMap({ Int($0) }), (1...5).contains(width), let digits = row.text(code),
        digits.utf8.count <= width, digits.utf8.allSatisfy({ (48...57).contains($0) })
      else {
        document.log.refuse("bad-row", at: place, NOCReader.badClass)
        return
      }
      document.log.countRead()
      let padded = String(repeating: "0", count: width - digits.utf8.count) + digits
      titles[padded, default: Text()][language] = row.text(title).flatMap(CleanWords.string)
      definitions[padded, default: Text()][language] = row.text(definition).flatMap(CleanWords.string)
      if locations[padded] == nil { locations[padded] = place }
    }
  }

  private static let badClass = Text(
    "this row is no class of the NOC: it needs a level from 1 to 5 and a code of as many digits",
    "cette ligne n'est pas une classe de la CNP\u{A0}: il lui faut un niveau de 1 à 5 et un code d'autant de chiffres")

  private mutating func readStatements(_ document: ForeignDocument, _ table: TableDocument, _ language: Language) {
    table.forEachRow(log: document.log) { row in
      guard let unit = row.text(0).flatMap(NOCReader.unitGroup) else { return }
      if definitions[unit]?[language] == nil {
        definitions[unit, default: Text()][language] = row.text(1).flatMap(CleanWords.string)
      }
    }
  }

  private mutating func readRatings(_ document: ForeignDocument, _ table: TableDocument) {
    guard let columns = descriptors.columns(of: table, document) else {
      document.log.lose("OaSIS ratings that are no competencies: \(FrameworkDraft.name(of: document.path))")
      return
    }
    hasRatings = true
    table.forEachRow(log: document.log) { row in
      let place = document.log.location(line: row.line)
      guard let profile = row.text(0), let unit = NOCReader.unitGroup(profile) else {
        document.log.refuse(
          "bad-row", at: place,
          Text(
            "the first cell is no OaSIS code such as `21223.00`; the row is left out",
            "la première cellule n'est pas un code du SIPeC tel que `21223.00`; la ligne est laissée de côté"))
        return
      }
      document.log.countRead()
      if titles[unit]?.english == nil { titles[unit, default: Text()].english = row.text(1).flatMap(CleanWords.string) }
      if locations[unit] == nil { locations[unit] = place }
      for (column, code) in columns {
        guard let words = row.text(column) else { continue }
        guard let rating = Int(words), (0...5).contains(rating) else {
          document.log.problem(
            "bad-value", at: place,
            Text(
              "\(quoted(words)) is no rating from 0 to 5 (column \(quoted(table.header[column])))",
              "\(quoted(words)) n'est pas une cote de 0 à 5 (colonne \(quoted(table.header[column])))"))
          continue
        }
        if rating > 0 { ratings[profile, default: [:]][code] = rating }
      }
    }
  }

  /// `21223` of `21223.00`; leading zeros that a spreadsheet has eaten are put back.
  static func unitGroup(_ profile: String) -> String? {
    let parts = profile.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...5).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return String(repeating: "0", count: 5 - parts[0].utf8.count) + parts[0]
  }

  // MARK: Results

  func frameworks() -> [FrameworkPart] {
    let competencies = descriptors.competencies
    guard !competencies.isEmpty else {
      if hasStructure {
        log.problem(
          "missing-file", at: SourceLocation(file: log.file),
          Text(
            "these files name occupations but no competencies; add OaSIS's guide and ratings",
            "ces fichiers nomment des professions mais aucune compétence; ajoutez le guide et les cotes du SIPeC"))
      }
      return []
    }
    var draft = FrameworkDraft(uri: OaSISDescriptors.uri, location: SourceLocation(file: descriptors.file ?? log.file))
    draft.id = "oasis"
    draft.title = Text(
      "OaSIS skills, knowledge, abilities and work activities",
      "Compétences, connaissances, capacités et activités de travail du SIPeC")
    draft.publisher = Text("Employment and Social Development Canada", "Emploi et Développement social Canada")
    draft.licence = Citation(
      words: "Open Government Licence - Canada", uri: "https://open.canada.ca/en/open-government-licence-canada")
    draft.sources = [Citation(words: "OaSIS", uri: "https://noc.esdc.gc.ca/OaSIS/OaSISWelcome")]
    draft.version = OaSISDescriptors.version(documents.map(\.path))
    draft.scale = ProficiencyScale(id: "oasis", levels: ProficiencyScale.unlabelled.levels)
    draft.competencies = competencies
    return [draft.part(log: log)]
  }

  /// One role for each unit group.
  func roles() -> [Role] {
    let units = titles.keys.filter { $0.utf8.count == 5 }.sorted()
    let profiles = Dictionary(grouping: ratings.keys.sorted()) { NOCReader.unitGroup($0) ?? "" }
    if hasRatings && !units.isEmpty {
      log.lose("importance of a need, taken from its OaSIS rating", .assumed)
    }
    return units.map { unit in
      var sums: [String: (total: Int, count: Int)] = [:]
      let members = profiles[unit] ?? []
      for profile in members {
        for (code, rating) in ratings[profile] ?? [:] {
          let before = sums[code] ?? (0, 0)
          sums[code] = (before.total + rating, before.count + 1)
        }
      }
      if members.count > 1 {
        log.lose("ratings of several OaSIS profiles in one unit group, averaged", .keptAsNear, times: members.count)
      }
      let needs = sums.keys.sorted().compactMap { code -> Role.Need? in
        guard let sum = sums[code] else { return nil }
        let rating = (2 * sum.total + members.count) / (2 * members.count)
        guard rating >= 1 else { return nil }
        return Role.Need(
          competency: OaSISDescriptors.uri + code, importance: min(5, rating), level: min(5, rating),
          location: locations[unit])
      }
      return Role(
        id: "noc-" + unit, title: titles[unit] ?? Text(), description: definitions[unit] ?? Text(), occupation: unit,
        needs: needs,
        sources: [
          Citation(words: "NOC 2021, Statistics Canada; OaSIS, Employment and Social Development Canada", uri: nil)
        ], location: locations[unit])
    }
  }
}
