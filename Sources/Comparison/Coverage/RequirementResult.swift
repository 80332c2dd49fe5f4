public import Model

/// How far one requirement of a target is satisfied, and by what.
public struct RequirementResult: Sendable, Hashable {
  /// The best pair of a competency held and a competency asked for.
  public struct Meeting: Sendable, Hashable {
    public let held: CompetencyNumber
    public let asked: CompetencyNumber
    public let relation: CompetencyRelation
    /// In hundredths.
    public let factor: Int
    public let heldLevel: ProficiencyLevel
    public let askedLevel: ProficiencyLevel
    /// Which credential of the portfolio, and which of its requirements.
    public let holder: Int
    public let holderRequirement: Int
  }

  public enum Status: String, Sendable, Hashable, CaseIterable {
    case met
    case belowLevel = "below-level"
    /// By a relation that counts for less than the competency itself.
    case partly
    case missing
    /// No competency is accepted for it: it keeps its weight and nothing can satisfy it.
    case unmapped
  }

  /// The requirement's place in the target's profile.
  public let place: Int
  /// In `CoverageUnits.satisfied`ths.
  public let score: Int
  public let status: Status
  public let meeting: Meeting?
}

extension RequirementResult {
  /// Satisfied(r) of the scoring rules for every requirement of `target`, in order: the best, over competencies accepted
  /// and supplied, of relation x min(1, level held / level asked).
  ///
  /// Of equal scores the larger factor wins, then the earlier candidate, then the lower competency number.
  public static func results(
    supply: Supply, target: Profile, reading: Reading, rules: ReadingRules, relations: RelationTable
  ) -> [RequirementResult] {
    target.requirements.enumerated().map { place, requirement in
      let accepted = rules.accepted(requirement, in: reading)
      guard !accepted.isEmpty else {
        return RequirementResult(place: place, score: 0, status: .unmapped, meeting: nil)
      }
      let askedLevel = rules.asked(requirement, in: reading)
      var best = 0
      var meeting: Meeting?
      for candidate in accepted {
        for supplier in relations.suppliers(of: candidate.competency) {
          guard let entry = supply[supplier.competency] else { continue }
          let score = CoverageUnits.score(factor: supplier.factor, held: entry.level, asked: askedLevel)
          guard score > best || (score == best && score > 0 && supplier.factor > (meeting?.factor ?? 0)) else {
            continue
          }
          best = score
          meeting = Meeting(
            held: supplier.competency, asked: candidate.competency, relation: supplier.relation,
            factor: supplier.factor, heldLevel: entry.level, askedLevel: askedLevel, holder: entry.holder,
            holderRequirement: entry.requirement)
        }
      }
      let status: Status =
        if best == CoverageUnits.satisfied {
          .met
        } else if let meeting,
          CoverageUnits.ratio(held: meeting.heldLevel, asked: askedLevel) < CoverageUnits.levelRatio
        {
          .belowLevel
        } else if meeting != nil {
          .partly
        } else {
          .missing
        }
      return RequirementResult(place: place, score: best, status: status, meeting: meeting)
    }
  }

  /// The coverage that these results add up to: sum of weight x satisfied over the sum of weights; nil without weights.
  public static func coverage(_ results: [RequirementResult], of target: Profile) -> Fraction? {
    guard target.weight > 0 else { return nil }
    let units = results.reduce(0) { $0 + target.requirements[$1.place].weight * $1.score }
    return Fraction(units, of: target.weight * CoverageUnits.satisfied)
  }
}
