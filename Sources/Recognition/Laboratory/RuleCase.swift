public import Comparison
public import Model

/// One case that rules are tried on: what is held, what is asked for, and what is known of it.
public struct RuleCase: Sendable {
  public let portfolio: [Held]
  public let target: Subject
  /// Where no place has a say yet: `facts(at:)` adds it.
  public let circumstances: Circumstances
  let facts: FactSet

  /// What is held, by the first credential of a portfolio: whom a rule treats well or badly.
  public var source: Subject? { portfolio.first?.subject }

  public init(
    _ portfolio: [Held], to target: Subject, circumstances: Circumstances, comparator: Comparator, wanted: Set<Fact>
  ) {
    self.portfolio = portfolio.map { Held($0.subject, awarded: $0.awarded ?? circumstances.awarded) }
    self.target = target
    self.circumstances = circumstances
    facts = FactSet(
      portfolio, to: target, receivedIn: nil, circumstances: circumstances, wanted: wanted, comparator: comparator)
  }

  /// The facts of the case where it is received in a place.
  public func facts(at place: Jurisdiction?, _ comparator: Comparator) -> FactSet {
    var facts = facts
    facts.receive(portfolio, target, in: place, comparator)
    return facts
  }
}

extension FactSet {
  /// What the place has a say in.
  mutating func receive(_ portfolio: [Held], _ target: Subject, in place: Jurisdiction?, _ comparator: Comparator) {
    let placed = comparator.placed(portfolio, to: target, receivedIn: place)
    self[.qualityAssurance] = placed.assurance.map { .code($0.kind.rawValue) }
    self[.qualityInScope] = placed.assurance.map { .truth($0.isInScope) }
    self[.regulated] = .truth(!placed.regulations.isEmpty)
    self[.targetJurisdiction] = place.map { .code($0.code) }
  }
}
