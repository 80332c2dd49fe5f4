public import Model

/// What a learner asks of a pathway.
public struct PathwayQuestion: Sendable, Hashable {
  /// What is to be as small as it can be; the others break ties.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Credentials, then hours.
    case count
    /// Learning hours, then credentials.
    case hours
    /// Price in Canadian dollars, then hours.
    case cost
  }

  public var measure: Measure
  /// At most so many hours in all; credentials whose hours are not known are then left out, since they cannot be held to it.
  public var mostHours: Hundredths?
  /// Coverage that is enough; nil: as much as can be reached.
  public var enough: Fraction?
  /// How many partial choices the search may look at. A count and not a time, so that every machine gives the same answer.
  public var steps: Int

  public init(
    measure: Measure = .count, mostHours: Hundredths? = nil, enough: Fraction? = nil, steps: Int = 500_000
  ) {
    self.measure = measure
    self.enough = enough
    self.mostHours = mostHours
    self.steps = steps
  }
}
