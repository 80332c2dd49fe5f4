/// What an issuer publishes about one credential: the elements of Annex I of EU Recommendation 2022/C 243/02 and what
/// Canadian practice adds. Anything may be absent, and absent means unknown.
public struct Credential: Sendable, Hashable {
  public var id: String
  public var uri: String?
  public var kind: Kind
  public var title: Text
  public var alternativeTitles: Texts
  public var description: Text
  public var issuer: Issuer
  public var sectors: [Sector]
  /// NOC 2021 unit groups.
  public var occupations: [String]
  /// Classification of Instructional Programs, Canada.
  public var programmeCode: String?
  public var level: CredentialLevel?
  public var workload: Workload?
  public var credits: Credits?
  public var assessment: Assessment?
  public var participation: [Participation]
  public var deliveredIn: [Language]
  public var qualityAssurance: [QualityAssurance]
  public var award: Award?
  public var validity: Validity?
  public var supersession: Supersession?
  public var retiredOn: CalendarDate?
  public var availability: DateSpan?
  public var cost: Cost?
  public var regulations: [Regulation]
  public var prerequisites: [Prerequisite]
  public var stacksInto: [String]
  public var components: [Component]
  public var outcomes: [Outcome]
  public var evidence: String?
  public var sources: [Citation]
  public var isIllustrative: Bool
  public var location: SourceLocation?

  public init(id: String, kind: Kind, title: Text, issuer: Issuer) {
    self.id = id
    self.kind = kind
    self.title = title
    self.issuer = issuer
    alternativeTitles = Texts()
    description = Text()
    sectors = []
    occupations = []
    participation = []
    deliveredIn = []
    qualityAssurance = []
    regulations = []
    prerequisites = []
    stacksInto = []
    components = []
    outcomes = []
    sources = []
    isIllustrative = false
  }

  /// The jurisdiction that answers for it: its issuer's.
  public var jurisdiction: Jurisdiction? { issuer.jurisdiction }

  public var region: Region { issuer.jurisdiction?.region ?? .providers }

  /// The kinds of credential that micro-credentials are compared with.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case microCredential = "micro-credential"
    case microProgramme = "micro-programme"
    case professionalCertification = "professional-certification"
    case badge
    case course
    case programme
    case certificate
    case diploma
    case collegeAttestation = "aec"
    case collegeDiploma = "dec"
    case collegeCourse = "dec-course"
    case degreeCourse = "degree-course"
    case degree
    case secondaryCourse = "high-school-course"
    case apprenticeshipLevel = "apprenticeship-level"
    case tradeCertificate = "trade-certificate"
    case licence
  }
}

/// The body that awards a credential.
public struct Issuer: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case university, college, cegep, polytechnic, school, government
    case industryBody = "industry-body"
    case provider, employer
    case indigenousInstitute = "indigenous-institute"
    case apprenticeshipAuthority = "apprenticeship-authority"
  }

  public var id: String
  public var name: Text
  public var kind: Kind?
  public var jurisdiction: Jurisdiction?
  public var uri: String?
  public var isIllustrative: Bool

  public init(
    id: String, name: Text, kind: Kind? = nil, jurisdiction: Jurisdiction? = nil, uri: String? = nil,
    isIllustrative: Bool = false
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.jurisdiction = jurisdiction
    self.uri = uri
    self.isIllustrative = isIllustrative
  }
}

/// A place on a named scale of credential levels, such as `eqf` 5 or `oqf` `certificate-2`.
public struct CredentialLevel: Sendable, Hashable {
  public let scale: String
  public let value: String

  public init(scale: String, value: String) {
    self.scale = scale
    self.value = value
  }
}

/// Total learning hours, one figure or a range.
public struct Workload: Sendable, Hashable {
  public let least: Hundredths
  public let most: Hundredths

  public init(least: Hundredths, most: Hundredths) {
    self.least = least
    self.most = most
  }

  /// The figure compared with others: the middle of the range, in hundredths of an hour.
  public var hours: Hundredths { Hundredths(count: (least.count + most.count) / 2) }
}

/// Credits as the issuer counts them; never compared across conventions.
public struct Credits: Sendable, Hashable {
  public let value: Hundredths
  public let unit: String?
  public let hoursPerCredit: Hundredths?

  public init(value: Hundredths, unit: String?, hoursPerCredit: Hundredths?) {
    self.value = value
    self.unit = unit
    self.hoursPerCredit = hoursPerCredit
  }
}

/// How learning is assessed, on the two ordinal scales of Oliver (2019), "Making micro-credentials work".
public struct Assessment: Sendable, Hashable {
  /// Rigour of the task, least first.
  public enum Task: String, Sendable, Hashable, CaseIterable, Comparable {
    case none, recall
    case oneRoutine = "one-routine"
    case oneComplex = "one-complex"
    case multipleRoutine = "multiple-routine"
    case multipleComplex = "multiple-complex"
    case portfolio

    public var rank: Int { Task.allCases.firstIndex(of: self) ?? 0 }
    public static func < (a: Task, b: Task) -> Bool { a.rank < b.rank }
  }

  /// Supervision and identity check, least first.
  public enum Supervision: String, Sendable, Hashable, CaseIterable, Comparable {
    case unsupervised
    case supervised
    case onlineOneFactor = "online-one-factor"
    case onlineTwoFactors = "online-two-factors"
    case onSiteOneFactor = "on-site-one-factor"
    case onSiteTwoFactors = "on-site-two-factors"

