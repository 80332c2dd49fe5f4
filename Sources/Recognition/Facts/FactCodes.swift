import Comparison
import Model

/// The words that facts of words have as their values: those of catalogue files, which belong to no language.
public enum FactCodes {
  /// Empty for facts whose values are not words of a list.
  public static func of(_ fact: Fact) -> [String] {
    switch fact {
    case .qualityAssurance: QualityAssurance.Kind.allCases.map(\.rawValue)
    case .currency: CurrencyState.State.allCases.map(\.rawValue)
    case .sectorRelation: sectors.map(\.code)
    case .sourceLanguages, .targetLanguages: ["en", "fr", "both"]
    case .sourceKind, .targetKind: Credential.Kind.allCases.map(\.rawValue) + [role]
    case .issuerKind: Issuer.Kind.allCases.map(\.rawValue)
    default: []
    }
  }

  static let role = "role"
  private static let sectors: [(finding: Finding, code: String)] = [
    (.none, "same"), (.minor, "related"), (.substantial, "different"),
  ]

  static func sector(_ finding: Finding) -> String? { sectors.first { $0.finding == finding }?.code }

  static func languages(_ languages: [Language]) -> String? {
    switch Set(languages) {
    case [.english]: "en"
    case [.french]: "fr"
    case [.english, .french]: "both"
    default: nil
    }
  }
}
