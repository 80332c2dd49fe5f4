import Model
import XMLReading

/// Reads specifications of learning achievements and qualifications. What a file says of a learner is never kept.
struct EuropeanReader {
  let index: EuropeanIndex
  let log: ForeignLog
  private(set) var draft = CatalogueDraft()
  /// Bodies that award what a specification describes, by its URI.
  private var awarding: [String: EuropeanNode] = [:]
  /// Titles of assessments, by the URI of what they prove.
  private var assessments: [String: Text] = [:]

  init(index: EuropeanIndex, log: ForeignLog) {
    self.index = index
    self.log = log
  }

  mutating func read(specifications: [String], achievements: [String]) {
    let achieved = achievements.flatMap { index.nodes($0) }
    for achievement in achieved { readAchievement(achievement) }
    let nodes = specifications.flatMap { index.nodes($0) }
    for node in nodes { add(node) }
    // An achievement that is specified nowhere says at least its title.
    for achievement in achieved where achievement.all("specifiedBy").isEmpty { add(achievement) }
    if nodes.isEmpty && achieved.isEmpty { refuseActivity() }
    log.lose("learner", times: index.nodes("Person").count + index.nodes("credentialSubject").count)
  }

  /// A certificate of participation, for instance, says that somebody was there.
  private func refuseActivity() {
    let credentials = index.nodes("EuropeanDigitalCredential") + index.nodes("europassCredential")
    guard let credential = credentials.first else { return }
    log.refuse(
      "no-achievement", at: credential.location(log),
      Text(
        "the credential certifies an activity and states no learning achievement; there is nothing to compare",
        "le titre atteste une activité et n'énonce aucun acquis d'apprentissage; il n'y a rien à comparer"))
  }

  private mutating func readAchievement(_ node: EuropeanNode) {
    guard let specified = node.first("specifiedBy"), let uri = specified.uri else { return }
    let process = node.first("awardedBy", "wasAwardedBy")
    if let body = process?.first("awardingBody") { awarding[uri] = body }
    if let proof = node.first("provenBy", "wasDerivedFrom") {
      let words = (proof.first("specifiedBy") ?? proof).text("title", "description", "prefLabel", log: log)
      if !words.isEmpty { assessments[uri] = words }
    }
  }

