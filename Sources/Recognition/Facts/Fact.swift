public import Model

/// What a recognition rule may ask about a case. A decision model names it in English or in French, as its input data.
///
/// The names are stable: a model that works today works with every later version. Coverage, level, workload, quality,
/// sector, assessment and currency are the elements that the Lisbon Recognition Convention and the field compare.
public enum Fact: String, Sendable, Hashable, CaseIterable {
  case coverageStated, coverageExpected, coveragePossible
  case levelDifference, shareBelowLevel, workloadRatio
  case qualityAssurance, qualityInScope
  case assessmentTask, taskDifference, assessmentSupervision, supervisionDifference
  case currency, monthsSinceAward
  case sectorRelation
  case regulated
  case sourceLanguages, targetLanguages, languageShared
  case evidenceVerified, grade
  case sourceJurisdiction, targetJurisdiction
  case sourceKind, targetKind, issuerKind

  /// What a model calls it in this language. Both are read in every model.
  public func identifier(_ language: Language) -> String { language == .english ? rawValue : french }

  /// The fact of this identifier, in either language.
  public init?(identifier: String) {
    guard let fact = Fact.byIdentifier[identifier] else { return nil }
    self = fact
  }

  private static let byIdentifier = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { fact in Language.allCases.map { (fact.identifier($0), fact) } })

  /// Its place in a `FactSet`.
  var place: Int { Fact.places[self] ?? 0 }
  private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  private var french: String {
    switch self {
    case .coverageStated: "couvertureDeclaree"
    case .coverageExpected: "couvertureAttendue"
    case .coveragePossible: "couverturePossible"
    case .levelDifference: "ecartDeNiveau"
    case .shareBelowLevel: "partSousLeNiveau"
    case .workloadRatio: "rapportDeCharge"
    case .qualityAssurance: "assuranceQualite"
    case .qualityInScope: "assuranceValableIci"
    case .assessmentTask: "tacheEvaluee"
    case .taskDifference: "ecartDeTache"
    case .assessmentSupervision: "surveillance"
    case .supervisionDifference: "ecartDeSurveillance"
    case .currency: "etat"
    case .monthsSinceAward: "moisDepuisLaDelivrance"
    case .sectorRelation: "lienDesSecteurs"
    case .regulated: "reglemente"
    case .sourceLanguages: "languesDeLaSource"
    case .targetLanguages: "languesDeLaCible"
    case .languageShared: "langueCommune"
    case .evidenceVerified: "preuveVerifiee"
    case .grade: "note"
    case .sourceJurisdiction: "provenance"
    case .targetJurisdiction: "destination"
    case .sourceKind: "genreDeLaSource"
    case .targetKind: "genreDeLaCible"
    case .issuerKind: "genreDOrganisme"
    }
  }
}
