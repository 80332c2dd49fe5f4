import Model

/// Where the columns of a table of credentials are, as their names or the user say.
struct TableColumns {
  /// By field and language, since every cell is looked up here. A column without a language stands under the language that
  /// it is written in.
  private var places = [Int?](repeating: nil, count: CredentialColumn.allCases.count * 2)
  /// Columns that are not understood.
  private(set) var others: [Int] = []
  /// Names in the user's mapping that no column has, or that mean nothing.
  private(set) var unknown: [String] = []

  init(_ table: TableDocument, _ mapping: ColumnMapping?) {
    var taken: Set<Int> = []
    for (name, column) in (mapping?.columns ?? [:]).sorted(by: { $0.key < $1.key }) {
      let (stem, language) = TableColumns.split(columnName(name))
      let field = CredentialColumn.allCases.first { columnName($0.word) == stem } ?? TableColumns.field(stem)?.field
      guard let field, let place = table.column(column) else {
        unknown.append("\(name)=\(column)")
        continue
      }
      self[field, language ?? .english] = place
      taken.insert(place)
    }
    for (place, header) in table.header.enumerated() where !taken.contains(place) {
      let (stem, language) = TableColumns.split(columnName(header))
      guard let found = TableColumns.field(stem) else {
        if !stem.isEmpty { others.append(place) }
        continue
      }
      let own = found.field.isText ? language ?? found.language : .english
      if self[found.field, own] == nil { self[found.field, own] = place } else { others.append(place) }
    }
  }

  /// `title fr`, `title french` or `titre francais` without the language, and the language.
  private static func split(_ name: String) -> (String, Language?) {
    let endings: [(String, Language)] = [
      (" en", .english), (" eng", .english), (" english", .english), (" anglais", .english), (" fr", .french),
      (" fra", .french), (" french", .french), (" francais", .french),
    ]
    for (ending, language) in endings where name.hasSuffix(ending) {
      return (String(name.dropLast(ending.count)), language)
    }
    return (name, nil)
  }

  /// The field of a name, and the language that the name is in.
  private static func field(_ name: String) -> (field: CredentialColumn, language: Language)? {
    for field in CredentialColumn.allCases {
      guard let place = field.names.firstIndex(of: name) else { continue }
      return (field, isFrench(field.names[place]) ? .french : .english)
    }
    return nil
  }

  private static func isFrench(_ name: String) -> Bool {
    let words: Set<String> = [
      "titre", "nom", "cours", "nom du cours", "titre du cours", "microcertification", "micro certification",
      "intitule",
      "formation", "nom du programme", "resume", "sommaire", "descriptif", "autre titre", "titre abrege",
      "etablissement", "organisme", "fournisseur", "emetteur", "organisme de delivrance", "universite", "ecole",
      "offert par",
      "delivre par", "resultats", "resultats d apprentissage", "competences", "acquis d apprentissage", "objectifs",
      "prealables", "prealable", "prerequis", "evaluation", "mode d evaluation",
    ]
    return words.contains(name)
  }

  private subscript(field: CredentialColumn, language: Language) -> Int? {
    get { places[field.rawValue * 2 + (language == .english ? 0 : 1)] }
    set { places[field.rawValue * 2 + (language == .english ? 0 : 1)] = newValue }
  }

  /// How many columns are understood.
  var count: Int { places.count { $0 != nil } }

  func has(_ field: CredentialColumn) -> Bool {
    Language.allCases.contains { self[field, $0] != nil }
  }

  func place(_ field: CredentialColumn, _ language: Language = .english) -> Int? {
    self[field, language]
  }

  /// Whether the table speaks French where it does not say.
  var isFrench: Bool { place(.title, .french) != nil && place(.title, .english) == nil }
}
