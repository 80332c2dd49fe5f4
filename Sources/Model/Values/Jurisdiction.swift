/// A country or one of its subdivisions, as an ISO 3166 code: `CA`, `CA-ON`, `US`.
public struct Jurisdiction: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let code: String

  /// Nil unless the code has the form of ISO 3166-1 or 3166-2.
  public init?(_ code: some StringProtocol) {
    let letters = Array(code.utf8)
    guard letters.count >= 2, letters.prefix(2).allSatisfy({ (65...90).contains($0) }) else { return nil }
    if letters.count > 2 {
      guard letters[2] == UInt8(ascii: "-"), (4...6).contains(letters.count),
        letters.dropFirst(3).allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
      else { return nil }
    }
    self.code = String(code)
  }

  init(unchecked code: String) { self.code = code }

  public static let canada = Jurisdiction(unchecked: "CA")

  public static func < (a: Jurisdiction, b: Jurisdiction) -> Bool { a.code < b.code }

  public var description: String { code }

  public var country: String { String(code.prefix(2)) }

  /// Whether something scoped to this jurisdiction holds in `other`: the same one, or the country of it.
  public func covers(_ other: Jurisdiction) -> Bool { self == other || (code.utf8.count == 2 && code == other.country) }

  public var region: Region { Region(rawValue: code) ?? .providers }

  /// The province's or territory's name; the code of anything else, but for Canada.
  public var name: Text {
    if let region = Region(rawValue: code) { return region.name }
    return code == "CA" ? .same("Canada") : .same(code)
  }
}

/// Where an issuer answers for its credentials: one of Canada's thirteen provinces and territories, or none of them.
///
/// Providers with no province (national bodies and firms from anywhere) form a region of their own.
public enum Region: String, Sendable, Hashable, CaseIterable, Comparable {
  case newfoundlandAndLabrador = "CA-NL"
  case princeEdwardIsland = "CA-PE"
  case novaScotia = "CA-NS"
  case newBrunswick = "CA-NB"
  case quebec = "CA-QC"
  case ontario = "CA-ON"
  case manitoba = "CA-MB"
  case saskatchewan = "CA-SK"
  case alberta = "CA-AB"
  case britishColumbia = "CA-BC"
  case yukon = "CA-YT"
  case northwestTerritories = "CA-NT"
  case nunavut = "CA-NU"
  case providers = "providers"

  /// Reads `CA-QC`, `QC` or `providers` (`fournisseurs`), in any case.
  public init?(name: String) {
    let upper = name.uppercased()
    if upper == "PROVIDERS" || upper == "FOURNISSEURS" {
      self = .providers
    } else if let region = Region(rawValue: upper) ?? Region(rawValue: "CA-" + upper) {
      self = region
    } else {
      return nil
    }
  }

  /// From east to west and north, providers last: the order of tables.
  public static func < (a: Region, b: Region) -> Bool { a.position < b.position }

  public var position: Int { Region.allCases.firstIndex(of: self) ?? 0 }

  /// The two letters that people write; a word for providers.
  public var abbreviation: Text { self == .providers ? Text("nat.", "fourn.") : .same(String(rawValue.dropFirst(3))) }

  public var name: Text {
    switch self {
    case .newfoundlandAndLabrador: Text("Newfoundland and Labrador", "Terre-Neuve-et-Labrador")
    case .princeEdwardIsland: Text("Prince Edward Island", "Île-du-Prince-Édouard")
    case .novaScotia: Text("Nova Scotia", "Nouvelle-Écosse")
    case .newBrunswick: Text("New Brunswick", "Nouveau-Brunswick")
    case .quebec: Text("Quebec", "Québec")
    case .ontario: Text("Ontario", "Ontario")
    case .manitoba: Text("Manitoba", "Manitoba")
    case .saskatchewan: Text("Saskatchewan", "Saskatchewan")
    case .alberta: Text("Alberta", "Alberta")
    case .britishColumbia: Text("British Columbia", "Colombie-Britannique")
    case .yukon: Text("Yukon", "Yukon")
    case .northwestTerritories: Text("Northwest Territories", "Territoires du Nord-Ouest")
    case .nunavut: Text("Nunavut", "Nunavut")
    case .providers: Text("Providers with no province", "Fournisseurs sans province")
    }
  }
}
