extension Evaluation {
  /// How deep lists and contexts may lie in one another: destroying a value takes a call for each level.
  private static let deepestValue = 500

  /// A value that is given a name, from where it can become part of larger ones: null, and the evaluation failed, if it
  /// is too large or too deep already.
  ///
  /// Shared parts count each time: `{a: [1, 1], b: [a, a], c: [b, b]}` goes on doubling what `string(c)` would write,
  /// although each step takes little memory.
  func bounded(_ value: FEELValue) -> FEELValue {
    switch value {
    case .list, .context: weigh(value) ? value : .null
    default: value
    }
  }

  /// Counts what is inside lists and contexts as work to come; false once that is too much.
  func weigh(_ value: FEELValue) -> Bool {
    var pending: [(value: FEELValue, depth: Int)] = [(value, 0)]
    var count = 0
    while let (value, depth) = pending.popLast() {
      let parts: [FEELValue]
      switch value {
      case .list(let elements): parts = elements
      case .context(let context): parts = context.values
      default: continue
      }
      count += parts.count
      if count > limits.elements {
        _ = fail("a value has more than \(limits.elements) parts")
        return false
      }
      if depth > Self.deepestValue {
        _ = fail("more than \(Self.deepestValue) lists or contexts are nested in one another")
        return false
      }
      for part in parts {
        switch part {
        case .list, .context: pending.append((part, depth + 1))
        default: continue
        }
      }
    }
    return spend(count)
  }
}
