import Model

/// Credentials of another format while they are read: they name each other and their issuers by URI or by name.
struct CatalogueDraft {
  /// One credential, with what it refers to.
  struct Entry {
    var credential: Credential
    /// URIs of credentials that are parts of it.
    var parts: [String] = []
    /// URIs of credentials that it is part of, or counts towards.
    var wholes: [String] = []
    /// URIs of credentials that must come first.
    var prerequisites: [String] = []
    /// URIs of credentials that took its place.
    var successors: [String] = []

    init(_ credential: Credential) { self.credential = credential }
  }

  private struct References {
    let parts: [String]
    let wholes: [String]
    let prerequisites: [String]
    let successors: [String]

    /// Nil where the entry refers to nothing.
    init?(_ entry: Entry) {
      (parts, wholes, prerequisites, successors) = (entry.parts, entry.wholes, entry.prerequisites, entry.successors)
      if parts.isEmpty && wholes.isEmpty && prerequisites.isEmpty && successors.isEmpty { return nil }
    }
  }

  /// In the order in which they came; what they refer to stands apart, since few refer to anything.
  private var credentials: [Credential] = []
  private var references: [Int: References] = [:]
  private var places: [String: Int] = [:]
  private var issuers: [String: Issuer] = [:]
  private var issuerIDs = IdentifierMaker()

  /// Whether a credential with this URI is there.
  func has(_ uri: String) -> Bool { places[uri] != nil }

  subscript(uri: String) -> Entry? {
    get {
      guard let place = places[uri] else { return nil }
      var entry = Entry(credentials[place])
      if let stated = references[place] {
        entry.parts = stated.parts
        entry.wholes = stated.wholes
        entry.prerequisites = stated.prerequisites
        entry.successors = stated.successors
      }
      return entry
    }
    set {
      guard let newValue, let place = places[uri] else { return }
      credentials[place] = newValue.credential
      references[place] = References(newValue)
    }
  }

  /// Makes room for that many.
  mutating func reserve(_ count: Int) { credentials.reserveCapacity(count) }

  /// Adds a credential that refers to no other, and to which none refers.
  mutating func add(_ credential: consuming Credential) { credentials.append(credential) }

  /// Adds a credential, unless one with its URI is there.
  mutating func add(_ entry: Entry) {
    if let uri = entry.credential.uri {
      if places[uri] != nil { return }
      places[uri] = credentials.count
    }
    references[credentials.count] = References(entry)
    credentials.append(entry.credential)
  }

  /// The issuer with this URI or, without one, this name; made when it is new.
  mutating func issuer(
    uri: String?, name: Text, kind: Issuer.Kind? = nil, jurisdiction: Jurisdiction? = nil
  ) -> Issuer {
    let key = uri ?? name.reading(.english)
    if var known = issuers[key] {
      if known.name == CatalogueDraft.unnamed(uri), !name.isEmpty {
        known.name = name
        issuers[key] = known
      }
      return known
    }
    let words = name.isEmpty ? CatalogueDraft.unnamed(uri) : name
    let end = uri.map { String(IdentifierMaker.lastPart(of: $0)) } ?? "issuer"
    let stem = name.isEmpty ? end : short(words.reading(.english))
    let id = name.isEmpty && uri == nil ? "unstated" : issuerIDs.make(stem, orElse: end)
    let web = uri.flatMap { $0.hasPrefix("http") ? URIForm.valid($0) : nil }
    let issuer = Issuer(id: id, name: words, kind: kind, jurisdiction: jurisdiction, uri: web)
    issuers[key] = issuer
    return issuer
  }

  /// The name of an issuer that has none: its address.
  private static func unnamed(_ uri: String?) -> Text {
    uri.map { Text.same($0) } ?? Text("Issuer not stated", "Organisme non indiqué")
  }

  private func short(_ words: String) -> String { String(words.prefix(60)) }

  /// The credentials as a part of our own kind: each has an identifier, and references are by identifier.
  consuming func part(_ log: ForeignLog) -> CataloguePart {
    var maker = IdentifierMaker()
    for place in credentials.indices {
      let id = credentials[place].id
      let stem = id.isEmpty ? short(credentials[place].title.reading(.english)) : id
      credentials[place].id = maker.make(
        stem, orElse: credentials[place].uri.map { String(IdentifierMaker.lastPart(of: $0)) } ?? "credential")
    }
    for (place, stated) in references.sorted(by: { $0.key < $1.key }) { resolve(place, stated, log) }
    for place in credentials.indices { CatalogueDraft.tidy(&credentials[place]) }
    var part = CataloguePart()
    let latest = Dictionary(issuers.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var told: Set<String> = []
    part.issuerNames.reserveCapacity(credentials.count)
    for place in credentials.indices {
      let id = credentials[place].issuer.id
      if told.insert(id).inserted {
        part.issuers.append(
          .init(
            issuer: latest[id] ?? credentials[place].issuer,
            location: credentials[place].location ?? SourceLocation(file: log.file)))
      }
      part.issuerNames.append(id)
    }
    log.countRead(credentials.count)
    // Handed on, not copied.
    part.credentials = credentials
    return part
  }

  /// Brings URIs into a form that can be written; a blank node's name means nothing outside its file.
  private static func tidy(_ credential: inout Credential) {
    credential.uri = credential.uri.flatMap { $0.hasPrefix("_:") ? nil : URIForm.valid($0) }
    credential.issuer.uri = credential.issuer.uri.map(URIForm.valid)
    if !credential.sources.isEmpty { credential.sources = credential.sources.map(FrameworkDraft.tidy) }
    for place in credential.outcomes.indices where !credential.outcomes[place].alignments.isEmpty {
      let outcome = credential.outcomes[place]
      let alignments = outcome.alignments.filter { !$0.competency.isEmpty }.map { alignment in
        StatedAlignment(
          competency: URIForm.valid(alignment.competency), confirmedBy: alignment.confirmedBy,
          location: alignment.location)
      }
      credential.outcomes[place] = Outcome(
        statement: outcome.statement, weight: outcome.weight, level: outcome.level, alignments: alignments,
        location: outcome.location)
    }
  }

  private mutating func resolve(_ place: Int, _ stated: References, _ log: ForeignLog) {
    var credential = credentials[place]
    func known(_ uris: [String], _ name: String) -> [String] {
      uris.compactMap { uri in
        if let other = places[uri], other != place { return credentials[other].id }
        log.lose("\(name) that is in no file", at: credential.location)
        return nil
      }
    }
    for id in known(stated.parts, "part") where !credential.components.contains(where: { $0.credential == id }) {
      credential.components.append(Component(credential: id, title: Text(), workload: nil))
    }
    for id in known(stated.wholes, "whole") where !credential.stacksInto.contains(id) {
      credential.stacksInto.append(id)
    }
    for id in known(stated.prerequisites, "prerequisite") {
      credential.prerequisites.append(Prerequisite(credential: id, words: Text()))
    }
    let successors = known(stated.successors, "successor")
    if !successors.isEmpty {
      credential.supersession = Supersession(by: successors, on: credential.supersession?.on)
    }
    credentials[place] = credential
  }
}

extension Credential {
  /// Without any outcome, what the description says is the only thing to compare by.
  mutating func takeDescriptionAsOutcome(_ log: ForeignLog) {
    guard outcomes.isEmpty, !description.isEmpty else { return }
    outcomes = [Outcome(statement: description, location: location)]
    log.lose("description, read as an outcome for want of any", .keptAsNear, at: location)
  }

