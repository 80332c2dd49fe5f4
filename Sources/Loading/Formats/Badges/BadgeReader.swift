import Model

/// Reads what badges say of achievements. What they say of learners is never kept.
struct BadgeReader {
  let log: ForeignLog
  private(set) var draft = CatalogueDraft()
  /// Nodes of the file that have a name of their own, for references to them.
  private let nodes: [String: JSONValue]

  init(log: ForeignLog, nodes: [JSONValue]) {
    self.log = log
    self.nodes = Dictionary(
      nodes.compactMap { node in node.identifier.map { ($0, node) } }, uniquingKeysWith: { first, _ in first })
  }

  static func content(
    of documents: [ForeignDocument], _ body: (inout BadgeReader, JSONValue) -> Void
  ) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      let nodes = json.root.graph
      var reader = BadgeReader(log: document.log, nodes: nodes)
      for node in nodes { body(&reader, node) }
      content.catalogue = reader.draft.part(document.log)
    }
    return content
  }

  private func resolved(_ value: JSONValue?) -> JSONValue? {
    guard let value else { return nil }
    return value.isString ? value.string.flatMap { nodes[$0] } ?? value : value
  }

  // MARK: Open Badges 2.0

  mutating func readClass(in node: JSONValue) {
    if node.isOf("Assertion") {
      if node["expires"] != nil { log.lose("expires of an assertion", at: node.location(in: log)) }
      guard let badge = resolved(node["badge"]?.list.first), badge.isObject else {
        let words = node["badge"]?.string ?? ""
        log.refuse(
          "not-here", at: node.location(in: log),
          Text(
            "the assertion at \(quoted(node.path)) refers to the badge \(quoted(words)), which is not in the file and is "
              + "not fetched",
            "l'assertion en \(quoted(node.path)) renvoie à l'insigne \(quoted(words)), qui n'est pas dans le fichier et "
              + "n'est pas téléchargé"))
        return
      }
      add(achievement: badge, issuer: badge["issuer"], kind: .badge)
    } else if node.isOf("BadgeClass") {
      add(achievement: node, issuer: node["issuer"], kind: .badge)
    } else if !["Profile", "Issuer"].contains(where: node.isOf) {
      log.lose("node of type \(node.types.first ?? "unknown")", at: node.location(in: log))
    }
  }

  // MARK: Open Badges 3.0 and CLR 2.0

  mutating func readCredential(_ node: JSONValue, depth: Int) {
    guard depth < 20 else { return }
    if node.isOf("Achievement") {
      add(achievement: node, issuer: node["creator"], kind: nil)
      return
    }
    guard let subject = node["credentialSubject"] else {
      if !["Profile", "EndorsementCredential"].contains(where: node.isOf) {
        log.lose("node of type \(node.types.first ?? "unknown")", at: node.location(in: log))
      }
      return
    }
    if node["proof"] != nil { log.lose("proof") }
    for subject in subject.list {
      for achievement in subject["achievement"]?.list ?? [] {
        let creator = achievement["creator"]
        add(
          achievement: achievement, issuer: creator?["name"] != nil ? creator : node["issuer"] ?? creator, kind: nil)
      }
      for inner in subject["verifiableCredential"]?.list ?? [] {
        if let signed = inner.string {
          readSigned(signed, inner, depth: depth + 1)
        } else {
          readCredential(inner, depth: depth + 1)
        }
      }
      for association in subject["association"]?.list ?? [] { associate(association) }
      for name in ["result", "identifier", "evidence", "narrative"] where subject[name] != nil {
        log.lose("\(name) of a learner", times: subject[name]?.list.count ?? 1)
      }
    }
  }

  /// A credential that is a signed text inside another.
  private mutating func readSigned(_ words: String, _ place: JSONValue, depth: Int) {
    guard let payload = SignedText.payload(compact: words.utf8),
      let document = try? JSONParser.parse(payload).document,
      document.root.graph.contains(where: { $0["credentialSubject"] != nil })
    else {
      log.refuse(
        "signed-text", at: place.location(in: log),
        Text(
          "the credential at \(quoted(place.path)) is an address or a signed text (JWT) that cannot be read",
          "le titre en \(quoted(place.path)) est une adresse ou un texte signé (JWT) qui ne peut être lu"))
      return
    }
    log.lose(SignedText.loss, at: place.location(in: log))
    for node in document.root.graph { readCredential(node, depth: depth) }
  }

  private mutating func associate(_ association: JSONValue) {
    let type = association["associationType"]?.string ?? ""
    guard let source = association["sourceId"]?.string, let target = association["targetId"]?.string else { return }
    switch type {
    case "isParentOf": draft[source]?.parts.append(target)
    case "isChildOf", "isPartOf": draft[target]?.parts.append(source)
    case "precedes": draft[target]?.prerequisites.append(source)
    case "replacedBy": draft[source]?.successors.append(target)
    default: log.lose("association `\(type)`", at: association.location(in: log))
    }
  }

  // MARK: Achievements

  private mutating func add(achievement: JSONValue, issuer: JSONValue?, kind: Credential.Kind?) {
    let place = achievement.location(in: log)
    let language = (achievement["@language"] ?? achievement["inLanguage"])?.string.flatMap { Language(tag: $0) }
    let title = LinkedWords(achievement["name"], language: language ?? .english).text("name", log, at: place)
    guard !title.isEmpty else {
      log.refuse(
        "missing-value", at: place,
        Text(
          "the achievement at \(quoted(achievement.path)) has no name in English or French; it is left out",
          "la réalisation en \(quoted(achievement.path)) n'a pas de nom en anglais ni en français; elle est laissée de "
            + "côté"))
      return
    }
    let type = achievement["achievementType"]?.string
    let found = type.flatMap(credentialKind) ?? kind
    if found == nil { log.lose("achievementType", type == nil ? .assumed : .keptAsNear, at: place) }
    var credential = Credential(
      id: "", kind: found ?? .badge, title: title, issuer: self.issuer(resolved(issuer)))
    credential.location = place
    credential.uri = achievement.identifier
    credential.description = LinkedWords(achievement["description"], language: language ?? .english)
      .text("description", log, at: place)
    if let language { credential.deliveredIn = [language] }
    readCriteria(achievement["criteria"], into: &credential, language ?? .english)
    if let credits = achievement["creditsAvailable"]?.words.flatMap({ Hundredths($0) }) {
      credential.credits = Credits(value: credits, unit: nil, hoursPerCredit: nil)
    }
    for alignment in (achievement["alignment"] ?? achievement["alignments"])?.list ?? [] {
      if let outcome = outcome(alignment, language ?? .english) { credential.outcomes.append(outcome) }
    }
    credential.award = Award(namesLearner: nil, isDated: nil, form: "digital-badge")
    credential.takeDescriptionAsOutcome(log)
    achievement.countOthers(than: BadgeReader.known, log)
    draft.add(CatalogueDraft.Entry(credential))
  }

  private static let known: Set<String> = [
    "id", "type", "name", "description", "criteria", "creditsAvailable", "alignment", "alignments", "issuer", "creator",
    "achievementType", "inLanguage", "image",
  ]

  private func readCriteria(_ criteria: JSONValue?, into credential: inout Credential, _ language: Language) {
    guard let criteria else { return }
    if criteria.isString {
      if let uri = criteria.string { credential.sources.append(Citation(words: "criteria", uri: uri)) }
      return
    }
    for one in criteria.list {
      let words = LinkedWords(one["narrative"], language: language).text
      if !words.isEmpty && credential.assessment == nil {
        credential.assessment = Assessment(task: nil, supervision: nil, description: words)
      }
      if let uri = one["id"]?.string { credential.sources.append(Citation(words: "criteria", uri: uri)) }
    }
  }

  private func outcome(_ alignment: JSONValue, _ language: Language) -> Outcome? {
    let place = alignment.location(in: log)
    let uri = (alignment["targetUrl"] ?? alignment["targetURL"] ?? alignment["targetCode"])?.string
    var statement = LinkedWords(alignment["targetName"], language: language).text
    if statement.isEmpty { statement = LinkedWords(alignment["targetDescription"], language: language).text }
    guard let uri, !statement.isEmpty else {
      log.problem(
        "missing-value", at: place,
        Text(
          "the alignment at \(quoted(alignment.path)) needs a `targetName` and a `targetUrl`; it is left out",
          "l'alignement en \(quoted(alignment.path)) a besoin d'un `targetName` et d'un `targetUrl`; il est laissé de "
            + "côté"))
      return nil
    }
    alignment.countOthers(
      than: ["targetUrl", "targetURL", "targetName", "targetDescription", "type", "id"], log, prefix: "alignment.")
    return Outcome(
      statement: statement, alignments: [StatedAlignment(competency: uri, location: place)], location: place)
  }

  private mutating func issuer(_ value: JSONValue?) -> Issuer {
    guard let value, value.isObject else {
      return draft.issuer(uri: value?.string, name: Text())
    }
    let address = value["address"]
    let jurisdiction = Countries.jurisdiction(
      country: (address?["addressCountryCode"] ?? address?["addressCountry"])?.string,
      region: address?["addressRegion"]?.string)
    let uri = (value["url"] ?? value["id"])?.string
    return draft.issuer(uri: uri, name: LinkedWords(value["name"]).text, jurisdiction: jurisdiction)
  }
}
