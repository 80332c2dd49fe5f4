import DecisionTables
public import Model

/// The value of a fact.
public enum FactValue: Sendable, Hashable {
  case whole(Int)
  case ratio(Fraction)
  case code(String)
  case truth(Bool)
  /// It does not exist in this case, such as the hours of a role. To rules it is as good as missing.
  case notApplicable

  /// As rules see it.
  ///
  /// A ratio is rounded half-even to 34 digits. No comparison with a threshold can tell the difference: a coverage is a
  /// ratio over at most 10^12, so that it lies at least 10^-32 away from every other number with up to twenty decimals,
  /// and one that equals such a number is a decimal of fewer than 34 digits, which is not rounded.
  var feel: FEELValue? {
    switch self {
    case .whole(let number): .number(number)
    case .ratio(let fraction):
      Decimal34(fraction.reduced.numerator).divided(by: Decimal34(fraction.reduced.denominator)).map { .number($0) }
    case .code(let code): .string(code)
    case .truth(let value): .boolean(value)
    case .notApplicable: nil
    }
  }
}

/// What is known of one case. A fact without a value is unknown, which is neither zero nor false.
public struct FactSet: Sendable, Hashable {
  private var values: [FactValue?] = Array(repeating: nil, count: Fact.allCases.count)

  public init() {}

  public subscript(fact: Fact) -> FactValue? {
    get { values[fact.place] }
    set { values[fact.place] = newValue }
  }

  /// By the names that a model's input data have. An identifier that stands for no fact is left out.
  func context(named identifiers: [String]) -> FEELContext {
    FEELContext(
      identifiers.compactMap { identifier in
        Fact(identifier: identifier).flatMap { self[$0]?.feel }.map { (identifier, $0) }
      })
  }
}

extension FactValue {
  /// As records keep it: exact, and in no language.
  public var exact: String {
    switch self {
    case .whole(let number): "\(number)"
    case .ratio(let fraction): "\(fraction.reduced.numerator)/\(fraction.reduced.denominator)"
    case .code(let code): code
    case .truth(let value): "\(value)"
    case .notApplicable: "not-applicable"
    }
  }
}
