import Model

/// Parts put together to frameworks.
struct FrameworkAssembly {
  private struct Name: Hashable {
    let id: String
    let version: String
  }

  private(set) var frameworks: [Framework] = []
  private var places: [Name: Int] = [:]
  /// The part that stated the metadata first, for each framework.
  private var origins: [[String: SourceLocation]] = []
  private var competencies: [[String: SourceLocation]] = []
  private var sources: [Set<Citation>] = []

  /// Adds what a part says, and reports to its log what disagrees with the parts before it.
  mutating func add(_ part: FrameworkPart, log: DiagnosticLog) {
    let name = Name(id: part.id, version: part.version)
    let place: Int
    if let known = places[name] {
      place = known
    } else {
      place = frameworks.count
      places[name] = place
      frameworks.append(Framework(id: part.id, uri: part.uri, version: part.version, title: part.title))
      origins.append([:])
      competencies.append([:])
      sources.append([])
    }
    mergeMetadata(part, at: place, log)
    add(part.competencies, at: place, log)
  }

  /// Takes the whole list where it is the first and nothing in it comes twice; else one after another.
  private mutating func add(_ list: [Competency], at place: Int, _ log: DiagnosticLog) {
    if frameworks[place].competencies.isEmpty {
      var ids: [String: SourceLocation] = [:]
      ids.reserveCapacity(list.count)
      for index in list.indices { ids[list[index].id] = list[index].location ?? SourceLocation(file: log.file) }
      if ids.count == list.count {
        competencies[place] = ids
        frameworks[place].competencies = list
        return
      }
    }
    for competency in list { add(competency, at: place, log) }
  }

  private mutating func mergeMetadata(_ part: FrameworkPart, at place: Int, _ log: DiagnosticLog) {
    agree("uri", part.uri, place, part, log) { $0.uri = $1 }
    agree("title", part.title.isEmpty ? nil : part.title, place, part, log) { $0.title = $1 }
    agree("publisher", part.publisher.isEmpty ? nil : part.publisher, place, part, log) { $0.publisher = $1 }
    agree("licence", part.licence, place, part, log) { $0.licence = $1 }
    agree("issued", part.issued, place, part, log) { $0.issued = $1 }
    agree("valid-from", part.valid.from, place, part, log) { $0.valid = DateSpan(from: $1, to: $0.valid.to) }
    agree("valid-to", part.valid.to, place, part, log) { $0.valid = DateSpan(from: $0.valid.from, to: $1) }
    agree("illustrative", part.isIllustrative, place, part, log) { $0.isIllustrative = $1 }
    agree("scale", part.scale, place, part, log) { $0.scale = $1 }
    for source in part.sources where sources[place].insert(source).inserted {
      frameworks[place].sources.append(source)
    }
  }

  /// Takes a value that is stated for the first time; reports one that differs from it.
  private mutating func agree<Value: Equatable>(
    _ name: String, _ value: Value?, _ place: Int, _ part: FrameworkPart, _ log: DiagnosticLog,
    _ set: (inout Framework, Value) -> Void
  ) {
    guard let value else { return }
    guard let first = origins[place][name] else {
      origins[place][name] = part.location
      set(&frameworks[place], value)
      return
    }
    var changed = frameworks[place]
    set(&changed, value)
    guard changed != frameworks[place] else { return }
    log.report(
      Diagnostic(
        .problem, "parts-disagree", at: part.location,
        Text(
          "\(quoted(name)) of the framework \(quoted(part.id)) differs from the one in "
            + "\(quoted(first.file, atMost: 200)), which is kept",
          "\(quoted(name)) du référentiel \(quoted(part.id)) diffère de celui de "
            + "\(quoted(first.file, atMost: 200)), qui est conservé")))
  }

  private mutating func add(_ competency: Competency, at place: Int, _ log: DiagnosticLog) {
    if let first = competencies[place][competency.id] {
      log.report(.duplicate(competency.id, at: competency.location, first: first))
    } else {
      competencies[place][competency.id] = competency.location ?? SourceLocation(file: log.file)
      frameworks[place].competencies.append(competency)
    }
  }
}
