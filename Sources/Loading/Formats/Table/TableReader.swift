import Model

/// Reads a table of credentials row by row.
struct TableReader {
  let columns: TableColumns
  let log: ForeignLog
  private var draft = CatalogueDraft()
  /// Those that were named before: a table of a million rows names a dozen.
  private var jurisdictions: [String: Jurisdiction] = [:]

  init(columns: TableColumns, log: ForeignLog) {
    self.columns = columns
    self.log = log
  }

  mutating func read(_ table: TableDocument, _ document: ForeignDocument) {
    for name in columns.unknown {
      log.problem(
        "unknown-column", at: log.location(line: 1),
        Text(
          "\(quoted(name)) of `--columns` names no column of this table, or nothing that a credential has",
          "\(quoted(name)) de `--columns` ne nomme aucune colonne de ce tableau, ou rien de ce qu'un titre comporte"))
    }
    for place in columns.others { log.lose("column \(table.header[place])", at: log.location(line: 1)) }
    if table.encoding == .windows1252 { log.lose("encoding, read as Windows-1252", .assumed) }
    draft.reserve(min(table.mostRows, 1 << 20))
    table.forEachRow(log: log) { row in
      if let credential = credential(row) { draft.add(credential) }
    }
  }

  /// What was read, of which nothing stays here: it is handed on, not copied.
  mutating func takeDraft() -> CatalogueDraft {
    var taken = CatalogueDraft()
    swap(&taken, &draft)
    return taken
  }

  private mutating func credential(_ row: TableRow) -> Credential? {
    let place = log.location(line: row.line)
    let title = text(.title, row)
    guard !title.isEmpty else {
      log.refuse(
        "missing-value", at: place,
        Text("this row has no title; it is left out", "cette ligne n'a pas de titre; elle est laissée de côté"))
      return nil
    }
    let stated = words(.kind, row)
    let kind = stated.flatMap(credentialKind) ?? credentialKind(title.reading(.english))
    if kind == nil { log.lose("kind of credential", stated == nil ? .assumed : .keptAsNear, at: place) }
    let jurisdiction = jurisdiction(row, place)
    var credential = Credential(
      id: words(.id, row).flatMap { IdentifierMaker.identifier($0) } ?? "", kind: kind ?? .microCredential,
      title: title,
      issuer: draft.issuer(uri: nil, name: text(.issuer, row), jurisdiction: jurisdiction))
    credential.location = place
    credential.uri = words(.uri, row)
    credential.description = text(.description, row)
    let other = text(.alternativeTitle, row)
    for language in Language.allCases {
      if let words = other[language] { credential.alternativeTitles[language] = [words] }
    }
    readFigures(row, place, into: &credential)
    readCodes(row, place, into: &credential)
    readOutcomes(row, place, into: &credential)
    return credential
  }

  // MARK: Cells

  private func words(_ field: CredentialColumn, _ row: TableRow, _ language: Language = .english) -> String? {
    columns.place(field, language).flatMap { row.words($0) }
  }

  private func text(_ field: CredentialColumn, _ row: TableRow) -> Text {
    Text(english: words(field, row, .english), french: words(field, row, .french))
  }

  private func report(_ words: String, _ field: CredentialColumn, _ place: SourceLocation, expected: Text) {
    log.problem(
      "bad-value", at: place,
      Text(
        "\(quoted(words)) is no value of the column for \(quoted(field.word)); expected \(expected.reading(.english))",
        "\(quoted(words)) n'est pas une valeur de la colonne pour \(quoted(field.word)); attendu\u{A0}: "
          + expected.reading(.french)))
  }

  private mutating func jurisdiction(_ row: TableRow, _ place: SourceLocation) -> Jurisdiction? {
    guard let words = words(.jurisdiction, row) else { return nil }
    if let known = jurisdictions[words] { return known }
    let region = Region(name: words).flatMap { $0 == .providers ? nil : Jurisdiction($0.rawValue) }
    if let found = region ?? Countries.jurisdiction(words) {
      jurisdictions[words] = found
      return found
    }
    report(words, .jurisdiction, place, expected: Text("a province or a country", "une province ou un pays"))
    return nil
  }

