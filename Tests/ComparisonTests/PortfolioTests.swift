import Model
import Testing

@testable import Comparison

@Suite("A portfolio")
struct PortfolioTests {
  static let bench = Bench(["x", "y", "z"].map { competency($0) }) { policy in
    policy.elementFactors = Element.allCases.map {
      .init(element: $0, none: 100, minor: 90, substantial: 50, unknown: 80, source: nil)
    }
    policy.relatedSectors = [Policy.SectorPair(sector(51), sector(54))]
  }

  static func member(
    _ id: String, _ names: String..., level: Int? = 5, hours: Int? = 10, in code: Int = 51
  ) -> Subject {
    credential(id, names.map { bench.requirement($0) }, hours: hours, level: level) { $0.sectors = [sector(code)] }
  }

  static let target = member("t", "x", "y", "z", hours: 20)

  static func compare(_ members: Subject...) -> TransferComparison {
    bench.comparator.compare(members.map { Held($0) }, to: target)
  }

  @Test("takes the union, so that nothing counts twice")
  func union() {
    #expect(Self.compare(Self.member("a", "x", "y"), Self.member("b", "y", "z"))[.expected] == .one)
    #expect(Self.compare(Self.member("a", "x"), Self.member("b", "x"))[.expected] == Fraction(1, of: 3))
  }

  @Test("takes the worst finding of each element among what supplies something")
  func worst() {
    let near = Self.member("a", "x")
    let related = Self.member("b", "y", level: 4, in: 54)
    let far = Self.member("c", "z", level: nil, in: 62)
    #expect(Self.compare(near)[.profile]?.finding == Finding.none)
    #expect(Self.compare(near, related)[.profile]?.finding == .minor)
    #expect(Self.compare(near, related, far)[.profile]?.finding == .substantial)
    #expect(Self.compare(near, related)[.level]?.finding == .minor)
    #expect(Self.compare(near, related, far)[.level]?.finding == .unknown)
  }

  @Test("does not take the findings of what supplies nothing")
  func silent() {
    let idle = credential("c", [], level: 1) { $0.sectors = [sector(62)] }
    let comparison = Self.compare(Self.member("a", "x"), idle)
    #expect(comparison.contributing == [0])
    #expect(comparison[.profile]?.finding == Finding.none)
    #expect(comparison[.level]?.finding == Finding.none)
  }

  @Test("with nothing in it covers nothing, and every element is unknown")
  func empty() {
    let comparison = Self.compare()
    #expect(comparison[.possible] == .zero)
    #expect(comparison.elements.allSatisfy { $0.finding == .unknown })
    #expect(comparison.elements.map(\.element) == Element.allCases)
    #expect(comparison.transferability?.isZero == true)
    #expect(comparison.answer == .no)
  }

  @Test("with one credential twice covers no more and works no longer")
  func twice() {
    let a = Self.member("a", "x", "y")
    let (once, twice) = (Self.compare(a), Self.compare(a, a))
    #expect(once.coverage == twice.coverage)
    #expect(once[.workload]?.value == twice[.workload]?.value)
    #expect(once.transferability == twice.transferability)
  }

  @Test("with one credential twice is asked once on the way back")
  func twiceBackward() {
    let (a, b) = (Self.member("a", "x"), Self.member("b", "y"))
    let other = credential("c", [Self.bench.requirement()])
    #expect(Self.compare(a, b, other).backward == Self.compare(a, b, other, other).backward)
  }

  @Test("leaves out on the way back what has expired")
  func expiredBackward() {
    let lapsed = credential("l", [Self.bench.requirement()]) {
      $0.validity = Validity(months: nil, renewal: nil, until: day("2020-01-01"))
    }
    #expect(Self.compare(Self.member("a", "x"), lapsed).backward == Self.compare(Self.member("a", "x")).backward)
  }

  @Test("gives the score of its one credential as the fast path gives it")
  func single() throws {
    let source = Self.member("a", "x", "y", level: 4, hours: 5, in: 54)
    let score = try #require(Self.bench.comparator.transferability(of: source, to: Self.target))
    #expect(score == Self.compare(source).transferability)
    // Level, workload and sector differ a little or much; quality and assessment are not known.
    #expect(score.factors == [90, 50, 80, 90, 80, 100])
    #expect(score.coverage == Fraction(2, of: 3))
  }

  @Test("against a role has no workload, quality or assessment to compare")
  func role() {
    let target = ComparisonTests.role("r", [Self.bench.requirement("x")])
    let findings = Self.bench.comparator.compare(Self.member("a", "x"), to: target).elements.map(\.finding)
    #expect(findings == [.none, .notApplicable, .notApplicable, .unknown, .notApplicable, .none])
  }
}
