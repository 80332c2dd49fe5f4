public import Model

/// The few fields that would raise most records of an issuer: chosen one after the other, each the one that adds most to
/// the scores when it is filled in as the standards ask.
///
/// Scores are those of `QualityCheck`, over the elements that the record can show as it is: what it cannot tell is no gap,
/// since it may not apply. Each is rounded down to a millionth. Greedy choice is within 1 − 1/e of the best set of as many fields where gains do not
/// grow together (Nemhauser, Wolsey and Fisher 1978); where an element needs two fields at once it may be further off.
public struct QualityGaps: Sendable {
  public struct Step: Sendable {
    public let field: RecordField
    /// Records that this step raises in one standard or more.
    public let records: Int
    /// Elements that it raises, with the number of records, most first.
    public let elements: [(standard: QualityStandard, element: QualityStandard.Element, records: Int)]
    /// The mean score with this field and those before it.
    public let shown: Fraction
  }

  public let issuer: Issuer
  /// Records that a standard was meant for.
  public let records: Int
  public let standards: [QualityStandard]
  /// The mean score of the records now.
  public let shown: Fraction
  public let steps: [Step]

  /// Nil where no standard was meant for any of the records.
  /// - Complexity: O(limit · fields · records · tests).
  public init?(
    _ credentials: [Credential], standards: [QualityStandard], asOf: CalendarDate, limit: Int = 3,
    isForced: Bool = false
  ) {
    let pairs = credentials.compactMap { credential -> Pair? in
      let applying = standards.filter { isForced || $0.scope.includes(credential) }
      return Pair(credential, applying, asOf: asOf)
    }
    guard let issuer = pairs.first?.credential.issuer else { return nil }
    self.issuer = issuer
    records = pairs.count
    self.standards = standards.filter { standard in
      pairs.contains { $0.open.contains { $0.standard.id == standard.id } }
    }
    let checks = pairs.reduce(0) { $0 + $1.open.count }
    let fields = Set(self.standards.flatMap(\.elements).flatMap { $0.stated?.tests ?? [] }.map(\.field)).sorted()
    var assumed: Set<RecordField> = []
    var total = pairs.reduce(0) { $0 + $1.shown(asOf, assumed) }
    shown = Fraction(total, of: 1_000_000 * checks)
    var steps: [Step] = []
    while steps.count < limit {
      let gains = fields.filter { !assumed.contains($0) }.map { field in
        (field: field, total: pairs.reduce(0) { $0 + $1.shown(asOf, assumed.union([field])) })
      }
      guard let best = gains.max(by: { ($0.total, $1.field) < ($1.total, $0.field) }), best.total > total else { break }
      steps.append(
        QualityGaps.step(best.field, pairs, asOf, before: assumed, shown: Fraction(best.total, of: 1_000_000 * checks)))
      assumed.insert(best.field)
      total = best.total
    }
    self.steps = steps
  }

  private static func step(
    _ field: RecordField, _ pairs: [Pair], _ asOf: CalendarDate, before: Set<RecordField>, shown: Fraction
  ) -> Step {
    var records = 0
    var raised: [String: (standard: QualityStandard, element: QualityStandard.Element, records: Int)] = [:]
    for pair in pairs {
      let now = RecordReading(pair.credential, asOf: asOf, assuming: before)
      let then = RecordReading(pair.credential, asOf: asOf, assuming: before.union([field]))
      var isRaised = false
      for (standard, elements) in pair.open {
        for element in elements
        where QualityCheck.verdict(element, then).halves > QualityCheck.verdict(element, now).halves {
          isRaised = true
          raised["\(standard.id) \(element.id)", default: (standard, element, 0)].records += 1
        }
      }
      if isRaised { records += 1 }
    }
    let elements = raised.sorted { ($1.value.records, $0.key) < ($0.value.records, $1.key) }.map(\.value)
    return Step(field: field, records: records, elements: elements, shown: shown)
  }

  /// A record with the elements, by standard, that it can show as it is.
  private struct Pair {
    let credential: Credential
    let open: [(standard: QualityStandard, elements: [QualityStandard.Element])]

    /// Nil where no standard has such an element.
    init?(_ credential: Credential, _ standards: [QualityStandard], asOf: CalendarDate) {
      self.credential = credential
      let reading = RecordReading(credential, asOf: asOf)
      open = standards.compactMap { standard in
        let elements = standard.elements.filter { QualityCheck.verdict($0, reading) != .unknown }
        return elements.isEmpty ? nil : (standard, elements)
      }
      if open.isEmpty { return nil }
    }

    /// The scores in millionths, summed over the standards.
    func shown(_ asOf: CalendarDate, _ assumed: Set<RecordField>) -> Int {
      let reading = RecordReading(credential, asOf: asOf, assuming: assumed)
      return open.reduce(0) { sum, part in
        let weight = part.elements.reduce(0) { $0 + $1.weight }
        let halves = part.elements.reduce(0) { $0 + QualityCheck.verdict($1, reading).halves * $1.weight }
        return sum + halves * 1_000_000 / max(1, 2 * weight)
      }
    }
  }
}
