public import Model

/// 100 x expected coverage x the product of the elements' factors, exactly. It ranks and fills matrices; it never decides.
public struct Transferability: Sendable, Hashable, Comparable {
  public let coverage: Fraction
  /// In the order of `Element.allCases`, in hundredths.
  public let factors: [Int]
  private let product: UInt128

  public init(coverage: Fraction, factors: [Int]) {
    self.coverage = coverage
    self.factors = factors
    product = factors.reduce(UInt128(coverage.numerator)) { $0 * UInt128($1) }
  }

  /// The value over 100, as an exact ratio: `numerator` / `denominator`.
  public var numerator: UInt128 { product }
  public var denominator: UInt128 { factors.reduce(UInt128(coverage.denominator)) { total, _ in total * 100 } }

  /// Compared exactly. Both sides have as many factors, so that their powers of 100 cancel out; with weights that sum to
  /// at most a million the products stay below 2^127.
  public static func < (a: Transferability, b: Transferability) -> Bool {
    a.product * UInt128(b.coverage.denominator) < b.product * UInt128(a.coverage.denominator)
  }

  public static func == (a: Transferability, b: Transferability) -> Bool { !(a < b) && !(b < a) }

  public func hash(into hasher: inout Hasher) { hasher.combine(tenths) }

  public var isZero: Bool { product == 0 }

  /// The score from 0 to 100 in tenths, rounded half up.
  public var tenths: Int { Int((product * 2000 + denominator) / (2 * denominator)) }

  /// The ratio behind the score times `unit`, rounded down. Exact for units up to 10^12 and weights that sum to at most
  /// 10^11.
  func scaled(by unit: UInt128) -> UInt128 { product * unit / denominator }

  /// Whether the score reaches `threshold`, a number from 0 to 100 with at most two decimals. Exact.
  public func reaches(_ threshold: Hundredths) -> Bool {
    product * 10_000 >= UInt128(threshold.count) * denominator
  }

  /// Every factor is at most 1, so that coverage bounds the score: whether a coverage could still reach this score.
  func isReachable(by coverage: Fraction) -> Bool {
    !(Transferability(coverage: coverage, factors: Array(repeating: 100, count: factors.count)) < self)
  }
}
