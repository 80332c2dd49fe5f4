import Loading
import Model

/// Whether the issuer that a credential names is one that is trusted, and is who signed it.
struct IssuerCheck {
  let trust: TrustList
  let issuer: String?
  /// The issuer that the token names (`iss`).
  let claimed: String?
  let proof: ProofOutcome

  var verdict: Verdict {
    guard let issuer else { return .failed("it names no issuer", "il ne nomme aucun émetteur") }
    if let claimed, claimed != issuer {
      return .failed(
        "the token was issued by \(quoted(claimed)), and the credential in it names \(quoted(issuer))",
        "le jeton a été émis par \(quoted(claimed)), et le justificatif qu'il contient nomme \(quoted(issuer))")
    }
    switch proof.key?.source {
    case .itself(let controller) where issuer.hasPrefix("did:key:") && controller != issuer:
      return .failed(
        "it names the issuer \(quoted(issuer)), and was signed by \(quoted(controller))",
        "il nomme l'émetteur \(quoted(issuer)), et a été signé par \(quoted(controller))")
    case .trusted(let other) where trust.issuer(called: issuer)?.id != other:
      return .failed(
        "it names the issuer \(quoted(issuer)), and was signed with a key of \(quoted(other))",
        "il nomme l'émetteur \(quoted(issuer)), et a été signé avec une clé de \(quoted(other))")
    default: break
    }
    guard let known = trust.issuer(called: issuer) else { return unknown(issuer) }
    let name = quoted(known.name ?? known.id)
    guard known.isKnown else {
      return .unchecked(
        "the trust file names \(name) without a key", "le fichier de confiance nomme \(name) sans aucune clé")
    }
    guard let key = proof.key else {
      return .unchecked(
        "the trust file has \(name), but without a signature that is right nothing shows that it is theirs",
        "le fichier de confiance contient \(name), mais sans signature juste rien ne montre que c'est bien le sien")
    }
    guard known.keys.contains(where: { $0.key == key.key }) else {
      return .failed(
        "it was signed with a key that is not among those of \(name)",
        "il a été signé avec une clé qui n'est pas parmi celles de \(name)")
    }
    return .passed("\(name), with a key of the trust file", "\(name), avec une clé du fichier de confiance")
  }

  private func unknown(_ issuer: String) -> Verdict {
    trust.issuers.isEmpty
      ? .unchecked(
        "who \(quoted(issuer)) is, no trust file says; give one with `--trust`",
        "aucun fichier de confiance ne dit qui est \(quoted(issuer)); donnez-en un avec `--trust`")
      : .unchecked(
        "\(quoted(issuer)) is not in the trust file", "\(quoted(issuer)) n'est pas dans le fichier de confiance")
  }
}
