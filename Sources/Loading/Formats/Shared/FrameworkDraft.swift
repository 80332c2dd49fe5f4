import Model

/// A framework of another format while it is read.
///
/// Its competencies name each other by URI, and carry as `id` a code to make an identifier of, or nothing. `part` gives
/// each an identifier of our form and turns what points out of the framework into mappings.
struct FrameworkDraft {
  var uri: String
  /// As the file has it.
  var version: String?
  var title = Text()
  /// A title in some other language, for want of a better one.
  var foreignTitle: String?
  var publisher = Text()
  var licence: Citation?
  var sources: [Citation] = []
  var issued: CalendarDate?
  var valid = DateSpan()
  var scale: ProficiencyScale?
  var competencies: [Competency] = []
  var location: SourceLocation
  /// The identifier of the framework, where the format has one of its own.
  var id: String?

  init(uri: String, location: SourceLocation) {
    self.uri = uri
    self.location = location
  }

  /// The framework as a part of our own kind.
  ///
  /// - Complexity: linear in the competencies and what they refer to.
  consuming func part(log: ForeignLog) -> FrameworkPart {
    let places = withoutRepeated(log)
    assignIdentifiers()
    for index in competencies.indices { FrameworkDraft.tidy(&competencies[index]) }
    let ids = competencies.map(\.id)
    for index in competencies.indices {
      FrameworkDraft.resolve(&competencies[index], places, ids, log)
    }
    reportLanguages(log)
    log.countRead(competencies.count)
    var part = FrameworkPart(id: "", uri: uri, version: "", location: location)
    part.title = title
    if title.isEmpty {
      part.title.english = foreignTitle ?? FrameworkDraft.stem(of: location.file)
      log.lose("title", .assumed, at: location)
    }
    let name = part.title.english ?? part.title.french ?? ""
    part.id = id ?? FrameworkDraft.identifier(title: name, uri: uri)
    part.version = version.flatMap(nativeVersion) ?? issued.map { "\($0.year).\($0.month).\($0.day)" } ?? "0"
    if version.flatMap(nativeVersion) != version || version == nil {
      log.lose("version", version == nil ? .assumed : .keptAsNear, at: location)
    }
    part.publisher = publisher
    part.licence = licence
    part.sources = sources
    part.issued = issued
    part.valid = valid
    part.scale = scale
    part.competencies = competencies
    part.uri = URIForm.valid(part.uri)
    part.sources = part.sources.map(FrameworkDraft.tidy)
    part.licence = part.licence.map(FrameworkDraft.tidy)
    if part.uri.isEmpty { part.uri = "urn:passerelle:imported:" + part.id }
    return part
  }

  static func tidy(_ citation: Citation) -> Citation {
    Citation(
      words: CleanWords.string(citation.words) ?? "?", uri: citation.uri.map(URIForm.valid),
      accessed: citation.accessed)
  }

  /// Leaves out competencies whose URI is taken; answers with the place of each URI.
  private mutating func withoutRepeated(_ log: ForeignLog) -> [String: Int] {
    var places: [String: Int] = [:]
    places.reserveCapacity(competencies.count)
    var repeated: Set<Int> = []
    for place in competencies.indices {
      let first = places.updateValue(place, forKey: competencies[place].uri)
      if let first {
        places[competencies[place].uri] = first
        repeated.insert(place)
      }
    }
    guard !repeated.isEmpty else { return places }
    for place in repeated.sorted() {
      let competency = competencies[place]
      let first = places[competency.uri].map { competencies[$0].location } ?? nil
      let words = Diagnostic.duplicate(competency.uri, at: competency.location, first: first).message
      log.refuse("duplicate-id", at: competency.location, words)
    }
    competencies = competencies.enumerated().filter { !repeated.contains($0.offset) }.map(\.element)
    return Dictionary(uniqueKeysWithValues: competencies.enumerated().map { ($1.uri, $0) })
  }

  /// Codes become identifiers where every competency has one of its own; else the ends of the URIs do.
  private mutating func assignIdentifiers() {
    var codes: Set<String> = []
    var haveCodes = true
    for index in competencies.indices where haveCodes {
      let code = competencies[index].id
      haveCodes = !code.isEmpty && IdentifierMaker.identifier(code).map { codes.insert($0).inserted } ?? false
    }
    var maker = IdentifierMaker()
    for index in competencies.indices {
      let code = competencies[index].id
      let end = IdentifierMaker.lastPart(of: competencies[index].uri)
      competencies[index].id =
        haveCodes
        ? maker.make(code, orElse: String(end))
        : maker.make(String(end), orElse: code.isEmpty ? competencies[index].label.reading(.english) : code)
    }
  }

