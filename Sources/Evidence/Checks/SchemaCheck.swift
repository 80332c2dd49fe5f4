import Loading
import Model

/// Whether a document has what its data model requires.
struct SchemaCheck {
  let document: CredentialDocument
  /// What an Open Badges 2.0 assertion points at.
  let chain: BadgeChain?

  var verdict: Verdict {
    let tree = document.tree
    if document.model == .unknown {
      return .failed(
        "it is no badge, learner record or verifiable credential: `type` and `@context` name none",
        "ce n'est ni un badge, ni un dossier de l'apprenant, ni un justificatif vérifiable : `type` et `@context` n'en nomment aucun"
      )
    }
    var check = ShapeCheck(document.model == .openBadges2 ? OpenBadges2Shapes.all : OpenBadges3Shapes.all)
    check.check(tree, as: root)
    chain?.check(&check)
    document.model == .openBadges2 ? badgeContext(&check) : credentialContext(&check)
    if let id = document.claims?["jti"]?.string, let own = tree["id"]?.string, id != own {
      check.add(
        Text(
          "the token's `jti` is \(quoted(id)), the credential's `id` is \(quoted(own))",
          "le `jti` du jeton est \(quoted(id)), l'`id` du justificatif est \(quoted(own))"))
    }
    return check.verdict(of: document.model)
  }

  private var root: String {
    switch document.model {
    case .openBadges2:
      CredentialDocument.types(of: document.tree).first {
        ["BadgeClass", "Issuer", "Profile", "RevocationList"].contains($0)
      }.map { $0 == "Issuer" ? "Profile" : $0 } ?? "Assertion"
    case .openBadges3: "AchievementCredential"
    case .learnerRecord2: "ClrCredential"
    case .endorsement: "EndorsementCredential"
    case .presentation: "VerifiablePresentation"
    case .credential, .unknown: "VerifiableCredential"
    }
  }

  private static let version1 = "https://www.w3.org/2018/credentials/v1"
  private static let version2 = "https://www.w3.org/ns/credentials/v2"

  /// The first context is that of the VC data model (version 2.0, section 4.3), and says what the dates are called.
  private func credentialContext(_ check: inout ShapeCheck) {
    let contexts = document.tree["@context"]?.list ?? []
    let first = contexts.first?.string ?? ""
    guard first == SchemaCheck.version1 || first == SchemaCheck.version2 else {
      check.add(
        Text(
          "the first `@context` is not that of verifiable credentials",
          "le premier `@context` n'est pas celui des justificatifs vérifiables"))
      return
    }
    // In a token of version 1.1 the claim `nbf` stands for the date.
    if document.model != .presentation, first == SchemaCheck.version1, document.tree["issuanceDate"] == nil,
      document.claims?["nbf"] == nil
    {
      check.add(Text("`$.issuanceDate` is missing", "`$.issuanceDate` manque"))
    }
    let isOfField =
      document.model == .openBadges3 || document.model == .endorsement || document.model == .learnerRecord2
    guard isOfField else { return }
    if first == SchemaCheck.version2, document.tree["validFrom"] == nil, document.claims?["nbf"] == nil {
      check.add(Text("`$.validFrom` is missing", "`$.validFrom` manque"))
    }
    let names = contexts.dropFirst().compactMap(\.string)
    let wanted = document.model == .learnerRecord2 ? "/clr/v2p0" : "/ob/v3p0"
    if !names.contains(where: { $0.contains("imsglobal.org") && $0.contains(wanted) }) {
      check.add(
        Text(
          "no `@context` is that of \(document.model.name.reading(.english))",
          "aucun `@context` n'est celui de \(document.model.name.reading(.french))"))
    }
  }

  /// A badge may bring the definitions along instead of their address.
  private func badgeContext(_ check: inout ShapeCheck) {
    let contexts = document.tree["@context"]?.list ?? []
    guard !contexts.contains(where: { $0.isObject || $0.string == "https://w3id.org/openbadges/v2" }) else { return }
    check.add(
      Text(
        "`@context` is not that of Open Badges 2.0, `https://w3id.org/openbadges/v2`",
        "`@context` n'est pas celui d'Open Badges 2.0, `https://w3id.org/openbadges/v2`"))
  }
}
