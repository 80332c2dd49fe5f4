public import Model

/// The figures behind a comparison, exact and without words: what rules of recognition ask about. What is not known is nil.
///
/// For a portfolio each is the worst among the credentials that supply something, as the elements' findings are.
public struct ElementFigures: Sendable {
  /// Nil for a reading where the target has no requirements.
  public let coverage: [Reading: Fraction]
  /// In the expected reading, one for each requirement of the target.
  public let results: [RequirementResult]
  /// Reference level of the source less that of the target.
  public let levelDifference: Int?
  /// Of the target's weight, what is met below the level asked, in the expected reading.
  public let shareBelowLevel: Fraction
  /// Total learning hours of the source over those of the target.
  public let workloadRatio: Fraction?
  public let assurance: Assurance?
  public let task: Assessment.Task?
  public let supervision: Assessment.Supervision?
  public let currency: CurrencyState.State
  /// Whole months since the award; nil where its date is not known.
  public let monthsSinceAward: Int?
  /// `none` for the same sector, `minor` for a related one, `substantial` for another.
  public let sectors: Finding
  /// Regulations of the target that apply where it is received; for a role received nowhere in particular, all of them.
  public let regulations: [Regulation]

  /// Quality assurance in force at the award date, else at the as-of date.
  public struct Assurance: Sendable, Hashable {
    public let kind: QualityAssurance.Kind
    /// Whether it is meant for the receiving jurisdiction.
    public let isInScope: Bool
  }
}

extension Comparator {
  /// The figures of what is held against a target that is received in `place`.
  /// - Parameter readings: those whose coverage is wanted; *expected* always is.
  /// - Complexity: that of one coverage for each reading.
  public func figures(
    _ portfolio: [Held], to target: Subject, receivedIn place: Jurisdiction?, readings: Set<Reading>
  ) -> ElementFigures {
    let sources = Comparator.distinct(portfolio)
    let currency = sources.map { currencyState(of: $0) }
    let valid = sources.indices.filter { currency[$0].state != .expired }
    var coverage: [Reading: Fraction] = [:]
    var results: [RequirementResult] = []
    for reading in Reading.allCases where readings.contains(reading) || reading == .expected {
      let found = self.results(sources, valid: valid, to: target, reading: reading)
      coverage[reading] = RequirementResult.coverage(found, of: target.profile)
      if reading == .expected { results = found }
    }
    let counted = self.counted(sources, to: target)
    let subjects = counted.map(\.subject)
    let credentials = counted.compactMap { held in
      held.subject.credential.map { (credential: $0, currency: currencyState(of: held)) }
    }
    let level = subjects.map { LevelComparison(source: $0, target: target, results: results, policy: policy) }
    return ElementFigures(
      coverage: coverage, results: results,
      levelDifference: Comparator.least(
        subjects.map { source in
          source.referenceLevel.flatMap { held in target.referenceLevel.map { held - $0 } }
        }),
      shareBelowLevel: level.first?.shareBelow ?? .zero,
      workloadRatio: subjects.isEmpty
        ? nil : WorkloadComparison(contributing: subjects, target: target, policy: policy).ratio,
      assurance: assurance(credentials, target, place),
      task: Comparator.least(credentials.map(\.credential.assessment?.task)),
      supervision: Comparator.least(credentials.map(\.credential.assessment?.supervision)),
      // The gravest state stands last.
      currency: CurrencyState.State.allCases.last { state in credentials.contains { $0.currency.state == state } }
        ?? .current,
      monthsSinceAward: credentials.contains { $0.currency.awarded == nil }
        ? nil : credentials.compactMap(\.currency.monthsSinceAward).max(),
      sectors: Finding.worst(
        subjects.map {
          SectorComparison(
            source: $0.sectors, target: target, policy: policy, frameworks: frameworks, rules: rules
          ).finding
        }),
      regulations: regulations(of: target, receivedIn: place))
  }

  /// The same figures for another place, where only quality assurance and regulation may differ.
  public func placed(
    _ portfolio: [Held], to target: Subject, receivedIn place: Jurisdiction?
  ) -> (assurance: ElementFigures.Assurance?, regulations: [Regulation]) {
    let credentials = counted(Comparator.distinct(portfolio), to: target).compactMap { held in
      held.subject.credential.map { ($0, currencyState(of: held)) }
    }
    return (assurance(credentials, target, place), regulations(of: target, receivedIn: place))
  }

  /// What supplies something and has not expired; the whole source where nothing does.
  private func counted(_ sources: [Held], to target: Subject) -> [Held] {
    let valid = sources.filter { currencyState(of: $0).state != .expired }
    let supplying = sources.count == 1 ? valid : valid.filter { suppliesSomething($0.subject, to: target) }
    return supplying.isEmpty ? sources : supplying
  }

  /// The worst assurance among credentials; nil where one has none that is known.
  private func assurance(
    _ credentials: [(credential: Credential, currency: CurrencyState)], _ target: Subject, _ place: Jurisdiction?
  ) -> ElementFigures.Assurance? {
    let found = credentials.map { entry -> QualityComparison in
      QualityComparison(
        source: entry.credential, target: target, receivedIn: place, on: entry.currency.awarded ?? asOf, policy: policy)
    }
    guard let kind = Comparator.least(found.map(\.best?.kind)) else { return nil }
    return ElementFigures.Assurance(kind: kind, isInScope: found.allSatisfy(\.isInScope))
  }

  /// The smallest; nil where one is not known, or there is none.
  private static func least<Value: Comparable>(_ values: [Value?]) -> Value? {
    values.contains { $0 == nil } ? nil : values.compactMap(\.self).min()
  }
}
