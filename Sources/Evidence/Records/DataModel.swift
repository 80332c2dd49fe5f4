public import Model

/// What a document is, by the specification that its contexts and types name.
public enum DataModel: String, Sendable, Hashable, CaseIterable {
  case openBadges2 = "open-badges-2.0"
  case openBadges3 = "open-badges-3.0"
  case learnerRecord2 = "clr-2.0"
  case endorsement
  /// A W3C verifiable credential of another kind.
  case credential = "verifiable-credential"
  case presentation = "verifiable-presentation"
  case unknown

  public var name: Text {
    switch self {
    case .openBadges2: .same("Open Badges 2.0")
    case .openBadges3: .same("Open Badges 3.0")
    case .learnerRecord2: Text("Comprehensive Learner Record 2.0", "Dossier de l'apprenant complet (CLR) 2.0")
    case .endorsement: Text("endorsement (Open Badges 3.0)", "recommandation (Open Badges 3.0)")
    case .credential: Text("verifiable credential", "justificatif vérifiable")
    case .presentation: Text("verifiable presentation", "présentation vérifiable")
    case .unknown: Text("unknown", "inconnu")
    }
  }
}
