import Model
import Quality
import Testing

@Suite("the fields that would raise most records")
struct QualityGapsTests {
  /// A standard of one element a field, with these weights.
  static func standard(_ weights: [(RecordField, Int)]) -> QualityStandard {
    QualityStandard(
      id: "s", version: "1", title: Text("s", "s"),
      elements: weights.map { field, weight in
        QualityStandard.Element(
          id: field.rawValue, name: .same(field.rawValue), asks: .same("?"), weight: weight,
          stated: .field(FieldTest(field)))
      })
  }

  static func records(levels: Int, outcomes: Int, of count: Int) -> [Credential] {
    (0..<count).map { place in
      RecordReadingTests.credential {
        $0.id = "c\(place)"
        if place < levels { $0.level = CredentialLevel(scale: "eqf", value: "4") }
        if place < outcomes { $0.outcomes = [Outcome(statement: .same("o"))] }
      }
    }
  }

  @Test("the field that adds most weight over all records comes first, and what is there counts")
  func mostWeightFirst() throws {
    // Level: missing in 2 of 4, weight 3; outcomes: missing in 3 of 4, weight 1.
    let gaps = try #require(
      QualityGaps(
        Self.records(levels: 2, outcomes: 1, of: 4), standards: [Self.standard([(.level, 3), (.outcomes, 1)])],
        asOf: RecordReadingTests.day, limit: 5))
    #expect(gaps.steps.map(\.field) == [.level, .outcomes])
    #expect(gaps.steps.map(\.records) == [2, 3])
    #expect(gaps.shown == Fraction(7, of: 16))
    #expect(gaps.steps.map(\.shown) == [Fraction(13, of: 16), .one])
  }

  @Test("nothing is proposed where nothing is missing, and nothing is said where no standard applies")
  func nothingMissing() throws {
    let full = Self.records(levels: 3, outcomes: 3, of: 3)
    let gaps = try #require(
      QualityGaps(full, standards: [Self.standard([(.level, 1)])], asOf: RecordReadingTests.day))
    #expect(gaps.steps.isEmpty)
    let elsewhere = QualityStandard(
      id: "e", version: "1", title: .same("e"), scope: .init(jurisdictions: [Jurisdiction("NZ")!]), elements: [])
    #expect(QualityGaps(full, standards: [elsewhere], asOf: RecordReadingTests.day) == nil)
  }

  @Test("a step never lowers what is shown, and equals what a check of the filled record would say", arguments: 0..<20)
  func stepsAgreeWithChecks(seed: Int) throws {
    let fields: [RecordField] = [.level, .outcomes, .hours, .cost]
    let standard = Self.standard(fields.enumerated().map { ($1, 1 + (seed + $0 * 7) % 5) })
    let records = Self.records(levels: seed % 5, outcomes: (seed * 3) % 5, of: 4)
    let gaps = try #require(
      QualityGaps(records, standards: [standard], asOf: RecordReadingTests.day, limit: 10))
    var filled = records
    var last = gaps.shown
    for step in gaps.steps {
      #expect(step.shown > last)
      last = step.shown
      for place in filled.indices { Self.fill(step.field, in: &filled[place]) }
      let scores = filled.map { record in
        QualityCheck(RecordReading(record, asOf: RecordReadingTests.day), standard: standard).score ?? .zero
      }
      let weight = standard.elements.reduce(0) { $0 + $1.weight }
      let halves = scores.reduce(0) { $0 + $1.numerator * (2 * weight) / $1.denominator }
      // Each score is rounded down to a millionth.
      let difference = Fraction(halves, of: 2 * weight * filled.count).approximate - step.shown.approximate
      #expect(difference >= 0 && difference < 0.000_001)
    }
    #expect(last == .one || last.approximate > 0.999_998)
  }

  private static func fill(_ field: RecordField, in credential: inout Credential) {
    switch field {
    case .level: credential.level = CredentialLevel(scale: "eqf", value: "4")
    case .outcomes: credential.outcomes = [Outcome(statement: .same("o"))]
    case .hours: credential.workload = Workload(least: Hundredths(whole: 1), most: Hundredths(whole: 1))
    case .cost: credential.cost = Cost(amount: Hundredths(whole: 1), currency: "CAD")
    default: Issue.record("no filling for \(field)")
    }
  }
}