    public var rank: Int { Supervision.allCases.firstIndex(of: self) ?? 0 }
    public static func < (a: Supervision, b: Supervision) -> Bool { a.rank < b.rank }
  }

  public let task: Task?
  public let supervision: Supervision?
  public let passMark: Hundredths?
  public let passMarkOutOf: Hundredths?
  public let description: Text

  public init(
    task: Task?, supervision: Supervision?, passMark: Hundredths? = nil, passMarkOutOf: Hundredths? = nil,
    description: Text = Text()
  ) {
    self.task = task
    self.supervision = supervision
    self.passMark = passMark
    self.passMarkOutOf = passMarkOutOf
    self.description = description
  }
}

/// The form in which learners take part.
public enum Participation: String, Sendable, Hashable, CaseIterable {
  case online
  case onSite = "on-site"
  case hybrid, workplace
}

/// Who assures quality, for which jurisdictions, and when.
public struct QualityAssurance: Sendable, Hashable {
  /// Least first.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The issuer says that there is none.
    case none
    case selfDeclared = "self-declared"
    case industry
    case institutional
    case programmeReview = "programme-review"
    case provincial
    case accreditation

    public var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
    public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }
  }

  public let kind: Kind
  public let body: Text
  /// Empty: not limited.
  public let jurisdictions: [Jurisdiction]
  public let span: DateSpan

  public init(kind: Kind, body: Text, jurisdictions: [Jurisdiction], span: DateSpan) {
    self.kind = kind
    self.body = body
    self.jurisdictions = jurisdictions
    self.span = span
  }
}

/// What the document given to a learner carries (Annex I: identification of the learner, date of issuing).
public struct Award: Sendable, Hashable {
  public let namesLearner: Bool?
  public let isDated: Bool?
  public let form: String?

  public init(namesLearner: Bool?, isDated: Bool?, form: String?) {
    self.namesLearner = namesLearner
    self.isDated = isDated
    self.form = form
  }
}

/// How long an award stays valid and how it is renewed.
public struct Validity: Sendable, Hashable {
  public enum Renewal: String, Sendable, Hashable, CaseIterable {
    case none
    case freeAssessment = "free-assessment"
    case examination
    case continuingEducation = "continuing-education"
    case fee
  }

  /// Nil: does not expire, unless `until` says so.
  public let months: Int?
  public let renewal: Renewal?
  /// After this day no award of it is valid any more.
  public let until: CalendarDate?

  public init(months: Int?, renewal: Renewal?, until: CalendarDate? = nil) {
    self.months = months
    self.renewal = renewal
    self.until = until
  }
}

public struct Supersession: Sendable, Hashable {
  public let by: [String]
  public let on: CalendarDate?

  public init(by: [String], on: CalendarDate?) {
    self.by = by
    self.on = on
  }
}

public struct Cost: Sendable, Hashable {
  public let amount: Hundredths
  public let currency: String

  public init(amount: Hundredths, currency: String) {
    self.amount = amount
    self.currency = currency
  }
}

/// Another credential of the catalogue, or words where there is none.
public struct Prerequisite: Sendable, Hashable {
  public let credential: String?
  public let words: Text

  public init(credential: String?, words: Text) {
    self.credential = credential
    self.words = words
  }
}

/// A part of a programme: a credential of the catalogue, or a part with a name and hours of its own.
public struct Component: Sendable, Hashable {
  public let credential: String?
  public let title: Text
  public let workload: Workload?

  public init(credential: String?, title: Text, workload: Workload?) {
    self.credential = credential
    self.title = title
    self.workload = workload
  }
}

/// A short statement of what a holder knows or can do.
public struct Outcome: Sendable, Hashable {
  public let statement: Text
  /// As stated: hours, per cent or a share of the examination; only its ratio to the others matters.
  public let weight: Hundredths?
  /// On the framework's proficiency scale.
  public let level: Int?
  public var alignments: [StatedAlignment]
  /// What reviewers of mappings have said that it is not.
  public var exclusions: Exclusions
  public let location: SourceLocation?

  public init(
    statement: Text, weight: Hundredths? = nil, level: Int? = nil, alignments: [StatedAlignment] = [],
    exclusions: Exclusions = Exclusions(), location: SourceLocation? = nil
  ) {
    self.statement = statement
    self.weight = weight
    self.level = level
    self.alignments = alignments
    self.exclusions = exclusions
    self.location = location
  }

  /// Competencies that are not to be proposed for an outcome.
  public struct Exclusions: Sendable, Hashable {
    /// Ids or URIs.
    public var competencies: Set<String>
    /// No competency at all expresses it: a reviewed gap.
    public var isGap: Bool

    public init(competencies: Set<String> = [], isGap: Bool = false) {
      self.competencies = competencies
      self.isGap = isGap
    }

    public var isEmpty: Bool { competencies.isEmpty && !isGap }
  }
}

/// A competency that the issuer itself, or a reviewer, says an outcome expresses.
public struct StatedAlignment: Sendable, Hashable {
  /// A competency's id or URI.
  public let competency: String
  public let confirmedBy: String?
  /// The outcome is only a part of the competency, which is broader: it may be meant, and is not shown.
  public let isPartial: Bool
  public let location: SourceLocation?

  public init(
    competency: String, confirmedBy: String? = nil, isPartial: Bool = false, location: SourceLocation? = nil
  ) {
    self.competency = competency
    self.confirmedBy = confirmedBy
    self.isPartial = isPartial
    self.location = location
  }
}
