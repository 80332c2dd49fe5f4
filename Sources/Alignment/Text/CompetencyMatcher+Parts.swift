public import Model

extension CompetencyMatcher {
  /// The parts of a statement that plainly lists several things, else the statement itself.
  /// - Complexity: O(n) in the length of the statement.
  public func parts(of statement: String, language: Language) -> [String] {
    StatementParts.parts(of: statement, language: language)
  }
}
