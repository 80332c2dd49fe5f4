import Model
import Testing

@testable import Comparison

@Suite("Transferability")
struct TransferabilityTests {
  static let whole = Array(repeating: 100, count: 6)

  static func score(_ numerator: Int, of denominator: Int, _ factors: [Int] = whole) -> Transferability {
    Transferability(coverage: Fraction(numerator, of: denominator), factors: factors)
  }

  struct Shown: CustomTestStringConvertible {
    let score: Transferability
    let tenths: Int
    var testDescription: String { "\(score.coverage) with \(score.factors) shows as \(tenths) tenths" }
  }

  static let shown = [
    Shown(score: score(1, of: 1), tenths: 1000), Shown(score: score(0, of: 1), tenths: 0),
    Shown(score: score(1, of: 3), tenths: 333), Shown(score: score(2, of: 3), tenths: 667),
    Shown(score: score(1, of: 2000), tenths: 1), Shown(score: score(4999, of: 10_000_000), tenths: 0),
    Shown(score: score(1, of: 2, [50, 100, 100, 100, 100, 100]), tenths: 250),
    Shown(score: score(1, of: 1, [90, 90, 90, 90, 90, 90]), tenths: 531),
    Shown(score: score(1, of: 1, [100, 100, 0, 100, 100, 100]), tenths: 0),
    Shown(score: score(252_000_000_000, of: 252_000_000_000), tenths: 1000),
  ]

  @Test("is coverage times every factor, shown in tenths rounded half up", arguments: shown)
  func tenths(_ expected: Shown) { #expect(expected.score.tenths == expected.tenths) }

  @Test("is the same however its product comes about")
  func ties() {
    let one = Self.score(1, of: 2, [50, 40, 100, 100, 100, 100])
    let other = Self.score(1, of: 10, [100, 100, 100, 100, 100, 100])
    let third = Self.score(3, of: 6, [20, 100, 100, 100, 100, 100])
    #expect(one == other && one == third && !(one < other) && !(other < one))
    #expect(one.hashValue == other.hashValue)
  }

  /// As wide as coverage gets: weights that sum to a million, in coverage units.
  static let widest = 1_000_000 * CoverageUnits.satisfied

  @Test("tells apart scores that differ in the last unit", arguments: [1, 2, 7, 1000, 123_456_789])
  func nearTies(below: Int) {
    let d = Self.widest - below
    // (d - 1) / d and (d - 2) / (d - 1) differ by 1 / (d (d - 1)): no floating-point number tells them apart.
    #expect(Double(d - 1) / Double(d) == Double(d - 2) / Double(d - 1))
    for factors in [Self.whole, Array(repeating: 99, count: 6), [1, 1, 1, 1, 1, 1]] {
      let (more, less) = (Self.score(d - 1, of: d, factors), Self.score(d - 2, of: d - 1, factors))
      #expect(less < more && !(more < less) && less != more)
      #expect(!less.isReachable(by: Fraction(0, of: 1)) && less.isReachable(by: more.coverage))
    }
    #expect(!Self.score(d - 1, of: d).isReachable(by: Fraction(d - 2, of: d - 1)))
  }

  /// Exactly, at 256 bits.
  static func isLess(_ a: Transferability, _ b: Transferability) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }

  @Test("compares as 256 bits would, among neighbours and at random", arguments: 1...8)
  func exact(seed: Int) {
    var draw = SplitMix64(seed: seed)
    for _ in 0..<300 {
      func factors() -> [Int] { (0..<6).map { _ in draw.one(of: [100, 99, draw.within(0...100)]) } }
      let denominator = draw.within(1...Self.widest)
      let a = Self.score(draw.within(0...denominator), of: denominator, factors())
      let nearby = max(1, denominator + draw.within(-2...2))
      let b = Self.score(
        min(nearby, max(0, a.coverage.numerator + draw.within(-2...2))), of: nearby,
        draw.chance(50) ? a.factors.reversed() : factors())
      #expect((a < b) == Self.isLess(a, b) && (b < a) == Self.isLess(b, a))
      #expect((a == b) == (!Self.isLess(a, b) && !Self.isLess(b, a)))
      #expect(a.isReachable(by: a.coverage))
      #expect(a.isReachable(by: b.coverage) || Self.isLess(b, a))
    }
  }

  @Test("reaches a threshold exactly or not at all", arguments: [(7999, true), (8000, true), (8001, false)])
  func threshold(hundredths: Int, reached: Bool) {
    #expect(Self.score(4, of: 5).reaches(Hundredths(count: hundredths)) == reached)
    #expect(Self.score(1, of: 1, [80, 100, 100, 100, 100, 100]).reaches(Hundredths(count: hundredths)) == reached)
    #expect(!Self.score(Self.widest * 4 / 5 - 1, of: Self.widest).reaches(Hundredths(count: 8000)))
  }

  @Test("takes each factor from the row of its element and finding")
  func factors() {
    let row = Policy.ElementFactors(
      element: .level, none: 100, minor: 90, substantial: 60, unknown: 85, source: nil)
    #expect(Finding.allCases.map(row.factor) == [100, 90, 60, 85, 100])
  }
}
