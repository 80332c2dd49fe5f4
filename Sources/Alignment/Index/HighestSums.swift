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
  private static let run = Int(MATCH_RUN)
  private static let steps = 1024

  /// The keys of the highest `limit` sums above zero and of all within `slack` of the last of them, best first; places
  /// count from `first`.
  /// - Complexity: O(n) for n sums, and O(m log m) for the m that are kept.
  static func keys<Sum: BlockSum>(
    of sums: UnsafeBufferPointer<Sum>, from first: Int, limit: Int, slack: Int = 0
  ) -> [UInt64] {
    guard limit > 0, !sums.isEmpty else { return [] }
    let runs = sums.count / run
    var highest = unsafe [Sum](unsafeUninitializedCapacity: runs + 1) { highest, count in
      unsafe Sum.highest(sums.baseAddress!, runs, highest.baseAddress!)
      count = runs
    }
    if runs * run < sums.count { highest.append(unsafe sums[(runs * run)...].max() ?? 0) }
    guard let most = highest.max(), most > 0 else { return [] }
    // Each run that reaches a sum has a place that does: a sum that `limit` runs reach is too low for none of the best.
    var bits = 0
    while Int(most) >> bits >= steps { bits += 1 }
    var least = max(1, floor(of: highest.lazy.map { Int($0) }, most: Int(most), bits, limit) - slack)
    let room = (highest.count { Int($0) >= least } + 1) * run
    var keys = unsafe [UInt64](unsafeUninitializedCapacity: room) { keys, count in
      unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { places in
        let found = unsafe Sum.places(
          sums.baseAddress!, highest, runs, Sum(truncatingIfNeeded: least), places.baseAddress!)
        for index in 0..<found {
          let place = unsafe Int(places[index])
          unsafe keys[index] = key(Int(sums[place]), first &+ place)
        }
        count = found
        for place in (runs * run)..<sums.count where unsafe Int(sums[place]) >= least {
          unsafe keys[count] = key(Int(sums[place]), first &+ place)
          count += 1
        }
      }
    }
    if keys.count > limit {
      least = max(least, floor(of: keys.lazy.map { sum($0) }, most: Int(most), bits, limit) - slack)
      keys.removeAll { sum($0) < least }
    }
    keys.sort()
    return keys
  }

  /// A sum, in steps of 2^bits, that at least `limit` of the values reach; 0 where fewer are above it.
  private static func floor(of values: some Sequence<Int>, most: Int, _ bits: Int, _ limit: Int) -> Int {
    let highest = most >> bits
    return unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: highest + 1) { tallies in
      unsafe tallies.initialize(repeating: 0)
      for value in values { unsafe tallies[value >> bits] &+= 1 }
      var reached = 0
      for step in stride(from: highest, to: 0, by: -1) {
        unsafe reached += Int(tallies[step])
        if reached >= limit { return step << bits }
      }
      return 0
    }
  }
}

/// A whole number that sums of a block come in.
protocol BlockSum: FixedWidthInteger {
  /// The highest sum of each run of `MATCH_RUN`.
  static func highest(
    _ sums: UnsafePointer<Self>, _ runs: Int, _ highest: UnsafeMutablePointer<Self>)
  /// The places of the sums that reach `least`, given the highest of each run; answers how many.
  static func places(
    _ sums: UnsafePointer<Self>, _ highest: UnsafePointer<Self>, _ runs: Int, _ least: Self,
    _ places: UnsafeMutablePointer<Int32>
  ) -> Int
}

extension Int32: BlockSum {
  static func highest(_ sums: UnsafePointer<Int32>, _ runs: Int, _ highest: UnsafeMutablePointer<Int32>) {
    unsafe match_highest_long(sums, runs, highest)
  }

  static func places(
    _ sums: UnsafePointer<Int32>, _ highest: UnsafePointer<Int32>, _ runs: Int, _ least: Int32,
    _ places: UnsafeMutablePointer<Int32>
  ) -> Int {
    unsafe match_places_long(sums, highest, runs, least, places)
  }
}

extension UInt16: BlockSum {
  static func highest(_ sums: UnsafePointer<UInt16>, _ runs: Int, _ highest: UnsafeMutablePointer<UInt16>) {
    unsafe match_highest_short(sums, runs, highest)
  }

  static func places(
    _ sums: UnsafePointer<UInt16>, _ highest: UnsafePointer<UInt16>, _ runs: Int, _ least: UInt16,
    _ places: UnsafeMutablePointer<Int32>
  ) -> Int {
    unsafe match_places_short(sums, highest, runs, least, places)
  }
}
