import Model

/// Makes frameworks of what a SKOS file said.
struct SKOSAssembly {
  private var subjects: [SKOSSubject]
  private let facts: [Int32: SKOSSchemeFacts]
  private let log: ForeignLog

  init(_ handler: inout SKOSHandler, log: ForeignLog) {
    facts = handler.facts
    self.log = log
    subjects = handler.resources.take()
    count(handler)
  }

  private func count(_ handler: borrowing SKOSHandler) {
    for other in handler.others.values where other.count > 0 {
      log.lose(
        SKOSNames.short(other.name), times: other.count, at: other.line > 0 ? log.location(line: other.line) : nil)
    }
    for (language, count) in handler.languages.all {
      if language == .none {
        log.lose("words in no stated language, read as English", .assumed, times: count)
      } else {
        log.lose("words in `\(language.words)`", times: count)
      }
    }
    log.lose("second skos:prefLabel in a language", .keptAsNear, times: handler.repeatedLabels)
  }

  /// One part for each scheme with concepts, and one for concepts in none.
  func parts() -> [FrameworkPart] {
    var drafts: [FrameworkDraft] = []
    var places: [Int32: Int] = [:]
    let schemes = conceptSchemes()
    let inverse = parents()
    let alone: Int32? = schemes.count == 1 ? schemes.first : nil
    let sizes = sizes()
    let most = subjects.count { $0.isConcept && $0.isDescribed }
    for index in subjects.indices {
      let subject = subjects[index]
      guard subject.isConcept && subject.isDescribed else { continue }
      let stated = subject.schemes
      // Of several schemes, the one that holds most: the others are facets of it.
      let scheme = stated.count < 2 ? stated.first ?? alone ?? -1 : largest(stated, sizes)
      log.lose("skos:inScheme of a second scheme", times: max(0, stated.count - 1), at: location(subject))
      guard let competency = competency(subject, index, inverse[Int32(index)] ?? []) else { continue }
      let place = places[scheme] ?? drafts.count
      if place == drafts.count {
        places[scheme] = place
        drafts.append(draft(scheme))
        // Nearly always there is one scheme.
        if place == 0 { drafts[0].competencies.reserveCapacity(most) }
      }
      drafts[place].competencies.append(competency)
    }
    // Each is taken out, so that its list is changed where it stands.
    var parts: [FrameworkPart] = []
    drafts.reverse()
    while let draft = drafts.popLast() { parts.append(draft.part(log: log)) }
    return parts
  }

  /// How many concepts are in each scheme.
  private func sizes() -> [Int32: Int] {
    var sizes: [Int32: Int] = [:]
    for index in subjects.indices where subjects[index].isConcept && subjects[index].schemes.count > 1 {
      for scheme in subjects[index].schemes { sizes[scheme, default: 0] += 1 }
    }
    return sizes
  }

  private func largest(_ schemes: [Int32], _ sizes: [Int32: Int]) -> Int32 {
    schemes.reduce(schemes[0]) { best, next in sizes[next] ?? 0 > sizes[best] ?? 0 ? next : best }
  }

  private func conceptSchemes() -> [Int32] {
    subjects.indices.filter { subjects[$0].isScheme && subjects[$0].isDescribed }.map(Int32.init)
  }

  /// Parents that are stated from above, and schemes stated by their top concepts.
  private func parents() -> [Int32: [Int32]] {
    var parents: [Int32: [Int32]] = [:]
    for (index, subject) in subjects.enumerated() {
      for child in subject.narrower { parents[child, default: []].append(Int32(index)) }
      for top in subject.topConcepts where subjects[Int(top)].schemes.isEmpty {
        subjects[Int(top)].schemes.append(Int32(index))
      }
    }
    return parents
  }

  private func location(_ subject: SKOSSubject) -> SourceLocation? {
    subject.line > 0 ? log.location(line: subject.line, column: subject.column) : nil
  }

  private func draft(_ scheme: Int32) -> FrameworkDraft {
    let subject: SKOSSubject? = scheme >= 0 ? subjects[Int(scheme)] : nil
    let place = subject.flatMap(location)
    var draft = FrameworkDraft(uri: subject?.uri ?? "", location: place ?? SourceLocation(file: log.file))
    let fact = facts[scheme] ?? SKOSSchemeFacts()
    draft.title = fact.title.isEmpty ? (subject?.preferred ?? Text()) : fact.title
    draft.foreignTitle = fact.foreignTitle
    draft.publisher = fact.publisher
    draft.licence = fact.licence
    draft.version = fact.version
    if let issued = fact.issued {
      let date = DateShapes.date(issued)
      draft.issued = date?.date
      if date?.isExact != true { log.lose("dct:issued", date == nil ? .leftOut : .keptAsNear, at: place) }
    }
    draft.sources = fact.sources.map { Citation(words: $0, uri: $0.hasPrefix("http") ? $0 : nil) }
    return draft
  }

