public import Model

/// What a source supplies in one reading: each competency at the highest level of any requirement that expresses it.
public struct Supply: Sendable {
  public struct Entry: Sendable, Hashable {
    public let competency: CompetencyNumber
    public let level: ProficiencyLevel
    /// The first requirement that supplies it at this level, as (credential of the portfolio, requirement).
    public let holder: Int
    public let requirement: Int
  }

  /// In order of competency.
  public let entries: [Entry]

  /// A portfolio is the union of its profiles: nothing counts twice.
  public init(of profiles: [Profile], reading: Reading, rules: ReadingRules) {
    var supplied: [Entry] = []
    for (holder, profile) in profiles.enumerated() {
      for (place, requirement) in profile.requirements.enumerated() {
        let level = rules.held(requirement, in: reading)
        for candidate in rules.accepted(requirement, in: reading) {
          supplied.append(
            Entry(competency: candidate.competency, level: level, holder: holder, requirement: place))
        }
      }
    }
    // Of one competency the highest level stands first, and of equal levels the first requirement.
    supplied.sort { a, b in
      a.competency != b.competency
        ? a.competency < b.competency
        : a.level != b.level ? a.level > b.level : (a.holder, a.requirement) < (b.holder, b.requirement)
    }
    var entries: [Entry] = []
    entries.reserveCapacity(supplied.count)
    for entry in supplied where entries.last?.competency != entry.competency { entries.append(entry) }
    self.entries = entries
  }

  /// - Complexity: O(log n).
  public subscript(competency: CompetencyNumber) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].competency < competency { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].competency == competency ? entries[low] : nil
  }
}
