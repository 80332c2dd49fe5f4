import Comparison
public import Model

/// What a change does to the holders of one group of credentials.
public struct GroupImpact: Sendable, Hashable {
  /// How credentials are grouped.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case jurisdiction, language
    case provider = "provider-type"
    case sector, mode
  }

  public let dimension: Dimension
  /// `CA-ON`, `en`, `college`, `54`, `online`; `unknown` where the record does not say.
  public let group: String
  public let cases: Int
  /// Decided on the merits, before and after: neither referred nor undetermined.
  public let decided: (old: Int, new: Int)
  public let recognised: (old: Int, new: Int)
  public let gains: Int
  public let losses: Int
  /// The rate over the highest rate of a group of this dimension with at least `least` decided cases; nil below that.
  public let ratio: (old: Fraction?, new: Fraction?)

  /// Groups with fewer decided cases than this have no ratio: one case more or less would turn it.
  public static let least = 20
  /// Below four fifths of the highest rate a difference deserves a look: 29 CFR 1607.4(D), in use as a rule of thumb. A
  /// screen, not a finding.
  public static let screen = Fraction(4, of: 5)

  public var rate: (old: Fraction?, new: Fraction?) {
    func rate(_ part: Int, _ whole: Int) -> Fraction? { whole == 0 ? nil : Fraction(part, of: whole) }
    return (rate(recognised.old, decided.old), rate(recognised.new, decided.new))
  }

  public var isBelowScreen: Bool { (ratio.new.map { $0 < GroupImpact.screen }) ?? false }

  public static func == (a: GroupImpact, b: GroupImpact) -> Bool { a.dimension == b.dimension && a.group == b.group }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(dimension)
    hasher.combine(group)
  }

  /// The groups that a credential belongs to: one with several sectors or modes to each of them.
  static func groups(of source: Subject, _ dimension: Dimension) -> [String] {
    guard let credential = source.credential else { return [unknown] }
    let found: [String] =
      switch dimension {
      case .jurisdiction: [source.region.rawValue]
      case .language: FactCodes.languages(credential.deliveredIn).map { [$0] } ?? []
      case .provider: credential.issuer.kind.map { [$0.rawValue] } ?? []
      case .sector: credential.sectors.map(\.range)
      case .mode: credential.participation.map(\.rawValue)
      }
    return found.isEmpty ? [unknown] : Set(found).sorted()
  }

  public static let unknown = "unknown"
}

/// Counts by group, while cases go by.
struct GroupTally {
  private struct Key: Hashable {
    let dimension: GroupImpact.Dimension
    let group: String
  }

  private struct Counts {
    var cases = 0
    var decided = (old: 0, new: 0)
    var recognised = (old: 0, new: 0)
    var gains = 0
    var losses = 0
  }

  private var counts: [Key: Counts] = [:]

  mutating func add(_ ruleCase: RuleCase, _ old: RecognitionOutcome, _ new: RecognitionOutcome) {
    guard let source = ruleCase.source else { return }
    for dimension in GroupImpact.Dimension.allCases {
      for group in GroupImpact.groups(of: source, dimension) {
        var count = counts[Key(dimension: dimension, group: group)] ?? Counts()
        count.cases += 1
        count.decided.old += old.rank == nil ? 0 : 1
        count.decided.new += new.rank == nil ? 0 : 1
        count.recognised.old += old == .recognised ? 1 : 0
        count.recognised.new += new == .recognised ? 1 : 0
        if let before = old.rank, let after = new.rank {
          count.gains += after > before ? 1 : 0
          count.losses += after < before ? 1 : 0
        }
        counts[Key(dimension: dimension, group: group)] = count
      }
    }
  }

  var groups: [GroupImpact] {
    GroupImpact.Dimension.allCases.flatMap { dimension -> [GroupImpact] in
      let own = counts.filter { $0.key.dimension == dimension }.sorted { $0.key.group < $1.key.group }
      func rate(_ recognised: Int, _ decided: Int) -> Fraction? {
        decided < GroupImpact.least ? nil : Fraction(recognised, of: decided)
      }
      let highest = (
        old: own.compactMap { rate($0.value.recognised.old, $0.value.decided.old) }.max(),
        new: own.compactMap { rate($0.value.recognised.new, $0.value.decided.new) }.max()
      )
      func ratio(_ rate: Fraction?, _ highest: Fraction?) -> Fraction? {
        guard let rate, let highest, highest.numerator > 0 else { return nil }
        return Fraction(rate.numerator * highest.denominator, of: rate.denominator * highest.numerator)
      }
      return own.map { key, count in
        GroupImpact(
          dimension: dimension, group: key.group, cases: count.cases, decided: count.decided,
          recognised: count.recognised, gains: count.gains, losses: count.losses,
          ratio: (
            ratio(rate(count.recognised.old, count.decided.old), highest.old),
            ratio(rate(count.recognised.new, count.decided.new), highest.new)
          ))
      }
    }
  }
}
