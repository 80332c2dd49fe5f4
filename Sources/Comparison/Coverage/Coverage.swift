import Model

/// Units in which coverage is counted, so that every product of a weight, a relation factor and a ratio of levels is a
/// whole number.
public enum CoverageUnits {
  /// The least common multiple of 1...10: every ratio of two levels is a whole number of these.
  public static let levelRatio = 2520
  /// A requirement that is wholly satisfied: factor 100 hundredths, ratio 1.
  public static let satisfied = 100 * levelRatio

  /// Hundredths of a relation times the share of the level that is reached.
  @inlinable
  public static func score(factor: Int, held: ProficiencyLevel, asked: ProficiencyLevel) -> Int {
    factor * ratio(held: held, asked: asked)
  }

  @inlinable
  public static func ratio(held: ProficiencyLevel, asked: ProficiencyLevel) -> Int {
    if asked == .unasked || held >= asked { return levelRatio }
    return levelRatio * held.value / asked.value
  }
}

/// A level as a reading takes it.
public struct ProficiencyLevel: Sendable, Hashable, Comparable {
  @usableFromInline let value: Int

  public init(_ value: Int) { self.value = min(10, max(1, value)) }

  private init(raw: Int) { value = raw }

  /// Of a source: unknown, and taken as enough for whatever is asked.
  public static let sufficient = ProficiencyLevel(raw: 255)
  /// Of a target: unknown, and taken as equal to whatever is held.
  public static let unasked = ProficiencyLevel(raw: 0)

  @inlinable
  public static func < (a: ProficiencyLevel, b: ProficiencyLevel) -> Bool { a.value < b.value }

  /// The level on the scale; nil when it is one of the two unknowns.
  public var onScale: Int? { (1...10).contains(value) ? value : nil }
}
