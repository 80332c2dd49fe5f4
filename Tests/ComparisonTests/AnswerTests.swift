import Model
import Testing

@testable import Comparison

@Suite("The plain answer")
struct AnswerTests {
  static let bench = Bench(["x", "y"].map { competency($0) }) {
    $0.answers = Policy.AnswerThresholds(yes: Fraction(4, of: 5), partly: Fraction(3, of: 10))
    $0.elementFactors = []
  }

  /// Covers `share` per cent of the target, and the target `back` per cent of it.
  static func pair(_ share: Int, back: Int = 100) -> (source: Subject, target: Subject) {
    (
      credential("a", [bench.requirement("x", weight: back), bench.requirement(weight: 100 - back)]),
      credential("b", [bench.requirement("x", weight: share), bench.requirement("y", weight: 100 - share)])
    )
  }

  @Test(
    "is yes from the one threshold, partly from the other, exactly",
    arguments: [
      (100, Answer.yes), (80, .yes), (79, .partly), (30, .partly), (29, .no), (1, .no), (0, .no),
    ])
  func thresholds(share: Int, answer: Answer) {
    let (source, target) = Self.pair(share)
    #expect(Self.bench.comparator.compare(source, to: target).answer == answer)
  }

  @Test("is only partly where an element differs substantially, but unknowns do not change it")
  func substantial() {
    let policy = Self.bench.comparator.policy
    func answer(_ findings: [Finding]) -> Answer {
      Answer.of(coverage: .one, findings: findings, isRegulated: false, policy: policy)
    }
    #expect(answer([.none, .minor, .unknown, .notApplicable]) == .yes)
    #expect(answer([.none, .substantial]) == .partly)
  }

  @Test("is no where nothing is covered, even with a threshold of zero")
  func zero() {
    var policy = Self.bench.comparator.policy
    policy.answers = Policy.AnswerThresholds(yes: Fraction(4, of: 5), partly: .zero)
    #expect(Answer.of(coverage: .zero, findings: [], isRegulated: false, policy: policy) == .no)
    #expect(Answer.of(coverage: nil, findings: [], isRegulated: false, policy: policy) == .unknown)
  }

  @Test(
    "refers regulated work to the regulator of where it is received, whatever the coverage",
    arguments: [
      ("CA-ON", ["CA-ON"], Answer.refer), ("CA-ON", ["CA"], .refer), ("CA-ON", ["CA-QC"], .yes),
      ("CA", ["CA-ON"], .yes), ("CA-QC", ["CA-ON", "CA-QC"], .refer),
    ])
  func regulated(received: String, scope: [String], answer: Answer) {
    let target = credential("b", [Self.bench.requirement("x")]) {
      $0.issuer.jurisdiction = place(received)
      $0.regulations = [Regulation(jurisdictions: scope.map { place($0) }, authority: Text("body", "organisme"))]
    }
    let comparison = Self.bench.comparator.compare(Self.pair(100).source, to: target)
    #expect(comparison.answer == answer)
    #expect(comparison.regulations.isEmpty == (answer == .yes))
    #expect(comparison[.expected] == .one)
  }

  @Test("refers a regulated role wherever it is regulated, and regulated work before saying unknown")
  func regulatedRole() {
    let rule = Regulation(jurisdictions: [place("CA-QC")], authority: Text())
    let source = Self.pair(100).source
    let target = role("r", [Self.bench.requirement("x")]) { $0.regulations = [rule] }
    #expect(Self.bench.comparator.compare(source, to: target).answer == .refer)
    let empty = role("r", []) { $0.regulations = [rule] }
    #expect(Self.bench.comparator.compare(source, to: empty).answer == .refer)
  }
}

@Suite("The extent")
struct ExtentTests {
  @Test(
    "follows from coverage both ways",
    arguments: [
      (100, 100, Extent.equal), (80, 80, .equal), (80, 79, .contains), (79, 80, .partOf), (79, 79, .overlap),
      (30, 10, .overlap), (10, 30, .overlap), (29, 29, .apart), (0, 0, .apart),
    ])
  func extent(forward: Int, backward: Int, extent: Extent) {
    let (source, target) = AnswerTests.pair(forward, back: backward)
    let comparison = AnswerTests.bench.comparator.compare(source, to: target)
    #expect(comparison[.expected] == Fraction(forward, of: 100) && comparison.backward == Fraction(backward, of: 100))
    #expect(comparison.extent == extent)
  }

  @Test("is not called apart where a coverage is unknown")
  func unknown() {
    let (source, target) = AnswerTests.pair(100)
    #expect(AnswerTests.bench.comparator.compare(source, to: credential("e")).extent != .apart)
    #expect(AnswerTests.bench.comparator.compare(credential("e"), to: target).extent != .apart)
  }

  @Test("does not claim that a source goes beyond a role, whose way back is unknown")
  func role() {
    let target = ComparisonTests.role("r", [AnswerTests.bench.requirement("x")])
    let comparison = AnswerTests.bench.comparator.compare(AnswerTests.pair(100).source, to: target)
    #expect(comparison.backward == nil && comparison.extent != .contains)
  }
}
