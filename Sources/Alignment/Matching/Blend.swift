/// What each signal counts for. The score of a competency is the plain sum of its parts.
public struct Blend: Sendable, Hashable {
  /// A signal's weight; a statement of many words may trust it more or less than a title.
  public struct Share: Sendable, Hashable {
    /// Of a statement of no words, and of one of `MatchingWeights.longStatement` words and more; between them in proportion.
    public var short: Double
    public var long: Double

    public init(_ short: Double, _ long: Double) {
      self.short = short
      self.long = long
    }

    func weight(_ length: Double) -> Double { short + (long - short) * length }
  }

  /// Where a signal was read.
  public enum Source: Int, Sendable, Hashable, CaseIterable {
    /// In the statement's language.
    case own
    /// In the other language, through the lexicon, beside the statement's own.
    case second
    /// In the other language, for want of the statement's.
    case only
  }

  /// By `Source.rawValue`, then `Signal.rawValue`.
  public var signals: [[Share]]
  public var firstLook: Share
  /// For saying what is done where the statement does, or naming a thing where it does.
  public var form: Share
  /// By `VectorSignal.rawValue`.
  public var vectors: [Share]
  /// For having a label in the statement's language.
  public var isOwn: Double
  /// Per natural logarithm of 1 + the number of labels.
  public var labels: Double
  /// For what is like the other likely competencies.
  public var consensus: Share

  public init(
    signals: [[Share]], firstLook: Share, form: Share, vectors: [Share], isOwn: Double, labels: Double,
    consensus: Share
  ) {
    self.signals = signals
    self.firstLook = firstLook
    self.form = form
    self.vectors = vectors
    self.isOwn = isOwn
    self.labels = labels
    self.consensus = consensus
  }

  /// The same without some of what it adds up, to see what they bring: names of signals, `firstLook`, `form`, `otherLanguage`,
  /// `consensus`.
  ///
  /// - Returns: nil where a name is none of them.
  public func without(_ names: [String]) -> Blend? {
    let nothing = Share(0, 0)
    var blend = self
    for name in names {
      if let signal = Signal.allCases.first(where: { "\($0)" == name }) {
        for source in blend.signals.indices { blend.signals[source][signal.rawValue] = nothing }
      } else if name == "otherLanguage" {
        blend.signals[Source.second.rawValue] = blend.signals[Source.second.rawValue].map { _ in nothing }
      } else if name == "firstLook" {
        blend.firstLook = nothing
      } else if name == "form" {
        blend.form = nothing
      } else if name == "consensus" {
        blend.consensus = nothing
      } else {
        return nil
      }
    }
    return blend
  }
}

/// What word vectors say of a competency, each the highest cosine, from -1 to 1.
public enum VectorSignal: Int, Sendable, Hashable, CaseIterable {
  /// Between a label and the statement's lead.
  case label
  /// Between a label and the whole statement.
  case wholeLabel
  case definition
  case example
  /// Between all texts of the competency and the whole statement, without what all competencies have in common.
  case wholeText

  static let places = 0..<allCases.count
}

/// One summand of a score.
public struct ScorePart: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case signal(Signal, Blend.Source)
    case vector(VectorSignal)
    /// What the first look over all words and n-grams says, as a share of the best candidate's.
    case firstLook
    /// In how many of the languages that it has a label in this has the statement's form, as a share.
    case form
    /// The competency has a label in the statement's language.
    case isOwn
    /// The natural logarithm of 1 + the number of its labels.
    case labels
    /// How like it the other likely competencies are.
    case consensus
  }
  public let kind: Kind
  public let value: Double
  public let weight: Double

  public var product: Double { value * weight }
}