  /// `40`, `40 h`, `1,5`, `30-45 heures` or `$1,200.00`.
  private func range(_ field: CredentialColumn, _ row: TableRow, _ place: SourceLocation) -> (Hundredths, Hundredths)? {
    guard let words = words(field, row) else { return nil }
    let figures = words.utf8.split { !(48...57).contains($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
      .compactMap { TableReader.figure(String(Substring($0))) }
    if figures.count == 1 { return (figures[0], figures[0]) }
    if figures.count == 2, figures[0] <= figures[1] { return (figures[0], figures[1]) }
    report(words, field, place, expected: Text("a number or a range", "un nombre ou un intervalle"))
    return nil
  }

  /// A comma before three digits is for thousands, before one or two for decimals.
  private static func figure(_ words: String) -> Hundredths? {
    if let plain = Hundredths(words) { return plain }
    var digits = words
    while let last = digits.last, last == "." || last == "," { digits.removeLast() }
    if let comma = digits.lastIndex(of: ",") {
      let behind = digits.distance(from: comma, to: digits.endIndex) - 1
      digits = behind == 3 || digits.contains(".") ? digits.replacing(",", with: "") : digits.replacing(",", with: ".")
    }
    return Hundredths(digits)
  }

  private func day(_ field: CredentialColumn, _ row: TableRow, _ place: SourceLocation) -> CalendarDate? {
    guard let words = words(field, row) else { return nil }
    guard let date = DateShapes.date(words) else {
      report(words, field, place, expected: Text("a day such as `2026-11-23`", "un jour tel que `2026-11-23`"))
      return nil
    }
    if !date.isExact { log.lose("\(field.word): day of `\(words)`", .assumed, at: place) }
    return date.date
  }

  private func readFigures(_ row: TableRow, _ place: SourceLocation, into credential: inout Credential) {
    if let hours = range(.hours, row, place) { credential.workload = Workload(least: hours.0, most: hours.1) }
    if let credits = range(.credits, row, place) {
      credential.credits = Credits(value: credits.0, unit: words(.creditUnit, row), hoursPerCredit: nil)
    }
    credential.takeEQF(words(.level, row))
    if let cost = range(.cost, row, place) {
      let currency = words(.currency, row)?.uppercased() ?? "CAD"
      if words(.currency, row) == nil { log.lose("currency, read as CAD", .assumed, at: place) }
      if currency.utf8.count == 3 { credential.cost = Cost(amount: cost.0, currency: currency) }
    }
    if let months = range(.validityMonths, row, place)?.0.count, months >= 100 {
      credential.validity = Validity(months: min(1200, months / 100), renewal: nil)
    }
    let (from, to) = (day(.availableFrom, row, place), day(.availableTo, row, place))
    if from != nil || to != nil { credential.availability = DateSpan(from: from, to: to) }
    credential.retiredOn = day(.retired, row, place)
  }

  private func list(_ words: String?) -> [String] {
    (words ?? "").split { ";|,/ ".contains($0) || $0.isNewline }.map(String.init)
  }

  private func readCodes(_ row: TableRow, _ place: SourceLocation, into credential: inout Credential) {
    for word in list(words(.languages, row)) {
      let plain = columnName(word)
      let language: Language? =
        plain.hasPrefix("fr") ? .french : plain.hasPrefix("en") || plain.hasPrefix("an") ? .english : nil
      if let language, !credential.deliveredIn.contains(language) { credential.deliveredIn.append(language) }
    }
    for piece in (words(.participation, row) ?? "").split(whereSeparator: { ";|,/".contains($0) }) {
      guard let form = participation(String(piece)) else {
        report(
          String(piece), .participation, place,
          expected: Text("online, on site or hybrid", "en ligne, sur place ou hybride"))
        continue
      }
      if !credential.participation.contains(form) { credential.participation.append(form) }
    }
    credential.occupations = list(words(.occupations, row)).filter { $0.utf8.count == 5 && Int($0) != nil }
    for code in list(words(.sectors, row)) {
      guard let sector = Sector(naics: code) else { continue }
      if !credential.sectors.contains(sector) { credential.sectors.append(sector) }
    }
    if let code = words(.programme, row) {
      let parts = code.split(separator: ".")
      let isCode = parts.first?.utf8.count == 2 && parts.count <= 2 && parts.allSatisfy { Int($0) != nil }
      if isCode {
        credential.programmeCode = code
      } else {
        report(code, .programme, place, expected: Text("a CIP code such as `11.0701`", "un code CPE tel que `11.0701`"))
      }
    }
    if let quality = words(.quality, row) {
      let kind: QualityAssurance.Kind = columnName(quality).hasPrefix("accred") ? .accreditation : .institutional
      credential.qualityAssurance = [
        QualityAssurance(kind: kind, body: Text.same(quality), jurisdictions: [], span: DateSpan())
      ]
    }
    let required = text(.prerequisites, row)
    if !required.isEmpty { credential.prerequisites = [Prerequisite(credential: nil, words: required)] }
    let assessment = text(.assessment, row)
    if !assessment.isEmpty { credential.assessment = Assessment(task: nil, supervision: nil, description: assessment) }
  }

  /// One outcome a line, or between bars or semicolons; English and French in the same order.
  private func readOutcomes(_ row: TableRow, _ place: SourceLocation, into credential: inout Credential) {
    func split(_ language: Language) -> [String] {
      let cell = columns.place(.outcomes, language).flatMap { row.text($0) } ?? ""
      let isLines = cell.utf8.contains { $0 == 0x0A || $0 == 0x0D }
      let mark = cell.utf8.contains(UInt8(ascii: "|")) ? UInt8(ascii: "|") : UInt8(ascii: ";")
      return cell.utf8.split { isLines ? $0 == 0x0A || $0 == 0x0D : $0 == mark }.compactMap { piece in
        CleanWords.string(String(Substring(piece))).flatMap { words in
          if words.utf8.first.map({ (65...90).contains($0) || (97...122).contains($0) }) == true { return words }
          let bare = words.drop { "-•*–·".contains($0) || $0 == " " }
          return bare.isEmpty ? nil : String(bare)
        }
      }
    }
    let (english, french) = (split(.english), split(.french))
    let alignments =
      columns.place(.alignments).flatMap { row.text($0) }?
      .split { ";|, \n".contains($0) || $0.isNewline }.map(String.init) ?? []
    if !english.isEmpty && !french.isEmpty && english.count != french.count {
      log.problem(
        "outcomes-differ", at: place,
        Text(
          "there are \(english.count) outcomes in English and \(french.count) in French; they are not joined",
          "il y a \(english.count) résultats en anglais et \(french.count) en français; ils ne sont pas réunis"))
      credential.outcomes = (english.map { Text(english: $0) } + french.map { Text(french: $0) }).map {
        Outcome(statement: $0, location: place)
      }
      return
    }
    credential.outcomes = (0..<max(english.count, french.count)).map { index in
      let statement = Text(
        english: english.indices.contains(index) ? english[index] : nil,
        french: french.indices.contains(index) ? french[index] : nil)
      let isOne = alignments.count == max(english.count, french.count)
      let aligned = isOne ? [StatedAlignment(competency: alignments[index], location: place)] : []
      return Outcome(statement: statement, alignments: aligned, location: place)
    }
    let isPlaced = !credential.outcomes.isEmpty && alignments.count == credential.outcomes.count
    if !alignments.isEmpty && !isPlaced {
      // What they say of the whole is kept as outcomes of its own.
      credential.outcomes += alignments.map {
        Outcome(
          statement: Text.same($0), alignments: [StatedAlignment(competency: $0, location: place)], location: place)
      }
    }
  }
}
