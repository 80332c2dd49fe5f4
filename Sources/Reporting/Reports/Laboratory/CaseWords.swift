import Comparison
import Model
import Recognition

/// The day on which cases were looked at.
struct CalendarDateText: Sendable {
  let words: String

  init(_ comparator: Comparator) { words = comparator.asOf.description }
}

/// Cases in words.
enum CaseWords {
  static func name(_ ruleCase: RuleCase) -> String {
    ruleCase.portfolio.map(\.subject.id).joined(separator: " + ") + " → " + ruleCase.target.id
  }

  /// What the cases are and what was taken for granted.
  static func basis(_ cases: CaseSet, _ asOf: CalendarDateText) -> Text {
    guard cases.considered > 0 else {
      return Text(
        "Cases of the file, as of \(asOf.words).", "Cas du fichier, en date du \(asOf.words).")
    }
    return Text(
      "Cases: of \(cases.considered) pairs of shipped credentials those that have anything in common, as of \(asOf.words); each taken as just awarded, verified and with the best grade.",
      "Cas : sur \(cases.considered) paires de titres, celles qui ont quelque chose en commun, en date du \(asOf.words); chaque titre est supposé tout juste délivré, vérifié et obtenu avec la meilleure note."
    )
  }
}

/// Groups of holders in words.
enum GroupWords {
  static func name(_ dimension: GroupImpact.Dimension) -> Text {
    switch dimension {
    case .jurisdiction: Text("Jurisdiction", "Province ou territoire")
    case .language: Text("Language", "Langue")
    case .provider: Text("Provider type", "Genre d'organisme")
    case .sector: Text("Sector", "Secteur")
    case .mode: Text("Mode", "Mode")
    }
  }

  static func name(_ group: GroupImpact) -> Text {
    if group.group == GroupImpact.unknown { return Text("not said", "non précisé") }
    switch group.dimension {
    case .jurisdiction: return Region(rawValue: group.group)?.name ?? .same(group.group)
    case .language: return FactWords.name(of: group.group, .sourceLanguages)
    case .sector:
      let name = Sector(naics: group.group.prefix(2))?.name ?? .same("")
      return Text("\(group.group) \(name.reading(.english))", "\(group.group) \(name.reading(.french))")
    case .provider: return Issuer.Kind(rawValue: group.group)?.name ?? .same(group.group)
    case .mode: return Participation(rawValue: group.group)?.name ?? .same(group.group)
    }
  }
}
