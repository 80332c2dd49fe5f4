import Model
import Testing

@testable import Comparison

@Suite("Coverage, over random frameworks, policies and profiles,")
struct CoveragePropertyTests {
  static let seeds = Array(1...20)

  @Test("is what the rules define, in each reading and for every pair", arguments: seeds)
  func definition(seed: Int) {
    let world = RandomWorld(seed: seed)
    for source in world.subjects {
      let isExpired = world.comparator.currencyState(of: Held(source)).state == .expired
      for target in world.subjects {
        let comparison = world.comparator.compare(source, to: target)
        for reading in Reading.allCases {
          let expected = world.definition.coverage(isExpired ? [] : [source.profile], to: target.profile, reading)
          #expect(comparison[reading] == expected, "\(source.id) to \(target.id), \(reading)")
        }
      }
    }
  }

  @Test("rises from stated to expected to possible and never leaves 0...1", arguments: seeds)
  func readingsAreOrdered(seed: Int) throws {
    let world = RandomWorld(seed: seed)
    for source in world.subjects {
      for target in world.subjects where target.profile.weight > 0 {
        let comparison = world.comparator.compare(source, to: target)
        let stated = try #require(comparison[.stated])
        let expected = try #require(comparison[.expected])
        let possible = try #require(comparison[.possible])
        #expect(.zero <= stated && stated <= expected && expected <= possible && possible <= .one)
      }
    }
  }

  @Test("says of each requirement no more and no less than its definition", arguments: seeds)
  func requirements(seed: Int) {
    let world = RandomWorld(seed: seed)
    for source in world.credentials where world.comparator.currencyState(of: Held(source)).state != .expired {
      for target in world.subjects {
        for result in world.comparator.compare(source, to: target).results {
          let requirement = target.profile.requirements[result.place]
          let satisfied = world.definition.satisfied(requirement, by: [source.profile], .expected)
          #expect(Fraction(result.score, of: CoverageUnits.satisfied) == satisfied)
          #expect((result.status == .unmapped) == world.definition.accepted(requirement, .expected).isEmpty)
          #expect((result.status == .met) == (satisfied == .one))
          #expect((result.meeting == nil) == (satisfied == .zero))
        }
      }
    }
  }

  @Test("is whole only if each requirement with a weight is wholly met", arguments: seeds)
  func surplus(seed: Int) {
    let world = RandomWorld(seed: seed)
    for source in world.credentials {
      for target in world.subjects where target.profile.weight > 0 {
        let comparison = world.comparator.compare(source, to: target)
        let isShort = comparison.results.contains {
          $0.status != .met && target.profile.requirements[$0.place].weight > 0
        }
        #expect((comparison[.expected] == .one) == !isShort)
      }
    }
  }

  @Test("does not grow when what is held above the level asked is held higher still", arguments: seeds)
  func higherStill(seed: Int) {
    let world = RandomWorld(seed: seed)
    let asked = world.subjects.flatMap(\.profile.requirements).compactMap { $0.level ?? $0.derivedLevel }.max() ?? 1
    for source in world.credentials {
      let before = source.profile.requirements.map { $0.raised(to: asked) }
      let after = source.profile.requirements.map { $0.raised(to: RandomWorld.highest) }
      for target in world.subjects {
        #expect(
          world.comparator.expectedCoverage(of: [Profile(id: "before", requirements: before)], to: target.profile)
            == world.comparator.expectedCoverage(of: [Profile(id: "after", requirements: after)], to: target.profile))
      }
    }
  }

  @Test("keeps every factor of the relation table as the definition has it", arguments: seeds)
  func relations(seed: Int) {
    let world = RandomWorld(seed: seed)
    let numbers = (0..<world.comparator.frameworks.count).map { CompetencyNumber($0) }
    for c in numbers {
      for x in numbers {
        let factor = world.comparator.relations.relation(from: x, to: c)?.factor ?? 0
        #expect(factor == world.definition.relation[x.place][c.place], "\(x.place) for \(c.place)")
      }
    }
  }
}

extension Requirement {
  fileprivate func raised(to level: Int) -> Requirement {
    Requirement(
      weight: weight, level: level, derivedLevel: nil, candidates: candidates, statement: statement, outcome: outcome)
  }
}
