public import Model

/// A micro-credential beside a credential that existed before micro-credentials: post-secondary, secondary (K-12) or
/// apprenticeship. How much of it, at which level, and whether it is a part of it or its equal.
public struct Placement: Sendable {
  /// What existed before.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    case postSecondary = "post-secondary"
    case secondary, apprenticeship
  }

  /// How the micro-credential stands to the existing credential.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Its outcomes lie within the other, which asks for more.
    case partOf = "part-of"
    /// Outcomes, hours and level are all known and comparable.
    case equal
    /// The same, and the micro-credential goes beyond it.
    case contains
    /// Its outcomes cover the other's, but its hours or its level fall short, or are not known.
    case coversNotEqual = "covers-not-equal"
    case overlap, apart, unknown
  }

  public let micro: Subject
  public let existing: Subject
  public let family: Family
  /// Hours of the micro-credential over those of the other; nil where one is not known.
  public let volume: Fraction?
  /// Share of the other's outcomes that it covers, expected reading.
  public let covers: Fraction?
  /// Share of its own outcomes that lie within the other.
  public let within: Fraction?
  public let standing: Standing

  /// Nil where it is not one micro-credential and one existing credential that are compared, in either direction.
  public init?(_ comparison: TransferComparison, policy: Policy) {
    guard comparison.sources.count == 1, let source = comparison.sources.first?.subject else { return nil }
    let (from, to) = (source.credential, comparison.target.credential)
    let isForward: Bool
    if let from, from.kind.isMicro, let family = to?.existingFamily {
      isForward = true
      self.family = family
    } else if let to, to.kind.isMicro, let family = from?.existingFamily {
      isForward = false
      self.family = family
    } else {
      return nil
    }
    micro = isForward ? source : comparison.target
    existing = isForward ? comparison.target : source
    covers = isForward ? comparison[.expected] : comparison.backward
    within = isForward ? comparison.backward : comparison[.expected]
    let (less, more) = (micro.hours, existing.hours)
    volume =
      if let less, let more, more.count > 0 { Fraction(less.count, of: more.count) } else { nil }
    standing = Placement.standing(
      Extent.of(forward: covers, backward: within, policy: policy), volume: volume,
      levels: (micro.referenceLevel, existing.referenceLevel), policy: policy)
  }

  /// Equal, or more, only where outcomes, hours (by the policy's limit for no difference) and level all say so.
  private static func standing(
    _ extent: Extent, volume: Fraction?, levels: (micro: Int?, existing: Int?), policy: Policy
  ) -> Standing {
    switch extent {
    case .partOf: return .partOf
    case .overlap: return .overlap
    case .apart: return .apart
    case .unknown: return .unknown
    case .equal, .contains:
      guard let volume, let micro = levels.micro, let existing = levels.existing else { return .coversNotEqual }
      guard volume >= policy.workload.none && micro >= existing else { return .coversNotEqual }
      return extent == .equal ? .equal : .contains
    }
  }
}

extension Credential.Kind {
  /// Whether it belongs to the family of micro-credentials.
  public var isMicro: Bool {
    switch self {
    case .microCredential, .microProgramme, .badge, .professionalCertification: true
    default: false
    }
  }
}

extension Credential {
  /// The family of what existed before; nil for micro-credentials, licences, and courses and programmes of any kind. What a
  /// firm calls a certificate or a diploma is none of them.
  public var existingFamily: Placement.Family? {
    switch kind {
    case .certificate where issuer.kind?.isPostSecondary == true, .diploma where issuer.kind?.isPostSecondary == true:
      .postSecondary
    // Diplomas of vocational studies, such as Quebec's, are secondary.
    case .diploma where issuer.kind == .government || issuer.kind == .school: .secondary
    case .certificate, .diploma: nil
    case .collegeAttestation, .collegeDiploma, .collegeCourse, .degreeCourse, .degree: .postSecondary
    case .secondaryCourse: .secondary
    case .apprenticeshipLevel, .tradeCertificate: .apprenticeship
    case .microCredential, .microProgramme, .badge, .professionalCertification, .course, .programme, .licence: nil
    }
  }
}

extension Issuer.Kind {
  fileprivate var isPostSecondary: Bool {
    switch self {
    case .university, .college, .cegep, .polytechnic, .indigenousInstitute: true
    case .school, .government, .industryBody, .provider, .employer, .apprenticeshipAuthority: false
    }
  }
}
