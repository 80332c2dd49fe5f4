import Model

/// The factors of the other elements for pairs of rows, by the policy and at a day.
///
/// Each is a look-up in a table made once from the element's own definition, or the same few comparisons.
struct PairElements: Sendable {
  private let rows: CredentialColumns
  private let policy: Policy
  private let factors: [Policy.ElementFactors]
  /// Of each element: the largest factor, whatever is found.
  private let best: [UInt8]
  /// By gravity of the difference in steps: the factor of level where the share met below is the kindest.
  private let kindestLevel: [UInt8]
  /// By set of assurances and jurisdiction of the target; the last of each is no jurisdiction.
  private let quality: [UInt8]
  private let currency: [UInt8]
  private let isExpired: [Bool]
  private let isAnyExpired: Bool
  private let sectorBits: [UInt32]
  private let relatedBits: [UInt32]

  init(_ rows: CredentialColumns, policy: Policy, asOf: CalendarDate) {
    self.rows = rows
    self.policy = policy
    factors = Element.allCases.map { policy.factors(of: $0) }
    best = factors.map { factors in UInt8(Finding.allCases.map { factors.factor(for: $0) }.max() ?? 100) }
    let level = policy.factors(of: .level)
    kindestLevel = (0...4).map { gravity in
      guard let steps = Finding.allCases.first(where: { $0.gravity == gravity }) else { return 100 }
      return [Finding.none, .minor, .substantial].map { UInt8(level.factor(for: steps.worse($0))) }.max() ?? 100
    }
    let places: [Jurisdiction?] = rows.jurisdictions.map { $0 } + [nil]
    quality = rows.assuranceSets.flatMap { assurances in
      let source = PairElements.credential { $0.qualityAssurance = assurances }
      let target = PairElements.subject(source)
      return places.map { place in
        return UInt8(
          policy.factors(of: .quality).factor(
            for: QualityComparison(source: source, target: target, receivedIn: place, on: asOf, policy: policy).finding)
        )
      }
    }
    let states = rows.currencies.map { CurrencyState(of: PairElements.credential($0), asOf: asOf) }
    currency = states.map {
      UInt8(policy.factors(of: .currency).factor(for: CurrencyComparison(status: $0, rules: policy.currency).finding))
    }
    isExpired = states.map { $0.state == .expired }
    isAnyExpired = isExpired.contains(true)
    func bit(_ sector: Sector) -> UInt32 { 1 << UInt32(Sector.all.firstIndex(of: sector) ?? 31) }
    sectorBits = rows.sectorSets.map { $0.reduce(0) { $0 | bit($1) } }
    relatedBits = rows.sectorSets.map { sectors in
      Sector.all.filter { other in sectors.contains { policy.areRelated($0, other) } }.reduce(0) { $0 | bit($1) }
    }
  }

  private static func credential(_ fill: (inout Credential) -> Void) -> Credential {
    var credential = Credential(id: "", kind: .course, title: Text(), issuer: Issuer(id: "", name: Text()))
    fill(&credential)
    return credential
  }

  private static func credential(_ dates: CurrencyDates) -> Credential {
    credential {
      $0.retiredOn = dates.retiredOn
      $0.availability = dates.availableTo.map { DateSpan(to: $0) }
      $0.validity =
        dates.validMonths == nil && dates.validUntil == nil
        ? nil : Validity(months: dates.validMonths, renewal: nil, until: dates.validUntil)
      $0.supersession = dates.isSuperseded ? Supersession(by: [], on: dates.supersededOn) : nil
    }
  }

  private static func subject(_ credential: Credential) -> Subject {
    Subject(
      origin: .credential(credential), profile: Profile(id: "", requirements: []), hours: nil, referenceLevel: nil)
  }

  /// Whether a row supplies nothing at the day.
  @inline(__always)
  func isExpired(row: Int) -> Bool { isAnyExpired && isExpired[Int(rows.currency[row])] }

  /// The factor of every element in the order of `Element.allCases`, in hundredths.
  ///
  /// - Parameter below: the share of the target's weight met below level; nil: whichever share is kindest.
  func factors(source: Int, target: Int, below: (weight: Int, of: Int)?) -> PairFactors {
    PairFactors(
      level: level(source, target, below), workload: workload(source, target),
      quality: quality[qualityPlace(source, target)], profile: profile(source, target),
      assessment: assessment(source, target), currency: currency[Int(rows.currency[source])])
  }

  /// The largest product of factors that the pair may have, whatever is met below level.
  func kindest(source: Int, target: Int) -> UInt64 { factors(source: source, target: target, below: nil).product }

