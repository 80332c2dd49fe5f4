/// Something that an analysis found out about a table.
public struct TableFinding: Sendable {
  public enum Grade: Int, Sendable, Comparable {
    case note, warning, error

    public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  /// Rows and columns are counted from 0.
  public enum Kind: Sendable {
    /// Inputs for which no row matches, and whether a default covers them.
    case gap(RegionText, isDefaulted: Bool)
    /// Two rows that match the same inputs, and whether they conclude differently.
    case overlap(rows: [Int], RegionText, differs: Bool)
    /// A row with a cell that no possible value passes.
    case impossible(row: Int, column: Int)
    /// A row that never decides, since those rows together match all that it matches.
    case hidden(row: Int, by: [Int])
    /// A row that concludes nothing that those rows do not conclude without it.
    case redundant(row: Int, by: [Int])
    /// Two rows that could be one, with this cell in that column.
    case mergeable(rows: [Int], column: Int, test: String, sameAnnotations: Bool)
    /// A better value of one input, all others being equal, with a worse conclusion.
    case notMonotone(column: Int, better: MonotonyWitness, worse: MonotonyWitness)
    /// A hit policy that Camunda's engine does not run.
    case notInCamunda(HitPolicy)
    /// A row without a text in the annotation column of this name, though it has one in the other language.
    case annotationMissing(row: Int, name: String)
    /// A table whose rows say nothing in this language.
    case languageMissing(String)
    /// A cell that compares a column of one type with a value of another.
    case mistypedTest(row: Int, column: Int, text: String, type: String)
    /// A conclusion that its output does not allow.
    case mistypedConclusion(row: Int, output: String, text: String)
    /// A row with a cell that does more than compare with constants: nothing else is said about the row.
    case notAnalysed(row: Int, column: Int, text: String)
  }

  public let grade: Grade
  public let kind: Kind
  /// The row or the table that it is about.
  public let place: ModelPlace
}

/// One of two cases that differ in one input.
public struct MonotonyWitness: Sendable {
  /// The row that decides, from 0; nil for the default.
  public let row: Int?
  /// Each input's expression with its value.
  public let inputs: [(expression: String, value: String)]
  public let outcome: String
}
