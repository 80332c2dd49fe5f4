public import Model

/// What is asked of a badge or certificate, one question at a time.
public enum Check: String, Sendable, Hashable, CaseIterable {
  /// Nothing was changed since it was signed with the key that it names.
  case signature
  /// Whoever signed it is the issuer that it names, and is known.
  case issuer
  /// It is valid at the as-of date.
  case validity = "not-expired"
  case revocation = "not-revoked"
  /// It has what its data model requires.
  case schema
  /// What it was awarded for is in the catalogue.
  case achievement

  public var name: Text {
    switch self {
    case .signature: Text("signature", "signature")
    case .issuer: Text("issuer known", "émetteur connu")
    case .validity: Text("not expired", "en cours de validité")
    case .revocation: Text("not revoked", "non révoqué")
    case .schema: Text("schema", "schéma")
    case .achievement: Text("in the catalogue", "dans le catalogue")
    }
  }
}

/// The answer to one check. That something could not be checked is an answer of its own, and never a pass.
public struct CheckResult: Sendable, Hashable {
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case passed, failed
    case unchecked = "could-not-be-checked"

    public var name: Text {
      switch self {
      case .passed: Text("passed", "réussi")
      case .failed: Text("failed", "échoué")
      case .unchecked: Text("could not be checked", "non vérifiable")
      }
    }
  }

  public let check: Check
  public let outcome: Outcome
  public let reason: Text

  public init(_ check: Check, _ outcome: Outcome, _ reason: Text) {
    self.check = check
    self.outcome = outcome
    self.reason = reason
  }
}

/// The outcome of a part of a check, before it is known to which it belongs.
struct Verdict: Sendable, Hashable {
  let outcome: CheckResult.Outcome
  let reason: Text

  static func passed(_ english: String, _ french: String) -> Verdict { Verdict(.passed, Text(english, french)) }
  static func failed(_ english: String, _ french: String) -> Verdict { Verdict(.failed, Text(english, french)) }
  static func unchecked(_ english: String, _ french: String) -> Verdict { Verdict(.unchecked, Text(english, french)) }

  init(_ outcome: CheckResult.Outcome, _ reason: Text) {
    self.outcome = outcome
    self.reason = reason
  }

  func result(of check: Check) -> CheckResult { CheckResult(check, outcome, reason) }
}

/// A value of the file in a message: between backticks, without control characters, cut where it is long.
func quoted(_ words: some StringProtocol, atMost limit: Int = 80) -> String {
  let cut = words.unicodeScalars.prefix(limit).map { scalar -> Character in
    let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
    return isControl ? "\u{FFFD}" : Character(scalar)
  }
  return "`" + String(cut) + (words.unicodeScalars.count > limit ? "…" : "") + "`"
}
