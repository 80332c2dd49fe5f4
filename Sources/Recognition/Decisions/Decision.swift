import Comparison
public import DecisionTables
public import Model

/// What a receiver's rules decide about one case, and why.
public struct Decision: Sendable {
  public let rules: RuleModel
  public let asOf: Model.CalendarDate
  public let facts: FactSet
  public let verdict: Verdict
  public let nearMisses: [RowMiss]
  /// For conditions and parts: what is missing, and what would supply it.
  public let topUp: TopUp?
  /// Every cell, for `rules explain`.
  public let trace: EvaluationTrace?

  public var outcome: RecognitionOutcome { verdict.outcome }

  /// The row that decided.
  public var row: RuleModel.Row? { verdict.row.map { rules.rows[$0] } }

  /// The rows that may decide.
  public var candidates: [RuleModel.Row] { verdict.candidates.map { rules.rows[$0] } }

  /// The outcomes that are possible while something is missing, best first.
  public var possibleOutcomes: [RecognitionOutcome] {
    let found = Set(candidates.map(\.outcome))
    return RecognitionOutcome.allCases.filter(found.contains)
  }

  /// - Parameter topUp: asked for only where the outcome has conditions or is partial, since it takes the catalogue.
  public init(_ rules: RuleModel, _ facts: FactSet, asOf: Model.CalendarDate, topUp: () -> TopUp? = { nil }) {
    self.rules = rules
    self.asOf = asOf
    self.facts = facts
    let (verdict, trace) = rules.traced(facts)
    self.verdict = verdict
    self.trace = trace
    nearMisses = trace?.tables.last.map { RowMiss.all(in: $0, rules: rules) } ?? []
    self.topUp = [.withConditions, .partially].contains(verdict.outcome) ? topUp() : nil
  }

  /// Rows that would have decided better, had one cell passed: what is worth telling the holder.
  public var missedBetter: [RowMiss] {
    guard let own = outcome.rank else { return [] }
    return nearMisses.filter { miss in
      let isBefore = rules.hitPolicy != .first || miss.row.number < (row?.number ?? .max)
      return isBefore && (miss.row.outcome.rank ?? -1) > own
    }
  }
}

/// A row that would have matched, had one cell not failed, and by how much it failed.
public struct RowMiss: Sendable {
  public let row: RuleModel.Row
  public let fact: Fact
  /// The cell, as the model has it.
  public let test: String
  /// The value nearest to the fact's that would pass; nil where values have no distance.
  public let nearest: Decimal34?
  /// What would have to be added to the fact; negative where it is too large.
  public let shortfall: Decimal34?
  /// Whether the fact would have to go beyond `nearest`, by however little.
  public let isBeyond: Bool

  static func all(in table: EvaluationTrace.Table, rules: RuleModel) -> [RowMiss] {
    table.nearMisses.compactMap { miss in
      guard let fact = Fact(identifier: miss.expression) else { return nil }
      return RowMiss(
        row: rules.rows[miss.row], fact: fact, test: miss.test, nearest: miss.nearest?.number,
        shortfall: miss.shortfall?.number, isBeyond: miss.isBeyond)
    }
  }
}
