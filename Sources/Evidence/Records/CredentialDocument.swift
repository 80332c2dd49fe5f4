import Loading
import Model

/// What a badge or certificate says, whichever of its forms it came in.
struct CredentialDocument: Sendable {
  /// The credential itself, out of its token.
  let tree: JSONTree
  /// The claims of the token that it came in (RFC 7519, section 4.1).
  let claims: JSONTree?
  let model: DataModel

  init(_ file: EvidenceFile) {
    switch file.content {
    case .document(let tree): self.init(tree)
    case .token(let token): self.init(token: token.payload)
    }
  }

  init(_ tree: JSONTree) {
    self.tree = tree
    claims = nil
    model = CredentialDocument.model(of: tree)
  }

  /// In a token the credential stands under `vc` (VC Data Model 1.1, section 6.3.1) or is the payload (VC JOSE COSE, Open
  /// Badges 2.0 and 3.0).
  init(token payload: JSONTree) {
    claims = payload
    tree =
      payload["vc"] ?? payload["vp"] ?? payload.without("iss", "sub", "aud", "exp", "nbf", "iat", "jti")
    model = CredentialDocument.model(of: tree)
  }

  private static func model(of tree: JSONTree) -> DataModel {
    let types = Set(CredentialDocument.types(of: tree))
    let contexts = tree["@context"]?.list.compactMap(\.string) ?? []
    if types.contains("VerifiablePresentation") { return .presentation }
    if types.contains("VerifiableCredential") {
      if types.contains("ClrCredential") { return .learnerRecord2 }
      if types.contains("EndorsementCredential") { return .endorsement }
      if !types.isDisjoint(with: ["OpenBadgeCredential", "AchievementCredential"]) { return .openBadges3 }
      return .credential
    }
    let isBadge = !types.isDisjoint(with: ["Assertion", "BadgeClass", "Issuer", "Profile", "RevocationList"])
    if isBadge || contexts.contains(where: { $0.contains("w3id.org/openbadges/v2") }) { return .openBadges2 }
    if contexts.contains(where: { $0.contains("w3.org/ns/credentials") || $0.contains("w3.org/2018/credentials") }) {
      return .credential
    }
    return .unknown
  }

  static func types(of tree: JSONTree) -> [String] { tree["type"]?.list.compactMap(\.string) ?? [] }

  var id: String? { tree["id"]?.string ?? claims?["jti"]?.string }

  var subjects: [JSONTree] { tree["credentialSubject"]?.list ?? [] }

  /// The issuer's id, from the credential or else its token.
  var issuerID: String? { tree["issuer"]?.string ?? tree["issuer"]?["id"]?.string ?? claims?["iss"]?.string }

  var issuerName: String? { tree["issuer"]?["name"].flatMap(CredentialDocument.words) }

  /// What it was awarded for.
  var achievement: JSONTree? { subjects.lazy.compactMap { $0["achievement"] }.first }

  /// Words, or words by language (VC Data Model 2.0, section 11.1).
  static func words(_ value: JSONTree) -> String? {
    value.string ?? value["@value"]?.string ?? value.list.lazy.compactMap { $0.string ?? $0["@value"]?.string }.first
  }

  var title: String? {
    (achievement?["name"] ?? tree["name"]).flatMap(CredentialDocument.words)
  }

  /// The credentials that it holds: a learner record's, or those of a presentation.
  var contained: [JSONTree] {
    switch model {
    case .learnerRecord2: subjects.flatMap { $0["verifiableCredential"]?.list ?? [] }
    case .presentation: tree["verifiableCredential"]?.list ?? []
    default: []
    }
  }
}
