public import Model

/// What an articulation table is to hold.
public struct Articulation: Sendable {
  /// What ranks.
  public enum Measure: String, Sendable, CaseIterable { case transferability, coverage }

  /// Which of the others a row is compared with.
  public enum Others: Sendable, Hashable {
    /// Those of other regions.
    case elsewhere
    case regions(Set<Region>)
    case anywhere
  }

  /// `sourcesFor`: a line for each target, with its best sources; `targetsFor`: the reverse.
  public var direction = Direction.sourcesFor
  public var measure = Measure.transferability
  public var others = Others.elsewhere
  /// How many for each row: 1 to 1000.
  public var limit = 10
  /// A lower coverage is left out.
  public var leastCoverage = Fraction.zero
  /// The rows asked about, ascending; nil: all.
  public var asked: [Int]?
  /// How many tasks share the work.
  public var threads = 1
  /// Compare every pair by definition.
  public var isExhaustive = false
  /// Rows whose line is compared with the one by definition while the table is made.
  public var checked: Set<Int> = []

  public init() {}
}

/// One row of the table and what was found for it, best first.
public struct ArticulationLine: Sendable, Hashable {
  public let row: Int
  public let matches: [Match]

  public struct Match: Sendable, Hashable {
    public let row: Int
    /// Of the expected reading; above zero.
    public let coverage: Fraction
    public let factors: PairFactors

    public var transferability: Transferability { Transferability(coverage: coverage, factors: factors.all) }
  }
}

/// The line of a row is not what the definition says: a fault of the fast path, which must never be passed over.
public struct ArticulationFault: Error {
  public let row: Int
}
