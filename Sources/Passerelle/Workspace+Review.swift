import Comparison
public import Model

/// What the matcher proposes for a statement that no person has mapped.
public struct ReviewItem: Sendable {
  /// The name of the first outcome that says it.
  public let subject: String
  public let statement: Text
  /// Shares of their credentials that rest on it, added up: 1 is a whole credential.
  public let weight: Double
  /// Best first; empty: a gap.
  public let candidates: [Candidate]

  /// How unsure the best candidate is: 4 p (1 - p), which is 1 at even odds and 0 where all is known.
  public var uncertainty: Double {
    let likely = Double(candidates.first?.confidence.thousandths ?? 0) / 1000
    return 4 * likely * (1 - likely)
  }

  /// What a reviewer's time buys: weight times uncertainty.
  public var worth: Double { weight * uncertainty }
}

extension Workspace {
  /// Statements of the catalogue that nobody has mapped, those first whose review buys most; ties by name.
  public func reviewItems(
    progress: @Sendable @escaping (Int) -> Void = { _ in }
  ) async -> [ReviewItem] {
    var items: [String: (subject: String, statement: Text, weight: Double, candidates: [Candidate])] = [:]
    for (credential, subject) in zip(catalogue.credentials, await subjects(progress: progress)) {
      let total = max(1, subject.profile.requirements.reduce(0) { $0 + $1.weight })
      for requirement in subject.profile.requirements where requirement.outcome < credential.outcomes.count {
        if requirement.candidates.contains(where: { $0.provenance.isStated }) { continue }
        let key = (requirement.statement.english ?? "") + "\n" + (requirement.statement.french ?? "")
        let share = Double(requirement.weight) / Double(total)
        items[
          key,
          default: (
            credential.outcomeBase + String(requirement.outcome + 1), requirement.statement, 0, requirement.candidates
          )
        ].weight += share
      }
    }
    return items.values.map {
      ReviewItem(subject: $0.subject, statement: $0.statement, weight: $0.weight, candidates: $0.candidates)
    }.sorted { ($1.worth, $0.subject) < ($0.worth, $1.subject) }
  }
}
