import Model

/// Credentials, learning opportunities, assessments and transfer values in CTDL (Credential Engine).
enum CTDLFormat: FormatAdapter {
  static let format = Format.ctdl

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let root = document.json?.root else { return false }
    return root.graph.prefix(2000).contains { CTDLReader.kind($0) != nil || $0.isOf("TransferValueProfile") }
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      var reader = CTDLReader(log: document.log, nodes: json.root.graph)
      reader.read()
      content.catalogue = reader.draft.part(document.log)
    }
    return content
  }
}

/// Reads the graph of one file.
struct CTDLReader {
  let log: ForeignLog
  private let list: [JSONValue]
  private let nodes: [String: JSONValue]
  private(set) var draft = CatalogueDraft()

  init(log: ForeignLog, nodes: [JSONValue]) {
    self.log = log
    list = nodes
    self.nodes = Dictionary(
      nodes.compactMap { node in node.identifier.map { ($0, node) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The classes of CTDL that are credentials or lead to them.
  static func kind(_ node: JSONValue) -> Credential.Kind? {
    for type in node.types {
      if let kind = kinds[type] { return kind }
      if type.hasSuffix("Degree") { return .degree }
    }
    return nil
  }

  private static let kinds: [String: Credential.Kind] = [
    "Badge": .badge, "DigitalBadge": .badge, "OpenBadge": .badge, "MicroCredential": .microCredential,
    "Certificate": .certificate, "CertificateOfCompletion": .certificate, "AcademicCertificate": .certificate,
    "ProfessionalCertificate": .certificate, "HigherEducationCertificate": .certificate,
    "BasicTechnicalCertificate": .certificate, "GeneralEducationDevelopment": .diploma,
    "SecondarySchoolDiploma": .diploma,
    "Diploma": .diploma, "Certification": .professionalCertification, "License": .licence,
    "JourneymanCertificate": .tradeCertificate, "MasterCertificate": .tradeCertificate,
    "ApprenticeshipCertificate": .apprenticeshipLevel, "Course": .course, "LearningOpportunityProfile": .course,
    "LearningOpportunity": .course, "LearningProgram": .programme, "AssessmentProfile": .course,
    "QualityAssuranceCredential": .certificate,
  ]

  mutating func read() {
    for node in list {
      if let kind = CTDLReader.kind(node) {
        add(node, kind)
      } else if !node.isOf("TransferValueProfile") && !node.types.contains(where: { $0.hasSuffix("Organization") }) {
        log.lose("node of type \(node.types.first ?? "unknown")", at: node.location(in: log))
      }
    }
    for node in list where node.isOf("TransferValueProfile") { addTransfer(node) }
  }

  // MARK: Records

  private mutating func add(_ node: JSONValue, _ kind: Credential.Kind) {
    let place = node.location(in: log)
    let title = LinkedWords(node.property("name")).text("name", log, at: place)
    guard !title.isEmpty else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "the record at \(quoted(node.path)) has no `name` in English or French; it is left out",
          "l'enregistrement en \(quoted(node.path)) n'a pas de `name` en anglais ni en français; il est laissé de côté")
      )
      return
    }
    var credential = Credential(id: "", kind: kind, title: title, issuer: issuer(of: node))
    credential.location = place
    credential.uri = node.identifier ?? node.property("ctid")?.string
    credential.description = LinkedWords(node.property("description")).text("description", log, at: place)
    credential.alternativeTitles = LinkedWords(node.property("alternateName")).texts
    credential.workload = workload(node)
    credential.credits = credits(node.property(first: "creditValue", "creditHourValue"))
    credential.deliveredIn = languages(node)
    // Both names of the property are in use.
    credential.participation = (node.values("deliveryType") + node.values("learningDeliveryType")).compactMap {
      participation(name(of: $0))
    }
    credential.programmeCode = codes(node, "instructionalProgramType").first { isProgramme($0) }
    credential.occupations = codes(node, "occupationType").filter { $0.utf8.count == 5 && Int($0) != nil }
    let industries = codes(node, "industryType") + node.values("naics").compactMap(\.words)
    credential.sectors = industries.compactMap { Sector(naics: $0) }.reduce(into: []) { sectors, sector in
      if !sectors.contains(sector) { sectors.append(sector) }
    }
    credential.availability = span(node)
    if let months = node.property("renewalFrequency")?.words.flatMap(DateShapes.months) {
      credential.validity = Validity(months: months, renewal: nil)
    }
    credential.qualityAssurance = node.values("accreditedBy").map { body in
      QualityAssurance(kind: .accreditation, body: organisation(body).name, jurisdictions: [], span: DateSpan())
    }
    for uri in node.values("subjectWebpage").compactMap(\.identifier).prefix(1) {
      credential.sources.append(Citation(words: "subjectWebpage", uri: uri))
    }
    if let cost = cost(node) { credential.cost = cost }
    readOutcomes(node, into: &credential)
    var entry = CatalogueDraft.Entry(credential)
    entry.parts = references(node, "hasPart")
    entry.wholes = references(node, "isPartOf") + references(node, "isPreparationFor")
    entry.successors = references(node, "supersededBy") + references(node, "nextVersion")
    for condition in node.values("requires") {
      entry.prerequisites +=
        references(condition, "targetCredential") + references(condition, "targetLearningOpportunity")
    }
    entry.credential.takeDescriptionAsOutcome(log)
    node.countOthers(than: CTDLReader.known, log)
    draft.add(entry)
  }

  private static let known: Set<String> = [
    "id", "type", "ctid", "name", "description", "alternateName", "estimatedDuration", "creditValue",
    "creditHourValue", "inLanguage", "deliveryType", "learningDeliveryType", "naics", "instructionalProgramType",
    "occupationType", "industryType",
    "dateEffective", "expirationDate", "startDate", "endDate", "renewalFrequency", "accreditedBy", "subjectWebpage",
    "estimatedCost", "teaches", "assesses", "requires", "hasPart", "isPartOf", "isPreparationFor", "supersededBy",
    "nextVersion", "ownedBy", "offeredBy",
  ]

  /// What the transfer is from and for are credentials; its value goes to the credits of those that it is from.
  private mutating func addTransfer(_ node: JSONValue) {
    let value = credits(node.property("transferValue"))
    let targets = node.values("transferValueFrom").map { $0.identifier ?? "" }
    var isPlaced = false
    for target in targets where draft.has(target) {
      isPlaced = true
      if draft[target]?.credential.credits == nil { draft[target]?.credential.credits = value }
      let wholes = references(node, "transferValueFor").filter { draft.has($0) && $0 != target }
      draft[target]?.wholes += wholes
    }
    if isPlaced {
      log.lose("TransferValueProfile, its value read as the credits of what it is from", .keptAsNear)
    } else {
      add(node, .course)
      if let uri = node.identifier, draft[uri]?.credential.credits == nil { draft[uri]?.credential.credits = value }
      log.lose("TransferValueProfile, read as a course for want of what it is from", .keptAsNear)
    }
  }

  // MARK: Parts

  private mutating func issuer(of node: JSONValue) -> Issuer {
    let owner = (node.values("ownedBy") + node.values("offeredBy")).first
    guard let owner else { return draft.issuer(uri: nil, name: Text()) }
    let found = organisation(owner)
    return draft.issuer(uri: found.uri, name: found.name, jurisdiction: found.jurisdiction)
  }

  private func organisation(_ value: JSONValue) -> (uri: String?, name: Text, jurisdiction: Jurisdiction?) {
    let uri = value.identifier
    let node = uri.flatMap { nodes[$0] } ?? value
    let address = node.property("address")?.list.first
    let jurisdiction = Countries.jurisdiction(
      country: address?.property("addressCountry").flatMap { LinkedWords($0).text.english },
      region: address?.property("addressRegion").flatMap { LinkedWords($0).text.english })
    return (uri, LinkedWords(node.property("name")).text, jurisdiction)
  }

  private func name(of value: JSONValue) -> String {
    let words = LinkedWords(value.property("targetNodeName")).text.english
    return words ?? value.property("targetNode")?.identifier ?? value.identifier ?? ""
  }

  private func references(_ node: JSONValue, _ property: String) -> [String] {
    node.values(property).compactMap { $0.identifier ?? $0.property("targetNode")?.identifier }
  }

  private func codes(_ node: JSONValue, _ property: String) -> [String] {
    node.values(property).compactMap { value in
      value.property("codedNotation")?.words
        ?? value.property("targetNode")?.identifier.map { String(IdentifierMaker.lastPart(of: $0)) }
    }
  }

  private func isProgramme(_ code: String) -> Bool {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { Int($0) != nil } && parts[0].utf8.count == 2
      && (parts.count == 1 || (2...4).contains(parts[1].utf8.count))
  }

  private func languages(_ node: JSONValue) -> [Language] {
    let tags = node.values("inLanguage").compactMap { $0.string ?? $0.identifier }
    return tags.compactMap { Language(tag: String(IdentifierMaker.lastPart(of: $0))) }.reduce(into: []) { all, one in
      if !all.contains(one) { all.append(one) }
    }
  }

  private func workload(_ node: JSONValue) -> Workload? {
    for duration in node.values("estimatedDuration") {
      let exact = (duration.property("exactDuration") ?? (duration.isString ? duration : nil))?.words
      if let hours = exact.flatMap(DateShapes.hours) { return Workload(least: hours, most: hours) }
      let least = duration.property("minimumDuration")?.words.flatMap(DateShapes.hours)
      let most = duration.property("maximumDuration")?.words.flatMap(DateShapes.hours)
      if let low = least ?? most, let high = most ?? least { return Workload(least: low, most: high) }
      log.lose("estimatedDuration in months or words", at: duration.location(in: log))
    }
    return nil
  }

  private func credits(_ value: JSONValue?) -> Credits? {
    for profile in value?.list ?? [] {
      let amount = profile.isObject ? profile.property("value") : profile
      guard let number = amount?.words.flatMap({ Double($0) }), number >= 0, number < 100_000 else { continue }
      let unit = profile.values("creditUnitType").first.map { name(of: $0) }
      let short = unit.map { String(IdentifierMaker.lastPart(of: $0)) }
      return Credits(value: Hundredths(count: Int((number * 100).rounded())), unit: short, hoursPerCredit: nil)
    }
    return nil
  }

  private func span(_ node: JSONValue) -> DateSpan? {
    let from = node.day("dateEffective", log) ?? node.day("startDate", log)
    let to = node.day("expirationDate", log) ?? node.day("endDate", log)
    return from == nil && to == nil ? nil : DateSpan(from: from, to: to)
  }

  private func cost(_ node: JSONValue) -> Cost? {
    for profile in node.values("estimatedCost") {
      if let price = profile.property("price")?.words.flatMap({ Hundredths($0) }),
        let currency = profile.property("currency")?.string, currency.utf8.count == 3
      {
        return Cost(amount: price, currency: currency.uppercased())
      }
    }
    return nil
  }

  private func readOutcomes(_ node: JSONValue, into credential: inout Credential) {
    let stated = node.values("teaches") + node.values("assesses")
    let required = node.values("requires").flatMap { $0.values("targetCompetency") }
    for alignment in stated + required {
      let place = alignment.location(in: log)
      let uri = alignment.isString ? alignment.string : alignment.property("targetNode")?.identifier
      let target = uri.flatMap { nodes[$0] }
      var statement = LinkedWords(alignment.isObject ? alignment.property("targetNodeName") : nil).text
      if statement.isEmpty {
        statement = LinkedWords(alignment.isObject ? alignment.property("targetNodeDescription") : nil).text
      }
      if statement.isEmpty { statement = LinkedWords(target?.property("competencyText")).text }
      if statement.isEmpty, uri == nil { continue }
      let weight = alignment.isObject ? alignment.property("weight")?.words.flatMap { Hundredths($0) } : nil
      if statement.isEmpty { log.lose("words of a competency that is elsewhere", at: place) }
      let aligned = uri.map { [StatedAlignment(competency: $0, location: place)] } ?? []
      credential.outcomes.append(
        Outcome(
          statement: statement.isEmpty ? Text.same(uri ?? "") : statement, weight: weight, alignments: aligned,
          location: place))
    }
  }
}
