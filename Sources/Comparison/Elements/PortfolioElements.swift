import Model

/// The six elements of a source against a target. For a portfolio each is the worst among the credentials that supply
/// something, the first of them where several are equally grave.
struct PortfolioElements {
  private let worst: [(element: Element, comparison: (any ElementComparison)?)]

  /// - Parameter contributing: what supplies something and is not expired; the whole source when nothing does.
  init(
    contributing: [(subject: Subject, currency: CurrencyState)], target: Subject, results: [RequirementResult],
    comparator: Comparator
  ) {
    let policy = comparator.policy
    func gravest(_ comparisons: [any ElementComparison]) -> (any ElementComparison)? {
      let gravity = comparisons.map(\.finding.gravity).max()
      return comparisons.first { $0.finding.gravity == gravity }
    }
    let credentials = contributing.compactMap { entry in entry.subject.credential.map { ($0, entry.currency) } }
    worst = Element.allCases.map { element in
      let comparisons: [any ElementComparison] =
        switch element {
        case .level:
          contributing.map {
            LevelComparison(source: $0.subject, target: target, results: results, policy: policy)
          }
        case .workload:
          contributing.isEmpty
            ? [] : [WorkloadComparison(contributing: contributing.map(\.subject), target: target, policy: policy)]
        case .quality:
          credentials.map {
            QualityComparison(
              source: $0, target: target, receivedIn: target.jurisdiction, on: $1.awarded ?? comparator.asOf,
              policy: policy)
          }
        case .profile:
          contributing.map {
            SectorComparison(
              source: $0.subject.sectors, target: target, policy: policy, frameworks: comparator.frameworks,
              rules: comparator.rules)
          }
        case .assessment:
          credentials.map { AssessmentComparison(source: $0.0, target: target, policy: policy) }
        case .currency:
          credentials.map { CurrencyComparison(status: $0.1, rules: policy.currency) }
        }
      return (element, gravest(comparisons))
    }
  }

  /// The policy's factors in the order of the elements, in hundredths.
  func factors(_ policy: Policy) -> [Int] {
    worst.map { policy.factors(of: $0.element).factor(for: $0.comparison?.finding ?? .unknown) }
  }

  /// The findings with their words.
  func described(_ policy: Policy) -> [ElementFinding] {
    worst.map { entry in
      entry.comparison?.described(by: policy)
        ?? ElementFinding(
          element: entry.element, finding: .unknown, value: .same("?"),
          reason: Text("nothing that could be compared is held", "rien de comparable n'est détenu"),
          factor: policy.factors(of: entry.element).unknown)
    }
  }
}
