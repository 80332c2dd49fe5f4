private import CMatchKernel

/// The highest of a block's sums.
enum HighestSums {
  /// A sum and a place as one number: ascending, the highest sum comes first, and of equal ones the lowest place.
  static func key(_ sum: Int, _ place: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: Int(Int32.max) &- sum)) << 32 | UInt64(UInt32(truncatingIfNeeded: place))
  }

  static func sum(_ key: UInt64) -> Int { Int(Int32.max) - Int(key >> 32) }

  static func place(_ key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }

  /// So many sums are looked at together.
  private static let stride = Int(MATCH_RUN)
  private static let steps = 1024

  /// The keys of the highest `limit` sums above zero and of all within `slack` of the last of them, best first; places
  /// count from `first`.
  /// - Complexity: O(n) for n sums, and O(m log m) for the m that are kept.
  static func keys<Sum: BlockSum>(
    of sums: UnsafeBufferPointer<Sum>, from first: Int, limit: Int, slack: Int = 0
  ) -> [UInt64] {
    guard limit > 0, !sums.isEmpty else { return [] }
    let runs = sums.count / stride
    var highest = unsafe [Sum](unsafeUninitializedCapacity: runs + 1) { highest, count in
      unsafe Sum.highest(sums.baseAddress!, runs, highest.baseAddress!)
      count = runs
    }
    if runs * stride < sums.count { highest.append(unsafe sums[(runs * stride)...].max() ?? 0) }
    guard let most = highest.max(), most > 0 else { return [] }
    // Each run that reaches a sum has a place that does: a sum that `limit` runs reach is too low for none of the best.
    var bits = 0
    while Int(most) >> bits >= steps { bits += 1 }
    var least = max(1, floor(of: highest.lazy.map { Int($0) }, bits, limit) - slack)
    let chosen = highest.indices.filter { Int(highest[$0]) >= least }
    var keys = unsafe [UInt64](unsafeUninitializedCapacity: chosen.count * stride) { keys, count in
      for run in chosen {
        for place in (run * stride)..<min(sums.count, run * stride + stride) {
          // Each is written and the next one over it unless it is high enough: without a branch.
          let sum = unsafe Int(sums[place])
          unsafe keys[count] = key(sum, first &+ place)
          count &+= sum >= least ? 1 : 0
        }
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
    for value in values { tallies[value >> bits] &+= 1 }
    var reached = 0
    for step in (1..<steps).reversed() {
      reached += Int(tallies[step])
      if reached >= limit { return step << bits }
    }
    return 0
  }
}

/// A whole number that sums of a block come in.
protocol BlockSum: FixedWidthInteger {
  /// The highest sum of each run of `MATCH_RUN`.
  static func highest(
    _ sums: UnsafePointer<Self>, _ runs: Int, _ highest: UnsafeMutablePointer<Self>)
}

extension Int32: BlockSum {
  static func highest(_ sums: UnsafePointer<Int32>, _ runs: Int, _ highest: UnsafeMutablePointer<Int32>) {
    unsafe match_highest_long(sums, runs, highest)
  }
}

extension UInt16: BlockSum {
  static func highest(_ sums: UnsafePointer<UInt16>, _ runs: Int, _ highest: UnsafeMutablePointer<UInt16>) {
    unsafe match_highest_short(sums, runs, highest)
  }
}
