import Model
import Testing

@testable import Comparison

@Suite("The order of")
struct OrderPropertyTests {
  static let seeds = Array(201...210)

  private static func shuffled(_ competency: Competency, _ draw: inout SplitMix64) -> Competency {
    var competency = competency
    competency.broader = draw.shuffled(competency.broader)
    competency.relations = draw.shuffled(competency.relations)
    competency.mappings = draw.shuffled(competency.mappings)
    return competency
  }

  @Test("frameworks, of competencies and of what these say never changes a comparison", arguments: seeds)
  func frameworks(seed: Int) {
    var world = RandomWorld(seed: seed)
    let frameworks = world.draw.shuffled(world.frameworks).map { framework in
      var framework = framework
      framework.competencies = world.draw.shuffled(framework.competencies).map { Self.shuffled($0, &world.draw) }
      return framework
    }
    var policy = world.policy
    policy.relations = world.draw.shuffled(policy.relations)
    policy.elementFactors = world.draw.shuffled(policy.elementFactors)
    let other = Comparator(frameworks: FrameworkSet(frameworks), policy: policy, asOf: today)
    #expect(other.frameworks.competencies.map(\.uri) == world.comparator.frameworks.competencies.map(\.uri))
    for source in world.credentials {
      for target in world.subjects {
        let (a, b) = (world.comparator.compare(source, to: target), other.compare(source, to: target))
        #expect(a.coverage == b.coverage && a.transferability == b.transferability)
        #expect(a.results.map(\.score) == b.results.map(\.score) && a.elements == b.elements)
      }
    }
  }

  @Test("a target's requirements changes no coverage", arguments: seeds)
  func requirements(seed: Int) {
    var world = RandomWorld(seed: seed)
    for target in world.subjects {
      let turned = Profile(id: target.id, requirements: world.draw.shuffled(target.profile.requirements))
      for source in world.credentials {
        #expect(
          world.comparator.expectedCoverage(of: [source.profile], to: target.profile)
            == world.comparator.expectedCoverage(of: [source.profile], to: turned))
      }
    }
  }

  @Test("the catalogue changes no ranking and no matrix", arguments: seeds)
  func catalogue(seed: Int) {
    var world = RandomWorld(seed: seed)
    let given = Ranking(world.credentials, comparator: world.comparator)
    let other = Ranking(world.draw.shuffled(world.credentials), comparator: world.comparator)
    #expect(given.subjects.map(\.id) == other.subjects.map(\.id))
    for subject in world.subjects {
      #expect(
        given.best(.sourcesFor, for: subject, limit: 5) { _ in true }
          == other.best(.sourcesFor, for: subject, limit: 5) { _ in true })
    }
    let axes = Region.allCases.map(MatrixAxis.region)
    #expect(
      given.matrix(axes, threshold: Hundredths(whole: 20)).cells
        == other.matrix(axes, threshold: Hundredths(whole: 20)).cells)
  }

  @Test("the portfolio and of the catalogue changes no way to close a gap", arguments: seeds)
  func gapClosing(seed: Int) {
    var world = RandomWorld(seed: seed)
    let given = Ranking(world.credentials, comparator: world.comparator)
    let other = Ranking(world.draw.shuffled(world.credentials), comparator: world.comparator)
    let portfolio = world.credentials.prefix(2).map { Held($0) }
    for target in world.roles {
      let a = given.gapClosing(from: portfolio, to: target, limit: 4) { _ in true }
      let b = other.gapClosing(from: portfolio.reversed(), to: target, limit: 4) { _ in true }
      #expect(a.map(\.subject.id) == b.map(\.subject.id))
      #expect(a.map(\.coverage) == b.map(\.coverage) && a.map(\.raises) == b.map(\.raises))
    }
  }
}
