import Crypto
import Loading
import Model

/// One proof that stands in the document which it secures: W3C Data Integrity 1.0, and the older Linked Data suites.
struct IntegrityProof: Sendable {
  /// The ways of signing that are understood.
  enum Suite: Sendable, Hashable {
    /// Data Integrity EdDSA Cryptosuites 1.0, section 3.3: over canonical JSON.
    case eddsaJCS
    /// The same, section 3.2: over canonical RDF.
    case eddsaRDFC
    /// The same, annex "Ed25519Signature2020": over canonical RDF too.
    case ed25519Signature2020
  }

  let proof: JSONTree
  let document: JSONTree

  private var suite: Suite? {
    switch (proof["type"]?.string, proof["cryptosuite"]?.string) {
    case ("DataIntegrityProof", "eddsa-jcs-2022"): .eddsaJCS
    case ("DataIntegrityProof", "eddsa-rdfc-2022"): .eddsaRDFC
    case ("Ed25519Signature2020", nil): .ed25519Signature2020
    default: nil
    }
  }

  var name: String { proof["cryptosuite"]?.string ?? proof["type"]?.string ?? "" }

  func outcome(_ keys: KeyResolution, _ contexts: ContextFolder?, asOf: CalendarDate) -> ProofOutcome {
    guard let suite else {
      return ProofOutcome(
        .unchecked(
          "proofs of the kind \(quoted(name)) are not checked here: only eddsa-jcs-2022, eddsa-rdfc-2022 and Ed25519Signature2020",
          "les preuves du type \(quoted(name)) ne sont pas vérifiées ici : seulement eddsa-jcs-2022, eddsa-rdfc-2022 et Ed25519Signature2020"
        ))
    }
    if let fault = fault(asOf) { return ProofOutcome(fault) }
    let named: NamedKey
    switch keys.key(called: proof["verificationMethod"]?.string ?? proof["verificationMethod"]?["id"]?.string) {
    case .failure(let fault): return ProofOutcome(fault.verdict)
    case .success(let key): named = key
    }
    guard case .ed25519 = named.key else {
      return ProofOutcome(
        .failed(
          "the suite \(name) takes an Ed25519 key, and the proof names one of another kind, \(named.key.name)",
          "la suite \(name) exige une clé Ed25519, et la preuve en nomme une d'un autre type, \(named.key.name)"))
    }
    guard let text = proof["proofValue"]?.string, let signature = Multibase.bytes(text), text.hasPrefix("z"),
      signature.count == 64
    else {
      return ProofOutcome(
        .failed(
          "`proofValue` is no signature: `z` and 64 bytes in base 58 are expected",
          "`proofValue` n'est pas une signature : `z` et 64 octets en base 58 sont attendus"))
    }
    let hashes: Hashes
    do {
      hashes = try self.hashes(suite, contexts)
    } catch {
      return ProofOutcome(error.verdict)
    }
    let outcome = ProofOutcome.judged(
      named.key.isValid(signature, of: hashes.proof + hashes.document), with: named, by: name, at: asOf)
    guard outcome.verdict.outcome == .passed, let first = hashes.undefined.first else { return outcome }
    return ProofOutcome(
      .unchecked(
        "the signature is right for the rest, but no context defines \(quoted(first)), which it therefore does not cover",
        "la signature est juste pour le reste, mais aucun contexte ne définit \(quoted(first)), qu'elle ne couvre donc pas"
      ))
  }

  /// What is wrong with the proof before any signature is looked at.
  private func fault(_ asOf: CalendarDate) -> Verdict? {
    // Data Integrity, section 4.5.1, and the VC data model: a credential's issuer asserts it.
    if proof["proofPurpose"]?.string != "assertionMethod" {
      return .failed(
        "the proof's purpose is \(quoted(proof["proofPurpose"]?.string ?? "")); a credential's is `assertionMethod`",
        "la preuve a pour but \(quoted(proof["proofPurpose"]?.string ?? "")); celui d'un justificatif est `assertionMethod`"
      )
    }
    for key in ["created", "expires"] {
      guard let text = proof[key]?.string else { continue }
      guard let instant = Instant(text) else {
        return .failed(
          "the proof's `\(key)` is no date with a time: \(quoted(text))",
          "la valeur `\(key)` de la preuve n'est pas une date avec une heure : \(quoted(text))")
      }
      if key == "expires" && instant.day < asOf {
        return .failed("the proof expired on \(instant.day)", "la preuve a expiré le \(instant.day)")
      }
    }
    if proof["previousProof"] != nil {
      return .unchecked(
        "the proof builds on another (`previousProof`), which is not checked here",
        "la preuve s'appuie sur une autre (`previousProof`), ce qui n'est pas vérifié ici")
    }
    return nil
  }

  struct Hashes: Sendable, Hashable {
    let proof: [UInt8]
    let document: [UInt8]
    /// What no context defines, so that the signature does not cover it.
    var undefined: [String] = []
  }

  private func hashes(_ suite: Suite, _ contexts: ContextFolder?) throws(ProofFault) -> Hashes {
    let options = proof.without("proofValue")
    let unsecured = document.without("proof")
    switch suite {
    case .eddsaJCS: return try canonicalJSON(options, unsecured)
    case .eddsaRDFC, .ed25519Signature2020:
      guard let contexts else { throw .noContexts }
      // Sections 3.2.5 and 4.5 of the suites: the options are read by the contexts of the document.
      let configured = options.without("@context").with("@context", document["@context"] ?? .null)
      let (proof, content) = (try contexts.canonical(configured), try contexts.canonical(unsecured))
      return Hashes(
        proof: IntegrityProof.sha256(proof.bytes), document: IntegrityProof.sha256(content.bytes),
        undefined: content.undefined)
    }
  }

  private func canonicalJSON(_ options: JSONTree, _ unsecured: JSONTree) throws(ProofFault) -> Hashes {
    var content = unsecured
    // Section 3.3.2: the document's contexts begin with those of the proof, which stand for them.
    if let context = options["@context"] {
      let all = document["@context"]?.list ?? []
      guard all.starts(with: context.list) else { throw .otherContexts }
      content = content.with("@context", context)
    }
    guard let proof = CanonicalJSON.bytes(options), let document = CanonicalJSON.bytes(content) else {
      throw .numberOutOfRange
    }
    return Hashes(proof: IntegrityProof.sha256(proof), document: IntegrityProof.sha256(document))
  }

  private static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}

/// Why the content that a proof is about could not be put into canonical form.
enum ProofFault: Error, Sendable, Hashable {
  case noContexts
  case otherContexts
  case numberOutOfRange
  case linkedData(Text)

  var verdict: Verdict {
    switch self {
    case .noContexts:
      .unchecked(
        "this kind of proof needs the JSON-LD contexts, and nothing is fetched; give their folder with `--contexts`",
        "ce type de preuve exige les contextes JSON-LD et rien n'est téléchargé; donnez leur dossier avec `--contexts`")
    case .otherContexts:
      .failed(
        "the proof was made for other contexts than the document has",
        "la preuve a été faite pour d'autres contextes que ceux du document")
    case .numberOutOfRange:
      .failed(
        "a number is outside the range that canonical JSON allows",
        "un nombre sort de l'étendue que permet le JSON canonique")
    case .linkedData(let reason): Verdict(.unchecked, reason)
    }
  }
}
