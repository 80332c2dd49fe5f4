public import Model

/// One record against one standard, element by element.
public struct QualityCheck: Sendable {
  /// One element: the verdict, what the record says and what would have to be added.
  public struct Line: Sendable {
    public let element: QualityStandard.Element
    public let verdict: ElementVerdict
    /// Fields that the element asks about and the record has, each once.
    public let said: [(field: RecordField, value: FieldValue)]
    /// Fields that would make it stated, each once; empty where it is, or where no field could.
    public let lacking: [FieldTest]
  }

  public let credential: Credential
  public let standard: QualityStandard
  public let lines: [Line]

  /// - Complexity: linear in the number of tests of the standard.
  public init(_ reading: RecordReading, standard: QualityStandard) {
    credential = reading.credential
    self.standard = standard
    lines = standard.elements.map { QualityCheck.line($0, reading) }
  }

  /// The weight of what the record shows, half for what is there in part, of the weight of all that a record can show.
  /// Elements whose verdict is `unknown` are left out of both; nil where nothing else is left.
  public var score: Fraction? {
    let known = lines.filter { $0.verdict != .unknown }
    let weight = known.reduce(0) { $0 + $1.element.weight }
    return weight == 0
      ? nil : Fraction(known.reduce(0) { $0 + $1.verdict.halves * $1.element.weight }, of: 2 * weight)
  }

  public func count(_ verdict: ElementVerdict) -> Int { lines.count { $0.verdict == verdict } }

  static func verdict(_ element: QualityStandard.Element, _ reading: RecordReading) -> ElementVerdict {
    let stated = element.stated.map(reading.result)
    if stated == .met { return .stated }
    let partly = element.partly.map(reading.result)
    if stated == .partial || partly == .met || partly == .partial { return .partly }
    if stated == .contrary { return .otherwise }
    return stated == nil || element.absence == .unknown ? .unknown : .missing
  }

  private static func line(_ element: QualityStandard.Element, _ reading: RecordReading) -> Line {
    let verdict = verdict(element, reading)
    var seen: Set<RecordField> = []
    let said = ((element.stated?.tests ?? []) + (element.partly?.tests ?? [])).compactMap { test in
      seen.insert(test.field).inserted ? reading.value(of: test.field).map { (field: test.field, value: $0) } : nil
    }
    var named: Set<RecordField> = []
    let lacking =
      verdict == .stated ? [] : (element.stated.map(reading.lacking) ?? []).filter { named.insert($0.field).inserted }
    return Line(element: element, verdict: verdict, said: said, lacking: lacking)
  }
}

extension RecordReading {
  /// The tests that would have to be met for the condition to be; of alternatives, the first that the standard names.
  func lacking(_ condition: FieldCondition) -> [FieldTest] {
    switch condition {
    case .field(let test): result(of: test) == .met ? [] : [test]
    case .all(let parts): parts.flatMap(lacking)
    case .any(let parts): result(of: condition) == .met ? [] : parts.first.map(lacking) ?? []
    }
  }
}
