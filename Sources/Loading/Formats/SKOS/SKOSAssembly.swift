import Model

/// Makes frameworks of what a SKOS file said.
struct SKOSAssembly {
  private var subjects: [SKOSSubject]
  private let facts: [Int32: SKOSSchemeFacts]
  private let log: ForeignLog

  init(_ handler: inout SKOSHandler, log: ForeignLog) {
    facts = handler.facts
    self.log = log
    subjects = []
    // Taken, not copied.
    swap(&subjects, &handler.subjects)
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
  consuming func parts() -> [FrameworkPart] {
    var drafts: [Int32: FrameworkDraft] = [:]
    var order: [Int32] = []
    let schemes = conceptSchemes()
    let inverse = parents()
    let alone: Int32? = schemes.count == 1 ? schemes.first : nil
    let sizes = sizes()
    for index in subjects.indices where subjects[index].isConcept && subjects[index].isDescribed {
      let stated = subjects[index].schemes
      // Of several schemes, the one that holds most: the others are facets of it.
      let scheme = stated.count < 2 ? stated.first ?? alone ?? -1 : largest(stated, sizes)
      log.lose(
        "skos:inScheme of a second scheme", times: max(0, subjects[index].schemes.count - 1), at: location(index))
      guard let competency = competency(index, inverse[Int32(index)] ?? []) else { continue }
      if drafts[scheme] == nil {
        drafts[scheme] = draft(scheme)
        order.append(scheme)
      }
      drafts[scheme]?.competencies.append(competency)
    }
    return order.compactMap { scheme in drafts.removeValue(forKey: scheme)?.part(log: log) }
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
  private mutating func parents() -> [Int32: [Int32]] {
    var parents: [Int32: [Int32]] = [:]
    for index in subjects.indices {
      for child in subjects[index].narrower { parents[child, default: []].append(Int32(index)) }
      for top in subjects[index].topConcepts where subjects[Int(top)].schemes.isEmpty {
        subjects[Int(top)].schemes.append(Int32(index))
      }
    }
    return parents
  }

  private func location(_ index: Int) -> SourceLocation? {
    subjects[index].line > 0 ? log.location(line: subjects[index].line, column: subjects[index].column) : nil
  }

  private func draft(_ scheme: Int32) -> FrameworkDraft {
    let subject: SKOSSubject? = scheme >= 0 ? subjects[Int(scheme)] : nil
    let place = subject.flatMap { $0.line > 0 ? log.location(line: $0.line, column: $0.column) : nil }
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

  private mutating func competency(_ index: Int, _ parents: [Int32]) -> Competency? {
    resolveLabels(index)
    var label = subjects[index].preferred
    if label.isEmpty, let title = facts[Int32(index)]?.title, !title.isEmpty {
      label = title
      log.lose("label that is no skos:prefLabel", .keptAsNear, at: location(index))
    }
    if label.isEmpty, !subjects[index].definition.isEmpty {
      label = subjects[index].definition
      subjects[index].definition = Text()
      log.lose("definition, read as a label for want of one", .keptAsNear, at: location(index))
    }
    guard !label.isEmpty else {
      let uri = subjects[index].uri
      log.refuse(
        "missing-label", at: location(index),
        Text(
          "the concept \(quoted(uri)) has no preferred label in English or French; it is left out",
          "le concept \(quoted(uri)) n'a pas de libellé préféré en anglais ni en français; il est laissé de côté"))
      return nil
    }
    var competency = Competency(
      id: subjects[index].notation ?? "", uri: subjects[index].uri, label: label, location: location(index))
    swap(&competency.alternatives, &subjects[index].alternatives)
    competency.definition = subjects[index].definition
    competency.examples = subjects[index].examples
    let note = subjects[index].note
    for language in Language.allCases {
      if let words = note[language] {
        if competency.definition[language] == nil {
          competency.definition[language] = words
        } else {
          log.lose("skos:scopeNote beside a definition", at: location(index))
        }
      }
      let hidden = subjects[index].hidden[language]
      for words in hidden { competency.alternatives.append(words, in: language) }
      log.lose("skos:hiddenLabel", .keptAsNear, times: hidden.count, at: location(index))
    }
    if let kind = subjects[index].kind { competency.kind = kind }
    if let reuse = subjects[index].reuse { competency.reuse = reuse }
    competency.broader = (subjects[index].broader + parents).map { subjects[Int($0)].uri }
    competency.relations = subjects[index].related.map { .init(kind: .related, target: subjects[Int($0)].uri) }
    competency.mappings = subjects[index].mappings
    let replacements = subjects[index].replacedBy.map { subjects[Int($0)].uri }
    if subjects[index].isDeprecated || !replacements.isEmpty {
      competency.deprecation = .init(on: nil, replacedBy: replacements, reason: Text())
    }
    return competency
  }

  /// Takes the words of SKOS-XL labels and of notes that are resources of their own.
  private mutating func resolveLabels(_ index: Int) {
    for language in Language.allCases {
      for label in subjects[index].preferredLabels {
        guard let words = subjects[Int(label)].literal[language] else { continue }
        if subjects[index].preferred[language] == nil {
          subjects[index].preferred[language] = words
        } else if subjects[index].preferred[language] != words {
          subjects[index].alternatives.append(words, in: language)
        }
      }
      for label in subjects[index].alternativeLabels {
        guard let words = subjects[Int(label)].literal[language] else { continue }
        if !subjects[index].alternatives[language].contains(words) {
          subjects[index].alternatives.append(words, in: language)
        }
      }
      for label in subjects[index].hiddenLabels {
        if let words = subjects[Int(label)].literal[language] { subjects[index].hidden[language].append(words) }
      }
      for note in subjects[index].definitions where subjects[index].definition[language] == nil {
        subjects[index].definition[language] = subjects[Int(note)].literal[language]
      }
    }
  }
}