  /// Takes a level of the European Qualifications Framework, written as a number or as the end of a URI.
  mutating func takeEQF(_ words: String?) {
    guard level == nil, let words, let number = Int(IdentifierMaker.lastPart(of: words).filter(\.isNumber)),
      (1...8).contains(number)
    else { return }
    level = CredentialLevel(scale: "eqf", value: String(number))
  }
}

/// The kind of credential that words in English or French name; nil where they name none.
func credentialKind(_ words: String) -> Credential.Kind? {
  if let exact = Credential.Kind(rawValue: words.lowercased()) { return exact }
  let letters = columnName(words).utf8.filter { $0 != 0x20 }
  var best = kindWords.count
  for start in letters.indices {
    for (rank, part) in kindsByLetter[Int(letters[start])] where rank < best {
      if stands(part, in: letters, at: start) { best = rank }
    }
  }
  return best < kindWords.count ? kindWords[best].1 : nil
}

private func stands(_ part: [UInt8], in letters: [UInt8], at start: Int) -> Bool {
  guard start + part.count <= letters.count else { return false }
  var place = 1
  while place < part.count, letters[start + place] == part[place] { place += 1 }
  return place == part.count
}

/// The particular before the general.
private let kindWords: [(String, Credential.Kind)] = [
  ("microprogram", .microProgramme), ("microcred", .microCredential), ("microcert", .microCredential),
  ("nanodegree", .microProgramme), ("openbadge", .badge), ("digitalbadge", .badge), ("badge", .badge),
  ("insigne", .badge), ("licen", .licence), ("permis", .licence), ("journeyman", .tradeCertificate),
  ("qualificationprofessionnelle", .tradeCertificate), ("apprenti", .apprenticeshipLevel),
  ("professionalcertif", .professionalCertification), ("certificationprofessionnelle", .professionalCertification),
  ("certification", .professionalCertification), ("attestationdetudescollegiales", .collegeAttestation),
  ("degreecourse", .degreeCourse), ("secondary", .secondaryCourse), ("highschool", .secondaryCourse),
  ("diploma", .diploma), ("diplome", .diploma), ("degree", .degree), ("bachelor", .degree), ("baccalaureat", .degree),
  ("master", .degree), ("maitrise", .degree), ("doctor", .degree), ("certificat", .certificate),
  ("attestation", .certificate), ("program", .programme), ("specialisation", .programme),
  ("specialization", .programme), ("course", .course), ("cours", .course), ("module", .course), ("class", .course),
  ("learningopportunity", .course), ("assessment", .course), ("apprentissage", .course), ("formation", .course),
]

/// The words that begin with each letter, with their ranks: a search for one after another costs more than all else that
/// is done to a row of a table.
private let kindsByLetter: [[(rank: Int, letters: [UInt8])]] = {
  var byLetter = [[(rank: Int, letters: [UInt8])]](repeating: [], count: 256)
  for (rank, word) in kindWords.enumerated() {
    let letters = Array(word.0.utf8)
    byLetter[Int(letters[0])].append((rank, letters))
  }
  return byLetter
}()

/// How learners take part, by words or by the codes of the European list.
func participation(_ words: String) -> Participation? {
  let name = columnName(words)
  let codes: [(String, Participation)] = [
    ("920fbb3cbe", .online), ("9191af2ed9", .onSite), ("e92d221e4d", .hybrid), ("blended", .hybrid),
    ("hybrid", .hybrid), ("bimodal", .hybrid), ("workplace", .workplace), ("workbased", .workplace),
    ("work based", .workplace), ("milieu de travail", .workplace), ("online", .online), ("en ligne", .online),
    ("distan", .online), ("virtual", .online), ("inperson", .onSite), ("in person", .onSite), ("on site", .onSite),
    ("onsite", .onSite), ("presen", .onSite), ("sur place", .onSite), ("campus", .onSite), ("classroom", .onSite),
  ]
  return codes.first { name.contains($0.0) }?.1
}
