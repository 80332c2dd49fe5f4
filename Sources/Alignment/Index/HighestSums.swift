/// The highest of a block's sums.
enum HighestSums {
  /// A sum and a place as one number: ascending, the highest sum comes first, and of equal ones the lowest place.
  static func key(_ sum: Int, _ place: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: Int(Int32.max) - sum)) << 32 | UInt64(UInt32(truncatingIfNeeded: place))
  }

  static func sum(_ key: UInt64) -> Int { Int(Int32.max) - Int(key >> 32) }

  static func place(_ key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }

  /// So many sums are looked at together.
  private static let stride = 32
  private static let steps = 1024

  /// The keys of the highest `limit` sums above zero and of all within `slack` of the last of them, best first; places
  /// count from `first`.
  /// - Complexity: O(n) for n sums, and O(m log m) for the m that are kept.
  static func keys<Sum: FixedWidthInteger>(
    of sums: UnsafeBufferPointer<Sum>, from first: Int, limit: Int, slack: Int = 0
  ) -> [UInt64] {
    guard limit > 0, !sums.isEmpty else { return [] }
    var highest: [Sum] = []
    highest.reserveCapacity(sums.count / stride + 1)
    for start in Swift.stride(from: 0, to: sums.count, by: stride) {
      var most: Sum = 0
      if start + stride <= sums.count {
        let run = unsafe sums.baseAddress! + start
        for place in 0..<stride { most = unsafe max(most, run[place]) }
      } else {
        for place in start..<sums.count { most = unsafe max(most, sums[place]) }
      }
      highest.append(most)
    }
    guard let most = highest.max(), most > 0 else { return [] }
    // Each run that reaches a sum has a place that does: a sum that `limit` runs reach is too low for none of the best.
    var bits = 0
    while Int(most) >> bits >= steps { bits += 1 }
    var least = max(1, floor(of: highest.lazy.map { Int($0) }, bits, limit) - slack)
    var keys: [UInt64] = []
    for (run, most) in highest.enumerated() where Int(most) >= least {
      for place in (run * stride)..<min(sums.count, run * stride + stride) {
        let sum = unsafe Int(sums[place])
        if sum >= least { keys.append(key(sum, first + place)) }
      }
    }
    if keys.count > limit {
      least = max(least, floor(of: keys.lazy.map { sum($0) }, bits, limit) - slack)
      keys.removeAll { sum($0) < least }
    }
    keys.sort()
    return keys
  }

  /// A sum, in steps of 2^bits, that at least `limit` of the values reach; 0 where fewer are above it.
  private static func floor(of values: some Sequence<Int>, _ bits: Int, _ limit: Int) -> Int {
    var tallies = [Int32](repeating: 0, count: steps)
    for value in values { tallies[value >> bits] += 1 }
    var reached = 0
    for step in (1..<steps).reversed() {
      reached += Int(tallies[step])
      if reached >= limit { return step << bits }
    }
    return 0
  }
}
