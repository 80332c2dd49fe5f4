/// A competency framework: one version of one publisher's list, read from one file or from several parts.
public struct Framework: Sendable, Hashable {
  public var id: String
  public var uri: String
  public var version: String
  public var title: Text
  public var publisher: Text
  public var licence: Citation?
  public var sources: [Citation]
  public var issued: CalendarDate?
  public var valid: DateSpan
  public var isIllustrative: Bool
  public var scale: ProficiencyScale?
  public var competencies: [Competency]

  public init(
    id: String, uri: String, version: String, title: Text, publisher: Text = Text(), licence: Citation? = nil,
    sources: [Citation] = [], issued: CalendarDate? = nil, valid: DateSpan = DateSpan(), isIllustrative: Bool = false,
    scale: ProficiencyScale? = nil, competencies: [Competency] = []
  ) {
    self.id = id
    self.uri = uri
    self.version = version
    self.title = title
    self.publisher = publisher
    self.licence = licence
    self.sources = sources
    self.issued = issued
    self.valid = valid
    self.isIllustrative = isIllustrative
    self.scale = scale
    self.competencies = competencies
  }
}

/// Levels 1 to n of proficiency, n at most 10.
public struct ProficiencyScale: Sendable, Hashable {
  public struct Level: Sendable, Hashable {
    public let value: Int
    public let label: Text
    public let descriptor: Text

    public init(value: Int, label: Text, descriptor: Text) {
      self.value = value
      self.label = label
      self.descriptor = descriptor
    }
  }

  public let id: String
  public let levels: [Level]

  public init(id: String, levels: [Level]) {
    self.id = id
    self.levels = levels
  }

  public var lowest: Int { levels.map(\.value).min() ?? 1 }
  public var highest: Int { levels.map(\.value).max() ?? 5 }

  public func label(of value: Int) -> Text { levels.first { $0.value == value }?.label ?? .same(String(value)) }

  /// OaSIS's range, for frameworks that state none (Employment and Social Development Canada, OaSIS 2023: 1 to 5).
  public static let unlabelled = ProficiencyScale(
    id: "five", levels: (1...5).map { Level(value: $0, label: .same(String($0)), descriptor: Text()) })
}

/// Where a fact, a figure or a licence comes from.
public struct Citation: Sendable, Hashable {
  public let words: String
  public let uri: String?
  public let accessed: CalendarDate?

  public init(words: String, uri: String? = nil, accessed: CalendarDate? = nil) {
    self.words = words
    self.uri = uri
    self.accessed = accessed
  }
}
