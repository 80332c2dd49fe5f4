import Model

/// What one file says of a framework.
struct FrameworkPart {
  var id: String
  var uri: String
  var version: String
  var title = Text()
  var publisher = Text()
  var licence: Citation?
  var sources: [Citation] = []
  var issued: CalendarDate?
  var valid = DateSpan()
  var isIllustrative: Bool?
  var scale: ProficiencyScale?
  var competencies: [Competency] = []
  var location: SourceLocation
}

/// Reads `<framework>` files (schema: framework.xsd).
struct FrameworkVocabulary {
  private var part: FrameworkPart?
  private var firstScale: SourceLocation?
  private var firstLicence: SourceLocation?

  /// The part that a file holds; nil when it is not one, or says not of which framework.
  static func read(_ input: InputFile, log: DiagnosticLog) -> FrameworkPart? {
    var vocabulary = FrameworkVocabulary()
    var root: ElementReader?
    let isWhole = RecordStream(input: input, vocabulary: .framework, log: log).read(
      root: {
        vocabulary.begin($0)
        root = $0
      },
      record: { vocabulary.add($0, to: root) })
    if let root { vocabulary.end(root, isWhole: isWhole) }
    return vocabulary.part
  }

  private mutating func begin(_ root: ElementReader) {
    root.allow(attributes: ["id", "uri", "version", "issued", "valid-from", "valid-to", "illustrative"])
    let id = root.identifier()
    let uri = root.attribute("uri", .required)
    let version = root.version()
    let issued = root.date("issued")
    let valid = root.span(from: "valid-from", to: "valid-to")
    let isIllustrative = root.boolean("illustrative")
    if let from = valid.from, let to = valid.to, to < from {
      root.report(
        "dates-inverted",
        Text(
          "`valid-from` (\(quoted("\(from)"))) is after `valid-to` (\(quoted("\(to)")))",
          "`valid-from` (\(quoted("\(from)"))) est postérieur à `valid-to` (\(quoted("\(to)")))"))
    }
    // Without them nobody can tell which framework the competencies belong to; they are read for their own faults.
    guard let id, let uri, let version else { return }
    part = FrameworkPart(id: id, uri: uri, version: version, location: root.location)
    part?.issued = issued
    part?.valid = valid
    part?.isIllustrative = isIllustrative
  }

  private mutating func add(_ record: ElementReader, to root: ElementReader?) {
    switch (record.isOwn, record.name) {
    case (true, "title"): addWords(record, to: \.title)
    case (true, "publisher"): addWords(record, to: \.publisher)
    case (true, "licence"):
      let licence = record.citation(isDated: false)
      if record.isFirst(&firstLicence) { part?.licence = licence }
    case (true, "source"): if let source = record.citation() { part?.sources.append(source) }
    case (true, "scale"):
      let scale = record.proficiencyScale()
      if record.isFirst(&firstScale) { part?.scale = scale }
    case (true, "competency"):
      if let competency = record.competency(frameworkURI: part?.uri ?? "") { part?.competencies.append(competency) }
    default:
      root?.reportUnknown(
        child: record.element, among: ["title", "publisher", "licence", "source", "scale", "competency"])
    }
  }

  private mutating func addWords(_ record: ElementReader, to path: WritableKeyPath<FrameworkPart, Text>) {
    var words = part?[keyPath: path] ?? Text()
    record.add(to: &words)
    part?[keyPath: path] = words
  }

  private func end(_ root: ElementReader, isWhole: Bool) {
    guard let part else {
      root.report(
        .unreadable, "nameless-framework",
        Text(
          "a framework needs an `id`, a `uri` and a `version`; without them none of this file is used",
          "un référentiel a besoin d'un `id`, d'un `uri` et d'une `version`; sans eux, rien de ce fichier n'est utilisé"
        ))
      return
    }
    guard isWhole else { return }
    root.reportMissingLanguages(of: part.title, "title", isRequired: true)
    root.reportMissingLanguages(of: part.publisher, "publisher", isRequired: false)
  }
}

extension ElementReader {
  /// `1`, `1.0` or `1.0.0`. One of another form is reported but kept: it still tells versions apart.
  func version() -> String? {
    guard let words = attribute("version", .required) else { return nil }
    let numbers = words.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion =
      numbers.count <= 3 && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    if !isVersion {
      reportBad(
        words, in: "version",
        expected: Text(
          "one to three numbers with points, such as `1.0.0`", "un à trois nombres séparés de points, tels que `1.0.0`")
      )
    }
    return words
  }

  /// Whether this is the first record of its kind; a second is reported.
  func isFirst(_ first: inout SourceLocation?) -> Bool {
    guard let place = first else {
      first = location
      return true
    }
    report(
      "repeated-element",
      Text(
        "\(quoted(name)) comes more than once; only the first, on line \(place.line ?? 1), is read",
        "\(quoted(name)) figure plus d'une fois; seul le premier, à la ligne \(place.line ?? 1), est lu"))
    return false
  }

  /// Reports words that are there in one language only, or, where they are required, in none.
  func reportMissingLanguages(of text: Text, _ child: String, isRequired: Bool) {
    if text.isEmpty && isRequired { reportMissing(child: child) }
    for problem in Diagnostic.missingLanguages(of: text, child, in: name, at: location) { log.report(problem) }
  }
}
