/// A field of a credential's record that a quality standard may ask about.
public enum RecordField: String, Sendable, Hashable, CaseIterable, Comparable {
  case title, description, uri, issuer
  case issuerType = "issuer-type"
  case jurisdiction, sectors, occupations
  case programmeCode = "programme-code"
  case level
  /// Total learning hours.
  case hours
  case credits, task, supervision
  case passMark = "pass-mark"
  case assessmentWords = "assessment-words"
  case participation, languages
  /// The types of quality assurance in force at the as-of date; `lapsed` where there is none but was one.
  case quality
  case qualityBody = "quality-body"
  /// The term of a quality assurance that ends, in months.
  case review
  case namesLearner = "names-learner"
  case dated, form, validity, available, cost, prerequisites
  case stacksInto = "stacks-into"
  case components, outcomes
  /// The share of outcomes with a stated alignment, in per cent.
  case alignedOutcomes = "aligned-outcomes"
  case evidence, sources

  /// The code of `quality` for an assurance that is over.
  public static let lapsed = "lapsed"

  /// The codes that the field can have; nil where it has none, or too many to list.
  public var codes: [String]? {
    switch self {
    case .issuerType: Issuer.Kind.allCases.map(\.rawValue)
    case .task: Assessment.Task.allCases.map(\.rawValue)
    case .supervision: Assessment.Supervision.allCases.map(\.rawValue)
    case .participation: Participation.allCases.map(\.rawValue)
    case .languages: Language.allCases.map(\.rawValue)
    case .quality: QualityAssurance.Kind.allCases.map(\.rawValue) + [RecordField.lapsed]
    case .namesLearner, .dated: ["true", "false"]
    case .form: ["digital-badge", "certificate", "transcript", "licence-card"]
    default: nil
    }
  }

  /// Whether it has codes that are looked at one by one but not listed here, such as the codes of a classification.
  public var isCoded: Bool {
    switch self {
    case .jurisdiction, .sectors, .occupations, .programmeCode, .level, .credits, .cost: true
    default: codes != nil
    }
  }

  /// Whether it is, or counts, a number.
  public var isNumber: Bool {
    switch self {
    case .hours, .credits, .passMark, .review, .validity, .cost, .sectors, .occupations, .prerequisites, .stacksInto,
      .components, .outcomes, .alignedOutcomes, .sources:
      true
    default: false
    }
  }

  public static func < (a: RecordField, b: RecordField) -> Bool { a.place < b.place }

  private var place: Int { RecordField.allCases.firstIndex(of: self) ?? 0 }
}
