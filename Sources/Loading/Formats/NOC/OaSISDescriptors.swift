import Model

/// What OaSIS rates: its guide's categories, groups and descriptors, each with a code such as `K03b02`.
struct OaSISDescriptors {
  static let uri = "https://noc.esdc.gc.ca/OaSIS/descriptor/"

  private struct Entry {
    var name = Text()
    var definition = Text()
    var location: SourceLocation
    var isDescriptor: Bool
  }

  private var entries: [String: Entry] = [:]
  private var order: [String] = []
  /// Codes by category letter and comparable name, in each language.
  private var names: [Character: [String: String]] = [:]
  private(set) var file: String?

  /// Abilities, knowledge, skills and work activities are competencies; contexts, interests and attributes are not.
  private static let letters: [Character: Competency.Kind] = ["A": .skill, "K": .knowledge, "S": .skill, "W": .skill]

  mutating func read(_ document: ForeignDocument, _ table: TableDocument, _ language: Language) {
    if file == nil { file = document.path }
    let category = table.column("Category", "Catégorie")
    table.forEachRow(log: document.log) { row in
      let place = document.log.location(line: row.line)
      guard let code = row.text(0), let letter = letter(code, row.text(category)),
        let name = row.text(1).flatMap(CleanWords.string)
      else {
        let isOther = row.text(0) != nil && row.text(1) != nil
        isOther
          ? document.log.lose("OaSIS descriptor that is no competency", at: place)
          : document.log.refuse("bad-row", at: place, OaSISDescriptors.badRow)
        return
      }
      if entries[code] == nil {
        let type = columnName(row.text(2) ?? "")
        entries[code] = Entry(location: place, isDescriptor: type.hasPrefix("descript"))
        order.append(code)
      }
      entries[code]?.name[language] = name
      entries[code]?.definition[language] = row.text(4).flatMap(CleanWords.string)
      if entries[code]?.isDescriptor == true { names[letter, default: [:]][columnName(name)] = code }
    }
  }

  private static let badRow = Text(
    "this row has no code or no name; it is left out", "cette ligne n'a pas de code ou de nom; elle est laissée de côté"
  )

  /// The category's letter; nil where it is none of the four.
  private func letter(_ code: String, _ category: String?) -> Character? {
    let words = columnName(category ?? "")
    let known: Character? =
      if words.hasPrefix("abilit") || words.hasPrefix("capacit") || words.hasPrefix("aptitude") {
        "A"
      } else if words.hasPrefix("knowledge") || words.hasPrefix("connaissance") {
        "K"
      } else if words.hasPrefix("skill") || words.hasPrefix("competence") {
        "S"
      } else if words.hasPrefix("work activit") || words.hasPrefix("activites de travail") {
        "W"
      } else {
        nil
      }
    return category == nil ? code.first.flatMap { OaSISDescriptors.letters[$0] == nil ? nil : $0 } : known
  }

  /// The codes of a file's columns; nil where they are the descriptors of none of the four categories.
  mutating func columns(of table: TableDocument, _ document: ForeignDocument) -> [Int: String]? {
    let headers = table.header.indices.dropFirst(2)
    var best: (letter: Character, count: Int) = ("-", 0)
    for (letter, known) in names {
      let count = headers.count { known[columnName(table.header[$0])] != nil }
      if count > best.count { best = (letter, count) }
    }
    // Without a guide the names of the columns are all there is, and the file's own name says what they are.
    let isGuided = !names.isEmpty
    if isGuided && best.count * 3 < headers.count { return nil }
    if !isGuided {
      guard let letter = OaSISDescriptors.letter(ofFile: document.path) else { return nil }
      best.letter = letter
    }
    var columns: [Int: String] = [:]
    for column in headers {
      let name = CleanWords.string(table.header[column]) ?? ""
      if name.isEmpty { continue }
      if let code = code(of: name, best.letter) {
        columns[column] = code
      } else {
        let code = "\(best.letter)-" + (IdentifierMaker.identifier(name) ?? "\(column)")
        entries[code] = Entry(name: Text(english: name), location: document.log.location(line: 1), isDescriptor: true)
        order.append(code)
        columns[column] = code
        if isGuided { document.log.lose("OaSIS column that its guide does not name: \(name)", .keptAsNear) }
      }
    }
    return columns
  }

  private static func letter(ofFile path: String) -> Character? {
    let name = columnName(FrameworkDraft.stem(of: path))
    if name.hasPrefix("knowledge") || name.hasPrefix("connaissance") { return "K" }
    if name.hasPrefix("skill") || name.hasPrefix("competence") { return "S" }
    if name.hasPrefix("abilit") || name.hasPrefix("capacite") { return "A" }
    return name.hasPrefix("workactivit") || name.hasPrefix("activites") ? "W" : nil
  }

  /// The descriptor of a column: by its name, by abbreviated words, or by the nearest name.
  private func code(of column: String, _ letter: Character) -> String? {
    guard let known = names[letter] else { return nil }
    let name = columnName(column)
    if let code = known[name] { return code }
    let words = name.split(separator: " ")
    for (other, code) in known.sorted(by: { $0.key < $1.key }) where OaSISDescriptors.abbreviates(words, other) {
      return code
    }
    return nearest(to: name, among: known.keys.sorted()).flatMap { known[$0] }
  }

  /// Whether each word begins a word of the name, in order.
  private static func abbreviates(_ words: [Substring], _ name: String) -> Bool {
    var rest = name.split(separator: " ")[...]
    for word in words {
      guard let place = rest.firstIndex(where: { $0.hasPrefix(word) || word.hasPrefix($0) && $0.utf8.count > 3 }) else {
        return false
      }
      rest = rest[(place + 1)...]
    }
    return words.count > 1 && rest.isEmpty
  }

  /// Descriptors, with their groups above them: `K03` is above `K03b`, which is above `K03b02`.
  var competencies: [Competency] {
    order.compactMap { code in
      guard let entry = entries[code], let letter = code.first else { return nil }
      var competency = Competency(
        id: code.lowercased(), uri: OaSISDescriptors.uri + code, label: entry.name, location: entry.location)
      competency.definition = entry.definition
      competency.kind = OaSISDescriptors.letters[letter] ?? .skill
      if entry.isDescriptor { competency.levels = 1...5 }
      var above = code.dropLast()
      while !above.isEmpty {
        if entries[String(above)] != nil {
          competency.broader = [OaSISDescriptors.uri + above]
          break
        }
        above = above.dropLast()
      }
      return competency
    }
  }

  /// `2023` of `skills_oasis_2023_v1.0.csv`: the files themselves do not say.
  static func version(_ paths: [String]) -> String? {
    for path in paths {
      let name = FrameworkDraft.name(of: path)
      for piece in name.split(whereSeparator: { !$0.isNumber }) where piece.utf8.count == 4 && piece.hasPrefix("20") {
        if name.lowercased().contains("oasis") || name.lowercased().contains("sipec") { return String(piece) }
      }
    }
    return nil
  }
}
