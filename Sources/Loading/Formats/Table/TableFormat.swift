import Model

/// A table of credentials, one a row, with columns named in English or French.
enum TableFormat: FormatAdapter {
  static let format = Format.table

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let table = document.table else { return false }
    let columns = TableColumns(table, document.columns)
    return columns.has(.title) && columns.count >= 2
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let table = document.table else { continue }
      var reader = TableReader(columns: TableColumns(table, document.columns), log: document.log)
      reader.read(table, document)
      content.catalogue = reader.takeDraft().part(document.log)
    }
    return content
  }
}

/// What a column of a table of credentials may hold.
enum CredentialColumn: Int, CaseIterable {
  case id, title, description, alternativeTitle, issuer, jurisdiction, kind, hours, credits, creditUnit, level,
    languages
  case participation, outcomes, alignments, uri, occupations, sectors, programme, prerequisites, cost, currency
  case validityMonths, availableFrom, availableTo, quality, assessment, retired

  /// The word for it in `--columns` and in messages.
  var word: String {
    switch self {
    case .alternativeTitle: "alternative-title"
    case .creditUnit: "credit-unit"
    case .occupations: "noc"
    case .sectors: "naics"
    case .programme: "cip"
    case .validityMonths: "validity-months"
    case .availableFrom: "available-from"
    case .availableTo: "available-to"
    default: "\(self)"
    }
  }

  /// Whether there may be a column for each language.
  var isText: Bool {
    switch self {
    case .title, .description, .alternativeTitle, .issuer, .outcomes, .prerequisites, .assessment: true
    default: false
    }
  }

  /// Names that people give such a column, in English and French, as `columnName` has them.
  var names: [String] {
    switch self {
    case .id: ["id", "code", "course code", "identifier", "identifiant", "sigle", "code du cours", "numero"]
    case .title:
      [
        "title", "name", "course", "course name", "course title", "credential", "credential name", "badge",
        "badge name", "micro credential", "microcredential", "program", "programme", "titre", "nom", "cours",
        "nom du cours", "titre du cours", "microcertification", "micro certification", "intitule", "formation",
        "program name", "nom du programme", "credential title", "component name",
      ]
    case .description: ["description", "summary", "abstract", "resume", "sommaire", "about", "descriptif"]
    case .alternativeTitle: ["alternative title", "other title", "autre titre", "titre abrege", "short title"]
    case .issuer:
      [
        "issuer", "institution", "provider", "organization", "organisation", "school", "college", "university",
        "issued by",
        "etablissement", "organisme", "fournisseur", "emetteur", "organisme de delivrance", "universite",
        "awarding body", "ecole", "offered by", "offert par", "delivre par",
      ]
    case .jurisdiction:
      [
        "jurisdiction", "province", "territory", "region", "state", "province or territory", "province ou territoire",
        "pays", "country",
      ]
    case .kind: ["kind", "type", "credential type", "type de titre", "category", "categorie", "genre"]
    case .hours:
      [
        "hours", "total hours", "workload", "duration hours", "contact hours", "learning hours", "duration", "heures",
        "nombre d heures", "duree", "charge de travail", "duree heures", "heures totales",
      ]
    case .credits: ["credits", "credit", "credit value", "units", "unites", "nombre de credits"]
    case .creditUnit: ["credit unit", "credit type", "unite de credit", "type de credit"]
    case .level: ["level", "eqf", "eqf level", "niveau", "niveau cec", "cec"]
    case .languages: ["language", "languages", "language of instruction", "langue", "langues", "langue d enseignement"]
    case .participation:
      [
        "participation", "mode", "delivery", "delivery mode", "format", "modalite", "mode de formation",
        "mode d enseignement",
      ]
    case .outcomes:
      [
        "outcomes", "outcome", "learning outcomes", "skills", "competencies", "resultats", "resultats d apprentissage",
        "competences", "acquis d apprentissage", "objectifs", "objectives", "learning objectives", "skill",
      ]
    case .alignments:
      ["alignment", "alignments", "esco", "esco skills", "alignement", "alignements", "competency uri", "target url"]
    case .uri: ["uri", "url", "link", "web", "website", "lien", "site web", "page web", "adresse"]
    case .occupations: ["noc", "noc code", "noc 2021", "cnp", "code cnp", "cnp 2021"]
    case .sectors: ["naics", "naics code", "scian", "code scian", "sector", "secteur"]
    case .programme: ["cip", "cip code", "cpe", "code cpe"]
    case .prerequisites: ["prerequisites", "prerequisite", "requirements", "prealables", "prealable", "prerequis"]
    case .cost: ["cost", "price", "fee", "tuition", "cout", "prix", "frais"]
    case .currency: ["currency", "devise", "monnaie"]
    case .validityMonths: ["validity", "validity months", "valid months", "validite", "validite mois"]
    case .availableFrom: ["start date", "available from", "start", "date de debut", "debut", "disponible des"]
    case .availableTo: ["end date", "available to", "end", "date de fin", "fin", "disponible jusqu au"]
    case .quality: ["quality", "quality assurance", "accreditation", "assurance qualite", "agrement"]
    case .assessment: ["assessment", "evaluation", "mode d evaluation", "assessment method"]
    case .retired: ["retired", "retired on", "retire", "retire le", "date de retrait"]
    }
  }
}