  private func competency(_ subject: SKOSSubject, _ index: Int, _ parents: [Int32]) -> Competency? {
    resolveLabels(subject)
    let location = location(subject)
    // Words are moved, so that none is counted as held twice for a while; a scheme keeps its label as a title.
    var label = subject.isScheme ? subject.preferred : exchange(&subject.preferred, with: Text())
    if label.isEmpty, let title = facts[Int32(index)]?.title, !title.isEmpty {
      label = title
      log.lose("label that is no skos:prefLabel", .keptAsNear, at: location)
    }
    if label.isEmpty, !subject.definition.isEmpty {
      label = subject.definition
      subject.definition = Text()
      log.lose("definition, read as a label for want of one", .keptAsNear, at: location)
    }
    guard !label.isEmpty else {
      let uri = subject.uri
      log.refuse(
        "missing-label", at: location,
        Text(
          "the concept \(quoted(uri)) has no preferred label in English or French; it is left out",
          "le concept \(quoted(uri)) n'a pas de libellé préféré en anglais ni en français; il est laissé de côté"))
      return nil
    }
    takeNotes(of: subject, at: location)
    var broader = subject.broader.map { subjects[Int($0)].uri }
    for parent in parents { broader.append(subjects[Int(parent)].uri) }
    let replacements = subject.replacedBy.map { subjects[Int($0)].uri }
    let isDeprecated = subject.isDeprecated || !replacements.isEmpty
    return Competency(
      id: subject.notation ?? "", uri: subject.uri, label: label,
      alternatives: exchange(&subject.alternatives, with: Texts()),
      definition: exchange(&subject.definition, with: Text()),
      examples: exchange(&subject.examples, with: Texts()), kind: subject.kind ?? .skill,
      reuse: subject.reuse ?? .crossSector, broader: broader,
      relations: subject.related.map { .init(kind: .related, target: subjects[Int($0)].uri) },
      mappings: exchange(&subject.mappings, with: []),
      deprecation: isDeprecated ? .init(on: nil, replacedBy: replacements, reason: Text()) : nil, location: location)
  }

  /// Notes become definitions for want of one, and hidden labels alternatives.
  private func takeNotes(of subject: SKOSSubject, at location: SourceLocation?) {
    guard !subject.note.isEmpty || !subject.hidden.isEmpty else { return }
    for language in Language.allCases {
      if let words = subject.note[language] {
        if subject.definition[language] == nil {
          subject.definition[language] = words
        } else {
          log.lose("skos:scopeNote beside a definition", at: location)
        }
      }
      let hidden = subject.hidden[language]
      for words in hidden { subject.alternatives.append(words, in: language) }
      log.lose("skos:hiddenLabel", .keptAsNear, times: hidden.count, at: location)
    }
  }

  /// Takes the words of SKOS-XL labels and of notes that are resources of their own.
  private func resolveLabels(_ subject: SKOSSubject) {
    if subject.preferredLabels.isEmpty && subject.alternativeLabels.isEmpty && subject.hiddenLabels.isEmpty
      && subject.definitions.isEmpty
    {
      return
    }
    for language in Language.allCases {
      for label in subject.preferredLabels {
        guard let words = subjects[Int(label)].literal[language] else { continue }
        if subject.preferred[language] == nil {
          subject.preferred[language] = words
        } else if subject.preferred[language] != words {
          subject.alternatives.append(words, in: language)
        }
      }
      for label in subject.alternativeLabels {
        guard let words = subjects[Int(label)].literal[language] else { continue }
        if !subject.alternatives[language].contains(words) { subject.alternatives.append(words, in: language) }
      }
      for label in subject.hiddenLabels {
        if let words = subjects[Int(label)].literal[language] { subject.hidden.append(words, in: language) }
      }
      for note in subject.definitions where subject.definition[language] == nil {
        subject.definition[language] = subjects[Int(note)].literal[language]
      }
    }
  }
}
