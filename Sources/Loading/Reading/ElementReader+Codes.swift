import Model

/// The codes of published classifications.
extension ElementReader {
  func jurisdiction(_ name: String) -> Jurisdiction? { value(name, expected: jurisdictionForm) { Jurisdiction($0) } }

  func jurisdictions(_ name: String, _ presence: Presence = .optional) -> [Jurisdiction] {
    values(name, presence, expected: jurisdictionForm) { Jurisdiction($0) }
  }

  private var jurisdictionForm: Text {
    Text("an ISO 3166 code such as `CA` or `CA-QC`", "un code ISO 3166 tel que `CA` ou `CA-QC`")
  }

  /// The sectors of NAICS codes, each once, in the order given.
  func sectors(_ name: String = "naics", _ presence: Presence = .optional) -> [Sector] {
    guard let words = attribute(name, presence) else { return [] }
    var sectors: [Sector] = []
    for word in words.split(separator: " ") {
      guard let sector = sector(String(word), in: name) else { continue }
      if !sectors.contains(sector) { sectors.append(sector) }
    }
    return sectors
  }

  private func sector(_ word: String, in attribute: String) -> Sector? {
    if let sector = Sector(naics: word) { return sector }
    if (2...6).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }) {
      report(
        "unknown-sector",
        Text(
          "\(quoted(word)) is in no sector of NAICS Canada 2022; see the codes that begin with 11 to 91",
          "\(quoted(word)) n'appartient à aucun secteur du SCIAN Canada 2022; voyez les codes qui commencent par 11 à 91"
        ))
    } else {
      reportBad(
        word, in: attribute,
        expected: Text("a NAICS code of two to six digits", "un code SCIAN de deux à six chiffres"))
    }
    return nil
  }

  /// Unit groups of NOC 2021.
  func occupations(_ name: String = "noc") -> [String] {
    values(name, expected: occupationForm) { isOccupation($0) ? $0 : nil }
  }

  func occupation(_ name: String = "noc") -> String? {
    value(name, expected: occupationForm) { isOccupation($0) ? $0 : nil }
  }

  private func isOccupation(_ word: String) -> Bool {
    word.utf8.count == 5 && word.utf8.allSatisfy { (48...57).contains($0) }
  }

  private var occupationForm: Text {
    Text(
      "a NOC 2021 unit group of five digits, such as `21223`",
      "un groupe de base de la CNP 2021, à cinq chiffres, tel que `21223`")
  }
}
