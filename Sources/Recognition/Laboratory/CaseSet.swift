public import Comparison
import Model

/// The cases that rules are tried on.
public struct CaseSet: Sendable {
  public let cases: [RuleCase]
  /// How many pairs were looked at; those that have nothing in common are no cases.
  public let considered: Int

  public init(_ cases: [RuleCase], considered: Int) {
    self.cases = cases
    self.considered = considered
  }

  /// Every credential of the catalogue against every other one received by one of `receivers`, as far as it covers
  /// anything of it in the expected reading; in order of source, then target.
  ///
  /// Nothing is known of an award but the record, so that each is taken as made on the as-of day, with the best grade, and
  /// verified: what is decided is what is published.
  /// - Complexity: that of one coverage for each pair that has something in common, on all cores.
  public static func catalogue(
    _ subjects: [Subject], receivedBy receivers: [Receiver], wanted: Set<Fact>, comparator: Comparator
  ) async -> CaseSet {
    let places = Set(receivers.compactMap(\.place))
    let isTarget = subjects.map { subject in subject.jurisdiction.map(places.contains) ?? false }
    let index = CoverageIndex(subjects, comparator: comparator)
    let known = Circumstances.favourable(on: comparator.asOf)
    let chunk = 16
    let parts = await withTaskGroup(of: (Int, [RuleCase]).self) { group in
      for start in stride(from: 0, to: subjects.count, by: chunk) {
        group.addTask {
          var cases: [RuleCase] = []
          for source in subjects[start..<min(start + chunk, subjects.count)] {
            let units = index.units(ofSource: source)
            for (place, target) in subjects.enumerated()
            where isTarget[place] && units[place] > 0 && target.id != source.id {
              cases.append(
                RuleCase([Held(source)], to: target, circumstances: known, comparator: comparator, wanted: wanted))
            }
          }
          return (start, cases)
        }
      }
      var parts: [(Int, [RuleCase])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }
    }
    let targets = isTarget.count { $0 }
    return CaseSet(parts.flatMap(\.1), considered: targets * max(0, subjects.count - 1))
  }
}
