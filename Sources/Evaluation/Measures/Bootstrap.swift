/// A mean with an interval that holds 95 in 100 resampled means; no interval for a single value.
public struct Estimate: Sendable, Hashable {
  public let value: Double
  public let interval: ClosedRange<Double>?

  public init(value: Double, interval: ClosedRange<Double>?) {
    self.value = value
    self.interval = interval
  }
}

/// The percentile bootstrap of a mean (Efron and Tibshirani 1993, ch. 13): the values drawn again with replacement, many
/// times over, from a seed.
public struct Bootstrap: Sendable, Hashable {
  public let seed: UInt64
  public let samples: Int

  /// - Parameter samples: how many times; below 20 there is no interval.
  public init(seed: UInt64 = 7, samples: Int = 1000) {
    self.seed = seed
    self.samples = samples
  }

  /// - Complexity: O(n * samples).
  public func mean(of values: [Double]) -> Estimate {
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    guard values.count > 1, samples >= 20 else { return Estimate(value: mean, interval: nil) }
    var numbers = SplitMix64(seed: seed)
    var means: [Double] = []
    means.reserveCapacity(samples)
    for _ in 0..<samples {
      var sum = 0.0
      for _ in values.indices { sum += values[numbers.next(below: values.count)] }
      means.append(sum / Double(values.count))
    }
    means.sort()
    let low = means[samples * 25 / 1000]
    return Estimate(value: mean, interval: low...max(low, means[samples * 975 / 1000 - 1]))
  }
}

/// Steele, Lea and Flood 2014: a generator whose numbers are the same on every machine.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The high half of a product: uniform but for a bias below n / 2^64.
  mutating func next(below bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }
}
