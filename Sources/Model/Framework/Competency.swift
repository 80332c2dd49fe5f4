/// Something a person can know or do, as a competency framework names it.
public struct Competency: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case skill, knowledge }

  /// How far a competency carries over, after ESCO's reuse levels.
  public enum Reuse: String, Sendable, Hashable, CaseIterable {
    case transversal
    case crossSector = "cross-sector"
    case sectorSpecific = "sector-specific"
    case occupationSpecific = "occupation-specific"
  }

  public struct Relation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Symmetric.
      case related
      /// The other competency is an essential part of doing this one.
      case essential
      /// The other competency is an optional part of doing this one.
      case optional
    }
    public let kind: Kind
    public let target: String

    public init(kind: Kind, target: String) {
      self.kind = kind
      self.target = target
    }
  }

  /// A SKOS mapping to a concept of another framework. `narrowMatch` says that the *other* concept is narrower.
  public struct Mapping: Sendable, Hashable {
    public enum Predicate: String, Sendable, Hashable, CaseIterable {
      case exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch

      /// The predicate read from the other end.
      public var inverse: Predicate {
        switch self {
        case .broadMatch: .narrowMatch
        case .narrowMatch: .broadMatch
        case .exactMatch, .closeMatch, .relatedMatch: self
        }
      }
    }
    public let predicate: Predicate
    public let target: String
    public let framework: String?

    public init(predicate: Predicate, target: String, framework: String?) {
      self.predicate = predicate
      self.target = target
      self.framework = framework
    }
  }

  /// The competency is no longer in use.
  public struct Deprecation: Sendable, Hashable {
    public let on: CalendarDate?
    /// One: renamed or merged into it. Several: split into them. None: dropped.
    public let replacedBy: [String]
    public let reason: Text

    public init(on: CalendarDate?, replacedBy: [String], reason: Text) {
      self.on = on
      self.replacedBy = replacedBy
      self.reason = reason
    }
  }

  public var id: String
  public var uri: String
  public var label: Text
  public var alternatives: Texts
  public var definition: Text
  /// Statements that the framework's publisher gives as examples of it.
  public var examples: Texts
  public var kind: Kind
  public var reuse: Reuse
  /// The levels of the framework's scale on which this competency is meaningful; nil: not stated.
  public var levels: ClosedRange<Int>?
  /// Descriptors of single levels, where the scale's own words are not enough.
  public var levelDescriptors: [Int: Text]
  public var sectors: [Sector]
  /// NOC 2021 unit groups.
  public var occupations: [String]
  public var broader: [String]
  public var relations: [Relation]
  public var mappings: [Mapping]
  public var regulations: [Regulation]
  public var deprecation: Deprecation?
  public var location: SourceLocation?

  public init(
    id: String, uri: String, label: Text, alternatives: Texts = Texts(), definition: Text = Text(),
    examples: Texts = Texts(), kind: Kind = .skill, reuse: Reuse = .crossSector, levels: ClosedRange<Int>? = nil,
    levelDescriptors: [Int: Text] = [:],
    sectors: [Sector] = [], occupations: [String] = [], broader: [String] = [], relations: [Relation] = [],
    mappings: [Mapping] = [], regulations: [Regulation] = [], deprecation: Deprecation? = nil,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.uri = uri
    self.label = label
    self.alternatives = alternatives
    self.definition = definition
    self.examples = examples
    self.kind = kind
    self.reuse = reuse
    self.levels = levels
    self.levelDescriptors = levelDescriptors
    self.sectors = sectors
    self.occupations = occupations
    self.broader = broader
    self.relations = relations
    self.mappings = mappings
    self.regulations = regulations
    self.deprecation = deprecation
    self.location = location
  }
}

/// Work that the law reserves to licensed people in some jurisdictions.
public struct Regulation: Sendable, Hashable {
  public let jurisdictions: [Jurisdiction]
  public let authority: Text

  public init(jurisdictions: [Jurisdiction], authority: Text) {
    self.jurisdictions = jurisdictions
    self.authority = authority
  }

  /// Whether it holds in `jurisdiction`; a rule of a whole country holds in each of its parts.
  public func applies(in jurisdiction: Jurisdiction) -> Bool { jurisdictions.contains { $0.covers(jurisdiction) } }
}
