import Comparison
import DecisionTables
import Model
import Recognition

/// Facts and their values, for people and for machines.
enum FactWords {
  /// The value as people write it; a question mark for what is not known.
  static func value(_ value: FactValue?, of fact: Fact, _ page: Page) -> String {
    switch value {
    case nil: "?"
    case .notApplicable: "–"
    case .whole(let number): signed(number, fact)
    case .ratio(let fraction):
      fact == .grade ? decimal(fraction, places: 0, page) : page.percent(fraction)
    case .code(let code): page.words(name(of: code, fact))
    case .truth(let isTrue): isTrue ? page.words("yes", "oui") : page.words("no", "non")
    }
  }

  private static func signed(_ number: Int, _ fact: Fact) -> String {
    let isDifference = [.levelDifference, .taskDifference, .supervisionDifference].contains(fact)
    return isDifference && number > 0 ? "+\(number)" : "\(number)"
  }

  private static func decimal(_ fraction: Fraction, places: Int, _ page: Page) -> String {
    Decimals.written(UInt128(fraction.numerator), over: UInt128(fraction.denominator), places: places)
  }

  /// A code of catalogue files in words.
  static func name(of code: String, _ fact: Fact) -> Text {
    switch fact {
    case .qualityAssurance: QualityAssurance.Kind(rawValue: code)?.name ?? .same(code)
    case .currency: CurrencyState.State(rawValue: code)?.name ?? .same(code)
    case .sectorRelation:
      switch code {
      case "same": Text("same", "même secteur")
      case "related": Text("related", "apparenté")
      default: Text("different", "différent")
      }
    case .sourceKind, .targetKind: Credential.Kind(rawValue: code)?.name ?? Text("role", "profession")
    case .sourceJurisdiction, .targetJurisdiction: Region(rawValue: code)?.name ?? .same(code)
    case .sourceLanguages, .targetLanguages:
      switch code {
      case "en": Text("English", "anglais")
      case "fr": Text("French", "français")
      default: Text("English and French", "anglais et français")
      }
    default: .same(code)
    }
  }

  /// The exact value: ratios as fractions.
  static func json(_ value: FactValue?) -> JSON {
    switch value {
    case nil: .null
    case .notApplicable: "not-applicable"
    case .whole(let number): .integer(number)
    case .ratio(let fraction): JSON(fraction)
    case .code(let code): .string(code)
    case .truth(let isTrue): .bool(isTrue)
    }
  }
}
