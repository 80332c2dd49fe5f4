/// A two-digit sector of NAICS Canada 2022; 31-33, 44-45 and 48-49 are each one sector, named by its first code.
public struct Sector: Sendable, Hashable, Comparable {
  public let code: Int

  /// The sector of a NAICS code of two to six digits; nil when NAICS has no such sector.
  public init?(naics: some StringProtocol) {
    let digits = Array(naics.utf8)
    guard (2...6).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.init(code: Int(digits[0] - 48) * 10 + Int(digits[1] - 48))
  }

  /// The sector that two digits stand for.
  public init?(code: Int) {
    let joined =
      switch code {
      case 32, 33: 31
      case 45: 44
      case 49: 48
      default: code
      }
    guard Sector.names.contains(where: { $0.code == joined }) else { return nil }
    self.code = joined
  }

  public static func < (a: Sector, b: Sector) -> Bool { a.code < b.code }

  public static let all: [Sector] = names.compactMap { Sector(code: $0.code) }

  /// `31-33` for a joined sector, else the two digits.
  public var range: String {
    switch code {
    case 31: "31-33"
    case 44: "44-45"
    case 48: "48-49"
    default: String(code)
    }
  }

  public var name: Text { Sector.names.first { $0.code == code }?.name ?? Text.same(range) }

  // Titles of NAICS Canada 2022 (Statistics Canada), shortened for tables.
  private static let names: [(code: Int, name: Text)] = [
    (11, Text("Agriculture, forestry, fishing", "Agriculture, foresterie, pêche")),
    (21, Text("Mining, oil and gas", "Mines, pétrole et gaz")),
    (22, Text("Utilities", "Services publics")),
    (23, Text("Construction", "Construction")),
    (31, Text("Manufacturing", "Fabrication")),
    (41, Text("Wholesale trade", "Commerce de gros")),
    (44, Text("Retail trade", "Commerce de détail")),
    (48, Text("Transportation and warehousing", "Transport et entreposage")),
    (51, Text("Information and culture", "Information et culture")),
    (52, Text("Finance and insurance", "Finance et assurances")),
    (53, Text("Real estate, rental", "Services immobiliers, location")),
    (54, Text("Professional and technical services", "Services professionnels et techniques")),
    (55, Text("Management of companies", "Gestion de sociétés")),
    (56, Text("Administrative support", "Services administratifs et de soutien")),
    (61, Text("Education", "Enseignement")),
    (62, Text("Health care, social assistance", "Soins de santé, assistance sociale")),
    (71, Text("Arts, entertainment, recreation", "Arts, spectacles, loisirs")),
    (72, Text("Accommodation and food", "Hébergement et restauration")),
    (81, Text("Other services", "Autres services")),
    (91, Text("Public administration", "Administrations publiques")),
  ]
}
