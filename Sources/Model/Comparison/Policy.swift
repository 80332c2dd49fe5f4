/// What a comparison counts and by how much: read from a policy file, never compiled in.
///
/// Factors are hundredths from 0 to 1. Each row remembers where its figure comes from.
public struct Policy: Sendable, Hashable {
  public var id: String
  public var version: String
  public var title: Text
  public var issued: CalendarDate?
  public var isIllustrative: Bool
  public var sources: [Citation]

  /// At or above it the best proposal is accepted in the expected reading.
  public var confidence: Confidence
  /// At or above it every proposal is accepted in the possible reading; never above `confidence`.
  public var floor: Confidence

  public var relations: [RelationRow]
  public var elementFactors: [ElementFactors]
  public var level: LevelThresholds
  public var workload: WorkloadThresholds
  public var quality: QualityRules
  public var assessment: AssessmentThresholds
  public var currency: CurrencyRules
  public var relatedSectors: [SectorPair]
  public var levelScales: [LevelScale]
  public var levelDerivation: [LevelDerivation]
  public var answers: AnswerThresholds

  /// How much a competency counts where another is asked for.
  public struct RelationRow: Sendable, Hashable {
    public let relation: CompetencyRelation
    /// In hundredths.
    public let factor: Int
    public let source: String?

    public init(relation: CompetencyRelation, factor: Int, source: String?) {
      self.relation = relation
      self.factor = factor
      self.source = source
    }
  }

  /// What each finding of an element does to the transferability score; all in hundredths.
  public struct ElementFactors: Sendable, Hashable {
    public let element: Element
    public let none: Int
    public let minor: Int
    public let substantial: Int
    public let unknown: Int
    public let source: String?

    public init(element: Element, none: Int, minor: Int, substantial: Int, unknown: Int, source: String?) {
      self.element = element
      self.none = none
      self.minor = minor
      self.substantial = substantial
      self.unknown = unknown
      self.source = source
    }

    public func factor(for finding: Finding) -> Int {
      switch finding {
      case .none: none
      case .minor: minor
      case .substantial: substantial
      case .unknown: unknown
      case .notApplicable: 100
      }
    }
  }

  /// Steps of the reference scale by which the source may lie below the target, and shares of the target's weight met
  /// below the level asked.
  public struct LevelThresholds: Sendable, Hashable {
    public let minorSteps: Int
    public let substantialSteps: Int
    public let minorShareBelow: Fraction
    public let substantialShareBelow: Fraction

    public init(minorSteps: Int, substantialSteps: Int, minorShareBelow: Fraction, substantialShareBelow: Fraction) {
      self.minorSteps = minorSteps
      self.substantialSteps = substantialSteps
      self.minorShareBelow = minorShareBelow
      self.substantialShareBelow = substantialShareBelow
    }
  }

  /// Hours of the source over hours of the target: at least `none`, at least `minor`, else substantial.
  public struct WorkloadThresholds: Sendable, Hashable {
    public let none: Fraction
    public let minor: Fraction

    public init(none: Fraction, minor: Fraction) {
      self.none = none
      self.minor = minor
    }
  }

  public struct QualityRules: Sendable, Hashable {
    /// The finding for each kind of assurance.
    public let findings: [QualityAssurance.Kind: Finding]
    /// The finding where assurance is scoped to jurisdictions other than the receiving one, if that is worse.
    public let outOfScope: Finding

    public init(findings: [QualityAssurance.Kind: Finding], outOfScope: Finding) {
      self.findings = findings
      self.outOfScope = outOfScope
    }
  }

  /// Steps by which the source lies below the target on either ordinal scale, from which a finding is minor or
  /// substantial.
  public struct AssessmentThresholds: Sendable, Hashable {
    public let minorSteps: Int
    public let substantialSteps: Int

    public init(minorSteps: Int, substantialSteps: Int) {
      self.minorSteps = minorSteps
      self.substantialSteps = substantialSteps
    }
  }

  public struct CurrencyRules: Sendable, Hashable {
    public let superseded: Finding
    public let retired: Finding
    public let expired: Finding
    /// Months since award (or since the last day on which it can have been awarded) that are still no difference.
    public let minorAfterMonths: Int
    public let substantialAfterMonths: Int

    public init(
      superseded: Finding, retired: Finding, expired: Finding, minorAfterMonths: Int, substantialAfterMonths: Int
    ) {
      self.superseded = superseded
      self.retired = retired
      self.expired = expired
      self.minorAfterMonths = minorAfterMonths
      self.substantialAfterMonths = substantialAfterMonths
    }
  }

