public import Model

/// A credential or a role with its profile: what can be compared.
public struct Subject: Sendable {
  /// What the profile was made from.
  public enum Origin: Sendable {
    case credential(Credential)
    case role(Role)
  }

  public let origin: Origin
  public let profile: Profile
  /// Total learning hours: as stated, else the sum of a programme's components when every one is known.
  public let hours: Hundredths?
  /// The credential's level on the policy's reference scale.
  public let referenceLevel: Int?
  /// Ids of all credentials inside this one, at any depth.
  public let nested: Set<String>

  public init(
    origin: Origin, profile: Profile, hours: Hundredths?, referenceLevel: Int?, nested: Set<String> = []
  ) {
    self.origin = origin
    self.profile = profile
    self.hours = hours
    self.referenceLevel = referenceLevel
    self.nested = nested
  }

  public var id: String { profile.id }

  public var credential: Credential? { if case .credential(let credential) = origin { credential } else { nil } }

  public var isRole: Bool { credential == nil }

  public var title: Text {
    switch origin {
    case .credential(let credential): credential.title
    case .role(let role): role.title
    }
  }

  public var sectors: [Sector] {
    switch origin {
    case .credential(let credential): credential.sectors
    case .role(let role): role.sectors
    }
  }

  public var regulations: [Regulation] {
    switch origin {
    case .credential(let credential): credential.regulations
    case .role(let role): role.regulations
    }
  }

  /// Where it is received when it is a target: its issuer's jurisdiction; nil for a role or an issuer with none.
  public var jurisdiction: Jurisdiction? { credential?.jurisdiction }

  public var region: Region { credential?.region ?? .providers }
}
