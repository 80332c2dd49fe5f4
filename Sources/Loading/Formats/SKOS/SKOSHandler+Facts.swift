import Model

extension SKOSHandler {
  /// One resource named as the value of another's property.
  mutating func refer(_ token: SKOSNames.Token, _ subject: Int32, to target: Int32) {
    guard subject >= 0 else { return }
    let described = resources[subject]
    switch token {
    case .broader: described.broader.append(target)
    case .narrower: described.narrower.append(target)
    case .related: described.related.append(target)
    case .inScheme, .topConceptOf: described.schemes.append(target)
    case .hasTopConcept: described.topConcepts.append(target)
    case .replacedBy: described.replacedBy.append(target)
    case .preferredLabel: described.preferredLabels.append(target)
    case .alternativeLabel: described.alternativeLabels.append(target)
    case .hiddenLabel: described.hiddenLabels.append(target)
    case .definition, .scopeNote, .words: described.definitions.append(target)
    case .exact: map(.exactMatch, to: target, described)
    case .close: map(.closeMatch, to: target, described)
    case .broadMatch: map(.broadMatch, to: target, described)
    case .narrowMatch: map(.narrowMatch, to: target, described)
    case .relatedMatch: map(.relatedMatch, to: target, described)
    default: return
    }
  }

  private mutating func map(_ predicate: Competency.Mapping.Predicate, to target: Int32, _ described: SKOSSubject) {
    described.mappings.append(.init(predicate: predicate, target: resources[target].uri, framework: nil))
  }

  /// Words as the value of a property.
  mutating func literal(
    _ token: Token, _ name: Int, _ bytes: Span<UInt8>, _ language: SKOSLanguage, _ subject: Int32
  ) {
    guard subject >= 0 else { return }
    switch token {
    case .preferred, .alternative, .hidden, .definition, .scopeNote, .words, .example, .literal:
      words(token, name, bytes, language, resources[subject])
    case .notation:
      if let words = CleanWords.string(bytes) {
        if resources[subject].notation == nil {
          resources[subject].notation = words
        } else {
          countOther(name: name)
        }
      }
    case .title, .publisher, .licence, .issued, .version, .source:
      if let words = CleanWords.string(bytes) { fact(token, words, language, subject) }
    case .deprecated:
      let words = CleanWords.string(bytes) ?? ""
      resources[subject].isDeprecated = words == "true" || words == "1"
    case .skillType, .reuse: classify(token, CleanWords.string(bytes) ?? "", subject)
    case .exact, .close, .broadMatch, .narrowMatch, .relatedMatch, .broader, .narrower, .related, .inScheme:
      // A URI written as words.
      if let words = CleanWords.string(bytes) {
        let target = resource(named: words)
        refer(token, subject, to: target)
      }
    default: return
    }
  }

  private mutating func words(
    _ token: Token, _ name: Int, _ bytes: Span<UInt8>, _ language: SKOSLanguage, _ subject: SKOSSubject
  ) {
    let ours: Language
    switch language.ours {
    case let known?: ours = known
    case nil where language == .none:
      count(language)
      ours = .english
    case nil:
      if bytes.count > 0 { count(language) }
      return
    }
    guard let words = CleanWords.string(bytes) else { return }
    switch token {
    case .alternative: subject.alternatives.append(words, in: ours)
    case .preferred:
      if let known = subject.preferred[ours] {
        guard known != words else { return }
        repeatedLabels += 1
        subject.alternatives.append(words, in: ours)
      } else {
        subject.preferred[ours] = words
      }
    case .hidden: subject.hidden.append(words, in: ours)
    case .example: subject.examples.append(words, in: ours)
    case .definition:
      if subject.definition[ours] == nil { subject.definition[ours] = words } else { countOther(name: name) }
    case .scopeNote, .words:
      if subject.note[ours] == nil { subject.note[ours] = words } else { countOther(name: name) }
    default: if subject.literal[ours] == nil { subject.literal[ours] = words }
    }
  }

  /// ESCO's own properties.
  mutating func classify(_ token: Token, _ value: String, _ subject: Int32) {
    let end = String(IdentifierMaker.lastPart(of: value))
    if token == .skillType {
      resources[subject].kind = end == "knowledge" ? .knowledge : .skill
    } else {
      resources[subject].reuse = Competency.Reuse(rawValue: end)
    }
  }

  /// Something said of a scheme; of a concept, it has no place.
  mutating func fact(_ token: Token, _ words: String, _ language: SKOSLanguage, _ subject: Int32) {
    var fact = facts[subject] ?? SKOSSchemeFacts()
    switch token {
    case .title:
      if let ours = language.ours ?? (language == .none ? .english : nil) {
        if fact.title[ours] == nil { fact.title[ours] = words }
      } else {
        fact.foreignTitle = fact.foreignTitle ?? words
      }
    case .publisher:
      if fact.publisher[language.ours ?? .english] == nil { fact.publisher[language.ours ?? .english] = words }
    case .licence:
      if fact.licence == nil {
        let isURI = words.hasPrefix("http")
        fact.licence = Citation(words: words, uri: isURI ? words : nil)
      }
    case .issued: fact.issued = fact.issued ?? words
    case .version: fact.version = fact.version ?? words
    default: fact.sources.append(words)
    }
    facts[subject] = fact
  }
}

/// A language as RDF names it, in eight bytes at most: nothing is allocated to compare it.
struct SKOSLanguage: Hashable {
  let code: UInt64
  /// English or French, whatever the region.
  let ours: Language?

  static let none = SKOSLanguage(code: 0)

  private init(code: UInt64) {
    self.code = code
    var top = code
    while top > 0xFF_FFFF { top >>= 8 }
    switch top {
    case 0x656E, 0x656E2D: ours = .english
    case 0x6672, 0x66722D: ours = .french
    default: ours = nil
    }
  }

  init(tag: Span<UInt8>) {
    if tag.count == 2 {
      self.init(code: UInt64(tag[0] | 0x20) << 8 | UInt64(tag[1] | 0x20))
      return
    }
    var code: UInt64 = 0
    for index in 0..<min(tag.count, 8) { code = code << 8 | UInt64(tag[index] | 0x20) }
    self.init(code: code)
  }

  /// Whether it is stated, and neither English nor French.
  var isForeign: Bool { ours == nil && code != 0 }

  /// The tag in words.
  var words: String {
    var bytes: [UInt8] = []
    var rest = code
    while rest > 0 {
      bytes.append(UInt8(rest & 0xFF))
      rest >>= 8
    }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }
}
