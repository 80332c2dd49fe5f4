public import Model

/// Who decides: a province or territory for its institutions, or an employer.
public enum Receiver: Sendable, Hashable, Comparable {
  case jurisdiction(Jurisdiction)
  case employer

  /// `CA-ON`, `ON` or `employer` (`employeur`), in any case.
  public init?(name: some StringProtocol) {
    let name = String(name)
    if ["employer", "employeur"].contains(name.lowercased()) {
      self = .employer
    } else if let region = Region(name: name), region != .providers, let place = Jurisdiction(region.rawValue) {
      self = .jurisdiction(place)
    } else {
      return nil
    }
  }

  /// The thirteen, from east to west and north.
  public static let provinces: [Receiver] = Region.allCases.compactMap { region in
    region == .providers ? nil : Jurisdiction(region.rawValue).map(Receiver.jurisdiction)
  }

  public var code: String {
    switch self {
    case .jurisdiction(let place): place.code
    case .employer: "employer"
    }
  }

  public var name: Text {
    switch self {
    case .jurisdiction(let place): place.name
    case .employer: Text("an employer", "un employeur")
    }
  }

  /// `ON`, as people write it.
  public var abbreviation: Text {
    switch self {
    case .jurisdiction(let place): place.region.abbreviation
    case .employer: Text("employer", "employeur")
    }
  }

  public var place: Jurisdiction? {
    switch self {
    case .jurisdiction(let place): place
    case .employer: nil
    }
  }

  public static func < (a: Receiver, b: Receiver) -> Bool {
    switch (a, b) {
    case (.employer, _): false
    case (_, .employer): true
    case (.jurisdiction(let first), .jurisdiction(let second)): first.region < second.region
    }
  }
}
