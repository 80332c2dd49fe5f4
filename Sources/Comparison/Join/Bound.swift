import Model

/// Thresholds in the kernel's units. Each may be too low and is never too high: what passes is counted exactly.
enum Bound {
  /// What a pair has to reach for a hit to be beaten or equalled.
  /// - Parameter ceiling: the largest product of factors that the pair may have; 1 where coverage ranks.
  @inline(__always)
  static func threshold(toReach hit: Hit, _ scale: Int, ceiling: UInt64) -> Int {
    threshold(forShare: hit.share / (Double(CoverageUnits.satisfied) * Double(ceiling)), scale)
  }

  static func threshold(for coverage: Fraction, _ scale: Int) -> Int {
    threshold(forShare: coverage.approximate, scale)
  }

  /// A sum is at least its share of the scale, so that what is below the rounded-up product falls short. The margin is
  /// far more than the error of the few floating-point steps.
  @inline(__always)
  private static func threshold(forShare share: Double, _ scale: Int) -> Int {
    max(1, Int((share * Double(scale) - 1e-6).rounded(.up)))
  }

  /// Whether a pair with this sum and at most this product of factors may beat or equal a hit.
  @inline(__always)
  static func canReach(_ hit: Hit, value: Int, scale: Int, _ factor: UInt64) -> Bool {
    let most = Double(value) / Double(scale) * Double(CoverageUnits.satisfied) * Double(factor)
    return most >= hit.share * (1 - 1e-9)
  }
}
