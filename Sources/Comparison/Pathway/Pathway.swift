public import Model

/// The smallest set of credentials that closes the gap between a portfolio and a target, and how sure that is.
public struct Pathway: Sendable {
  /// One credential to earn.
  public struct Step: Sendable {
    public let subject: Subject
    /// Expected coverage after it and everything before it.
    public let coverage: Fraction
    /// Places of the target's requirements that it raises.
    public let raises: [Int]
    /// Hours still to be done: its own less those of parts that are held already; nil where they are not known.
    public let hours: Hundredths?
    /// Chosen since another one asks for it.
    public let isPrerequisite: Bool
    /// Others of the catalogue that could take its place here, cheapest first.
    public let alternatives: [Subject]
  }

  /// How much is proven.
  public enum Proof: Sendable, Hashable {
    /// No other set reaches as much with less.
    case optimal
    /// The budget of steps ended first: no set that reaches as much is smaller than the bound, which is in the measure's own
    /// unit (credentials, hundredths of an hour, cents) and may be as low as zero; nor can any reach more than `coverage`.
    case within(bound: Int, coverage: Fraction)
  }

  /// In an order in which they can be taken: prerequisites first, then what adds most.
  public let steps: [Step]
  /// Expected coverage before the first step; nil where the target asks for nothing.
  public let start: Fraction?
  /// What all that can be taken would reach together: more than this the catalogue does not offer.
  public let attainable: Fraction?
  public let proof: Proof
  public let measure: PathwayQuestion.Measure
  /// What the steps come to in the measure's unit, those not known left out.
  public let total: Int
  /// Steps of which the measure is not known.
  public let unknown: Int
  /// Credentials that would help and were passed over since their hours are not known.
  public let leftOut: Int

  public var coverage: Fraction? { steps.last?.coverage ?? start }
}
