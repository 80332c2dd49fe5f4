public import Model

/// The result of one directed comparison: what a source is worth where a target is asked for.
public struct TransferComparison: Sendable {
  public let sources: [Held]
  public let target: Subject
  public let asOf: CalendarDate
  /// Nil where the target has no requirements: unknown, not zero.
  public let coverage: [Reading: Fraction]
  /// Expected coverage the other way round, which tells a part from an equal; nil for a role or where unknown.
  public let backward: Fraction?
  /// In the expected reading, one for each requirement of the target.
  public let results: [RequirementResult]
  /// In the order of `Element.allCases`.
  public let elements: [ElementFinding]
  /// Nil where coverage is unknown.
  public let transferability: Transferability?
  public let answer: Answer
  public let extent: Extent
  /// Regulations of the target that apply where it is received (anywhere, for a role).
  public let regulations: [Regulation]
  /// Currency of each source, in order.
  public let currency: [CurrencyState]
  /// Places of the sources that supply something to the target.
  public let contributing: [Int]

  public subscript(reading: Reading) -> Fraction? { coverage[reading] }

  /// Expired sources: they supply nothing.
  public var expired: [Held] { zip(sources, currency).filter { $1.state == .expired }.map(\.0) }
}

/// A credential that somebody holds, and when it was awarded if that is known.
public struct Held: Sendable {
  /// How it is known that it is held.
  public enum Basis: String, Sendable, Hashable {
    /// Its holder says so.
    case selfDeclared = "self-declared"
    /// A badge or certificate shows it.
    case verified
  }

  public let subject: Subject
  public let awarded: CalendarDate?
  public let basis: Basis

  public init(_ subject: Subject, awarded: CalendarDate? = nil, basis: Basis = .selfDeclared) {
    self.subject = subject
    self.awarded = awarded
    self.basis = basis
  }
}
