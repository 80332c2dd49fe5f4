import Model

/// What came of checking the proofs of one document.
struct ProofOutcome: Sendable, Hashable {
  let verdict: Verdict
  /// The key with which the signature was found to be right; nil where it was not.
  let key: NamedKey?

  init(_ verdict: Verdict, key: NamedKey? = nil) {
    self.verdict = verdict
    self.key = key
  }

  /// Several proofs of one document stand side by side: one that fails is never outweighed by another that passes.
  static func all(of outcomes: [ProofOutcome]) -> ProofOutcome {
    if let failed = outcomes.first(where: { $0.verdict.outcome == .failed }) { return failed }
    guard let passed = outcomes.first(where: { $0.verdict.outcome == .passed }) else {
      return outcomes.first ?? ProofOutcome(.unchecked("it has no proof", "il n'a pas de preuve"))
    }
    let others = outcomes.count - 1
    let unchecked = outcomes.filter { $0.verdict.outcome == .unchecked }.count
    guard unchecked > 0 else { return passed }
    return ProofOutcome(
      Verdict(
        .passed,
        .joined(
          [
            passed.verdict.reason,
            Text(
              "\(unchecked) of \(others) other proofs could not be checked",
              "\(unchecked) des \(others) autres preuves n'ont pas pu être vérifiées"),
          ], separator: .same("; "))), key: passed.key)
  }

  /// Whether a signature is right, in words.
  static func judged(
    _ isValid: Bool, with named: NamedKey, by method: String, at asOf: CalendarDate
  ) -> ProofOutcome {
    guard isValid else {
      return ProofOutcome(
        .failed(
          "the signature (\(method)) is not that of this content with the key named: it was changed, or signed with another key",
          "la signature (\(method)) n'est pas celle de ce contenu avec la clé nommée : il a été modifié, ou signé avec une autre clé"
        ))
    }
    if let withdrawn = named.withdrawn, withdrawn.day <= asOf {
      return ProofOutcome(
        .failed(
          "the issuer withdrew the key on \(withdrawn.day)", "l'émetteur a retiré la clé le \(withdrawn.day)"))
    }
    switch named.source {
    case .itself, .trusted:
      return ProofOutcome(
        .passed("\(method), \(named.key.name) key", "\(method), clé \(named.key.name)"), key: named)
    case .carried:
      return ProofOutcome(
        .passed(
          "\(method), with the \(named.key.name) key that the proof itself carries",
          "\(method), avec la clé \(named.key.name) que la preuve elle-même apporte"), key: named)
    }
  }
}
