import Loading
import Model

/// An Open Badges 2.0 assertion with what it points at: its badge class, that class's issuer, and the signing key. What
/// does not stand in it is looked for among the local copies.
struct BadgeChain {
  let assertion: JSONTree
  let badge: JSONTree?
  let issuer: JSONTree?
  private let copies: LocalCopies

  init(_ tree: JSONTree, copies: LocalCopies) {
    func resolved(_ value: JSONTree?) -> JSONTree? {
      guard let value else { return nil }
      return value.isObject ? value : value.string.flatMap(copies.document(at:))
    }
    assertion = tree
    let isClass = CredentialDocument.types(of: tree).contains("BadgeClass")
    badge = isClass ? tree : resolved(tree["badge"])
    issuer = resolved(badge?["issuer"])
    self.copies = copies
  }

  /// A profile, key or list is part of what stands behind badges, and no badge.
  var isBadge: Bool {
    assertion["badge"] != nil
      || !Set(CredentialDocument.types(of: assertion)).isDisjoint(with: ["Assertion", "BadgeClass"])
  }

  var issuerID: String? { badge?["issuer"]?.string ?? issuer?["id"]?.string }

  var isSigned: Bool {
    ["signed", "SignedBadge"].contains(where: CredentialDocument.types(of: verification).contains)
  }

  private var verification: JSONTree { assertion["verification"] ?? assertion["verify"] ?? .null }

  /// The key that a signed badge names, else the first of its issuer's profile.
  var creator: String? {
    verification["creator"]?.string ?? verification["url"]?.string
      ?? issuer?["publicKey"]?.list.first.flatMap {
        $0.string ?? $0["id"]?.string
      }
  }

  /// The key that stands in the profile, or in a local copy of its own. It must belong to the issuer.
  var carriedKey: PublicKey? {
    guard let creator else { return nil }
    let inProfile = issuer?["publicKey"]?.list.first { $0["id"]?.string == creator }
    guard let key = inProfile ?? copies.document(at: creator) else { return nil }
    if let owner = key["owner"]?.string, let issuerID, owner != issuerID { return nil }
    return PublicKey(verificationMethod: key)
  }

  /// What cannot be said of a badge without a signature.
  var hosted: ProofOutcome {
    ProofOutcome(
      .unchecked(
        "it is hosted, not signed: \(quoted(assertion["id"]?.string ?? "", atMost: 120)) vouches for it, and nothing is fetched",
        "il est hébergé et non signé : \(quoted(assertion["id"]?.string ?? "", atMost: 120)) en répond, et rien n'est téléchargé"
      ))
  }

  /// Hosted badges must stand where their issuer says (Open Badges 2.0, "Hosted verification": `allowedOrigins`,
  /// `startsWith`); nil where nothing is wrong, or is known.
  var scopeFault: Verdict? {
    guard assertion["badge"] != nil, !isSigned, let issuer, let id = assertion["id"]?.string else { return nil }
    let rules = issuer["verification"]
    let starts = rules?["startsWith"]?.list.compactMap(\.string) ?? []
    let origins = rules?["allowedOrigins"]?.list.compactMap(\.string) ?? []
    if !starts.isEmpty, !starts.contains(where: id.hasPrefix) { return BadgeChain.outside(id) }
    if !origins.isEmpty, !origins.contains(where: { BadgeChain.host(of: id) == $0 }) { return BadgeChain.outside(id) }
    if starts.isEmpty, origins.isEmpty, let issuerID, let home = BadgeChain.host(of: issuerID),
      BadgeChain.host(of: id).map({ $0 != home }) ?? false
    {
      return BadgeChain.outside(id)
    }
    return nil
  }

  private static func outside(_ id: String) -> Verdict {
    .failed(
      "its address \(quoted(id, atMost: 120)) is not where the issuer's badges are",
      "son adresse \(quoted(id, atMost: 120)) n'est pas là où se trouvent les badges de l'émetteur")
  }

  private static func host(of address: String) -> String? {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      return address.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    }
    return nil
  }

  /// Open Badges 2.0, "Revoked badges": a hosted one says so itself, a signed one's issuer keeps a list.
  var revocation: Verdict {
    if case .boolean(true)? = assertion["revoked"] {
      return RevocationCheck.revoked(assertion["revocationReason"]?.string)
    }
    guard isSigned else {
      return .unchecked(
        "a hosted badge is revoked where it is hosted, and nothing is fetched",
        "un badge hébergé est révoqué là où il est hébergé, et rien n'est téléchargé")
    }
    guard let issuer else {
      return .unchecked(
        "the issuer's profile, which names the list of revocations, is not at hand; give a copy with `--copies`",
        "le profil de l'émetteur, qui nomme la liste de révocations, n'est pas disponible; donnez-en une copie avec `--copies`"
      )
    }
    guard let address = issuer["revocationList"]?.string else {
      return .passed("its issuer keeps no list of revocations", "son émetteur ne tient aucune liste de révocations")
    }
    guard let list = copies.document(at: address) else { return RevocationCheck.missing(address) }
    let names = Set([assertion["id"], assertion["uid"]].compactMap { $0?.string })
    for row in list["revokedAssertions"]?.list ?? [] {
      let ids = [row.string, row["id"]?.string, row["uid"]?.string].compactMap(\.self)
      if !names.isDisjoint(with: ids) { return RevocationCheck.revoked(row["revocationReason"]?.string) }
    }
    return .passed(
      "it is not on the list of revocations, as the local copy has it",
      "il n'est pas sur la liste de révocations, d'après la copie locale")
  }

  /// The schema of what was found of the chain, beyond the assertion.
  func check(_ check: inout ShapeCheck) {
    if let badge, !CredentialDocument.types(of: assertion).contains("BadgeClass") {
      check.check(badge, as: "BadgeClass", at: "badge")
    }
    if let issuer { check.check(issuer, as: "Profile", at: "issuer") }
  }
}
