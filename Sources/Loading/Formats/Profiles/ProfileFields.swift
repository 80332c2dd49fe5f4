import Model

/// What the fields of a profile record say, checked alike for both forms of file.
struct ProfileFields {
  let log: DiagnosticLog
  let line: Int

  func problem(_ field: String, _ value: String, _ expected: Text) {
    log.report(
      Diagnostic(
        .problem, "bad-value", at: SourceLocation(file: log.file, line: line),
        Text(
          "`\(field)` is `\(value.prefix(60))`; it must be \(expected.reading(.english))",
          "`\(field)` vaut `\(value.prefix(60))`; il faut \(expected.reading(.french))")))
  }

  func refuse(_ reason: Text) {
    log.report(
      Diagnostic(
        .problem, "bad-record", at: SourceLocation(file: log.file, line: line),
        Text(
          "the record is left out: \(reason.reading(.english))",
          "la fiche est laissée de côté : \(reason.reading(.french))")))
  }

  /// The record with this id, and its optional fields as words by name.
  func record(_ id: String?, _ words: (String) -> String?) -> ProfileRecord? {
    guard let id, !id.isEmpty, id.utf8.count <= 1000 else {
      refuse(Text("it has no `id` of at most 1000 bytes", "elle n'a pas d'`id` d'au plus 1000 octets"))
      return nil
    }
    var record = ProfileRecord(id: id)
    func value<Value>(_ field: String, _ expected: Text, _ read: (String) -> Value?) -> Value? {
      guard let written = words(field) else { return nil }
      let value = read(written)
      if value == nil { problem(field, written, expected) }
      return value
    }
    let day = Text("a day, YYYY-MM-DD", "une date, AAAA-MM-JJ")
    record.jurisdiction = value("jurisdiction", Text("a code such as CA-QC", "un code tel que CA-QC")) {
      Jurisdiction($0)
    }
    record.level = value("level", Text("a level from 1 to 8", "un niveau de 1 à 8")) {
      Int($0).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    record.hours = value("hours", Text("hours, such as 45 or 37.5", "des heures, comme 45 ou 37.5")) {
      Hundredths($0)
    }
    record.retiredOn = value("retired", day) { CalendarDate($0) }
    record.validMonths = value("validMonths", Text("months, 1 to 1200", "des mois, de 1 à 1200")) {
      Int($0).flatMap { (1...1200).contains($0) ? $0 : nil }
    }
    record.validUntil = value("validUntil", day) { CalendarDate($0) }
    return record
  }

  func sectors(_ codes: [String]) -> [Sector] {
    codes.compactMap { code in
      let sector = Sector(naics: code.prefix { $0 != "-" })
      if sector == nil { problem("sector", code, Text("a NAICS code", "un code SCIAN")) }
      return sector
    }
  }

  /// One entry of `competencies`; nil, and reported, where it cannot be used.
  func entry(_ id: String?, weight: String?, level: String?) -> ProfileRecord.Entry? {
    guard let id, !id.isEmpty else {
      problem("competencies", "", Text("entries with an `id`", "des entrées avec un `id`"))
      return nil
    }
    let most = ProfileRecord.mostWeight
    guard let number = weight.map({ Int($0) }) ?? 1, (1...most).contains(number) else {
      problem("weight", weight ?? "", Text("an integer from 1 to \(most)", "un entier de 1 à \(most)"))
      return nil
    }
    let asked = level.flatMap { Int($0) }
    guard level == nil || asked.map({ (1...10).contains($0) }) ?? false else {
      problem("level", level ?? "", Text("a level from 1 to 10", "un niveau de 1 à 10"))
      return nil
    }
    return ProfileRecord.Entry(competency: id, weight: number, level: asked)
  }

  /// The record, complete; nil, and reported, where its weights are too much together.
  func finished(_ record: ProfileRecord) -> ProfileRecord? {
    let (sum, most) = (record.entries.reduce(0) { $0 + $1.weight }, ProfileRecord.mostWeightOfAll)
    guard sum > most else { return record }
    refuse(
      Text(
        "its weights sum to \(sum), more than \(most); divide them all by the same number",
        "ses poids font \(sum) ensemble, plus de \(most); divisez-les tous par un même nombre"))
    return nil
  }

  /// Whether an entry more is one too many.
  func isFull(_ record: ProfileRecord) -> Bool {
    guard record.entries.count == ProfileRecord.mostEntries else { return false }
    refuse(
      Text(
        "it has more than \(ProfileRecord.mostEntries) competencies",
        "elle a plus de \(ProfileRecord.mostEntries) compétences"))
    return true
  }
}

/// One line of NDJSON.
struct ProfileJSON {
  private let document: JSONDocument?
  private let fields: ProfileFields