  /// Two sectors that count as related, in either order.
  public struct SectorPair: Sendable, Hashable {
    public let first: Sector
    public let second: Sector

    public init(_ a: Sector, _ b: Sector) {
      first = min(a, b)
      second = max(a, b)
    }
  }

  /// A scale of credential levels and its crosswalk to the reference scale.
  public struct LevelScale: Sendable, Hashable {
    public struct Step: Sendable, Hashable {
      public let value: String
      public let reference: Int
      public let label: Text
      public let source: String?

      public init(value: String, reference: Int, label: Text, source: String?) {
        self.value = value
        self.reference = reference
        self.label = label
        self.source = source
      }
    }
    public let id: String
    public let title: Text
    public let steps: [Step]

    public init(id: String, title: Text, steps: [Step]) {
      self.id = id
      self.title = title
      self.steps = steps
    }
  }

  /// The proficiency level that a credential's reference level suggests for its outcomes.
  public struct LevelDerivation: Sendable, Hashable {
    public let reference: Int
    public let level: Int

    public init(reference: Int, level: Int) {
      self.reference = reference
      self.level = level
    }
  }

  /// Where the plain answer changes.
  public struct AnswerThresholds: Sendable, Hashable {
    /// Expected coverage from which the answer is yes, if no element differs substantially.
    public let yes: Fraction
    /// Expected coverage from which the answer is partly.
    public let partly: Fraction

    public init(yes: Fraction, partly: Fraction) {
      self.yes = yes
      self.partly = partly
    }
  }

  public init(id: String, version: String, title: Text) {
    self.id = id
    self.version = version
    self.title = title
    isIllustrative = false
    sources = []
    confidence = Confidence(thousandths: 500)
    floor = Confidence(thousandths: 250)
    relations = []
    elementFactors = []
    level = LevelThresholds(
      minorSteps: 1, substantialSteps: 2, minorShareBelow: Fraction(1, of: 4), substantialShareBelow: Fraction(1, of: 2)
    )
    workload = WorkloadThresholds(none: Fraction(4, of: 5), minor: Fraction(1, of: 2))
    quality = QualityRules(findings: [:], outOfScope: .minor)
    assessment = AssessmentThresholds(minorSteps: 1, substantialSteps: 3)
    currency = CurrencyRules(
      superseded: .minor, retired: .minor, expired: .substantial, minorAfterMonths: 60, substantialAfterMonths: 84)
    relatedSectors = []
    levelScales = []
    levelDerivation = []
    answers = AnswerThresholds(yes: Fraction(4, of: 5), partly: Fraction(3, of: 10))
  }

  public func factors(of element: Element) -> ElementFactors {
    elementFactors.first { $0.element == element }
      ?? ElementFactors(element: element, none: 100, minor: 100, substantial: 100, unknown: 100, source: nil)
  }

  /// A credential's level on the reference scale; nil when the scale or the value is not in the crosswalk.
  public func reference(of level: CredentialLevel) -> Int? {
    levelScales.first { $0.id == level.scale }?.steps.first { $0.value == level.value }?.reference
  }

  public func step(of level: CredentialLevel) -> LevelScale.Step? {
    levelScales.first { $0.id == level.scale }?.steps.first { $0.value == level.value }
  }

  public func derivedLevel(reference: Int) -> Int? { levelDerivation.first { $0.reference == reference }?.level }

  public func areRelated(_ a: Sector, _ b: Sector) -> Bool { relatedSectors.contains(SectorPair(a, b)) }
}

/// How a competency that someone holds (x) stands to one that is asked for (c).
public enum CompetencyRelation: Sendable, Hashable {
  case same
  /// x lies this many broader steps above c: it is more general.
  case broader(steps: Int)
  /// x lies this many steps below c: it is a part or a special case of it.
  case narrower(steps: Int)
  case related
  /// x is an essential part of doing c.
  case essentialPart
  /// x is an optional part of doing c.
  case optionalPart
  /// A SKOS mapping read from x: `.narrowMatch` says that c is narrower than x.
  case mapping(Competency.Mapping.Predicate)
  /// x is deprecated and c replaces it; or c is deprecated and x alone replaces it.
  case replacedBy

  /// A stable, language-free name.
  public var name: String {
    switch self {
    case .same: "same"
    case .broader(let steps): "broader-\(steps)"
    case .narrower(let steps): "narrower-\(steps)"
    case .related: "related"
    case .essentialPart: "essential"
    case .optionalPart: "optional"
    case .mapping(let predicate): predicate.rawValue
    case .replacedBy: "replaced-by"
    }
  }
}
