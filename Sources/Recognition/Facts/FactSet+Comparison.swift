public import Comparison
public import Model

extension FactSet {
  /// The facts of what is held against a target that is received in `place`.
  ///
  /// - Parameters:
  ///   - wanted: the facts that rules ask about; others stay unknown and cost nothing.
  ///   - circumstances: of the award; a date in `portfolio` goes before.
  public init(
    _ portfolio: [Held], to target: Subject, receivedIn place: Jurisdiction?, circumstances: Circumstances,
    wanted: Set<Fact> = Set(Fact.allCases), comparator: Comparator
  ) {
    self.init()
    let held = portfolio.map { Held($0.subject, awarded: $0.awarded ?? circumstances.awarded) }
    var readings: Set<Reading> = [.expected]
    if wanted.contains(.coverageStated) { readings.insert(.stated) }
    if wanted.contains(.coveragePossible) { readings.insert(.possible) }
    let figures = comparator.figures(held, to: target, receivedIn: place, readings: readings)
    self[.coverageStated] = figures.coverage[.stated].map(FactValue.ratio)
    self[.coverageExpected] = figures.coverage[.expected].map(FactValue.ratio)
    self[.coveragePossible] = figures.coverage[.possible].map(FactValue.ratio)
    self[.shareBelowLevel] = .ratio(figures.shareBelowLevel)
    self[.currency] = .code(figures.currency.rawValue)
    self[.monthsSinceAward] = figures.monthsSinceAward.map(FactValue.whole)
    self[.sectorRelation] = FactCodes.sector(figures.sectors).map(FactValue.code)
    self[.regulated] = .truth(!figures.regulations.isEmpty)
    self[.evidenceVerified] = circumstances.isVerified.map(FactValue.truth)
    self[.grade] = circumstances.grade.map { .ratio(Fraction($0)) }
    setElements(figures, target)
    setRecords(portfolio.map(\.subject), target, place)
  }

  /// Hours, level and assessment, which a role does not have.
  private mutating func setElements(_ figures: ElementFigures, _ target: Subject) {
    self[.qualityAssurance] = figures.assurance.map { .code($0.kind.rawValue) }
    self[.qualityInScope] = figures.assurance.map { .truth($0.isInScope) }
    self[.assessmentTask] = figures.task.map { .whole($0.rank) }
    self[.assessmentSupervision] = figures.supervision.map { .whole($0.rank) }
    guard let credential = target.credential else {
      for fact in [Fact.levelDifference, .workloadRatio, .taskDifference, .supervisionDifference] {
        self[fact] = .notApplicable
      }
      return
    }
    self[.levelDifference] = figures.levelDifference.map(FactValue.whole)
    self[.workloadRatio] = figures.workloadRatio.map(FactValue.ratio)
    let asked = credential.assessment
    self[.taskDifference] = figures.task.flatMap { held in asked?.task.map { .whole(held.rank - $0.rank) } }
    self[.supervisionDifference] = figures.supervision.flatMap { held in
      asked?.supervision.map { .whole(held.rank - $0.rank) }
    }
  }

  /// What the records say of themselves. Of several sources, what all have alike.
  private mutating func setRecords(_ sources: [Subject], _ target: Subject, _ place: Jurisdiction?) {
    func shared(_ values: [String?]) -> FactValue? {
      guard let first = values.first, let first, values.allSatisfy({ $0 == first }) else { return nil }
      return .code(first)
    }
    let credentials = sources.compactMap(\.credential)
    let taught = credentials.map { Set($0.deliveredIn) }
    let asked = Set(target.credential?.deliveredIn ?? [])
    self[.sourceLanguages] = shared(credentials.map { FactCodes.languages($0.deliveredIn) })
    self[.targetLanguages] = target.isRole ? .notApplicable : FactCodes.languages(Array(asked)).map(FactValue.code)
    if target.isRole {
      self[.languageShared] = .notApplicable
    } else if !asked.isEmpty, !taught.isEmpty, taught.allSatisfy({ !$0.isEmpty }) {
      self[.languageShared] = .truth(taught.allSatisfy { !$0.isDisjoint(with: asked) })
    }
    self[.sourceJurisdiction] = shared(sources.map(\.region.rawValue))
    self[.targetJurisdiction] = place.map { .code($0.code) }
    self[.sourceKind] = shared(credentials.map(\.kind.rawValue))
    self[.targetKind] = .code(target.credential?.kind.rawValue ?? FactCodes.role)
    self[.issuerKind] = shared(credentials.map { $0.issuer.kind?.rawValue })
  }
}
