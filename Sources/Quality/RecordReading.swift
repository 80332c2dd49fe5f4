public import Model

/// A record, read as a standard asks: what each condition comes to.
public struct RecordReading: Sendable {
  /// What a condition comes to.
  public enum Result: Sendable, Hashable {
    case met
    /// Some of it is there.
    case partial
    /// The record says nothing of it, or nothing that counts.
    case absent
    /// The record says what is not allowed: a code that is refused, or a figure outside the limits.
    case contrary
  }

  public let credential: Credential
  public let asOf: CalendarDate
  /// Fields that are taken to be filled in as asked: for what a record would be worth with them.
  let assumed: Set<RecordField>
  /// How levels are called.
  let scales: [Policy.LevelScale]

  public init(
    _ credential: Credential, asOf: CalendarDate, assuming assumed: Set<RecordField> = [],
    scales: [Policy.LevelScale] = []
  ) {
    self.scales = scales
    self.credential = credential
    self.asOf = asOf
    self.assumed = assumed
  }

  public func value(of field: RecordField) -> FieldValue? {
    let value = credential.value(of: field, asOf: asOf)
    guard field == .level, let value, let level = credential.level else { return value }
    let step = scales.first { $0.id == level.scale }?.steps.first { $0.value == level.value }
    return FieldValue(codes: value.codes, words: step?.label ?? Text())
  }

  public func result(of condition: FieldCondition) -> Result {
    switch condition {
    case .field(let test): result(of: test)
    case .all(let parts): RecordReading.all(parts.map(result))
    case .any(let parts): RecordReading.any(parts.map(result))
    }
  }

  public func result(of test: FieldTest) -> Result {
    if assumed.contains(test.field) { return .met }
    guard let value = value(of: test.field) else { return .absent }
    if value.codes.contains(where: test.noneOf.contains) { return .contrary }
    if !test.oneOf.isEmpty, !value.codes.contains(where: test.oneOf.contains) { return .absent }
    guard test.atLeast != nil || test.atMost != nil else { return .met }
    // Limits were set and the record gives no figure, such as an end of a term without its beginning.
    guard let number = value.number else { return .partial }
    func isWithin(_ figure: Hundredths) -> Bool {
      test.atLeast.map { $0 <= figure } ?? true && test.atMost.map { figure <= $0 } ?? true
    }
    switch (isWithin(number.lowerBound), isWithin(number.upperBound)) {
    case (true, true): return .met
    case (false, false): return .contrary
    default: return .partial
    }
  }

  private static func all(_ results: [Result]) -> Result {
    if results.allSatisfy({ $0 == .met }) { return .met }
    if results.contains(.contrary) { return .contrary }
    return results.contains { $0 == .met || $0 == .partial } ? .partial : .absent
  }

  private static func any(_ results: [Result]) -> Result {
    for result in [Result.met, .partial, .contrary] where results.contains(result) { return result }
    return .absent
  }
}
