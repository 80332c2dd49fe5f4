public import Model

/// What came of reading files of other formats: what was read, and what our vocabularies cannot say.
///
/// Nothing is dropped in silence: whatever is left out is counted here by name, with the place of its first appearance.
public struct ConversionReport: Sendable, Hashable {
  /// Something that a file holds and that is not, or not exactly, in what was read from it.
  public struct Loss: Sendable, Hashable {
    /// The file's own name for it, such as `skos:historyNote`.
    public let name: String
    /// What became of it.
    public let outcome: Outcome
    public fileprivate(set) var count: Int
    public let first: SourceLocation?
  }

  /// What becomes of something that cannot be said exactly.
  public enum Outcome: String, Sendable, Hashable, CaseIterable, Comparable {
    /// It is left out.
    case leftOut = "left-out"
    /// It is kept in another place, or as something near.
    case keptAsNear = "kept-as-near"
    /// It was not stated, and is needed: a value is taken for it.
    case assumed

    public static func < (a: Outcome, b: Outcome) -> Bool { a.position < b.position }
    private var position: Int { Outcome.allCases.firstIndex(of: self) ?? 0 }

    public var words: Text {
      switch self {
      case .leftOut: Text("left out", "laissé de côté")
      case .keptAsNear: Text("kept as something near", "conservé sous une forme proche")
      case .assumed: Text("not stated, assumed", "non indiqué, supposé")
      }
    }
  }

  /// One file, and what was read from it.
  public struct Source: Sendable, Hashable {
    public let file: String
    public let format: Format
    public let read: Int
    public let refused: Int

    public init(file: String, format: Format, read: Int, refused: Int) {
      self.file = file
      self.format = format
      self.read = read
      self.refused = refused
    }
  }

  public private(set) var sources: [Source] = []
  private var counts: [Key: Loss] = [:]

  private struct Key: Hashable {
    let name: String
    let outcome: Outcome
  }

  public init() {}

  /// By outcome and name.
  public var losses: [Loss] { counts.values.sorted { ($0.outcome, $0.name) < ($1.outcome, $1.name) } }

  public var isEmpty: Bool { sources.isEmpty && counts.isEmpty }

  public var recordsRead: Int { sources.reduce(0) { $0 + $1.read } }
  public var recordsRefused: Int { sources.reduce(0) { $0 + $1.refused } }

  /// Counts `count` more of something.
  public mutating func count(
    _ name: String, _ outcome: Outcome = .leftOut, times count: Int = 1, at location: SourceLocation? = nil
  ) {
    guard count > 0 else { return }
    let key = Key(name: name, outcome: outcome)
    if counts[key] != nil {
      counts[key]?.count += count
    } else {
      counts[key] = Loss(name: name, outcome: outcome, count: count, first: location)
    }
  }

  /// Whether something was counted before.
  func has(_ name: String, _ outcome: Outcome) -> Bool { counts[Key(name: name, outcome: outcome)] != nil }

  public mutating func add(_ source: Source) { sources.append(source) }

  /// Adds what another report says.
  public mutating func add(_ other: ConversionReport) {
    sources += other.sources
    for loss in other.losses { count(loss.name, loss.outcome, times: loss.count, at: loss.first) }
  }
}
