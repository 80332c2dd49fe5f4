/// The elements compared beside the outcomes: the Lisbon Recognition Convention's level, workload, quality and profile,
/// and two that the field adds.
public enum Element: String, Sendable, Hashable, CaseIterable, Comparable {
  case level, workload, quality, profile, assessment, currency

  public static func < (a: Element, b: Element) -> Bool { a.position < b.position }

  private var position: Int { Element.allCases.firstIndex(of: self) ?? 0 }
}

/// What an element shows. Unknown is neither zero nor perfect: it stays unknown.
public enum Finding: String, Sendable, Hashable, CaseIterable {
  case none, minor, substantial, unknown
  case notApplicable = "not-applicable"

  /// From harmless to harmful, for the worst of several; an unknown is worse than a minor difference, since it may hide
  /// a substantial one.
  public var gravity: Int {
    switch self {
    case .notApplicable: 0
    case .none: 1
    case .minor: 2
    case .unknown: 3
    case .substantial: 4
    }
  }

  public func worse(_ other: Finding) -> Finding { other.gravity > gravity ? other : self }
}

/// One element of one comparison: what it is, what it means, why, and what it does to the score.
public struct ElementFinding: Sendable, Hashable {
  public let element: Element
  public let finding: Finding
  /// Short, for a column of a table: `42 h / 60 h`.
  public let value: Text
  public let reason: Text
  /// In hundredths, from the policy.
  public let factor: Int

  public init(element: Element, finding: Finding, value: Text, reason: Text, factor: Int) {
    self.element = element
    self.finding = finding
    self.value = value
    self.reason = reason
    self.factor = factor
  }
}

/// How much is accepted of what is proposed and of what is not known.
public enum Reading: String, Sendable, Hashable, CaseIterable {
  case stated, expected, possible
}
