import Model

/// Identifiers of credentials and issuers of other formats: those of two files are made apart, and may be alike.
struct CatalogueNames {
  private var credentials: [String: String] = [:]
  private var issuers: [String: Issuer] = [:]

  /// The same part, with names that no part before it has given to something else.
  mutating func renamed(_ part: consuming CataloguePart) -> CataloguePart {
    var ids: [String: String] = [:]
    for credential in part.credentials {
      let new = name(credential.id, for: credential)
      if new != credential.id { ids[credential.id] = new }
    }
    var issuerIDs: [String: String] = [:]
    part.issuers = part.issuers.map { named in
      var issuer = named.issuer
      issuer.id = name(for: issuer)
      issuerIDs[named.issuer.id] = issuer.id
      return .init(issuer: issuers[issuer.id] ?? issuer, location: named.location)
    }
    guard !ids.isEmpty || issuerIDs.contains(where: { $0.key != $0.value }) else {
      return part
    }
    for place in part.credentials.indices {
      if !ids.isEmpty { CatalogueNames.rename(&part.credentials[place], ids) }
      part.issuerNames[place] = part.issuerNames[place].map { issuerIDs[$0] ?? $0 }
    }
    return part
  }

  /// A credential with the same address keeps its name, and is then told to be there twice.
  private mutating func name(_ id: String, for credential: Credential) -> String {
    let address = credential.uri.flatMap { $0.hasPrefix("http") ? $0 : nil }
    let owner = address ?? credential.location?.description ?? id
    var name = id
    var number = 2
    while let other = credentials[name], other != owner {
      name = "\(id)-\(number)"
      number += 1
    }
    credentials[name] = owner
    return name
  }

  private mutating func name(for issuer: Issuer) -> String {
    var name = issuer.id
    var number = 2
    while let other = issuers[name], other.name != issuer.name || other.jurisdiction != issuer.jurisdiction {
      name = "\(issuer.id)-\(number)"
      number += 1
    }
    if issuers[name] == nil {
      issuers[name] = issuer
      issuers[name]?.id = name
    }
    return name
  }

  private static func rename(_ credential: inout Credential, _ ids: [String: String]) {
    func new(_ id: String) -> String { ids[id] ?? id }
    credential.id = new(credential.id)
    credential.stacksInto = credential.stacksInto.map(new)
    credential.prerequisites = credential.prerequisites.map { each in
      Prerequisite(credential: each.credential.map(new), words: each.words)
    }
    credential.components = credential.components.map { each in
      Component(credential: each.credential.map(new), title: each.title, workload: each.workload)
    }
    credential.supersession = credential.supersession.map { Supersession(by: $0.by.map(new), on: $0.on) }
  }
}
