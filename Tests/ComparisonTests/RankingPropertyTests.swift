import Model
import Testing

@testable import Comparison

@Suite("The index, over random catalogues,")
struct RankingPropertyTests {
  static let seeds = Array(301...312)

  /// One row of a ranking, bit for bit.
  struct Row: Equatable {
    let id: String
    let numerator: UInt128?
    let denominator: UInt128?
    let tenths: Int?

    /// A target whose coverage is unknown has no score.
    init(_ id: String, _ score: Transferability?) {
      self.id = id
      (numerator, denominator, tenths) = (score?.numerator, score?.denominator, score?.tenths)
    }
  }

  /// By definition: every pair compared in full, zeros left out, higher first, ties by identifier, unknown targets last.
  static func rows(
    _ direction: Direction, _ subject: Subject, among all: [Subject], _ comparator: Comparator, limit: Int,
    where isIncluded: (Subject) -> Bool
  ) -> [Row] {
    let scored = all.filter(isIncluded).compactMap { other -> (Subject, Transferability)? in
      let comparison =
        direction == .sourcesFor
        ? comparator.compare(other, to: subject) : comparator.compare(subject, to: other)
      return comparison.transferability.flatMap { $0.isZero ? nil : (other, $0) }
    }
    let unknown =
      direction == .sourcesFor ? [] : all.filter { $0.profile.weight == 0 && isIncluded($0) }.map(\.id).sorted()
    let ranked = scored.sorted { $0.1 > $1.1 || ($0.1 == $1.1 && $0.0.id < $1.0.id) }.map { Row($0.0.id, $0.1) }
    return Array((ranked + unknown.map { Row($0, nil) }).prefix(limit))
  }

  @Test(
    "ranks as the exhaustive path and the definition do, both ways, whatever the limit and the filter", arguments: seeds
  )
  func ranking(seed: Int) {
    var world = RandomWorld(seed: seed)
    let ranking = Ranking(world.credentials, comparator: world.comparator)
    for subject in world.subjects {
      let region = world.draw.one(of: Region.allCases)
      let filters: [(Subject) -> Bool] = [
        { _ in true }, { $0.id != subject.id }, { $0.region != region && !$0.id.hasSuffix("3") }, { _ in false },
      ]
      for direction in [Direction.sourcesFor, .targetsFor] {
        for limit in [0, 1, 2, 3, 100] {
          for filter in filters {
            let fast = ranking.best(direction, for: subject, limit: limit, where: filter)
            let slow = ranking.bestExhaustively(direction, for: subject, limit: limit, where: filter)
            let defined = Self.rows(
              direction, subject, among: world.credentials, world.comparator, limit: limit, where: filter)
            #expect(fast.map { Row(ranking.subjects[$0.place].id, $0.transferability) } == defined)
            #expect(slow.map { Row(ranking.subjects[$0.place].id, $0.transferability) } == defined)
          }
        }
      }
    }
  }

  @Test("reaches the units that the definition gives, for all sources and for all targets", arguments: seeds)
  func units(seed: Int) {
    let world = RandomWorld(seed: seed)
    let index = CoverageIndex(world.subjects, comparator: world.comparator)
    for subject in world.subjects {
      let ofTarget = index.units(ofTarget: subject.profile)
      let ofSource = index.units(ofSource: subject)
      for (place, other) in world.subjects.enumerated() {
        let whole = subject.profile.weight * CoverageUnits.satisfied
        let there = world.comparator.compare(other, to: subject)[.expected]
        #expect((whole > 0 ? Fraction(ofTarget[place], of: whole) : nil) == there)
        #expect(there != nil || ofTarget[place] == 0)
        let back = world.comparator.compare(subject, to: other)[.expected]
        #expect(index.whole(of: place).map { Fraction(ofSource[place], of: $0) } == back)
      }
    }
  }

  @Test("fills the same matrix as the exhaustive path, over regions and over sectors", arguments: seeds)
  func matrix(seed: Int) {
    var world = RandomWorld(seed: seed)
    let ranking = Ranking(world.credentials, comparator: world.comparator)
    for axes in [Region.allCases.map(MatrixAxis.region), Sector.all.map(MatrixAxis.sector)] {
      let threshold = Hundredths(count: world.draw.within(0...5000))
      let fast = ranking.matrix(axes, threshold: threshold)
      #expect(fast.cells == ranking.matrix(axes, threshold: threshold, exhaustive: true).cells)
      #expect(fast.axes == axes && fast.threshold == threshold && fast.cells.count == axes.count * axes.count)
    }
  }

  @Test("is never beaten by a score above the coverage that bounds it", arguments: seeds)
  func bound(seed: Int) {
    let world = RandomWorld(seed: seed)
    for source in world.credentials {
      for target in world.subjects {
        guard let score = world.comparator.transferability(of: source, to: target) else { continue }
        #expect(score.isReachable(by: score.coverage))
        #expect(
          score.numerator * UInt128(score.coverage.denominator) <= UInt128(score.coverage.numerator) * score.denominator
        )
        #expect(score == world.comparator.compare(source, to: target).transferability)
      }
    }
  }
}
