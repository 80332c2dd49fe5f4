import Loading
public import Model

/// Checks badges and certificates with what lies at hand. Nothing is fetched.
public struct Verifier: Sendable {
  private let keys: KeyResolution
  private let contexts: ContextFolder?
  private let copies: LocalCopies
  private let registry: AwardRegistry
  private let asOf: CalendarDate

  /// Records that hold records are followed no deeper.
  private static let depthLimit = 4

  public init(
    trust: TrustList = TrustList(), contexts: ContextFolder? = nil, copies: LocalCopies = LocalCopies(),
    registry: AwardRegistry = AwardRegistry([]), asOf: CalendarDate
  ) {
    keys = KeyResolution(trust: trust)
    self.contexts = contexts
    self.copies = copies
    self.registry = registry
    self.asOf = asOf
  }

  public func verify(_ file: EvidenceFile) -> Verification {
    let document = CredentialDocument(file)
    return verification(of: document, proof(of: file.content, document), file.path, file.container, depth: 0)
  }

  /// The proof of a document or token by itself.
  private func proof(of content: EvidenceFile.Content, _ document: CredentialDocument) -> ProofOutcome {
    switch content {
    case .token(let token):
      guard document.model == .openBadges2 else { return token.outcome(keys, asOf: asOf) }
      let chain = BadgeChain(document.tree, copies: copies)
      return token.outcome(keys, creator: chain.creator, carried: chain.carriedKey, asOf: asOf)
    case .document(let tree):
      if document.model == .openBadges2, tree["proof"] == nil { return BadgeChain(tree, copies: copies).hosted }
      return proof(in: tree)
    }
  }

  private func proof(in tree: JSONTree) -> ProofOutcome {
    let proofs = tree["proof"]?.list ?? []
    guard !proofs.isEmpty else {
      return ProofOutcome(.unchecked("it is not signed", "il n'est pas signé"))
    }
    return .all(
      of: proofs.map { IntegrityProof(proof: $0, document: tree).outcome(keys, contexts, asOf: asOf) })
  }

  private func verification(
    of document: CredentialDocument, _ proof: ProofOutcome, _ file: String, _ container: EvidenceFile.Container?,
    depth: Int
  ) -> Verification {
    let chain = document.model == .openBadges2 ? BadgeChain(document.tree, copies: copies) : nil
    let issuerID = chain?.issuerID ?? document.issuerID
    let issuerName = (chain?.issuer?["name"]).flatMap(CredentialDocument.words) ?? document.issuerName
    let title = (chain?.badge?["name"]).flatMap(CredentialDocument.words) ?? document.title
    let awarded = ValidityCheck.issued(document)
    let achievement = AchievementCheck(
      registry: registry, achievement: chain.map { $0.badge ?? $0.assertion["badge"] ?? .null } ?? document.achievement,
      title: title, issuerName: issuerName, awarded: awarded
    ).answer
    let issuer = IssuerCheck(
      trust: keys.trust, issuer: issuerID, claimed: document.claims?["iss"]?.string, proof: proof)
    let revocation =
      chain?.revocation
      ?? RevocationCheck(document: document, copies: copies, asOf: asOf) { list in
        self.proof(of: list.content, CredentialDocument(list))
      }.verdict
    let isNone = document.model == .unknown || chain?.isBadge == false
    let other = document.model == .presentation ? Verifier.presented : isNone ? Verifier.noBadge : nil
    return Verification(
      file: file, container: container, model: document.model, id: document.id, title: title, issuerID: issuerID,
      issuerName: issuerName, holder: holder(of: document), awarded: awarded, record: achievement.record?.id,
      described: achievement.record == nil ? Verifier.described(document, chain, file) : nil,
      results: [
        (isNone ? Verifier.noBadge : proof.verdict).result(of: .signature),
        (other ?? chain?.scopeFault ?? issuer.verdict).result(of: .issuer),
        (other ?? ValidityCheck(document: document, asOf: asOf).verdict).result(of: .validity),
        (other ?? revocation).result(of: .revocation),
        SchemaCheck(document: document, chain: chain).verdict.result(of: .schema),
        achievement.verdict.result(of: .achievement),
      ],
      contained: contained(in: document, proof, file, depth: depth))
  }

  /// A presentation is its holder's, and has no issuer.
  private static let presented = Verdict.unchecked(
    "a presentation is its holder's; what it holds is checked below",
    "une présentation est celle de son titulaire; ce qu'elle contient est vérifié plus bas")

  private static let noBadge = Verdict.unchecked(
    "this is no badge, although badges may refer to it: a profile, a key, a list",
    "ceci n'est pas un badge, même si des badges peuvent y renvoyer : un profil, une clé, une liste")

  private func holder(of document: CredentialDocument) -> String? {
    if document.model == .openBadges2 { return document.tree["recipient"]?["identity"]?.string }
    let subject = document.subjects.first
    return subject?["id"]?.string ?? subject?["identifier"]?.list.first?["identityHash"]?.string
      ?? document.claims?["sub"]?.string
  }

  /// The badge read as a record; nil where it names no competency, since then only a person can say what it is worth.
  private static func described(_ document: CredentialDocument, _ chain: BadgeChain?, _ file: String) -> Credential? {
    guard document.contained.isEmpty else { return nil }
    let tree = chain.map { chain -> JSONTree in
      guard let badge = chain.badge else { return JSONTree.null }
      return chain.issuer.map { badge.with("issuer", $0) } ?? badge
    }
    guard let bytes = CanonicalJSON.bytes(tree ?? document.tree) else { return nil }
    let read = CatalogueFiles.credentials(inBadge: bytes, file: file)
    guard read.count == 1, read[0].outcomes.contains(where: { !$0.alignments.isEmpty }) else { return nil }
    return read[0]
  }

  /// What a record holds is read by the contexts of the record, unless it has its own; what has no proof of its own is
  /// covered by that of the record.
  private func contained(
    in document: CredentialDocument, _ outer: ProofOutcome, _ file: String, depth: Int
  ) -> [Verification] {
    guard depth < Verifier.depthLimit else { return [] }
    return document.contained.compactMap { item in
      if let text = Verifier.token(item) {
        guard let token = try? CompactToken(text, file: file) else { return nil }
        let inner = CredentialDocument(token: token.payload)
        return verification(of: inner, proof(of: .token(token), inner), file, nil, depth: depth + 1)
      }
      guard item.isObject else { return nil }
      let whole = item["@context"] == nil ? item.with("@context", document.tree["@context"] ?? .null) : item
      let outcome = item["proof"] == nil ? Verifier.covered(by: outer) : proof(in: whole)
      return verification(of: CredentialDocument(whole), outcome, file, nil, depth: depth + 1)
    }
  }

  /// A token, bare or in a `data:` address (VC Data Model 2.0, section 4.13).
  private static func token(_ item: JSONTree) -> Substring? {
    let text = item.string ?? item["id"]?.string ?? ""
    if CompactToken.isForm(text) { return Substring(text) }
    guard text.hasPrefix("data:application/vc"), let comma = text.firstIndex(of: ",") else { return nil }
    return text[comma...].dropFirst()
  }

  private static func covered(by outer: ProofOutcome) -> ProofOutcome {
    guard outer.verdict.outcome == .passed else {
      return ProofOutcome(.unchecked("it has no proof of its own", "il n'a pas de preuve propre"))
    }
    return ProofOutcome(
      .passed("covered by the proof of the record that holds it", "couvert par la preuve du dossier qui le contient"),
      key: outer.key)
  }
}
