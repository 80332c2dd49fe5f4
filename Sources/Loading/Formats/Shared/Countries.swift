import Model

/// Countries and regions by the names that files give them.
enum Countries {
  /// A jurisdiction by an ISO code of two or three letters, the end of a European authority URI, or the name of Canada or
  /// of one of its provinces.
  static func jurisdiction(_ words: String) -> Jurisdiction? {
    let end = String(IdentifierMaker.lastPart(of: words))
    let code = end.uppercased().replacing("_", with: "-")
    if code.utf8.count == 2 || code.contains("-"), let jurisdiction = Jurisdiction(code),
      alpha3.values.contains(jurisdiction.country)
    {
      return jurisdiction
    }
    if code.utf8.count == 3, let two = alpha3[code] { return Jurisdiction(two) }
    let name = columnName(words)
    if let two = names[name] { return Jurisdiction(two) }
    return Region.allCases.first { region in
      region != .providers && Language.allCases.contains { columnName(region.name[$0] ?? "") == name }
    }.flatMap { Jurisdiction($0.rawValue) }
  }

  /// A region of a country, where its code is one of ISO 3166-2; else the country.
  static func jurisdiction(country: String?, region: String?) -> Jurisdiction? {
    guard let country = country.flatMap(jurisdiction) else {
      return region.flatMap { Region(name: $0) }.flatMap { $0 == .providers ? nil : Jurisdiction($0.rawValue) }
    }
    guard let region, let known = Jurisdiction(country.country + "-" + region.uppercased()) else { return country }
    if country.country == "CA" && Region(rawValue: known.code) == nil { return country }
    return region.utf8.count <= 3 ? known : country
  }

  private static let names = [
    "canada": "CA", "united states": "US", "united states of america": "US", "etats unis": "US", "usa": "US",
    "united kingdom": "GB", "royaume uni": "GB", "france": "FR", "germany": "DE", "allemagne": "DE", "belgium": "BE",
    "belgique": "BE", "ireland": "IE", "irlande": "IE", "spain": "ES", "espagne": "ES", "italy": "IT", "italie": "IT",
    "australia": "AU", "australie": "AU", "new zealand": "NZ", "nouvelle zelande": "NZ",
  ]

  /// ISO 3166-1: three letters, and the two that our files have.
  private static let alpha3 = [
    "CAN": "CA", "USA": "US", "MEX": "MX", "GBR": "GB", "IRL": "IE", "FRA": "FR", "DEU": "DE", "ESP": "ES", "PRT": "PT",
    "ITA": "IT", "NLD": "NL", "BEL": "BE", "LUX": "LU", "AUT": "AT", "CHE": "CH", "DNK": "DK", "SWE": "SE", "NOR": "NO",
    "FIN": "FI", "ISL": "IS", "EST": "EE", "LVA": "LV", "LTU": "LT", "POL": "PL", "CZE": "CZ", "SVK": "SK", "HUN": "HU",
    "SVN": "SI", "HRV": "HR", "BGR": "BG", "ROU": "RO", "GRC": "GR", "CYP": "CY", "MLT": "MT", "SRB": "RS", "MKD": "MK",
    "ALB": "AL", "MNE": "ME", "BIH": "BA", "TUR": "TR", "UKR": "UA", "MDA": "MD", "GEO": "GE", "AUS": "AU", "NZL": "NZ",
    "JPN": "JP", "CHN": "CN", "IND": "IN", "BRA": "BR", "ZAF": "ZA", "KOR": "KR", "SGP": "SG", "LIE": "LI", "AND": "AD",
    "MAR": "MA", "TUN": "TN", "DZA": "DZ", "SEN": "SN", "CIV": "CI", "HTI": "HT", "RUS": "RU", "ISR": "IL", "PHL": "PH",
  ]
}
