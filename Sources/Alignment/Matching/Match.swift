public import Model

/// One competency that may express a statement.
public struct Match: Sendable, Hashable {
  public let competency: CompetencyNumber
  /// How likely a person would agree.
  public let confidence: Confidence
  /// What the confidence was made of: comparable within one statement, and finer.
  public let score: Double
  public let reason: MatchReason

  public init(competency: CompetencyNumber, confidence: Confidence, score: Double = 0, reason: MatchReason) {
    self.competency = competency
    self.confidence = confidence
    self.score = score
    self.reason = reason
  }
}

/// A competency in a ranking.
public struct ScoredCompetency: Sendable, Hashable {
  public let competency: CompetencyNumber
  /// Comparable within one statement.
  public let score: Double
  /// How likely a person would agree.
  public let confidence: Confidence
}

/// Which words of a competency met which words of the statement.
public struct MatchReason: Sendable, Hashable {
  /// The part of a competency whose words matched best.
  public enum Field: String, Sendable, Hashable, CaseIterable, Comparable {
    case label, alternative, definition, example

    private var rank: Int { Field.allCases.firstIndex(of: self) ?? 0 }

    public static func < (a: Field, b: Field) -> Bool { a.rank < b.rank }
  }

  public let field: Field
  /// The label or the definition itself.
  public let words: String
  public let language: Language
  /// The statement's own words that matched, in its order.
  public let matchedTerms: [String]

  public init(field: Field, words: String, language: Language, matchedTerms: [String]) {
    self.field = field
    self.words = words
    self.language = language
    self.matchedTerms = matchedTerms
  }
}
