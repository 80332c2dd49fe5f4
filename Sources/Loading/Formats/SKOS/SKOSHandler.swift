import Model
import XMLReading

/// Collects what a SKOS file says in one pass of events, striped as RDF/XML is: nodes hold properties, properties hold
/// words, references or nodes.
///
/// It works on bytes: a string is made only of words in English or French, of the URIs of what is described and of what
/// is referred to for the first time. Words in other languages are counted, and never copied.
struct SKOSHandler: XMLEventHandler {
  typealias Token = SKOSNames.Token

  enum Role: UInt8 {
    /// Holds nodes.
    case container
    /// Holds properties of `subject`.
    case node
    /// Holds the value of property `token` of `subject`.
    case property
    /// What is inside is passed over.
    case skipped
  }

  struct Frame {
    var role: Role
    var token: Token
    var language: SKOSLanguage
    var subject: Int32
    /// The number of the element's name.
    var name: Int
    /// Whether a property's value is a resource.
    var hasResource = false
  }

  var resources = SKOSResources()
  var facts: [Int32: SKOSSchemeFacts] = [:]
  private(set) var others: [Int: (name: XMLName, count: Int, line: Int)] = [:]
  private(set) var languages = LanguageCounts()
  var repeatedLabels = 0

  private var frames: [Frame] = []
  /// The property that began last and has not ended, until something begins in it: nearly all hold words or nothing.
  private var leaf: Frame?
  private var bases: [(depth: Int, base: String)] = []
  private var buffer: [UInt8] = []
  private var isCollecting = false
  private var lastScheme: (bytes: [UInt8], subject: Int32) = ([], -1)
  private var blanks = 0

  /// What each number means: a global would be asked whether it is made at every name.
  private let tokens = SKOSNames.tokens

  init(base: String? = nil) {
    if let base { bases.append((0, base)) }
  }

  var vocabulary: [XMLName] { SKOSNames.names }
  var wantsAllText: Bool { false }

  // MARK: Resources

  func string(_ bytes: Span<UInt8>) -> String { String(xml: bytes) }

  /// The number of the resource with this URI, relative or not.
  mutating func resource(_ bytes: Span<UInt8>) -> Int32 {
    if RelativeReference.isAbsolute(bytes) || bases.isEmpty { return resources.number(bytes) }
    return resource(named: RelativeReference.resolve(string(bytes), base: bases.last?.base))
  }

  mutating func resource(named uri: String) -> Int32 {
    let utf8 = uri.utf8
    return resources.number(utf8.span)
  }

  private mutating func blank() -> Int32 {
    blanks += 1
    return resource(named: "_:blank-\(blanks)")
  }

  /// The scheme that nearly every concept of a file is in is compared, not looked up.
  private mutating func scheme(_ bytes: Span<UInt8>) -> Int32 {
    if lastScheme.subject >= 0, lastScheme.bytes.span.isSame(as: bytes) { return lastScheme.subject }
    let place = resource(bytes)
    lastScheme = (bytes.map { $0 }, place)
    return place
  }

  // MARK: Events

  mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
    let token = tag.name < tokens.count ? tokens[tag.name] : .other
    if let outer = leaf {
      frames.append(outer)
      leaf = nil
    }
    guard let top = frames.last else {
      if token == .root { push(tag, .container, token, .none, -1) } else { node(tag, token, .none) }
      return true
    }
    switch top.role {
    case .node: property(tag, token, top.language, of: top.subject)
    case .container: node(tag, token, top.language)
    case .property:
      // A node inside a property is its value.
      let subject = node(tag, token, top.language)
      if subject >= 0 { refer(top.token, top.subject, to: subject) }
      if frames.count >= 2 { frames[frames.count - 2].hasResource = true }
    case .skipped: frames.append(Frame(role: .skipped, token: .other, language: .none, subject: -1, name: tag.name))
    }
    return true
  }

  private mutating func push(
    _ tag: borrowing XMLStartTag, _ role: Role, _ token: Token, _ language: SKOSLanguage, _ subject: Int32
  ) {
    var language = language
    let depth = frames.count
    tag.forEachAttribute { name, value in
      guard name < tokens.count else { return }
      switch tokens[name] {
      case .language: language = SKOSLanguage(tag: value)
      case .base: bases.append((depth, RelativeReference.resolve(string(value), base: bases.last?.base)))
      default: return
      }
    }
    frames.append(Frame(role: role, token: token, language: language, subject: subject, name: tag.name))
  }

  @discardableResult
  private mutating func node(_ tag: borrowing XMLStartTag, _ token: Token, _ language: SKOSLanguage) -> Int32 {
    push(tag, .node, token, language, -1)
    var subject: Int32 = -1
    var hasProperties = false
    tag.forEachAttribute { name, value in
      guard name < tokens.count else { return }
      let token = tokens[name]
      if token.rawValue > Token.base.rawValue || token == .type { hasProperties = true }
      switch token {
      case .about: subject = resource(value)
      case .id: subject = resource(named: RelativeReference.resolve("#" + string(value), base: bases.last?.base))
      case .nodeID: subject = resource(named: "_:" + string(value))
      default: return
      }
    }
    if subject < 0 { subject = blank() }
    let described = resources[subject]
    if described.line == 0 {
      let position = tag.position
      described.line = position.line
      described.column = position.column
    }
    described.isDescribed = true
    switch token {
    case .concept: described.isConcept = true
    case .scheme: described.isScheme = true
    default: break
    }
    let language = frames[frames.count - 1].language
    frames[frames.count - 1].subject = subject
    guard hasProperties else { return subject }
    // Properties may be written as attributes.
    tag.forEachAttribute { name, value in
      guard name < tokens.count else { return }
      let token = tokens[name]
      if token.rawValue <= Token.base.rawValue && token != .type { return }
      if token == .type { setType(value, of: subject) } else { literal(token, name, value, language, subject) }
    }
    return subject
  }

  private mutating func property(
    _ tag: borrowing XMLStartTag, _ token: Token, _ language: SKOSLanguage, of subject: Int32
  ) {
    let place = frames.count
    var frame = Frame(role: .property, token: token, language: language, subject: subject, name: tag.name)
    if token == .other { countOther(tag) }
    tag.forEachAttribute { name, value in
      guard name < tokens.count else { return }
      switch tokens[name] {
      case .language: frame.language = SKOSLanguage(tag: value)
      case .base: bases.append((place, RelativeReference.resolve(string(value), base: bases.last?.base)))
      case .resource:
        frame.hasResource = true
        reference(token, value, subject)
      case .nodeID:
        frame.hasResource = true
        let target = resource(named: "_:" + string(value))
        refer(token, subject, to: target)
      case .parseType: parseType(value, &frame, token, subject)
      default: return
      }
    }
    leaf = frame
    if !buffer.isEmpty { buffer.removeAll(keepingCapacity: true) }
    guard frame.role == .property && !frame.hasResource else {
      isCollecting = false
      return
    }
    // Words in other languages are counted, not copied.
    let isForeign = token.isWords && frame.language.isForeign
    if isForeign { count(frame.language) }
    isCollecting = !isForeign
    if isCollecting { tag.askForText() }
  }

  private mutating func parseType(_ value: Span<UInt8>, _ frame: inout Frame, _ token: Token, _ subject: Int32) {
    frame.hasResource = true
    switch string(value) {
    case "Resource":
      let target = blank()
      refer(token, subject, to: target)
      frame.role = .node
      frame.subject = target
    case "Collection": break
    // Markup of some other language.
    default: frame.role = .skipped
    }
  }

  mutating func endElement(name: Int) -> Bool {
    guard let frame = leaf ?? frames.popLast() else { return true }
    leaf = nil
    if !bases.isEmpty, bases[bases.count - 1].depth == frames.count, frames.count > 0 || bases.count > 1 {
      bases.removeLast()
    }
    guard isCollecting, frame.role == .property else { return true }
    isCollecting = false
    if !frame.hasResource {
      let bytes = exchange(&buffer, with: [])
      literal(frame.token, frame.name, bytes.span, frame.language, frame.subject)
      buffer = bytes
    }
    return true
  }

  mutating func text(_ utf8: Span<UInt8>) -> Bool {
    if isCollecting { unsafe utf8.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) } }
    return true
  }

  // MARK: What is said

  private mutating func reference(_ token: Token, _ value: Span<UInt8>, _ subject: Int32) {
    switch token {
    case .type: setType(value, of: subject)
    case .inScheme, .topConceptOf:
      let scheme = scheme(value)
      let described = resources[subject]
      if !described.schemes.contains(scheme) { described.schemes.append(scheme) }
    case .exact: map(.exactMatch, value, subject)
    case .close: map(.closeMatch, value, subject)
    case .broadMatch: map(.broadMatch, value, subject)
    case .narrowMatch: map(.narrowMatch, value, subject)
    case .relatedMatch: map(.relatedMatch, value, subject)
    case .skillType, .reuse: classify(token, string(value), subject)
    case .licence, .publisher, .source, .title, .version:
      fact(token, string(value), .none, subject)
    case .broader, .narrower, .related, .hasTopConcept, .replacedBy, .preferredLabel, .alternativeLabel, .hiddenLabel,
      .definition, .scopeNote, .words:
      let target = resource(value)
      refer(token, subject, to: target)
    default: return
    }
  }

  private mutating func map(_ predicate: Competency.Mapping.Predicate, _ value: Span<UInt8>, _ subject: Int32) {
    let target = RelativeReference.resolve(string(value), base: bases.last?.base)
    resources[subject].mappings.append(.init(predicate: predicate, target: target, framework: nil))
  }

  private mutating func setType(_ value: Span<UInt8>, of subject: Int32) {
    switch string(value) {
    case SKOSNames.concepts: resources[subject].isConcept = true
    case SKOSNames.schemes: resources[subject].isScheme = true
    default: return
    }
  }

  private mutating func countOther(_ tag: borrowing XMLStartTag) {
    if others[tag.name] == nil { others[tag.name] = (tag.fullName, 0, tag.position.line) }
    others[tag.name]?.count += 1
  }

  mutating func count(_ language: SKOSLanguage) { languages.count(language) }

  mutating func countOther(name: Int) {
    guard name < SKOSNames.names.count else { return }
    if others[name] == nil { others[name] = (SKOSNames.names[name], 0, 0) }
    others[name]?.count += 1
  }
}
