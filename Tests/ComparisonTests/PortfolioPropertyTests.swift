import Model
import Testing

@testable import Comparison

@Suite("A portfolio, over random worlds,")
struct PortfolioPropertyTests {
  static let seeds = Array(101...115)

  /// The portfolios of a world: one to four credentials each, some with an award date.
  static func portfolios(_ world: inout RandomWorld) -> [[Held]] {
    (0..<6).map { _ in
      let chosen = world.draw.some(of: world.credentials, upTo: 4)
      let all = chosen.isEmpty ? [world.credentials[0]] : chosen
      return all.map { Held($0, awarded: world.draw.maybe(30) { day("202\($0.within(3...6))-05-15") }) }
    }
  }

  @Test("covers what the union of its unexpired credentials covers", arguments: seeds)
  func union(seed: Int) {
    var world = RandomWorld(seed: seed)
    for portfolio in Self.portfolios(&world) {
      let valid = portfolio.filter { world.comparator.currencyState(of: $0).state != .expired }.map(\.subject.profile)
      for target in world.subjects {
        let comparison = world.comparator.compare(portfolio, to: target)
        for reading in Reading.allCases {
          #expect(comparison[reading] == world.definition.coverage(valid, to: target.profile, reading))
        }
      }
    }
  }

  @Test("covers at least what each of its credentials covers alone", arguments: seeds)
  func members(seed: Int) {
    var world = RandomWorld(seed: seed)
    for portfolio in Self.portfolios(&world) {
      for target in world.subjects where target.profile.weight > 0 {
        let whole = world.comparator.compare(portfolio, to: target)[.expected] ?? .zero
        for held in portfolio {
          #expect(world.comparator.compare([held], to: target)[.expected] ?? .zero <= whole)
        }
      }
    }
  }

  @Test("covers no more when one of its credentials comes twice", arguments: seeds)
  func twice(seed: Int) {
    var world = RandomWorld(seed: seed)
    for portfolio in Self.portfolios(&world) {
      for target in world.subjects {
        let once = world.comparator.compare(portfolio, to: target)
        let twice = world.comparator.compare(portfolio + [world.draw.one(of: portfolio)], to: target)
        #expect(once.coverage == twice.coverage)
        #expect(once.results == twice.results)
      }
    }
  }

  @Test("is worth the same in every element when one of its credentials comes twice", arguments: seeds)
  func twiceInEveryElement(seed: Int) {
    var world = RandomWorld(seed: seed)
    var differing: [String] = []
    for portfolio in Self.portfolios(&world) {
      for target in world.subjects {
        let once = world.comparator.compare(portfolio, to: target)
        let twice = world.comparator.compare(portfolio + [world.draw.one(of: portfolio)], to: target)
        if once.elements != twice.elements { differing.append("elements for \(target.id)") }
        if once.transferability != twice.transferability { differing.append("score for \(target.id)") }
        if once.backward != twice.backward { differing.append("way back from \(target.id)") }
        if once.answer != twice.answer || once.extent != twice.extent { differing.append("answer for \(target.id)") }
      }
    }
    #expect(differing.isEmpty)
  }

  @Test("of one credential has on the way back what the question the other way round has", arguments: seeds)
  func backward(seed: Int) {
    let world = RandomWorld(seed: seed)
    func isValid(_ subject: Subject) -> Bool { world.comparator.currencyState(of: Held(subject)).state != .expired }
    for source in world.credentials.filter(isValid) {
      for target in world.credentials.filter(isValid) {
        #expect(
          world.comparator.compare(source, to: target).backward
            == world.comparator.compare(target, to: source)[.expected])
      }
    }
  }

  @Test("gives the same numbers and findings in any order of its credentials", arguments: seeds)
  func order(seed: Int) {
    var world = RandomWorld(seed: seed)
    for portfolio in Self.portfolios(&world) {
      for target in world.subjects {
        let given = world.comparator.compare(portfolio, to: target)
        let other = world.comparator.compare(world.draw.shuffled(portfolio), to: target)
        #expect(given.coverage == other.coverage && given.backward == other.backward)
        #expect(given.elements.map(\.finding) == other.elements.map(\.finding))
        #expect(given.transferability == other.transferability)
        #expect(given.answer == other.answer && given.extent == other.extent)
        #expect(given.results.map(\.score) == other.results.map(\.score))
        #expect(given.results.map(\.status) == other.results.map(\.status))
      }
    }
  }

  @Test("gives the same values and reasons in any order of its credentials", arguments: seeds)
  func orderOfWords(seed: Int) {
    var world = RandomWorld(seed: seed)
    var differing: [String] = []
    for portfolio in Self.portfolios(&world) {
      for target in world.subjects {
        let given = world.comparator.compare(portfolio, to: target)
        let other = world.comparator.compare(world.draw.shuffled(portfolio), to: target)
        for (a, b) in zip(given.elements, other.elements) where a != b {
          differing.append("\(a.element) for \(target.id): \(a.value.reading(.english)), \(b.value.reading(.english))")
        }
      }
    }
    #expect(differing.isEmpty)
  }
}
