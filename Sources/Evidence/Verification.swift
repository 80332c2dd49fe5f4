public import Model

/// What came of checking one badge or certificate.
public struct Verification: Sendable, Hashable {
  /// What the checks come to together.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// The signature is right, the issuer known, the award valid and not revoked, and no check failed.
    case verified
    /// No check failed, but that it is genuine could not be shown: it is no more than what its holder says.
    case selfDeclared = "self-declared"
    /// A check failed.
    case refuted

    public var name: Text {
      switch self {
      case .verified: Text("verified", "vérifié")
      case .selfDeclared: Text("self-declared", "déclaré par le titulaire")
      case .refuted: Text("refuted", "réfuté")
      }
    }
  }

  public let file: String
  /// Nil for what stands in another document.
  public let container: EvidenceFile.Container?
  public let model: DataModel
  public let id: String?
  public let title: String?
  public let issuerID: String?
  public let issuerName: String?
  /// Who it was awarded to, as far as it says: an address or an identifier, hashed or not. Personal data.
  public let holder: String?
  public let awarded: CalendarDate?
  /// The catalogue's record of what it was awarded for.
  public let record: String?
  /// What it was awarded for as the badge itself describes it, where the catalogue has no record and the badge names
  /// competencies.
  public let described: Credential?
  /// One for each check, in the order of `Check`.
  public let results: [CheckResult]
  /// The credentials that it holds.
  public let contained: [Verification]

  public var standing: Standing {
    if results.contains(where: { $0.outcome == .failed }) { return .refuted }
    let passed = Set(results.filter { $0.outcome == .passed }.map(\.check))
    return passed.isSuperset(of: [.signature, .issuer, .validity, .revocation]) ? .verified : .selfDeclared
  }

  /// Whether any check failed, of it or of what it holds.
  public var hasFailure: Bool { standing == .refuted || contained.contains(where: \.hasFailure) }

  public subscript(check: Check) -> CheckResult? { results.first { $0.check == check } }
}
