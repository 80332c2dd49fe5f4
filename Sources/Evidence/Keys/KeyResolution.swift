import Loading
import Model

/// The key that a proof names, and how it was come by.
struct NamedKey: Sendable, Hashable {
  enum Source: Sendable, Hashable {
    /// The identifier is the key (`did:key`, `did:jwk`).
    case itself(controller: String)
    /// A trusted issuer states it.
    case trusted(issuer: String)
    /// The proof brought it along: that shows that nothing was changed, and nothing about who signed.
    case carried
  }

  let key: PublicKey
  let source: Source
  let withdrawn: Instant?

  init(_ key: PublicKey, _ source: Source, withdrawn: Instant? = nil) {
    self.key = key
    self.source = source
    self.withdrawn = withdrawn
  }
}

/// Finds the key that a proof names, without asking any network.
struct KeyResolution: Sendable {
  let trust: TrustList

  /// - Parameters:
  ///   - reference: a verification method or a key id.
  ///   - carried: a key that came with the proof.
  func key(called reference: String?, carried: PublicKey? = nil) -> Result<NamedKey, KeyFault> {
    guard let reference else {
      return carried.map { .success(NamedKey($0, .carried)) } ?? .failure(.noReference)
    }
    if let (issuer, found) = trust.key(called: reference) {
      return .success(NamedKey(found.key, .trusted(issuer: issuer.id), withdrawn: found.withdrawn))
    }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let base = parts[0]
    let fragment = parts.count == 2 ? parts[1] : nil
    if base.hasPrefix("did:key:") { return didKey(base, fragment) }
    if base.hasPrefix("did:jwk:") { return didJWK(base) }
    // An issuer whose keys are listed without ids: the proof's name for the key is the key, or there is one only.
    if let issuer = trust.issuer(called: base), issuer.isKnown {
      return trusted(issuer, fragment, carried, reference)
    }
    guard
      reference.hasPrefix("https:") || reference.hasPrefix("http:") || reference.hasPrefix("urn:")
        || reference.hasPrefix("did:web:")
    else { return carried.map { .success(NamedKey($0, .carried)) } ?? .failure(KeyResolution.fault(reference)) }
    if let key = carried ?? fragment.flatMap(PublicKey.init(multikey:)) { return .success(NamedKey(key, .carried)) }
    if let fragment, KeyResolution.looksLikeMultikey(fragment) { return .failure(.unreadable(reference)) }
    return .failure(.notAtHand(reference))
  }

  private func didKey(_ base: String, _ fragment: String?) -> Result<NamedKey, KeyFault> {
    let text = String(base.dropFirst("did:key:".count))
    // The only key of a did:key document has the identifier itself as its fragment.
    guard fragment == nil || fragment == text, let key = PublicKey(multikey: text) else {
      return .failure(.unreadable(base))
    }
    return .success(NamedKey(key, .itself(controller: base)))
  }

  private func didJWK(_ base: String) -> Result<NamedKey, KeyFault> {
    guard let bytes = Base64URL.bytes(base.dropFirst("did:jwk:".count)),
      let jwk = try? JSONTree.read(bytes, file: base),
      let key = PublicKey(jwk: jwk)
    else { return .failure(.unreadable(base)) }
    return .success(NamedKey(key, .itself(controller: base)))
  }

  private func trusted(
    _ issuer: TrustList.Issuer, _ fragment: String?, _ carried: PublicKey?, _ reference: String
  ) -> Result<NamedKey, KeyFault> {
    let named = carried ?? fragment.flatMap(PublicKey.init(multikey:))
    if let named, let found = issuer.keys.first(where: { $0.key == named }) {
      return .success(NamedKey(found.key, .trusted(issuer: issuer.id), withdrawn: found.withdrawn))
    }
    if let named { return .success(NamedKey(named, .carried)) }
    if fragment == nil, let only = issuer.keys.first, issuer.keys.count == 1 {
      return .success(NamedKey(only.key, .trusted(issuer: issuer.id), withdrawn: only.withdrawn))
    }
    return .failure(.notAtHand(reference))
  }

  /// A verification method is an address (W3C Controlled Identifiers 1.0, section 2.2); a key id of a token need not be.
  private static func fault(_ reference: String) -> KeyFault {
    reference.contains(":") ? .unknownScheme(reference) : .noAddress(reference)
  }

  private static func looksLikeMultikey(_ fragment: String) -> Bool {
    fragment.hasPrefix("z6Mk") || fragment.hasPrefix("zDn")
  }
}

/// Why there is no key to check a proof with.
enum KeyFault: Error, Sendable, Hashable {
  case noReference
  case unknownScheme(String)
  case noAddress(String)
  case unreadable(String)
  case notAtHand(String)

  var verdict: Verdict {
    switch self {
    case .noReference:
      .unchecked("the proof names no key", "la preuve ne nomme aucune clé")
    case .unknownScheme(let reference):
      .unchecked(
        "the proof names its key \(quoted(reference)), which is no kind of address that is known here",
        "la preuve nomme sa clé \(quoted(reference)), ce qui n'est pas un type d'adresse connu ici")
    case .noAddress(let reference):
      .failed(
        "the proof names its key \(quoted(reference)), which is no address",
        "la preuve nomme sa clé \(quoted(reference)), ce qui n'est pas une adresse")
    case .unreadable(let reference):
      .failed(
        "the proof names the key \(quoted(reference, atMost: 120)), which is no valid public key",
        "la preuve nomme la clé \(quoted(reference, atMost: 120)), qui n'est pas une clé publique valide")
    case .notAtHand(let reference):
      .unchecked(
        "the key \(quoted(reference, atMost: 120)) is not at hand, and nothing is fetched; give it with `--trust`",
        "la clé \(quoted(reference, atMost: 120)) n'est pas disponible et rien n'est téléchargé; donnez-la avec `--trust`"
      )
    }
  }
}
