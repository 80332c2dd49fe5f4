public import Comparison
import Model

/// What would have to be added for the whole of the target: the requirements that are not met, and the smallest set of
/// catalogue credentials that supplies them.
public struct TopUp: Sendable {
  public struct Part: Sendable {
    public let subject: Subject
    /// Places of the target's requirements that it supplies and that are not met.
    public let supplies: [Int]
  }

  /// Places of the target's requirements that are not met, in their order.
  public let missing: [Int]
  public let parts: [Part]
  /// Those of `missing` that no credential that can be earned supplies better than what is held.
  public let unsupplied: [Int]
  /// Whether no smaller set supplies as much.
  public let isProvenSmallest: Bool
}

extension TopUp {
  /// - Parameters:
  ///   - results: how far the source meets the target, in the expected reading.
  ///   - catalogue: what may be proposed. The target, what is held, what is longer than the target itself, and what
  ///     nobody can earn at the as-of date (expired, retired, superseded, not offered, a licence) is left out.
  ///
  /// A credential supplies a requirement if it satisfies it better than what is held, and as well as any other does.
  public init(
    _ results: [RequirementResult], held: [Subject], to target: Subject, catalogue: [Subject], comparator: Comparator
  ) {
    let short = results.filter { $0.score < CoverageUnits.satisfied && $0.status != .unmapped }
    let considered = Array(short.prefix(128))
    let owned = Set(held.map(\.id) + held.flatMap(\.nested) + [target.id])
    let offered = catalogue.filter { subject in
      guard !owned.contains(subject.id), comparator.isObtainable(subject) else { return false }
      guard let hours = subject.hours, let whole = target.hours else { return true }
      return hours <= whole
    }
    let scores = offered.map { subject -> [Int] in
      let own = RequirementResult.results(
        supply: Supply(of: [subject.profile], reading: .expected, rules: comparator.rules), target: target.profile,
        reading: .expected, rules: comparator.rules, relations: comparator.relations)
      return considered.map { own[$0.place].score }
    }
    let best = considered.indices.map { bit in scores.map { $0[bit] }.max() ?? 0 }
    let supplied = considered.indices.filter { best[$0] > considered[$0].score }
    let candidates = scores.indices.map { place in
      let covers = supplied.reduce(UInt128(0)) { bits, bit in
        scores[place][bit] == best[bit] ? bits | 1 << UInt128(bit) : bits
      }
      return SmallestCover.Candidate(covers: covers, cost: offered[place].hours?.count ?? TopUp.unknownHours)
    }
    let useful = candidates.indices.filter { candidates[$0].covers != 0 }
    let (chosen, isProven) = SmallestCover.find(
      useful.map { candidates[$0] }, covering: supplied.reduce(UInt128(0)) { $0 | 1 << UInt128($1) })
    missing = short.map(\.place)
    parts = chosen.map { place in
      Part(
        subject: offered[useful[place]],
        supplies: supplied.filter { candidates[useful[place]].covers >> UInt128($0) & 1 == 1 }
          .map { considered[$0].place })
    }
    let reachable = Set(supplied.map { considered[$0].place })
    unsupplied = missing.filter { !reachable.contains($0) }
    isProvenSmallest = isProven && considered.count == short.count
  }

  /// What is not known counts as more than any programme, in hundredths of an hour.
  private static let unknownHours = 1_000_000_00
}
