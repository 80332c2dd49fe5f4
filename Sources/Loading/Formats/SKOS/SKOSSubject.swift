import Model

/// What a file says of one resource, whatever it turns out to be.
///
/// A class, because two dozen fields are never to be copied; changed in one place at a time, which is not checked at every
/// access.
final class SKOSSubject {
  let uri: String
  @safe @exclusivity(unchecked) var line = 0
  @safe @exclusivity(unchecked) var column = 0

  @safe @exclusivity(unchecked) var isConcept = false
  @safe @exclusivity(unchecked) var isScheme = false
  /// Whether the file describes it, and does not only refer to it.
  @safe @exclusivity(unchecked) var isDescribed = false
  @safe @exclusivity(unchecked) var isDeprecated = false

  @safe @exclusivity(unchecked) var preferred = Text()
  @safe @exclusivity(unchecked) var alternatives = Texts()
  @safe @exclusivity(unchecked) var hidden = Texts()
  @safe @exclusivity(unchecked) var examples = Texts()
  @safe @exclusivity(unchecked) var definition = Text()
  @safe @exclusivity(unchecked) var note = Text()
  /// The words of a SKOS-XL label, or of a note that is a resource of its own.
  @safe @exclusivity(unchecked) var literal = Text()
  @safe @exclusivity(unchecked) var notation: String?

  @safe @exclusivity(unchecked) var broader: [Int32] = []
  @safe @exclusivity(unchecked) var narrower: [Int32] = []
  @safe @exclusivity(unchecked) var related: [Int32] = []
  @safe @exclusivity(unchecked) var schemes: [Int32] = []
  @safe @exclusivity(unchecked) var topConcepts: [Int32] = []
  @safe @exclusivity(unchecked) var replacedBy: [Int32] = []
  @safe @exclusivity(unchecked) var mappings: [Competency.Mapping] = []
  @safe @exclusivity(unchecked) var preferredLabels: [Int32] = []
  @safe @exclusivity(unchecked) var alternativeLabels: [Int32] = []
  @safe @exclusivity(unchecked) var hiddenLabels: [Int32] = []
  /// Notes that are resources of their own.
  @safe @exclusivity(unchecked) var definitions: [Int32] = []

  @safe @exclusivity(unchecked) var kind: Competency.Kind?
  @safe @exclusivity(unchecked) var reuse: Competency.Reuse?

  init(uri: String) { self.uri = uri }
}

/// What is said of a concept scheme, or of the file.
struct SKOSSchemeFacts {
  var title = Text()
  var foreignTitle: String?
  var publisher = Text()
  var licence: Citation?
  var issued: String?
  var version: String?
  var sources: [String] = []
}

extension Texts {
  /// Adds words where they stand; through the subscript, the list would be copied each time.
  mutating func append(_ words: String, in language: Language) {
    switch language {
    case .english:
      if english.isEmpty { english.reserveCapacity(4) }
      english.append(words)
    case .french:
      if french.isEmpty { french.reserveCapacity(4) }
      french.append(words)
    }
  }
}
