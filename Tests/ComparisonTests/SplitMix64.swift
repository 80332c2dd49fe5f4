/// A small generator with a seed (Steele, Lea and Flood 2014), so that a case that fails can be played again.
struct SplitMix64 {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// At most `limit` of them, each at most once, in any order.
  mutating func some<Value>(of values: [Value], upTo limit: Int) -> [Value] {
    Array(shuffled(values).prefix(below(limit + 1)))
  }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for last in values.indices.reversed() where last > 0 { values.swapAt(last, below(last + 1)) }
    return values
  }

  mutating func maybe<Value>(_ percent: Int, _ value: (inout SplitMix64) -> Value) -> Value? {
    chance(percent) ? value(&self) : nil
  }
}
