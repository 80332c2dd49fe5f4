extension FEELValue {
  /// FEEL's `=`: nil (null) for values of different kinds; null equals null and nothing else.
  func equals(_ other: FEELValue) -> Bool? {
    switch (self, other) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.string(let left), .string(let right)):
      // By code points: FEEL does not know that two spellings of é are one.
      return left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return zip(left, right).allSatisfy { $0.equals($1) == true }
    case (.context(let left), .context(let right)):
      guard left.count == right.count else { return false }
      return left.entries.allSatisfy { right[$0]?.equals($1) == true }
    case (.range(let left), .range(let right)): return left.isEqual(to: right)
    case (.function(let left), .function(let right)): return left.isSame(as: right)
    case (.time(let left), .time(let right)):
      if left.zone.isLocal != right.zone.isLocal { return false }
      return order(other) == 0
    case (.dateTime(let left), .dateTime(let right)):
      if left.zone.isLocal != right.zone.isLocal { return false }
      return order(other) == 0
    case (.days(let left), .months(let right)): return left.seconds == 0 && right.months == 0 ? true : nil
    case (.months, .days): return other.equals(self)
    default: return order(other).map { $0 == 0 }
    }
  }

  /// Whether the two are the same for a reader: as `equals`, and undetermined values by what they miss.
  public func isSame(as other: FEELValue) -> Bool {
    if case .undetermined(let left) = self, case .undetermined(let right) = other { return left == right }
    return equals(other) == true
  }
}

extension FEELRange {
  func isEqual(to other: FEELRange) -> Bool {
    func same(_ left: FEELValue?, _ right: FEELValue?) -> Bool {
      switch (left, right) {
      case (nil, nil): true
      case (let left?, let right?): left.equals(right) == true
      default: false
      }
    }
    return isComparison == other.isComparison && same(lower, other.lower) && same(upper, other.upper)
      && includesLower == other.includesLower
      && includesUpper == other.includesUpper
  }
}

extension FEELFunction {
  func isSame(as other: FEELFunction) -> Bool {
    switch (kind, other.kind) {
    case (.builtIn(let left), .builtIn(let right)): left.name == right.name
    case (.model(let left), .model(let right)): left == right
    default: self === other
    }
  }
}
