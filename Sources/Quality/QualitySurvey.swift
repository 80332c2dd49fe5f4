public import Model

/// Many records against the standards that were meant for them, counted in groups.
public struct QualitySurvey: Sendable {
  public enum Grouping: String, Sendable, CaseIterable { case issuer, jurisdiction, standard }

  /// What one element came to in one group.
  public struct Tally: Sendable {
    public let standard: QualityStandard
    public let element: QualityStandard.Element
    public fileprivate(set) var counts: [ElementVerdict: Int] = [:]

    public subscript(verdict: ElementVerdict) -> Int { counts[verdict] ?? 0 }
  }

  public struct Group: Sendable {
    /// An issuer's id, a jurisdiction's code (empty: none) or a standard's id.
    public let key: String
    public let name: Text
    public fileprivate(set) var records = 0
    /// Pairs of a record and a standard.
    public fileprivate(set) var checks = 0
    /// Sum of the scores, in millionths each, over the checks that have one.
    fileprivate var scoreSum = 0
    fileprivate var scored = 0
    /// In the order of the standards and of their elements.
    public fileprivate(set) var tallies: [Tally] = []

    /// The mean of the checks' scores, each rounded down to a millionth.
    public var mean: Fraction? { scored == 0 ? nil : Fraction(scoreSum, of: 1_000_000 * scored) }
  }

  public let grouping: Grouping
  /// In order of key.
  public let groups: [Group]
  public let standards: [QualityStandard]
  /// Records for which none of the standards was meant.
  public let unchecked: Int

  /// - Parameter isForced: hold every record against every standard, whoever it was meant for.
  /// - Complexity: O(records · tests of the standards).
  public init(
    _ credentials: some Sequence<Credential>, standards: [QualityStandard], by grouping: Grouping, asOf: CalendarDate,
    isForced: Bool = false
  ) {
    self.grouping = grouping
    self.standards = standards
    var builder = SurveyBuilder(standards: standards, grouping: grouping)
    var unchecked = 0
    for credential in credentials {
      let applying = standards.indices.filter { isForced || standards[$0].scope.includes(credential) }
      if applying.isEmpty { unchecked += 1 }
      let reading = RecordReading(credential, asOf: asOf)
      builder.add(credential, applying.map { ($0, QualityCheck(reading, standard: standards[$0])) })
    }
    groups = builder.groups
    self.unchecked = unchecked
  }
}

/// Groups as they fill.
private struct SurveyBuilder {
  let standards: [QualityStandard]
  let grouping: QualitySurvey.Grouping
  private var filling: [String: QualitySurvey.Group] = [:]
  /// For each group and standard, where its tallies begin.
  private var places: [String: [Int: Int]] = [:]

  init(standards: [QualityStandard], grouping: QualitySurvey.Grouping) {
    self.standards = standards
    self.grouping = grouping
  }

  var groups: [QualitySurvey.Group] {
    filling.values.map { group in
      var sorted = group
      let starts = (places[group.key] ?? [:]).sorted { $0.key < $1.key }
      sorted.tallies = starts.flatMap { place, start in
        group.tallies[start..<start + standards[place].elements.count]
      }
      return sorted
    }.sorted { $0.key < $1.key }
  }

  mutating func add(_ credential: Credential, _ checks: [(place: Int, check: QualityCheck)]) {
    guard !checks.isEmpty else { return }
    switch grouping {
    case .issuer: add(checks, key: credential.issuer.id, name: credential.issuer.name)
    case .jurisdiction:
      let place = credential.jurisdiction
      add(checks, key: place?.code ?? "", name: place?.name ?? Text("no province or country", "sans province ni pays"))
    case .standard:
      for entry in checks { add([entry], key: entry.check.standard.id, name: entry.check.standard.title) }
    }
  }

  private mutating func add(_ checks: [(place: Int, check: QualityCheck)], key: String, name: Text) {
    var group = filling.removeValue(forKey: key) ?? QualitySurvey.Group(key: key, name: name)
    group.records += 1
    group.checks += checks.count
    for (place, check) in checks {
      if let score = check.score {
        group.scoreSum += Int(UInt128(score.numerator) * 1_000_000 / UInt128(score.denominator))
        group.scored += 1
      }
      let start = places[key]?[place] ?? group.tallies.count
      if start == group.tallies.count {
        places[key, default: [:]][place] = start
        group.tallies += check.lines.map { QualitySurvey.Tally(standard: check.standard, element: $0.element) }
      }
      for (line, result) in check.lines.enumerated() {
        group.tallies[start + line].counts[result.verdict, default: 0] += 1
      }
    }
    filling[key] = group
  }
}
