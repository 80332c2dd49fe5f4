public import Model

/// An inverted index over the expected reading of many subjects: who supplies a competency, and who asks for one.
///
/// It answers the coverage of all sources for one target, or of one source for all targets, with the same integers as
/// the exhaustive comparator; the property tests hold it to that, bit for bit. Immutable once built.
public struct CoverageIndex: Sendable {
  private struct SupplyPosting: Sendable {
    let subject: Int32
    let level: ProficiencyLevel
  }

  private struct DemandPosting: Sendable {
    /// Among the requirements of all subjects, in order.
    let requirement: Int32
    let factor: Int32
    let level: ProficiencyLevel
  }

  private let supplies: [[SupplyPosting]]
  private let demands: [[DemandPosting]]
  private let subjectOf: [Int32]
  private let weights: [Int]
  private let totals: [Int]
  private let comparator: Comparator

  /// - Complexity: O(sum over subjects of requirements x candidates x suppliers).
  public init(_ subjects: [Subject], comparator: Comparator) {
    self.comparator = comparator
    var supplies = Array(repeating: [SupplyPosting](), count: comparator.frameworks.count)
    var demands = Array(repeating: [DemandPosting](), count: comparator.frameworks.count)
    var subjectOf: [Int32] = []
    var weights: [Int] = []
    for (place, subject) in subjects.enumerated() {
      if comparator.currencyState(of: Held(subject)).state != .expired {
        for entry in Supply(of: [subject.profile], reading: .expected, rules: comparator.rules).entries {
          supplies[entry.competency.place].append(SupplyPosting(subject: Int32(place), level: entry.level))
        }
      }
      for requirement in subject.profile.requirements {
        let number = Int32(weights.count)
        weights.append(requirement.weight)
        subjectOf.append(Int32(place))
        let level = comparator.rules.asked(requirement, in: .expected)
        for candidate in comparator.rules.accepted(requirement, in: .expected) {
          for supplier in comparator.relations.suppliers(of: candidate.competency) {
            demands[supplier.competency.place].append(
              DemandPosting(requirement: number, factor: Int32(supplier.factor), level: level))
          }
        }
      }
    }
    self.supplies = supplies
    self.demands = demands
    self.subjectOf = subjectOf
    self.weights = weights
    totals = subjects.map(\.profile.weight)
  }

  /// The units of coverage that each subject, as a source, reaches of `target`; `CoverageUnits.satisfied` times the
  /// target's weight is all of it.
  public func units(ofTarget target: Profile) -> [Int] {
    var sums = Array(repeating: 0, count: totals.count)
    var best = Array(repeating: 0, count: totals.count)
    var touched: [Int] = []
    for requirement in target.requirements {
      let level = comparator.rules.asked(requirement, in: .expected)
      for candidate in comparator.rules.accepted(requirement, in: .expected) {
        for supplier in comparator.relations.suppliers(of: candidate.competency) {
          for posting in supplies[supplier.competency.place] {
            let score = CoverageUnits.score(factor: supplier.factor, held: posting.level, asked: level)
            let subject = Int(posting.subject)
            if best[subject] == 0 { touched.append(subject) }
            best[subject] = max(best[subject], score)
          }
        }
      }
      for subject in touched {
        sums[subject] += requirement.weight * best[subject]
        best[subject] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return sums
  }

  /// The units of coverage that `source` reaches of each subject as a target.
  public func units(ofSource source: Subject) -> [Int] {
    var sums = Array(repeating: 0, count: totals.count)
    guard comparator.currencyState(of: Held(source)).state != .expired else { return sums }
    var best = Array(repeating: 0, count: weights.count)
    var touched: [Int] = []
    for entry in Supply(of: [source.profile], reading: .expected, rules: comparator.rules).entries {
      for posting in demands[entry.competency.place] {
        let score = CoverageUnits.score(factor: Int(posting.factor), held: entry.level, asked: posting.level)
        let requirement = Int(posting.requirement)
        if best[requirement] == 0 { touched.append(requirement) }
        best[requirement] = max(best[requirement], score)
      }
    }
    for requirement in touched { sums[Int(subjectOf[requirement])] += weights[requirement] * best[requirement] }
    return sums
  }

  /// What a subject's coverage units are a share of; nil where it has no requirements.
  func whole(of subject: Int) -> Int? { totals[subject] > 0 ? totals[subject] * CoverageUnits.satisfied : nil }
}