  /// The largest product of factors that any pair may have: what a source that shows all has with a target that shows all.
  var ceiling: UInt64 {
    PairFactors(
      level: best[0], workload: best[1], quality: quality.max() ?? 0, profile: best[3],
      assessment: best[4], currency: currency.max() ?? 0
    ).product
  }

  /// The largest product of factors that any source may have with a target: what the target does not say is unknown,
  /// whoever asks.
  /// - Complexity: O(sets of assurances).
  func ceiling(target: Int) -> UInt64 {
    let isLevelKnown = rows.referenceLevel[target] != 0
    let hours = rows.hours[target]
    let isWorkloadKnown = hours != CredentialColumns.none32 && hours > 0
    let isAssessed = rows.task[target] != 0 && rows.supervision[target] != 0
    let width = rows.jurisdictions.count + 1
    let place = qualityPlace(target, target) % width
    return PairFactors(
      level: isLevelKnown ? best[0] : kindestLevel[Finding.unknown.gravity],
      workload: isWorkloadKnown ? best[1] : UInt8(factors[1].unknown),
      quality: stride(from: place, to: quality.count, by: width).map { quality[$0] }.max() ?? 0,
      profile: sectorBits[Int(rows.sectors[target])] != 0 ? best[3] : UInt8(factors[3].unknown),
      assessment: isAssessed ? best[4] : max(UInt8(factors[4].unknown), UInt8(factors[4].substantial)),
      currency: currency.max() ?? 0
    ).product
  }

  private func level(_ source: Int, _ target: Int, _ below: (weight: Int, of: Int)?) -> UInt8 {
    let (held, asked) = (Int(rows.referenceLevel[source]), Int(rows.referenceLevel[target]))
    let thresholds = policy.level
    let steps: Finding =
      held == 0 || asked == 0
      ? .unknown
      : .steps(asked - held, minor: thresholds.minorSteps, substantial: thresholds.substantialSteps)
    guard let below else { return kindestLevel[steps.gravity] }
    let share = Fraction(below.weight, of: below.of)
    let byShare: Finding =
      share >= thresholds.substantialShareBelow
      ? .substantial : share >= thresholds.minorShareBelow ? .minor : .none
    return UInt8(factors[0].factor(for: steps.worse(byShare)))
  }

  private func workload(_ source: Int, _ target: Int) -> UInt8 {
    let (held, asked) = (rows.hours[source], rows.hours[target])
    guard held != CredentialColumns.none32, asked != CredentialColumns.none32, asked > 0 else {
      return UInt8(factors[1].unknown)
    }
    func reaches(_ share: Fraction) -> Bool { Fraction(Int(held), of: Int(asked)) >= share }
    return UInt8(
      reaches(policy.workload.none)
        ? factors[1].none : reaches(policy.workload.minor) ? factors[1].minor : factors[1].substantial)
  }

  private func qualityPlace(_ source: Int, _ target: Int) -> Int {
    let place = rows.jurisdiction[target]
    let known = rows.jurisdictions.count
    return Int(rows.assurance[source]) * (known + 1) + (place == CredentialColumns.none32 ? known : Int(place))
  }

  private func profile(_ source: Int, _ target: Int) -> UInt8 {
    let (held, asked) = (Int(rows.sectors[source]), Int(rows.sectors[target]))
    let (own, other) = (sectorBits[held], sectorBits[asked])
    if own == 0 || other == 0 { return UInt8(factors[3].unknown) }
    if own & other != 0 { return UInt8(factors[3].none) }
    return UInt8(relatedBits[held] & other != 0 ? factors[3].minor : factors[3].substantial)
  }

  private func assessment(_ source: Int, _ target: Int) -> UInt8 {
    func finding(_ held: UInt8, _ asked: UInt8) -> Finding {
      held == 0 || asked == 0
        ? .unknown
        : .steps(
          max(0, Int(asked) - Int(held)), minor: policy.assessment.minorSteps,
          substantial: policy.assessment.substantialSteps)
    }
    return UInt8(
      factors[4].factor(
        for: finding(rows.task[source], rows.task[target]).worse(
          finding(rows.supervision[source], rows.supervision[target]))))
  }
}

/// The factors of one pair, in hundredths.
public struct PairFactors: Sendable, Hashable {
  public let level, workload, quality, profile, assessment, currency: UInt8

  /// In the order of `Element.allCases`.
  public var all: [Int] { [level, workload, quality, profile, assessment, currency].map(Int.init) }

  /// Of 100 to the sixth.
  var product: UInt64 {
    UInt64(level) * UInt64(workload) * UInt64(quality) * UInt64(profile) * UInt64(assessment) * UInt64(currency)
  }
}
