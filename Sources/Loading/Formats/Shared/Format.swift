public import Model

/// The formats that are read, each by the word that `--as` takes.
public enum Format: String, Sendable, Hashable, CaseIterable {
  case native = "passerelle"
  case skos
  case esco
  case noc
  case ctdlASN = "ctdl-asn"
  case caseNetwork = "case"
  case digComp = "digcomp"
  case asn
  case openBadges2 = "open-badges-2"
  case openBadges3 = "open-badges-3"
  case learnerRecord = "clr"
  case ctdl
  case europeanXML = "elm-xml"
  case europeanJSON = "elm-json"
  case elmo
  case osmt
  case table = "csv"

  /// What people call it.
  public var name: Text {
    switch self {
    case .native: Text("Passerelle's own XML", "le XML propre à Passerelle")
    case .skos: .same("SKOS RDF/XML")
    case .esco: Text("ESCO's CSV download", "le téléchargement CSV d'ESCO")
    case .noc: Text("NOC 2021 and OaSIS CSV", "les CSV de la CNP 2021 et du SIPeC")
    case .ctdlASN: .same("CTDL-ASN JSON-LD")
    case .caseNetwork: Text("1EdTech CASE package", "un paquet CASE de 1EdTech")
    case .digComp: .same("DigComp JSON-LD")
    case .asn: .same("ASN RDF/JSON")
    case .openBadges2: .same("Open Badges 2.0")
    case .openBadges3: .same("Open Badges 3.0")
    case .learnerRecord: .same("CLR 2.0")
    case .ctdl: .same("CTDL JSON-LD")
    case .europeanXML: Text("European Learning Model XML", "le XML du modèle européen d'apprentissage")
    case .europeanJSON: Text("European Learning Model JSON-LD", "le JSON-LD du modèle européen d'apprentissage")
    case .elmo: .same("ELMO/EMREX XML")
    case .osmt: Text("OSMT rich skill descriptors", "les descripteurs de compétences d'OSMT")
    case .table: Text("a CSV table of credentials", "un tableau CSV de titres")
    }
  }

  /// What a file of it is made of.
  var syntax: Syntax {
    switch self {
    case .native, .skos, .europeanXML, .elmo: .xml
    case .esco, .noc, .table: .table
    case .osmt, .ctdlASN, .caseNetwork, .digComp, .asn, .openBadges2, .openBadges3, .learnerRecord, .ctdl,
      .europeanJSON:
      .json
    }
  }

  /// Whether several files make one whole: they are then read together.
  var isJoined: Bool { self == .esco || self == .noc }

  enum Syntax { case xml, json, table }
}

/// What is wanted of a file: a format may hold several.
enum Wanted {
  case frameworks, credentials, roles

  /// The vocabulary of our own that holds the same.
  var vocabulary: Vocabulary {
    switch self {
    case .frameworks: .framework
    case .credentials: .catalogue
    case .roles: .roles
    }
  }

  /// The foreign formats that hold it, in the order in which they are looked for.
  var formats: [Format] {
    switch self {
    case .frameworks: [.skos, .esco, .noc, .ctdlASN, .caseNetwork, .digComp, .asn, .osmt]
    case .credentials:
      [.openBadges2, .openBadges3, .learnerRecord, .ctdl, .europeanXML, .europeanJSON, .elmo, .table]
    case .roles: [.esco, .noc]
    }
  }
}
