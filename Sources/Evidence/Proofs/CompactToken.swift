import Loading
public import Model

/// A JSON Web Signature in its compact form (RFC 7515): `header.payload.signature`, each in base 64.
struct CompactToken: Sendable {
  let header: JSONTree
  let payload: JSONTree
  private let signed: [UInt8]
  private let signature: [UInt8]

  /// Whether a text has the form of one, and not whether it can be read.
  static func isForm(_ text: some StringProtocol) -> Bool {
    text.hasPrefix("ey") && text.utf8.filter { $0 == UInt8(ascii: ".") }.count == 2
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 65...90, 97...122, 48...57, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
  }

  /// - Throws: which part cannot be read.
  init(_ text: some StringProtocol, file: String) throws(ContentFault) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let head = Base64URL.bytes(parts[0]), let body = Base64URL.bytes(parts[1]),
      let signature = Base64URL.bytes(parts[2])
    else {
      throw ContentFault(
        Text(
          "it is no signed token: three parts in base 64 for URLs, with points between them",
          "ce n'est pas un jeton signé : trois parties en base 64 pour URL, séparées par des points"))
    }
    do {
      header = try JSONTree.read(head, file: file)
      payload = try JSONTree.read(body, file: file)
    } catch {
      throw ContentFault(error.diagnostic)
    }
    signed = Array(parts[0].utf8) + [UInt8(ascii: ".")] + Array(parts[1].utf8)
    self.signature = signature
  }

  /// The algorithms that are checked, RFC 7518 section 3.1 and RFC 8037 section 3.1, and the keys that they take. That a
  /// token does not choose its algorithm freely is what RFC 8725 section 3.1 asks for.
  private func accepts(_ key: PublicKey) -> Bool {
    switch (header["alg"]?.string, key) {
    case ("RS256", .rsa), ("ES256", .p256), ("EdDSA", .ed25519), ("Ed25519", .ed25519): true
    default: false
    }
  }

  private static let algorithms: Set<String> = ["RS256", "ES256", "EdDSA", "Ed25519"]

  /// - Parameters:
  ///   - creator: the key that the signed content names, where the header names none (Open Badges 2.0).
  ///   - carried: that key, where a local copy has it.
  func outcome(
    _ keys: KeyResolution, creator: String? = nil, carried: PublicKey? = nil, asOf: CalendarDate
  ) -> ProofOutcome {
    let algorithm = header["alg"]?.string ?? "none"
    if algorithm.lowercased() == "none" {
      return ProofOutcome(
        .failed("the token is not signed (`alg` is none)", "le jeton n'est pas signé (`alg` vaut none)"))
    }
    guard CompactToken.algorithms.contains(algorithm) else {
      return ProofOutcome(
        .unchecked(
          "the algorithm \(quoted(algorithm)) is not among RS256, ES256 and EdDSA",
          "l'algorithme \(quoted(algorithm)) n'est pas parmi RS256, ES256 et EdDSA"))
    }
    // RFC 7515 section 4.1.11: what is critical and not understood must not be accepted.
    if header["crit"] != nil || header["b64"] != nil {
      return ProofOutcome(
        .unchecked(
          "the token has critical extensions (`crit`) that are not known here",
          "le jeton comporte des extensions critiques (`crit`) inconnues ici"))
    }
    let carried = header["jwk"].flatMap(PublicKey.init(jwk:)) ?? carried
    switch keys.key(called: header["kid"]?.string ?? creator, carried: carried) {
    case .failure(let fault): return ProofOutcome(fault.verdict)
    case .success(let named):
      guard accepts(named.key) else {
        return ProofOutcome(
          .failed(
            "the token says \(algorithm) and names a key of another kind, \(named.key.name)",
            "le jeton annonce \(algorithm) et nomme une clé d'un autre type, \(named.key.name)"))
      }
      return .judged(named.key.isValid(signature, of: signed), with: named, by: "JWT \(algorithm)", at: asOf)
    }
  }
}

/// Why a file cannot be read as a badge or certificate.
public struct ContentFault: Error, Sendable, Hashable {
  public let diagnostic: Diagnostic?
  public let message: Text

  init(_ message: Text) {
    self.message = message
    diagnostic = nil
  }

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
    message = diagnostic.message
  }
}
