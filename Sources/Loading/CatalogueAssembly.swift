import Model

/// Catalogue files put together: each credential with its issuer, each id once.
struct CatalogueAssembly {
  private var records: [CataloguePart.Record] = []
  private var places: [String: SourceLocation] = [:]
  private var issuers: [String: CataloguePart.NamedIssuer] = [:]

  /// Adds a file's records, and reports to its log ids that are taken.
  mutating func add(_ part: CataloguePart, log: DiagnosticLog) {
    for named in part.issuers {
      guard let first = issuers[named.issuer.id] else {
        issuers[named.issuer.id] = named
        continue
      }
      // The same issuer in the files of several regions is no contradiction.
      let isRestated = first.issuer == named.issuer && first.location.file != named.location.file
      if !isRestated { log.report(.duplicate(named.issuer.id, at: named.location, first: first.location)) }
    }
    for record in part.records {
      let id = record.credential.id
      if let first = places[id] {
        log.report(.duplicate(id, at: record.credential.location, first: first))
      } else {
        places[id] = record.credential.location ?? SourceLocation(file: log.file)
        records.append(record)
      }
    }
  }

  /// The credentials with their issuers, and those whose issuer is nowhere.
  func credentials() -> Loaded<[Credential]> {
    var diagnostics: [Diagnostic] = []
    let credentials = records.map { record in
      var credential = record.credential
      guard let id = record.issuer else { return credential }
      if let named = issuers[id] {
        credential.issuer = named.issuer
      } else {
        diagnostics.append(
          .dangling(id, named: "issuer", of: credential.id, at: credential.location, among: issuers.keys))
      }
      return credential
    }
    return Loaded(value: credentials, diagnostics: diagnostics)
  }
}
