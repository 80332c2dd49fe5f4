public import DecisionTables
public import Model

/// The recognition rules of one receiver, in one version: a DMN model whose decision `recognition` is a table of facts.
public struct RuleModel: Sendable {
  /// A row of the table: what it concludes, and what its annotations say.
  public struct Row: Sendable, Hashable {
    /// From 1, as modellers show it.
    public let number: Int
    public let id: String?
    public let outcome: RecognitionOutcome
    /// Of the model, such as `ON-4`.
    public let clause: String?
    public let reason: Text
    /// The published practice that it follows.
    public let source: String?
  }

  /// The file, as it was named.
  public let source: String
  public let bytes: [UInt8]
  public let title: String
  public let receiver: Receiver
  public let version: String
  /// When it is in force, both ends included.
  public let span: DateSpan
  public let compiled: CompiledModel
  public let rows: [Row]
  public let hitPolicy: HitPolicy
  /// What the rules ask about.
  public let facts: Set<Fact>
  /// The names of input data, as the model has them.
  let inputNames: [String]
  /// The row whose cells let everything pass, from 0.
  let catchAll: Int?
  let kernel: TableKernel?
  /// The fact of each of the kernel's inputs.
  let slots: [Fact]

  /// The id of the decision that is asked for.
  public static let decision = "recognition"
  /// The namespace of the attributes by which a model says whose rules it holds, and from when to when.
  public static let namespace = "urn:passerelle:rules:1"

  /// Its hash, as records cite it.
  public var digest: String { Digest.sha256(bytes) }

  /// The same rules with another value for a named threshold; nil where the model has none of that name.
  public func setting(_ name: String, to value: String) -> RuleModel? {
    guard let changed = compiled.setting(name, to: value) else { return nil }
    return RuleModel(
      source: source, bytes: bytes, title: title, receiver: receiver, version: "\(version), \(name) = \(value)",
      span: span, compiled: changed)
  }

  /// Nil where the model has no table to decide by.
  init?(
    source: String, bytes: [UInt8], title: String, receiver: Receiver, version: String, span: DateSpan,
    compiled: CompiledModel
  ) {
    guard let table = RuleModel.table(of: compiled) else { return nil }
    self.source = source
    self.bytes = bytes
    self.title = title
    self.receiver = receiver
    self.version = version
    self.span = span
    self.compiled = compiled
    hitPolicy = table.hitPolicy
    rows = RuleModel.rows(of: table)
    catchAll = table.rules.firstIndex { rule in
      rule.inputs.allSatisfy { ["-", ""].contains($0.text.filter { !$0.isWhitespace }) }
    }
    inputNames = compiled.inputNames
    facts = Set(inputNames.compactMap(Fact.init(identifier:)))
    let kernel = compiled.kernel(of: RuleModel.decision)
    let slots = kernel?.inputs.compactMap { Fact(identifier: $0.expression) } ?? []
    // A column that is more than a fact is left to the full evaluation.
    self.kernel = slots.count == kernel?.inputs.count ? kernel : nil
    self.slots = slots
  }

  static func table(of compiled: CompiledModel) -> DecisionTable? {
    let deciding = compiled.models.first?.decisions.first { $0.place.id == Self.decision }
    guard case .table(let table)? = deciding?.logic else { return nil }
    return table
  }

  private static func rows(of table: DecisionTable) -> [Row] {
    table.rules.enumerated().map { number, rule in
      func annotation(_ name: String) -> String? {
        table.annotations.firstIndex(of: name).flatMap { column in
          column < rule.annotations.count ? rule.annotations[column] : nil
        }.flatMap { words in
          let trimmed = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          return trimmed.isEmpty ? nil : trimmed
        }
      }
      let conclusion = rule.outputs.first?.text.filter { $0 != "\"" && !$0.isWhitespace } ?? ""
      return Row(
        number: number + 1, id: rule.place.id, outcome: RecognitionOutcome(rawValue: conclusion) ?? .undetermined,
        clause: annotation("clause"),
        reason: Text(english: annotation("reason.en"), french: annotation("reason.fr")), source: annotation("source"))
    }
  }
}
