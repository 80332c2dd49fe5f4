/// How likely a person would agree with a proposed alignment, in thousandths.
public struct Confidence: Sendable, Hashable, Comparable {
  public let thousandths: Int

  /// Clamped to 0...1000.
  public init(thousandths: Int) { self.thousandths = min(1000, max(0, thousandths)) }

  public static let certain = Confidence(thousandths: 1000)

  public static func < (a: Confidence, b: Confidence) -> Bool { a.thousandths < b.thousandths }
}

/// Where an alignment comes from.
public enum Provenance: Sendable, Hashable {
  /// The issuer's own, or confirmed by the reviewer named.
  case stated(confirmedBy: String?)
  /// The matcher's, with its reason.
  case proposed(Text)

  public var isStated: Bool { if case .stated = self { true } else { false } }
}

/// A competency that may express a requirement.
public struct Candidate: Sendable, Hashable {
  public let competency: CompetencyNumber
  public let confidence: Confidence
  public let provenance: Provenance

  public init(competency: CompetencyNumber, confidence: Confidence, provenance: Provenance) {
    self.competency = competency
    self.confidence = confidence
    self.provenance = provenance
  }
}

/// One thing to be able to do, with a share of its credential's weight.
public struct Requirement: Sendable, Hashable {
  /// In the units of its profile (`Profile.weight` is their sum).
  public let weight: Int
  /// As the outcome states it, on the framework's scale; nil: not stated.
  public let level: Int?
  /// From the credential's level through the policy's table; counts as proposed.
  public let derivedLevel: Int?
  /// Best first.
  public let candidates: [Candidate]
  /// What it says, for people.
  public let statement: Text
  /// The place of its outcome in the record; components follow the credential's own.
  public let outcome: Int

  public init(
    weight: Int, level: Int?, derivedLevel: Int?, candidates: [Candidate], statement: Text, outcome: Int
  ) {
    self.weight = weight
    self.level = level
    self.derivedLevel = derivedLevel
    self.candidates = candidates
    self.statement = statement
    self.outcome = outcome
  }

  /// No competency at or above `confidence` and none stated: it keeps its weight and is reported.
  public func isUnmapped(below confidence: Confidence) -> Bool {
    !candidates.contains { $0.provenance.isStated || $0.confidence >= confidence }
  }

  public func weighing(_ weight: Int) -> Requirement {
    Requirement(
      weight: weight, level: level, derivedLevel: derivedLevel, candidates: candidates, statement: statement,
      outcome: outcome)
  }
}

/// What a credential or a role asks for and supplies, as weighted requirements.
public struct Profile: Sendable, Hashable {
  public let id: String
  public let requirements: [Requirement]
  /// The sum of the requirements' weights: 10,000 for a profile made here, as given for a profile file.
  public let weight: Int

  public init(id: String, requirements: [Requirement]) {
    self.id = id
    self.requirements = requirements
    weight = requirements.reduce(0) { $0 + $1.weight }
  }

  /// The sum to which weights are apportioned.
  public static let totalWeight = 10_000
}
