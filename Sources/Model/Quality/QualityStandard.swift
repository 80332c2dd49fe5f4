/// What a public body asks of a micro-credential, as far as a record can show it: elements, and what satisfies each.
public struct QualityStandard: Sendable, Hashable {
  /// One thing that a standard asks for.
  public struct Element: Sendable, Hashable {
    /// How strongly the standard asks for it.
    public enum Need: String, Sendable, Hashable, CaseIterable { case required, recommended }

    /// What it means that a record says nothing of it.
    public enum Absence: String, Sendable, Hashable, CaseIterable {
      case missing
      /// Nothing: the element may not apply.
      case unknown
    }

    public let id: String
    public let name: Text
    public let asks: Text
    /// 1 to 100; only its ratio to the other elements' matters.
    public let weight: Int
    public let need: Need
    public let absence: Absence
    /// Nil where no field of a record could show all of it.
    public let stated: FieldCondition?
    public let partly: FieldCondition?
    public let note: Text
    public let sources: [Citation]
    public let location: SourceLocation?

    public init(
      id: String, name: Text, asks: Text, weight: Int, need: Need = .required, absence: Absence = .missing,
      stated: FieldCondition? = nil, partly: FieldCondition? = nil, note: Text = Text(), sources: [Citation] = [],
      location: SourceLocation? = nil
    ) {
      self.id = id
      self.name = name
      self.asks = asks
      self.weight = weight
      self.need = need
      self.absence = absence
      self.stated = stated
      self.partly = partly
      self.note = note
      self.sources = sources
      self.location = location
    }
  }

  public let id: String
  public let version: String
  /// The day of the file.
  public let issued: CalendarDate?
  /// The day of the standard itself.
  public let published: CalendarDate?
  public let title: Text
  public let description: Text
  /// What was read of the standard and what was not; what in it is ours.
  public let note: Text
  public let scope: Scope
  public let sources: [Citation]
  public let elements: [Element]
  public let location: SourceLocation?

  public init(
    id: String, version: String, issued: CalendarDate? = nil, published: CalendarDate? = nil, title: Text,
    description: Text = Text(), note: Text = Text(), scope: Scope = Scope(), sources: [Citation] = [],
    elements: [Element], location: SourceLocation? = nil
  ) {
    self.id = id
    self.version = version
    self.issued = issued
    self.published = published
    self.title = title
    self.description = description
    self.note = note
    self.scope = scope
    self.sources = sources
    self.elements = elements
    self.location = location
  }

  /// Whose credentials a standard is meant for; what is empty does not limit it.
  public struct Scope: Sendable, Hashable {
    public let jurisdictions: [Jurisdiction]
    public let issuers: [Issuer.Kind]
    public let kinds: [Credential.Kind]

    public init(
      jurisdictions: [Jurisdiction] = [], issuers: [Issuer.Kind] = [], kinds: [Credential.Kind] = []
    ) {
      self.jurisdictions = jurisdictions
      self.issuers = issuers
      self.kinds = kinds
    }

    /// Whether the standard was meant for such a record. An issuer without a jurisdiction or type is in no limited scope.
    public func includes(_ credential: Credential) -> Bool {
      includes(kind: credential.kind)
        && (jurisdictions.isEmpty
          || credential.jurisdiction.map { place in jurisdictions.contains { $0.covers(place) } } ?? false)
        && (issuers.isEmpty || credential.issuer.kind.map(issuers.contains) ?? false)
    }

    public func includes(kind: Credential.Kind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
  }
}
