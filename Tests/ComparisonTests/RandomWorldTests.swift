import Model
import Testing

@testable import Comparison

@Suite("The random worlds of the property tests")
struct RandomWorldTests {
  /// What a property test would be empty without.
  struct Seen {
    var pairs = 0
    var covered = 0
    var statedBelowExpected = 0
    var expectedBelowPossible = 0
    var ties = 0
    var expired = 0
    var unknown = 0
    var states: Set<CurrencyState.State> = []
    var statuses: Set<RequirementResult.Status> = []
    var relations: Set<String> = []
    var findings: [Element: Set<Finding>] = [:]
  }

  static let seen: Seen = (1...20).reduce(into: Seen()) { seen, seed in
    let world = RandomWorld(seed: seed)
    for source in world.credentials {
      let state = world.comparator.currencyState(of: Held(source)).state
      seen.states.insert(state)
      seen.expired += state == .expired ? 1 : 0
      for target in world.subjects {
        let comparison = world.comparator.compare(source, to: target)
        seen.pairs += 1
        for element in comparison.elements { seen.findings[element.element, default: []].insert(element.finding) }
        guard let stated = comparison[.stated], let expected = comparison[.expected],
          let possible = comparison[.possible]
        else {
          seen.unknown += 1
          continue
        }
        seen.covered += expected > .zero ? 1 : 0
        seen.statedBelowExpected += stated < expected ? 1 : 0
        seen.expectedBelowPossible += expected < possible ? 1 : 0
        seen.statuses.formUnion(comparison.results.map(\.status))
        seen.relations.formUnion(comparison.results.compactMap { $0.meeting?.relation.name })
      }
    }
    let ranking = Ranking(world.credentials, comparator: world.comparator)
    for target in world.subjects {
      let rows = ranking.best(.sourcesFor, for: target, limit: 100) { _ in true }
      seen.ties += zip(rows, rows.dropFirst()).count { $0.transferability == $1.transferability }
    }
  }

  @Test("hold enough of everything to be worth testing on")
  func rich() {
    let seen = Self.seen
    #expect(seen.covered * 4 > seen.pairs)
    #expect(seen.statedBelowExpected * 8 > seen.pairs && seen.expectedBelowPossible * 8 > seen.pairs)
    #expect(seen.ties > 20 && seen.expired > 10 && seen.unknown > 10)
    #expect(seen.states == Set(CurrencyState.State.allCases))
    #expect(seen.statuses == Set(RequirementResult.Status.allCases))
    #expect(seen.relations.isSuperset(of: ["same", "related", "essential", "optional", "replaced-by"]))
    #expect(seen.relations.isSuperset(of: Competency.Mapping.Predicate.allCases.map(\.rawValue)))
    #expect(seen.relations.isSuperset(of: ["broader-1", "broader-2", "narrower-1", "narrower-2"]))
    for element in Element.allCases { #expect((seen.findings[element]?.count ?? 0) >= 3, "\(element)") }
  }

  @Test("are the same from the same seed")
  func repeatable() {
    let (a, b) = (RandomWorld(seed: 7), RandomWorld(seed: 7))
    #expect(a.frameworks == b.frameworks && a.policy == b.policy)
    #expect(a.subjects.map(\.profile) == b.subjects.map(\.profile))
  }
}