  private mutating func add(_ node: EuropeanNode) {
    let place = node.location(log)
    let title = node.text("title", "prefLabel", log: log)
    guard !title.isEmpty else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "the specification at \(quoted(node.path)) has no title in English or French; it is left out",
          "la spécification en \(quoted(node.path)) n'a pas de titre en anglais ni en français; elle est laissée de côté"
        ))
      return
    }
    let type = node.all("dcType", "type").map { $0.concept(log) }.joined(separator: " ")
    let kind = isMicroCredential ? .microCredential : credentialKind(type) ?? credentialKind(title.reading(.english))
    if kind == nil { log.lose("kind of credential", .assumed, at: place) }
    let opportunity =
      node.first("awardingOpportunity") ?? node.first("awardingOpportunities")?.first("awardingOpportunity")
    let body = node.uri.flatMap { awarding[$0] } ?? opportunity?.first("awardingBody") ?? issuerOfFile
    var credential = Credential(id: "", kind: kind ?? .course, title: title, issuer: issuer(body))
    credential.location = place
    credential.uri = node.uri
    credential.alternativeTitles = texts(node.text("altLabel", log: log))
    credential.description = node.text("description", "definition", log: log)
    credential.workload = workload(node)
    credential.credits = credits(node)
    credential.takeEQF(node.first("eqfLevel", "EQFLevel")?.uri)
    log.lose("nqfLevel", times: node.all("nqfLevel", "NQFLevel").count, at: place)
    credential.participation = unique(node.all("mode").compactMap { participation($0.concept(log)) })
    credential.deliveredIn = unique(node.all("language").compactMap { EuropeanReader.language($0) })
    credential.qualityAssurance = accreditations(node, credential.level)
    let entry = node.text("entryRequirementsNote", log: log)
    let required = node.first("entryRequirement")?.text("noteLiteral", log: log) ?? Text()
    for words in [entry, required] where !words.isEmpty {
      credential.prerequisites.append(Prerequisite(credential: nil, words: words))
    }
    if let words = node.uri.flatMap({ assessments[$0] }) {
      credential.assessment = Assessment(task: nil, supervision: nil, description: words)
    }
    credential.sources = node.all("homepage").compactMap { page in
      (page.first("contentURL", "contentUrl")?.words ?? page.uri).map { Citation(words: "homepage", uri: $0) }
    }
    readOutcomes(node, into: &credential)
    credential.takeDescriptionAsOutcome(log)
    countOthers(node)
    var draftEntry = CatalogueDraft.Entry(credential)
    draftEntry.parts = node.all("hasPart").compactMap { $0.uri }
    draft.add(draftEntry)
  }

  // MARK: Parts

  private var issuerOfFile: EuropeanNode? {
    let credentials = index.nodes("EuropeanDigitalCredential") + index.nodes("europassCredential")
    return credentials.lazy.compactMap { $0.first("issuer") }.first
  }

  /// Whether the file's one credential calls itself a micro-credential.
  private var isMicroCredential: Bool {
    let credentials = index.nodes("EuropeanDigitalCredential") + index.nodes("europassCredential")
    guard credentials.count == 1, let credential = credentials.first else { return false }
    let words = credential.first("displayParameter")?.text("title", log: log) ?? credential.text("title", log: log)
    return credentialKind(words.reading(.english)) == .microCredential
  }

  private mutating func issuer(_ node: EuropeanNode?) -> Issuer {
    guard let node else { return draft.issuer(uri: nil, name: Text()) }
    let address = node.first("location", "hasLocation")?.first("address", "hasAddress")
    let country = address?.first("countryCode", "country")?.uri
    return draft.issuer(
      uri: node.uri, name: node.text("legalName", "prefLabel", "altLabel", log: log),
      jurisdiction: country.flatMap(Countries.jurisdiction))
  }

  private func texts(_ text: Text) -> Texts {
    Texts(english: text.english.map { [$0] } ?? [], french: text.french.map { [$0] } ?? [])
  }

  private func unique<Value: Equatable>(_ values: [Value]) -> [Value] {
    values.reduce(into: []) { all, one in if !all.contains(one) { all.append(one) } }
  }

  /// `…/language/ENG` or `…/language/FRA`.
  private static func language(_ node: EuropeanNode) -> Language? {
    switch IdentifierMaker.lastPart(of: node.uri ?? node.words ?? "").uppercased() {
    case "ENG", "EN": .english
    case "FRA", "FR", "FRE": .french
    default: nil
    }
  }

  private func workload(_ node: EuropeanNode) -> Workload? {
    for name in ["volumeOfLearning", "duration", "maximumDuration"] {
      guard let words = node.first(name)?.words else { continue }
      if name == "volumeOfLearning", let hours = DateShapes.hours(ofDuration: words) {
        return Workload(least: hours, most: hours)
      }
      log.lose(name, at: node.location(log))
    }
    return nil
  }

  private func credits(_ node: EuropeanNode) -> Credits? {
    if let value = node.first("hasECTSCreditPoints", "ECTSCreditPoints")?.words.flatMap({ Hundredths($0) }) {
      return Credits(value: value, unit: "ECTS", hoursPerCredit: nil)
    }
    for point in node.all("creditPoint") {
      guard let value = point.first("point")?.words.flatMap({ Hundredths($0) }) else { continue }
      let system = point.first("framework").map { $0.concept(log) } ?? ""
      let isEuropean = system.contains("6fcec5c5af") || system.contains("European Credit Transfer")
      return Credits(value: value, unit: isEuropean ? "ECTS" : system.isEmpty ? nil : system, hoursPerCredit: nil)
    }
    return nil
  }

  /// An accreditation that is limited to other levels says nothing of this credential.
  private func accreditations(_ node: EuropeanNode, _ level: CredentialLevel?) -> [QualityAssurance] {
    let stated = node.all("accreditation", "hasAccreditation")
    let all = stated.isEmpty ? [] : stated
    return all.compactMap { accreditation in
      let place = accreditation.location(log)
      let levels = accreditation.all("limitEQFLevel").compactMap {
        $0.uri.map { String(IdentifierMaker.lastPart(of: $0)) }
      }
      if !levels.isEmpty, let level, level.scale == "eqf", !levels.contains(level.value) {
        log.lose("accreditation limited to other levels", at: place)
        return nil
      }
      let jurisdictions = accreditation.all("limitJurisdiction").compactMap { $0.uri }
      let known = jurisdictions.compactMap(Countries.jurisdiction)
      // A limit that cannot be read must not become an accreditation without limits.
      guard known.count == jurisdictions.count else {
        log.lose("accreditation limited to a jurisdiction that is not known", at: place)
        return nil
      }
      log.lose("limitCredentialType", times: accreditation.all("limitCredentialType").count, at: place)
      func day(_ name: String) -> CalendarDate? {
        accreditation.first(name)?.words.flatMap { DateShapes.date($0)?.date }
      }
      let from = day("dateIssued") ?? day("issuedDate") ?? day("issued")
      let body = accreditation.first("accreditingAgent").map { $0.text("legalName", "prefLabel", log: log) } ?? Text()
      return QualityAssurance(
        kind: .accreditation, body: body, jurisdictions: known, span: DateSpan(from: from, to: day("expiryDate")))
    }
  }

  private func readOutcomes(_ node: EuropeanNode, into credential: inout Credential) {
    let nested = node.all("learningOutcomes").flatMap { $0.all("learningOutcome") }
    for outcome in node.all("learningOutcome") + nested {
      let place = outcome.location(log)
      let title = outcome.text("title", "prefLabel", log: log)
      let description = outcome.text("description", log: log)
      let statement = title.isEmpty ? description : title
      guard !statement.isEmpty else {
        log.lose("learning outcome with no words in English or French", at: place)
        continue
      }
      if !title.isEmpty && !description.isEmpty { log.lose("description of a learning outcome", at: place) }
      let skills = outcome.all("relatedESCOSkill", "relatedEscoSkill", "relatedSkill").compactMap { $0.uri }
      credential.outcomes.append(
        Outcome(
          statement: statement, alignments: skills.map { StatedAlignment(competency: $0, location: place) },
          location: place))
    }
    if credential.outcomes.isEmpty, let summary = node.first("learningOutcomeSummary") {
      let words = summary.text("noteLiteral", log: log)
      if !words.isEmpty { credential.outcomes = [Outcome(statement: words, location: credential.location)] }
    }
  }

  private func countOthers(_ node: EuropeanNode) {
    let names: [String]
    switch node.body {
    case .json(let value): names = value.members.map(\.key)
    case .xml(let element): names = element.children.map(\.name)
    }
    for name in names where !EuropeanReader.known.contains(name) { log.lose(name, at: node.location(log)) }
  }

  private static let known: Set<String> = [
    "id", "type", "dcType", "title", "prefLabel", "altLabel", "description", "definition", "volumeOfLearning",
    "duration",
    "maximumDuration", "creditPoint", "hasECTSCreditPoints", "ECTSCreditPoints", "eqfLevel", "EQFLevel", "nqfLevel",
    "NQFLevel", "mode", "language", "accreditation", "hasAccreditation", "entryRequirement", "entryRequirementsNote",
    "homepage", "learningOutcome", "learningOutcomes", "learningOutcomeSummary", "hasPart", "awardingOpportunity",
    "awardingOpportunities", "specifiedBy", "awardedBy", "wasAwardedBy", "provenBy", "wasDerivedFrom",
  ]
}
