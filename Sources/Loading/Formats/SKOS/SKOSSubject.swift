import Model

/// What a file says of one resource, whatever it turns out to be.
///
/// A class, because two dozen fields are never to be copied.
final class SKOSSubject {
  let uri: String
  var line = 0
  var column = 0

  var isConcept = false
  var isScheme = false
  /// Whether the file describes it, and does not only refer to it.
  var isDescribed = false
  var isDeprecated = false

  @safe @exclusivity(unchecked) var preferred = Text()
  @safe @exclusivity(unchecked) var alternatives = Texts()
  var hidden = Texts()
  var examples = Texts()
  @safe @exclusivity(unchecked) var definition = Text()
  var note = Text()
  /// The words of a SKOS-XL label, or of a note that is a resource of its own.
  var literal = Text()
  var notation: String?

  var broader: [Int32] = []
  var narrower: [Int32] = []
  var related: [Int32] = []
  var schemes: [Int32] = []
  var topConcepts: [Int32] = []
  var replacedBy: [Int32] = []
  var mappings: [Competency.Mapping] = []
  var preferredLabels: [Int32] = []
  var alternativeLabels: [Int32] = []
  var hiddenLabels: [Int32] = []
  /// Notes that are resources of their own.
  var definitions: [Int32] = []

  var kind: Competency.Kind?
  var reuse: Competency.Reuse?

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
