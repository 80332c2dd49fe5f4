import Model
import XMLReading

/// ELMO, the XML in which the EMREX network exchanges results: what was learned where, never by whom.
enum ELMOFormat: FormatAdapter {
  static let format = Format.elmo

  static func claims(_ document: ForeignDocument) -> Bool {
    document.xml.map { $0.name == "elmo" && ($0.namespace?.contains("elmo-schemas") ?? true) } ?? false
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      var reader = ELMOReader(log: document.log)
      do {
        try XMLReader.records(in: .file(document.path)) { _, record in
          reader.read(record)
          return true
        }
      } catch {
        document.log.diagnosticLog.report(error.diagnostic(in: document.path, after: 0, of: nil))
      }
      content.catalogue = reader.draft.part(document.log)
    }
    return content
  }
}

/// Reads one record of the root after another.
struct ELMOReader {
  let log: ForeignLog
  private(set) var draft = CatalogueDraft()

  init(log: ForeignLog) { self.log = log }

  mutating func read(_ record: XMLElement) {
    switch record.name {
    case "report":
      let issuer = issuer(record.first("issuer"))
      for specification in record.all("learningOpportunitySpecification") { _ = add(specification, issuer) }
      for child in record.children where !["issuer", "learningOpportunitySpecification"].contains(child.name) {
        log.lose(child.name, at: location(child))
      }
    case "learner": log.lose("learner", at: location(record))
    default: log.lose(record.name, at: location(record))
    }
  }

  private func location(_ element: XMLElement) -> SourceLocation {
    log.location(line: element.position.line, column: element.position.column)
  }

  private func text(_ elements: [XMLElement], _ name: String) -> Text {
    var text = Text()
    for element in elements {
      guard let words = CleanWords.string(element.trimmedText) else { continue }
      guard let language = element.language == nil ? .english : element.language.flatMap({ Language(tag: $0) }) else {
        log.lose("\(name) in `\(element.language ?? "")`", at: location(element))
        continue
      }
      if text[language] == nil { text[language] = words }
    }
    return text
  }

  private mutating func issuer(_ element: XMLElement?) -> Issuer {
    guard let element else { return draft.issuer(uri: nil, name: Text()) }
    var name = text(element.all("title"), "issuer title")
    if name.isEmpty, let words = element.first("title").flatMap({ CleanWords.string($0.trimmedText) }) {
      name = Text.same(words)
      log.lose("issuer title in another language", .keptAsNear, at: location(element))
    }
    let country = element.first("country").flatMap { Countries.jurisdiction($0.trimmedText) }
    return draft.issuer(uri: element.first("url")?.trimmedText, name: name, jurisdiction: country)
  }

  /// Adds a specification and its parts; answers with its URI.
  private mutating func add(_ element: XMLElement, _ issuer: Issuer) -> String? {
    let place = location(element)
    let title = text(element.all("title"), "title")
    let identifier = element.all("identifier").first
    let scheme = identifier?["type"] ?? "local"
    let uri =
      identifier.map { "urn:elmo:\(issuer.id):\(scheme):\($0.trimmedText)" } ?? "urn:elmo:line:\(element.position.line)"
    var parts: [String] = []
    for part in element.all("hasPart") {
      for inner in part.all("learningOpportunitySpecification") {
        if let uri = add(inner, issuer) { parts.append(uri) }
      }
    }
    guard !title.isEmpty else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "this `learningOpportunitySpecification` has no title in English or French; it is left out",
          "ce `learningOpportunitySpecification` n'a pas de titre en anglais ni en français; il est laissé de côté"))
      return nil
    }
    let type = element.first("type")?.trimmedText
    let kind = type.flatMap(credentialKind)
    if kind == nil { log.lose("type", type == nil ? .assumed : .keptAsNear, at: place) }
    var credential = Credential(id: "", kind: kind ?? .course, title: title, issuer: issuer)
    credential.location = place
    credential.uri = uri
    credential.description = text(element.all("description"), "description")
    if let page = element.first("url")?.trimmedText, !page.isEmpty {
      credential.sources = [Citation(words: "url", uri: page)]
    }
    if let instance = element.first("specifies")?.first("learningOpportunityInstance") {
      readInstance(instance, into: &credential)
    }
    if element.first("iscedCode") != nil { log.lose("iscedCode", at: place) }
    credential.takeDescriptionAsOutcome(log)
    var entry = CatalogueDraft.Entry(credential)
    entry.parts = parts
    draft.add(entry)
    return uri
  }

  private func readInstance(_ instance: XMLElement, into credential: inout Credential) {
    for credit in instance.all("credit") where credential.credits == nil {
      guard let value = credit.first("value").flatMap({ Hundredths($0.trimmedText) }) else { continue }
      let unit = credit.first("scheme")?.trimmedText.lowercased()
      credential.credits = Credits(value: value, unit: unit == "ects" ? "ECTS" : unit, hoursPerCredit: nil)
    }
    for level in instance.all("level") where (level.first("type")?.trimmedText ?? "").uppercased() == "EQF" {
      credential.takeEQF(level.first("value")?.trimmedText)
    }
    if let hours = instance.first("engagementHours").flatMap({ Hundredths($0.trimmedText) }) {
      credential.workload = Workload(least: hours, most: hours)
    }
    if let language = instance.first("languageOfInstruction").flatMap({ Language(tag: $0.trimmedText) }) {
      credential.deliveredIn = [language]
    }
    let known: Set<String> = ["credit", "level", "engagementHours", "languageOfInstruction"]
    for child in instance.children where !known.contains(child.name) { log.lose(child.name, at: location(child)) }
  }
}
