import Loading

/// What a context says of one term (JSON-LD 1.1, section 4.1).
struct TermDefinition: Sendable, Hashable {
  /// The IRI or keyword that it stands for; nil where a context says that it stands for nothing.
  var iri: String?
  /// How its values are to be read: `@id`, `@vocab`, `@json`, `@none` or a datatype.
  var type: String?
  var containers: Set<String> = []
  /// The language of its strings; the outer nil where it says nothing, the inner where it says that they have none.
  var language: String??
  /// The context that holds for its values, or within nodes of this type.
  var scoped: JSONTree?
  var isPrefix = false
  /// Something that is not understood here; using the term then ends the reading.
  var isBeyond = false
  var isProtected = false

  /// Whether two definitions say the same, whatever their protection.
  func isAlike(_ other: TermDefinition) -> Bool {
    var (a, b) = (self, other)
    a.isProtected = false
    b.isProtected = false
    return a == b
  }
}

/// The terms that are in force at one place of a document.
struct ActiveContext: Sendable {
  var terms: [String: TermDefinition] = [:]
  var vocabulary: String?
  var language: String?
  /// What holds again below a node whose type brought a context of its own.
  private(set) var previous: [ActiveContext] = []

  var before: ActiveContext? { previous.first }

  /// Keeps `context` as what holds again below, unless something is kept already.
  mutating func remember(_ context: ActiveContext) { if previous.isEmpty { previous = [context] } }

  mutating func forget() { previous = [] }

  /// Keywords stand for themselves.
  static let keywords: Set<String> = [
    "@base", "@container", "@context", "@default", "@direction", "@graph", "@id", "@import", "@included", "@index",
    "@json", "@language", "@list", "@nest", "@none", "@prefix", "@preserve", "@propagate", "@protected", "@reverse",
    "@set", "@type", "@value", "@version", "@vocab",
  ]

  /// Words in the form of a keyword are kept free for later versions.
  static func isKeywordForm(_ text: String) -> Bool {
    text.hasPrefix("@") && text.count > 1 && text.dropFirst().utf8.allSatisfy { (97...122).contains($0 | 32) }
  }

  /// The IRI that words stand for; nil where they stand for nothing (section 5.2 of JSON-LD 1.1 Processing Algorithms).
  ///
  /// - Parameter isTerm: whether terms and the vocabulary apply, as for properties and types.
  func expanded(_ text: String, isTerm: Bool) -> String? {
    if ActiveContext.keywords.contains(text) { return text }
    if ActiveContext.isKeywordForm(text) { return nil }
    if isTerm, let term = terms[text] { return term.iri }
    if let colon = text.dropFirst().firstIndex(of: ":") {
      let prefix = String(text[..<colon])
      let suffix = text[text.index(after: colon)...]
      if prefix == "_" || suffix.hasPrefix("//") { return text }
      if let term = terms[prefix], term.isPrefix, let iri = term.iri { return iri + suffix }
      if IRI.isAbsolute(text) { return text }
    }
    if isTerm, let vocabulary { return vocabulary + text }
    return text
  }
}

/// The form of addresses (RFC 3987), as far as it matters here.
enum IRI {
  /// Whether it begins with a scheme, and holds nothing that N-Quads cannot write.
  static func isAbsolute(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.utf8.first, (97...122).contains(first | 32) else {
      return false
    }
    let isScheme = text[..<colon].utf8.allSatisfy {
      (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 43 || $0 == 45 || $0 == 46
    }
    return isScheme && !text.unicodeScalars.contains { $0.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains($0) }
  }
}
