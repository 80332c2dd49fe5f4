/// An occupation, and the competencies that it needs.
public struct Role: Sendable, Hashable {
  public struct Need: Sendable, Hashable {
    public let competency: String
    /// 1 (useful) to 5 (indispensable); the weight of the need.
    public let importance: Int
    /// On the framework's proficiency scale; nil: not stated.
    public let level: Int?
    public let location: SourceLocation?

    public init(competency: String, importance: Int, level: Int?, location: SourceLocation? = nil) {
      self.competency = competency
      self.importance = importance
      self.level = level
      self.location = location
    }
  }

  public var id: String
  public var title: Text
  public var description: Text
  /// NOC 2021 unit group.
  public var occupation: String?
  public var sectors: [Sector]
  public var needs: [Need]
  public var regulations: [Regulation]
  public var sources: [Citation]
  public var isIllustrative: Bool
  public var location: SourceLocation?

  public init(
    id: String, title: Text, description: Text = Text(), occupation: String? = nil, sectors: [Sector] = [],
    needs: [Need], regulations: [Regulation] = [], sources: [Citation] = [], isIllustrative: Bool = false,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.occupation = occupation
    self.sectors = sectors
    self.needs = needs
    self.regulations = regulations
    self.sources = sources
    self.isIllustrative = isIllustrative
    self.location = location
  }
}
