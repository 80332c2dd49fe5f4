import Model
import Quality
import Testing

@Suite("what a record shows of a standard")
struct RecordReadingTests {
  static let day = CalendarDate(year: 2026, month: 11, day: 30)!

  static func credential(_ change: (inout Credential) -> Void = { _ in }) -> Credential {
    var credential = Credential(
      id: "c", kind: .microCredential, title: Text("A", "A"), issuer: Issuer(id: "i", name: Text("I", "I")))
    change(&credential)
    return credential
  }

  static func hours(_ least: Int, _ most: Int) -> Credential {
    credential { $0.workload = Workload(least: Hundredths(whole: least), most: Hundredths(whole: most)) }
  }

  @Test(
    "hours are held against limits, both ends of a range",
    arguments: [
      (5, 300, RecordReading.Result.met), (40, 40, .met), (4, 4, .contrary), (301, 400, .contrary),
      (200, 400, .partial),
    ])
  func hoursWithinLimits(least: Int, most: Int, expected: RecordReading.Result) {
    let test = FieldTest(.hours, atLeast: Hundredths(whole: 5), atMost: Hundredths(whole: 300))
    let reading = RecordReading(Self.hours(least, most), asOf: Self.day)
    #expect(reading.result(of: test) == expected)
    #expect(RecordReading(Self.credential(), asOf: Self.day).result(of: test) == .absent)
  }

  @Test("hours of a programme are those of its parts when all of them state some")
  func hoursOfParts() {
    func programme(_ hours: [Int?]) -> Credential {
      Self.credential {
        $0.components = hours.map { hours in
          Component(
            credential: "p", title: Text(),
            workload: hours.map { Workload(least: Hundredths(whole: $0), most: Hundredths(whole: $0)) })
        }
      }
    }
    #expect(programme([10, 20]).value(of: .hours, asOf: Self.day)?.number?.lowerBound == Hundredths(whole: 30))
    #expect(programme([10, nil]).value(of: .hours, asOf: Self.day) == nil)
  }

  @Test("an assurance that is over reads as lapsed, and its term is none")
  func lapsedAssurance() {
    func assured(to end: CalendarDate) -> Credential {
      Self.credential {
        $0.qualityAssurance = [
          QualityAssurance(
            kind: .institutional, body: Text(), jurisdictions: [],
            span: DateSpan(from: CalendarDate(year: 2024, month: 1, day: 1), to: end))
        ]
      }
    }
    let over = assured(to: CalendarDate(year: 2025, month: 12, day: 31)!)
    #expect(over.value(of: .quality, asOf: Self.day)?.codes == ["lapsed"])
    #expect(over.value(of: .review, asOf: Self.day) == nil)
    let current = assured(to: CalendarDate(year: 2026, month: 12, day: 31)!)
    #expect(current.value(of: .quality, asOf: Self.day)?.codes == ["institutional"])
    // Three whole years: the last day belongs to the term.
    #expect(current.value(of: .review, asOf: Self.day)?.number?.upperBound == Hundredths(whole: 36))
  }

  @Test("all of some conditions is partial where one of them holds, contrary where one is contradicted")
  func allOfSome() {
    let outcomes = FieldCondition.field(FieldTest(.outcomes))
    let hours = FieldCondition.field(FieldTest(.hours, atMost: Hundredths(whole: 10)))
    let both = FieldCondition.all([outcomes, hours])
    func result(_ credential: Credential) -> RecordReading.Result {
      RecordReading(credential, asOf: Self.day).result(of: both)
    }
    var credential = Self.credential { $0.outcomes = [Outcome(statement: Text("do", "faire"))] }
    #expect(result(Self.credential()) == .absent)
    #expect(result(credential) == .partial)
    credential.workload = Workload(least: Hundredths(whole: 8), most: Hundredths(whole: 8))
    #expect(result(credential) == .met)
    credential.workload = Workload(least: Hundredths(whole: 20), most: Hundredths(whole: 20))
    #expect(result(credential) == .contrary)
    #expect(RecordReading(credential, asOf: Self.day).result(of: .any([outcomes, hours])) == .met)
  }

  @Test("silence is missing, unless the element may not apply; what no field shows cannot be told")
  func silence() {
    func verdict(
      _ absence: QualityStandard.Element.Absence, stated: FieldCondition?, partly: FieldCondition? = nil,
      of credential: Credential = Self.credential()
    ) -> ElementVerdict {
      let element = QualityStandard.Element(
        id: "e", name: Text("e", "e"), asks: Text("e", "e"), weight: 1, absence: absence, stated: stated,
        partly: partly)
      let standard = QualityStandard(id: "s", version: "1", title: Text("s", "s"), elements: [element])
      return QualityCheck(RecordReading(credential, asOf: Self.day), standard: standard).lines[0].verdict
    }
    let level = FieldCondition.field(FieldTest(.level))
    #expect(verdict(.missing, stated: level) == .missing)
    #expect(verdict(.unknown, stated: level) == .unknown)
    #expect(verdict(.missing, stated: nil) == .unknown)
    #expect(verdict(.missing, stated: nil, partly: .field(FieldTest(.title))) == .partly)
    let limit = FieldCondition.field(FieldTest(.hours, atMost: Hundredths(whole: 10)))
    #expect(verdict(.missing, stated: limit, of: Self.hours(20, 20)) == .otherwise)
    #expect(verdict(.missing, stated: limit, partly: .field(FieldTest(.hours)), of: Self.hours(20, 20)) == .partly)
  }
}
