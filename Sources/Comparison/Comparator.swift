public import Model

/// Compares by definition, one pair at a time. It is the reference that every faster path must equal.
public struct Comparator: Sendable {
  public let frameworks: FrameworkSet
  public let policy: Policy
  public let asOf: CalendarDate
  public let relations: RelationTable
  public let rules: ReadingRules

  public init(frameworks: FrameworkSet, policy: Policy, asOf: CalendarDate) {
    self.frameworks = frameworks
    self.policy = policy
    self.asOf = asOf
    relations = RelationTable(frameworks, policy: policy)
    rules = ReadingRules(policy: policy, scale: frameworks.scale)
  }

  /// One credential against one target.
  public func compare(_ source: Subject, to target: Subject) -> TransferComparison {
    compare([Held(source)], to: target)
  }

  /// A portfolio against one target: the union of what its unexpired credentials supply.
  /// - Complexity: O(r · c · s log n): requirements, candidates, suppliers of each, competencies held.
  public func compare(_ portfolio: [Held], to target: Subject) -> TransferComparison {
    let sources = Comparator.distinct(portfolio)
    let currency = sources.map { currencyState(of: $0) }
    let valid = sources.indices.filter { currency[$0].state != .expired }
    var coverage: [Reading: Fraction] = [:]
    var results: [RequirementResult] = []
    for reading in Reading.allCases {
      let found = self.results(sources, valid: valid, to: target, reading: reading)
      coverage[reading] = RequirementResult.coverage(found, of: target.profile)
      if reading == .expected { results = found }
    }
    let contributing = valid.filter { suppliesSomething(sources[$0].subject, to: target) }
    let counted = contributing.isEmpty ? Array(sources.indices) : contributing
    let elements = PortfolioElements(
      contributing: counted.map { (sources[$0].subject, currency[$0]) }, target: target, results: results,
      comparator: self
    ).described(policy)
    let backward =
      target.isRole
      ? nil : expectedCoverage(of: [target.profile], to: Comparator.union(valid.map { sources[$0].subject.profile }))
    let regulations = regulations(of: target)
    let expected = coverage[.expected]
    return TransferComparison(
      sources: sources, target: target, asOf: asOf, coverage: coverage, backward: backward, results: results,
      elements: elements,
      transferability: expected.map { Transferability(coverage: $0, factors: elements.map(\.factor)) },
      answer: Answer.of(
        coverage: expected, findings: elements.map(\.finding), isRegulated: !regulations.isEmpty, policy: policy),
      extent: Extent.of(forward: expected, backward: backward, policy: policy), regulations: regulations,
      currency: currency, contributing: contributing)
  }

  /// How far what is held satisfies each requirement; `valid` are the places of what has not expired.
  func results(
    _ sources: [Held], valid: [Int], to target: Subject, reading: Reading
  ) -> [RequirementResult] {
    // The profile of what has expired is empty, so that holders keep their places.
    let profiles = sources.indices.map {
      valid.contains($0) ? sources[$0].subject.profile : Profile(id: sources[$0].subject.id, requirements: [])
    }
    return RequirementResult.results(
      supply: Supply(of: profiles, reading: reading, rules: rules), target: target.profile, reading: reading,
      rules: rules, relations: relations)
  }

  /// Expected coverage alone; nil where the target has no requirements.
  public func expectedCoverage(of profiles: [Profile], to target: Profile) -> Fraction? {
    RequirementResult.coverage(
      RequirementResult.results(
        supply: Supply(of: profiles, reading: .expected, rules: rules), target: target, reading: .expected,
        rules: rules, relations: relations), of: target)
  }

  /// The score of one credential against one target, without words: what rankings and matrices compare.
  /// - Parameter coverage: the expected coverage, if a faster path has it already; it is not trusted for anything else.
  public func transferability(of source: Subject, to target: Subject) -> Transferability? {
    let currency = currencyState(of: Held(source))
    let profile = currency.state == .expired ? Profile(id: source.id, requirements: []) : source.profile
    let results = RequirementResult.results(
      supply: Supply(of: [profile], reading: .expected, rules: rules), target: target.profile, reading: .expected,
      rules: rules, relations: relations)
    guard let coverage = RequirementResult.coverage(results, of: target.profile) else { return nil }
    let elements = PortfolioElements(
      contributing: [(source, currency)], target: target, results: results, comparator: self)
    return Transferability(coverage: coverage, factors: elements.factors(policy))
  }

  /// The state of a held credential at the as-of date.
  public func currencyState(of held: Held) -> CurrencyState {
    guard let credential = held.subject.credential else {
      return CurrencyState(
        of: Credential(id: held.subject.id, kind: .course, title: Text(), issuer: Issuer(id: "", name: Text())),
        asOf: asOf)
    }
    return CurrencyState(of: credential, asOf: asOf, awarded: held.awarded)
  }

  /// Whether `source` by itself covers any of the target.
  func suppliesSomething(_ source: Subject, to target: Subject) -> Bool {
    (expectedCoverage(of: [source.profile], to: target.profile)?.numerator ?? 0) > 0
  }

  /// The target's regulations that apply where it is received; a role is received anywhere.
  func regulations(of target: Subject) -> [Regulation] { regulations(of: target, receivedIn: target.jurisdiction) }

  /// The target's regulations that apply in `place`; all of them where no place is given.
  func regulations(of target: Subject, receivedIn place: Jurisdiction?) -> [Regulation] {
    guard let place else { return target.regulations }
    return target.regulations.filter { $0.applies(in: place) }
  }

  /// Each credential once, in order of identifier: a portfolio is a set. Of two awards of one credential the later
  /// counts, and one whose date is known before one whose date is not.
  static func distinct(_ portfolio: [Held]) -> [Held] {
    var latest: [String: Held] = [:]
    for held in portfolio {
      if let known = latest[held.subject.id] {
        guard let awarded = held.awarded, known.awarded.map({ $0 < awarded }) ?? true else { continue }
      }
      latest[held.subject.id] = held
    }
    return latest.values.sorted { $0.subject.id < $1.subject.id }
  }

  /// The requirements of all profiles as one, each profile weighing alike: what the way back asks for.
  static func union(_ profiles: [Profile]) -> Profile {
    if profiles.count == 1, let only = profiles.first { return only }
    return Profile(
      id: "",
      requirements: profiles.flatMap { profile in
        zip(profile.requirements, Profile.apportion(profile.requirements.map(\.weight))).map { $0.weighing($1) }
      })
  }
}