  /// Drops wordings that say nothing new, and brings URIs into a form that can be written.
  private static func tidy(_ competency: inout Competency) {
    competency.uri = URIForm.valid(competency.uri)
    for language in Language.allCases where !competency.alternatives[language].isEmpty {
      let label = competency.label[language]
      let isShort = competency.alternatives[language].count < 8
      if isShort && !repeats(competency.alternatives[language], label) { continue }
      var seen: Set<String> = []
      if let label { seen.insert(label) }
      let kept = competency.alternatives[language].filter { seen.insert($0).inserted }
      if kept.count != competency.alternatives[language].count { competency.alternatives[language] = kept }
    }
  }

  /// Whether any of a few wordings is the label or one before it: comparing them is faster than hashing.
  private static func repeats(_ words: [String], _ label: String?) -> Bool {
    for index in words.indices {
      if words[index] == label { return true }
      for other in 0..<index where words[other] == words[index] { return true }
    }
    return false
  }

  private static func resolve(
    _ competency: inout Competency, _ places: [String: Int], _ ids: [String], _ log: ForeignLog
  ) {
    if competency.broader.isEmpty && competency.relations.isEmpty && competency.mappings.isEmpty
      && competency.deprecation == nil
    {
      return
    }
    var mappings = competency.mappings
    if !competency.broader.isEmpty {
      var broader: [String] = []
      for target in competency.broader {
        if let place = places[target] {
          if !broader.contains(ids[place]) && ids[place] != competency.id { broader.append(ids[place]) }
        } else {
          mappings.append(Competency.Mapping(predicate: .broadMatch, target: target, framework: nil))
        }
      }
      competency.broader = broader
    }
    if !competency.relations.isEmpty {
      var relations: [Competency.Relation] = []
      for relation in competency.relations {
        if let place = places[relation.target] {
          let resolved = Competency.Relation(kind: relation.kind, target: ids[place])
          if !relations.contains(resolved) && ids[place] != competency.id { relations.append(resolved) }
        } else if relation.kind == .related {
          mappings.append(Competency.Mapping(predicate: .relatedMatch, target: relation.target, framework: nil))
        } else {
          log.lose("relation to a competency elsewhere", at: competency.location)
        }
      }
      competency.relations = relations
    }
    if let deprecation = competency.deprecation, !deprecation.replacedBy.isEmpty {
      let known = deprecation.replacedBy.compactMap { places[$0].map { ids[$0] } }
      log.lose("replacement elsewhere", times: deprecation.replacedBy.count - known.count, at: competency.location)
      competency.deprecation = Competency.Deprecation(
        on: deprecation.on, replacedBy: known, reason: deprecation.reason)
    }
    if !mappings.isEmpty {
      var seen: Set<Competency.Mapping> = []
      competency.mappings = mappings.map { mapping in
        Competency.Mapping(
          predicate: mapping.predicate, target: URIForm.valid(mapping.target), framework: mapping.framework)
      }.filter { $0.target != competency.uri && !$0.target.isEmpty && seen.insert($0).inserted }
    }
  }

  /// Says once for the whole framework which language is missing, and where.
  private func reportLanguages(_ log: ForeignLog) {
    guard !competencies.isEmpty else { return }
    for language in Language.allCases {
      var missing = 0
      for index in competencies.indices where competencies[index].label[language] == nil { missing += 1 }
      guard missing > 0 else { continue }
      let all = competencies.count
      let (english, french) = language == .english ? ("English", "anglais") : ("French", "français")
      let (otherEnglish, otherFrench) = language == .english ? ("French", "français") : ("English", "anglais")
      log.problem(
        "missing-language", at: location,
        Text(
          "there is no label in \(english) for \(missing) of \(all) competencies; matching in \(english) falls back on "
            + "\(otherEnglish) there",
          "il n'y a pas de libellé en \(french) pour \(missing) compétences sur \(all); la mise en correspondance en "
            + "\(french) s'y rabat sur celui en \(otherFrench)"))
    }
  }

  private static func identifier(title: String, uri: String) -> String {
    let slug = IdentifierMaker.identifier(title) ?? ""
    if (2...40).contains(slug.utf8.count) { return slug }
    let end = IdentifierMaker.identifier(IdentifierMaker.lastPart(of: uri)) ?? ""
    if end.utf8.count >= 3 && end.utf8.contains(where: { $0 >= 97 }) && end.utf8.count <= 40 { return end }
    if slug.isEmpty { return end.isEmpty ? "framework" : end }
    var words: [Substring] = []
    for word in slug.split(separator: "-") where words.reduce(word.utf8.count, { $0 + $1.utf8.count + 1 }) <= 40 {
      words.append(word)
    }
    return words.isEmpty ? String(slug.prefix(40)) : words.joined(separator: "-")
  }

  /// A file's name without its folder and extension.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
    return String(name[..<point])
  }
}
