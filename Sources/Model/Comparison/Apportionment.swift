extension Profile {
  /// Shares `total` among `weights` in proportion, in whole numbers that sum to `total`: each gets the floor of its
  /// share, and what is left goes one each to the largest remainders, ties by position (Hamilton's method).
  ///
  /// Weights that are all zero, or too large to sum, count as equal.
  /// - Complexity: O(n log n).
  public static func apportion(_ weights: [Int], total: Int = Profile.totalWeight) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let (sum, isTooLarge) = weights.reduce((0, false)) { total, weight in
      let (next, overflow) = total.0.addingReportingOverflow(weight)
      return (next, total.1 || overflow)
    }
    guard sum > 0, !isTooLarge, weights.allSatisfy({ $0 >= 0 }) else {
      return apportion(Array(repeating: 1, count: weights.count), total: total)
    }
    var shares: [Int] = []
    var remainders: [(remainder: UInt128, place: Int)] = []
    for (place, weight) in weights.enumerated() {
      let product = UInt128(weight) * UInt128(total)
      shares.append(Int(product / UInt128(sum)))
      remainders.append((product % UInt128(sum), place))
    }
    let left = total - shares.reduce(0, +)
    let largestFirst = remainders.sorted { ($1.remainder, $0.place) < ($0.remainder, $1.place) }
    for entry in largestFirst.prefix(left) { shares[entry.place] += 1 }
    return shares
  }
}
