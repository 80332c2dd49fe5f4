/// A decision table over typed slots: the fastest way to evaluate one, without an evaluation's stack, notes or trace.
///
/// Equivalent to evaluating the table's expressions, for tables whose cells compare their input with constants only. The
/// constants of a column cut its values into regions, in each of which every cell of the column says the same: a region's
/// mask holds the rules that it lets through, found once by evaluating the cells at a value of the region. To set a fact
/// is to find its region, and to evaluate is to intersect the masks.
///
/// Layout: the breakpoints of all columns stand in one array, and their masks in another, region by region, one word for
/// every 64 rules.
public final class TableKernel: Sendable {
  public enum InputKind: String, Sendable, Hashable {
    case number, boolean, string, date
    /// No cell says anything about it.
    case unused
  }

  public struct Input: Sendable, Hashable {
    /// The column's expression, as the model has it.
    public let expression: String
    public let kind: InputKind
  }

  /// What the table says, as rules counted from 0.
  public enum Outcome: Sendable, Hashable {
    /// No rule matches.
    case none
    case rule(Int)
    /// All rules that match, for hit policies that collect them.
    case rules(RuleSet)
    /// Several rules match, where the hit policy allows but one.
    case conflict(RuleSet)
    /// Missing inputs (their numbers are `missing`) decide whether these rules match.
    case undetermined(possible: RuleSet, missing: [Int])
  }

  public let inputs: [Input]
  public let hitPolicy: HitPolicy
  public let ruleCount: Int
  /// Each rule's result, where all its conclusions are constants.
  public let results: [FEELValue?]
  let layout: KernelLayout
  let masks: [UInt64]
  let words: Int
  /// For `ANY`, rules of the same number conclude the same; for `PRIORITY`, smaller numbers go first.
  let ranks: [Int]

  init(
    inputs: [Input], hitPolicy: HitPolicy, results: [FEELValue?], layout: KernelLayout, masks: [UInt64],
    words: Int, ranks: [Int]
  ) {
    self.inputs = inputs
    self.hitPolicy = hitPolicy
    ruleCount = results.count
    self.results = results
    self.layout = layout
    self.masks = masks
    self.words = words
    self.ranks = ranks
  }
}