  init(_ bytes: [UInt8], line: Int, log: DiagnosticLog) {
    fields = ProfileFields(log: log, line: line)
    do {
      document = try JSONParser.parse(bytes).document
    } catch {
      document = nil
      fields.refuse(
        Text("it is no JSON (column \(error.column))", "ce n'est pas du JSON (colonne \(error.column))"))
    }
  }

  func record() -> ProfileRecord? {
    guard let document else { return nil }
    let root = JSONValue(document: document, index: 0)
    guard root.isObject else {
      fields.refuse(Text("it is no JSON object", "ce n'est pas un objet JSON"))
      return nil
    }
    guard var record = fields.record(root["id"]?.words, { root[$0]?.words }) else { return nil }
    record.sectors = fields.sectors((root["sector"]?.list ?? []).compactMap(\.words))
    guard let competencies = root["competencies"], competencies.isArray else {
      fields.refuse(Text("it has no list `competencies`", "elle n'a pas de liste `competencies`"))
      return nil
    }
    for value in competencies.list {
      if fields.isFull(record) { return nil }
      if let entry = fields.entry(value["id"]?.words, weight: value["weight"]?.words, level: value["level"]?.words) {
        record.entries.append(entry)
      }
    }
    return fields.finished(record)
  }
}

/// A table of profiles.
enum ProfileTable {
  static func read(_ bytes: [UInt8], _ log: DiagnosticLog, _ body: (ProfileRecord, Int) -> Void) {
    let decoded = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: decoded, as: UTF8.self) != nil,
      let table = TableDocument(bytes: decoded, encoding: .utf8), table.column("id") != nil,
      let competencies = table.column("competencies")
    else {
      log.report(
        Diagnostic(
          .unreadable, "not-profiles", at: SourceLocation(file: log.file),
          Text(
            "this is no profile file: neither lines of JSON objects nor a UTF-8 table with the columns `id` and `competencies`",
            "ce n'est pas un fichier de profils : ni des lignes d'objets JSON ni un tableau UTF-8 avec les colonnes `id` et `competencies`"
          )))
      return
    }
    table.forEachRow(log: ForeignLog(file: log.file, format: .table)) { row in
      let fields = ProfileFields(log: log, line: row.line)
      guard var record = fields.record(row.text(table.column("id")), { row.text(table.column($0)) }) else { return }
      record.sectors = fields.sectors(
        (row.text(table.column("sector")) ?? "").split(whereSeparator: { " ;,".contains($0) }).map(String.init))
      for words in (row.text(competencies) ?? "").split(separator: ";") {
        if fields.isFull(record) { return }
        // From the end: an id may hold colons of its own.
        let parts = words.split(separator: ":", omittingEmptySubsequences: false).map { String($0).trimmedWords }
        let numbers = parts.suffix(from: 1).reversed().prefix(2).prefix { $0.map { Int($0) != nil } ?? true }.count
        let id = parts.dropLast(numbers).map { $0 ?? "" }.joined(separator: ":")
        let values = Array(parts.suffix(numbers))
        if let entry = fields.entry(id, weight: values.first ?? nil, level: values.count > 1 ? values[1] : nil) {
          record.entries.append(entry)
        }
      }
      if let record = fields.finished(record) { body(record, row.line) }
    }
  }
}
