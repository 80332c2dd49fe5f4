extension BuiltIns {
  static let numbers: [BuiltIn] = [
    rounding("decimal", .halfEven),
    rounding("floor", .floor, scaleIsOptional: true),
    rounding("ceiling", .ceiling, scaleIsOptional: true),
    rounding("round up", .up),
    rounding("round down", .down),
    rounding("round half up", .halfUp),
    rounding("round half down", .halfDown),
    rounding("round half even", .halfEven),
    BuiltIn("abs", "n") { _, arguments in
      switch arguments[0] {
      case .number(let number): .number(number.magnitude)
      case .months(let duration):
        .months(MonthsDuration(months: duration.months < 0 ? 0 &- duration.months : duration.months))
      case .days(let duration): .days(duration.magnitude)
      default: .null
      }
    },
    BuiltIn("modulo", "dividend, divisor") { _, arguments in
      guard case .number(let dividend) = arguments[0], case .number(let divisor) = arguments[1] else { return .null }
      return dividend.modulo(divisor).map { .number($0) } ?? .null
    },
    function("sqrt") { $0.squareRoot() },
    function("log") { $0.naturalLogarithm() },
    function("exp") { $0.exponential() },
    parity("odd", 1),
    parity("even", 0),
  ]

  private static func rounding(_ name: String, _ mode: Rounding, scaleIsOptional: Bool = false) -> BuiltIn {
    BuiltIn(name, scaleIsOptional ? "n, scale?" : "n, scale") { _, arguments in
      guard case .number(let number) = arguments[0] else { return .null }
      var scale = 0
      if arguments.count > 1 {
        guard let whole = arguments[1].number?.rounded(scale: 0, .down)?.exactInt,
          (Decimal34.smallestExponent...6176).contains(whole), whole >= -6111
        else { return .null }
        scale = whole
      }
      return number.rounded(scale: scale, mode).map { .number($0) } ?? .null
    }
  }

  private static func function(_ name: String, _ body: @escaping @Sendable (Decimal34) -> Decimal34?) -> BuiltIn {
    BuiltIn(name, "number") { _, arguments in
      arguments[0].number.flatMap(body).map { .number($0) } ?? .null
    }
  }

  private static func parity(_ name: String, _ rest: Int) -> BuiltIn {
    BuiltIn(name, "number") { _, arguments in
      guard let rested = arguments[0].number?.modulo(Decimal34(2)) else { return .null }
      return .boolean(rested == Decimal34(rest))
    }
  }
}
