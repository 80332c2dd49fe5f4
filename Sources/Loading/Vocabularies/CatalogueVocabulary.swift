import Model

/// What one file holds of a catalogue. The credentials name their issuers by id only until all files are read.
struct CataloguePart {
  struct NamedIssuer {
    let issuer: Issuer
    let location: SourceLocation
  }

  var credentials: [Credential] = []
  /// The name that each credential has for its issuer; nil where it names none.
  ///
  /// A list of its own, so that a million credentials are handed on as they are.
  var issuerNames: [String?] = []
  var issuers: [NamedIssuer] = []
}

/// Reads `<catalogue>` files (schema: catalogue.xsd).
struct CatalogueVocabulary {
  private var part = CataloguePart()
  private var title = Text()
  private var firstLicence: SourceLocation?

  static func read(_ input: InputFile, log: DiagnosticLog) -> CataloguePart {
    var vocabulary = CatalogueVocabulary()
    var root: ElementReader?
    _ = RecordStream(input: input, vocabulary: .catalogue, log: log).read(
      root: {
        vocabulary.begin($0)
        root = $0
      },
      record: { vocabulary.add($0, to: root) })
    return vocabulary.part
  }

  private func begin(_ root: ElementReader) {
    root.allow(attributes: ["id", "version", "issued"])
    _ = root.identifier()
    _ = root.version()
    _ = root.date("issued")
  }

  private mutating func add(_ record: ElementReader, to root: ElementReader?) {
    switch (record.isOwn, record.name) {
    case (true, "title"): record.add(to: &title)
    case (true, "licence"):
      _ = record.citation(isDated: false)
      _ = record.isFirst(&firstLicence)
    case (true, "source"): _ = record.citation()
    case (true, "issuer"):
      if let issuer = record.issuer() { part.issuers.append(.init(issuer: issuer, location: record.location)) }
    case (true, "credential"):
      // Read apart from its issuer, which may stand further down or in another file.
      let issuer = record.reference("issuer", .required)
      if let credential = record.credential(issuer: Issuer(id: issuer ?? "", name: Text())) {
        part.credentials.append(credential)
        part.issuerNames.append(issuer)
      }
    default:
      root?.reportUnknown(child: record.element, among: ["title", "licence", "source", "issuer", "credential"])
    }
  }
}

extension ElementReader {
  /// `<issuer>`; nil, and reported, without an id.
  fileprivate func issuer() -> Issuer? {
    allow(attributes: ["id", "jurisdiction", "type", "uri", "illustrative"], many: ["name"])
    let id = identifier()
    let issuer = Issuer(
      id: id ?? "", name: requiredText("name"), kind: choice("type"), jurisdiction: jurisdiction("jurisdiction"),
      uri: attribute("uri"), isIllustrative: boolean("illustrative") ?? false)
    return id == nil ? nil : issuer
  }
}
