import Model

/// Where each row of a policy was read, for checks that come after reading.
public struct PolicyPlaces: Sendable {
  /// Something of a policy that has a place of its own.
  enum Row: Hashable, Sendable {
    case policy, mapping, level, workload, quality, assessment, currency, answer
    case relation(CompetencyRelation)
    case element(Element)
    case scale(String)
    case derivation(Int)
  }

  private var locations: [Row: SourceLocation] = [:]

  /// No places: for a policy that no file holds.
  public init() {}

  /// The row's place; where it has none, the policy's.
  subscript(row: Row) -> SourceLocation? { locations[row] ?? locations[.policy] }

  /// Keeps the row's place; answers with the place that it already had, if it had one.
  mutating func keep(_ row: Row, at location: SourceLocation) -> SourceLocation? {
    if let first = locations[row] { return first }
    locations[row] = location
    return nil
  }
}
