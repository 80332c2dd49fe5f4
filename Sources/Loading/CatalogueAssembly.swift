import Model

/// Catalogue files put together: each credential with its issuer, each id once.
struct CatalogueAssembly {
  private var credentials: [Credential] = []
  private var issuerNames: [String?] = []
  /// Where each id stands; nil where one file was taken whole and no other has come yet.
  private var places: [String: SourceLocation]? = [:]
  private var issuers: [String: CataloguePart.NamedIssuer] = [:]

  /// Adds a file's records, and reports to its log ids that are taken.
  mutating func add(_ part: consuming CataloguePart, log: DiagnosticLog) {
    for named in part.issuers {
      guard let first = issuers[named.issuer.id] else {
        issuers[named.issuer.id] = named
        continue
      }
      // The same issuer in the files of several regions is no contradiction.
      let isRestated = first.issuer == named.issuer && first.location.file != named.location.file
      if !isRestated { log.report(.duplicate(named.issuer.id, at: named.location, first: first.location)) }
    }
    if credentials.isEmpty, takeWhole(part) { return }
    for place in part.credentials.indices { add(part.credentials[place], issuer: part.issuerNames[place], log) }
  }

  /// Takes the whole list where no id in it comes twice.
  private mutating func takeWhole(_ part: CataloguePart) -> Bool {
    var ids: Set<String> = []
    ids.reserveCapacity(part.credentials.count)
    for place in part.credentials.indices {
      guard part.credentials[place].location != nil, ids.insert(part.credentials[place].id).inserted else {
        return false
      }
    }
    places = nil
    credentials = part.credentials
    issuerNames = part.issuerNames
    return true
  }

  private mutating func add(_ credential: Credential, issuer: String?, _ log: DiagnosticLog) {
    var places = self.places.take() ?? located()
    if let first = places[credential.id] {
      log.report(.duplicate(credential.id, at: credential.location, first: first))
    } else {
      places[credential.id] = credential.location ?? SourceLocation(file: log.file)
      credentials.append(credential)
      issuerNames.append(issuer)
    }
    self.places = places
  }

  private func located() -> [String: SourceLocation] {
    Dictionary(credentials.compactMap { each in each.location.map { (each.id, $0) } }, uniquingKeysWith: { $1 })
  }

  /// The credentials with their issuers, which are then no longer here, and those whose issuer is nowhere.
  mutating func finished() -> Loaded<[Credential]> {
    var diagnostics: [Diagnostic] = []
    for place in credentials.indices {
      guard let id = issuerNames[place] else { continue }
      if let named = issuers[id] {
        credentials[place].issuer = named.issuer
      } else {
        let credential = credentials[place]
        diagnostics.append(
          .dangling(id, named: "issuer", of: credential.id, at: credential.location, among: issuers.keys))
      }
    }
    return Loaded(value: exchange(&credentials, with: []), diagnostics: diagnostics)
  }
}
