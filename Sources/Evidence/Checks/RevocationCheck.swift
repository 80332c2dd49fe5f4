import Loading
import Model

/// Whether a credential was revoked or suspended, by local copies of the lists that it names.
struct RevocationCheck {
  let document: CredentialDocument
  let copies: LocalCopies
  let asOf: CalendarDate
  /// How the proof of a status list is checked: it is a credential itself.
  let proof: (EvidenceFile) -> ProofOutcome

  var verdict: Verdict {
    let entries = document.tree["credentialStatus"]?.list ?? []
    guard !entries.isEmpty else {
      return .passed(
        "it names no list of revocations, so that it cannot be revoked",
        "il ne nomme aucune liste de révocations; il ne peut donc pas être révoqué")
    }
    return Verdict.strictest(entries.map(verdict))
  }

  private func verdict(_ entry: JSONTree) -> Verdict {
    switch entry["type"]?.string {
    case "BitstringStatusListEntry", "StatusList2021Entry": bits(entry)
    case "1EdTechRevocationList": list(entry)
    default:
      .unchecked(
        "a status of the kind \(quoted(entry["type"]?.string ?? "")) is not checked here",
        "un état du type \(quoted(entry["type"]?.string ?? "")) n'est pas vérifié ici")
    }
  }

  private func bits(_ entry: JSONTree) -> Verdict {
    guard let address = entry["statusListCredential"]?.string,
      let index = RevocationCheck.index(entry["statusListIndex"])
    else { return .failed("its status names no list and place", "son état ne nomme ni liste ni rang") }
    guard let file = copies.file(at: address) else { return RevocationCheck.missing(address) }
    let list = CredentialDocument(file)
    let subject = list.subjects.first
    let purpose = entry["statusPurpose"]?.string ?? ""
    let purposes = subject?["statusPurpose"]?.list.compactMap(\.string) ?? []
    guard purposes.contains(purpose), let encoded = subject?["encodedList"]?.string, let bits = StatusBits(encoded),
      let status = bits.status(at: index, size: RevocationCheck.index(entry["statusSize"]) ?? 1)
    else {
      return .unchecked(
        "the status list \(quoted(address, atMost: 120)) cannot be read, is for another purpose or is too short",
        "la liste d'états \(quoted(address, atMost: 120)) est illisible, a un autre but ou est trop courte")
    }
    guard purpose == "revocation" || purpose == "suspension" else {
      return .unchecked(
        "a status for the purpose \(quoted(purpose)) is not checked here",
        "un état ayant pour but \(quoted(purpose)) n'est pas vérifié ici")
    }
    if status != 0 {
      return purpose == "revocation"
        ? .failed("the issuer revoked it", "l'émetteur l'a révoqué")
        : .failed("the issuer suspended it", "l'émetteur l'a suspendu")
    }
    return unset(list, file, bits)
  }

  /// That a bit is not set is worth what the list is worth.
  private func unset(_ list: CredentialDocument, _ file: EvidenceFile, _ bits: StatusBits) -> Verdict {
    let validity = ValidityCheck(document: list, asOf: asOf).verdict
    guard validity.outcome != .failed else {
      return .unchecked(
        "the copy of the status list is out of date: \(validity.reason.reading(.english))",
        "la copie de la liste d'états est périmée : \(validity.reason.reading(.french))")
    }
    guard list.issuerID == document.issuerID else {
      return .unchecked(
        "the status list is another issuer's, \(quoted(list.issuerID ?? ""))",
        "la liste d'états est celle d'un autre émetteur, \(quoted(list.issuerID ?? ""))")
    }
    let outcome = proof(file)
    guard outcome.verdict.outcome == .passed else {
      return .unchecked(
        "it is not on the status list, whose own signature did not pass: \(outcome.verdict.reason.reading(.english))",
        "il n'est pas sur la liste d'états, dont la signature n'a pas été confirmée : \(outcome.verdict.reason.reading(.french))"
      )
    }
    guard bits.isLongEnough else {
      return .unchecked(
        "the status list is shorter than the 131,072 entries that the standard asks for",
        "la liste d'états est plus courte que les 131 072 entrées exigées par la norme")
    }
    return .passed("it is not on the issuer's status list", "il n'est pas sur la liste d'états de l'émetteur")
  }

  /// A list of revoked credentials by their ids (1EdTech Revocation List Status Method 1.0). It is not signed: its worth is
  /// that of the copy.
  private func list(_ entry: JSONTree) -> Verdict {
    guard let address = entry["id"]?.string else {
      return .failed("its status names no list", "son état ne nomme aucune liste")
    }
    guard let list = copies.document(at: address) else { return RevocationCheck.missing(address) }
    guard let rows = list["revokedCredential"] ?? list["revokedCredentials"] else {
      return .unchecked(
        "the copy of \(quoted(address, atMost: 120)) is no list of revocations",
        "la copie de \(quoted(address, atMost: 120)) n'est pas une liste de révocations")
    }
    for row in rows.list where (row.string ?? row["id"]?.string) == document.id && document.id != nil {
      if case .boolean(false)? = row["revoked"] { continue }
      return RevocationCheck.revoked(row["revocationReason"]?.string)
    }
    return .passed(
      "it is not on the list of revocations, as the local copy has it",
      "il n'est pas sur la liste de révocations, d'après la copie locale")
  }

  static func revoked(_ reason: String?) -> Verdict {
    let words = reason.map { ": " + quoted($0, atMost: 120) } ?? ""
    return .failed("the issuer revoked it" + words, "l'émetteur l'a révoqué" + words)
  }

  static func missing(_ address: String) -> Verdict {
    .unchecked(
      "there is no copy of \(quoted(address, atMost: 120)), and nothing is fetched; give one with `--copies`",
      "il n'y a pas de copie de \(quoted(address, atMost: 120)) et rien n'est téléchargé; donnez-en une avec `--copies`"
    )
  }

  /// A place in a list: a number, or digits in quotation marks.
  private static func index(_ value: JSONTree?) -> Int? {
    switch value {
    case .number(let digits): Int(digits)
    case .string(let digits): digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
    default: nil
    }
  }
}

extension Verdict {
  /// A failure, else what could not be checked, else the first.
  static func strictest(_ verdicts: [Verdict]) -> Verdict {
    verdicts.first { $0.outcome == .failed } ?? verdicts.first { $0.outcome == .unchecked } ?? verdicts[0]
  }
}
