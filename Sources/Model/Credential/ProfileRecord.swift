/// One line of a profile file: a credential that somebody else has mapped already.
public struct ProfileRecord: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let competency: String
    /// In units of the record: what the weights of all entries sum to is the whole. 1 to 10,000.
    public let weight: Int
    /// On the framework's proficiency scale, 1 to 10; nil: not known.
    public let level: Int?

    public init(competency: String, weight: Int, level: Int?) {
      self.competency = competency
      self.weight = weight
      self.level = level
    }
  }

  public var id: String
  public var jurisdiction: Jurisdiction?
  public var sectors: [Sector] = []
  /// Of the credential, on the policy's reference scale.
  public var level: Int?
  public var hours: Hundredths?
  public var retiredOn: CalendarDate?
  public var validMonths: Int?
  public var validUntil: CalendarDate?
  public var entries: [Entry] = []

  public init(id: String) { self.id = id }

  public static let mostWeight = 10_000
  /// Of all entries together, so that products in a comparison of scores stay exact in 128 bits.
  public static let mostWeightOfAll = 1_000_000
  public static let mostEntries = 1000
}
