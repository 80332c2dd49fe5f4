public import Model

/// One credential as a row of a table: what a catalogue's subject or a line of a profile file comes to.
public struct CredentialRow: Sendable {
  /// One requirement in the expected reading.
  public struct Demand: Sendable {
    public var weight: Int
    /// 1 to 10; nil: whatever is held is enough.
    public var level: Int?
    /// Numbers of competencies; none: unmapped.
    public var accepted: [Int]

    public init(weight: Int, level: Int?, accepted: [Int]) {
      self.weight = weight
      self.level = level
      self.accepted = accepted
    }
  }

  /// A competency that the row supplies.
  public struct Supplied: Sendable {
    public var competency: Int
    /// 1 to 10; nil: enough for whatever is asked.
    public var level: Int?

    public init(competency: Int, level: Int?) {
      self.competency = competency
      self.level = level
    }
  }

  public var id: String
  public var jurisdiction: Jurisdiction?
  public var sectors: [Sector] = []
  public var referenceLevel: Int?
  public var hours: Hundredths?
  public var assurances: [QualityAssurance] = []
  public var task: Assessment.Task?
  public var supervision: Assessment.Supervision?
  public var currency = CurrencyDates()
  public var demands: [Demand] = []
  /// In any order; of one competency the highest level counts.
  public var supplies: [Supplied] = []

  public init(id: String) { self.id = id }
}
