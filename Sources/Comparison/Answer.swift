import Model

/// The plain answer to: does what is held do for what is asked?
public enum Answer: String, Sendable, Hashable, CaseIterable {
  case yes, partly, no
  /// The work is regulated where it is received: the regulator decides, whatever the score.
  case refer
  /// The target states nothing that could be compared.
  case unknown
}

/// How the two stand to each other, from the expected coverage in both directions.
public enum Extent: String, Sendable, Hashable, CaseIterable {
  /// Each covers the other.
  case equal
  /// The source covers the target, and more.
  case contains
  /// The source is a part of the target.
  case partOf = "part-of"
  case overlap, apart
  /// One of the two coverages is unknown, or there is no way back: a role is not held.
  case unknown
}

extension Answer {
  static func of(
    coverage: Fraction?, findings: [Finding], isRegulated: Bool, policy: Policy
  ) -> Answer {
    if isRegulated { return .refer }
    guard let coverage else { return .unknown }
    if coverage >= policy.answers.yes { return findings.contains(.substantial) ? .partly : .yes }
    return coverage >= policy.answers.partly && coverage.numerator > 0 ? .partly : .no
  }
}

extension Extent {
  static func of(forward: Fraction?, backward: Fraction?, policy: Policy) -> Extent {
    guard let there = forward, let back = backward else { return .unknown }
    switch (there >= policy.answers.yes, back >= policy.answers.yes) {
    case (true, true): return .equal
    case (true, false): return .contains
    case (false, true): return .partOf
    case (false, false): return there >= policy.answers.partly || back >= policy.answers.partly ? .overlap : .apart
    }
  }
}
