import Model
import Testing

@testable import Comparison

@Suite("The articulation table, over random catalogues,")
struct ArticulationPropertyTests {
  /// One match, bit for bit.
  struct Row: Hashable {
    let id: String
    let numerator: Int
    let denominator: Int
    let factors: [Int]
  }

  /// By definition, from the comparisons of the subjects themselves.
  static func defined(_ row: Subject, _ all: [Subject], _ comparator: Comparator, _ options: Articulation) -> [Row] {
    let scored = all.compactMap { other -> (Subject, Transferability)? in
      guard other.id != row.id else { return nil }
      switch options.others {
      case .elsewhere: guard other.region != row.region else { return nil }
      case .regions(let regions): guard regions.contains(other.region) else { return nil }
      case .anywhere: break
      }
      let (source, target) = options.direction == .sourcesFor ? (other, row) : (row, other)
      guard let score = comparator.compare(source, to: target).transferability, score.coverage.numerator > 0,
        score.coverage >= options.leastCoverage, options.measure == .coverage || !score.isZero
      else { return nil }
      return (other, score)
    }
    let sorted = scored.sorted {
      let isTie = options.measure == .coverage ? $0.1.coverage == $1.1.coverage : $0.1 == $1.1
      if isTie { return $0.0.id < $1.0.id }
      return options.measure == .coverage ? $0.1.coverage > $1.1.coverage : $0.1 > $1.1
    }
    return sorted.prefix(options.limit).map {
      Row(
        id: $0.0.id, numerator: $0.1.coverage.numerator, denominator: $0.1.coverage.denominator, factors: $0.1.factors)
    }
  }

  static func lines(_ table: TableComparator, _ options: Articulation) async throws -> [ArticulationLine] {
    var lines: [ArticulationLine] = []
    try await table.articulate(options, piece: { $0 }, emit: { lines += $0 })
    return lines
  }

  @Test(
    "is what the definition says, both ways, by either measure, whatever the filter, the limit and the number of tasks",
    arguments: 401...408)
  func definition(seed: Int) async throws {
    var world = RandomWorld(seed: seed)
    let subjects = world.credentials.sorted { $0.id < $1.id }
    let comparator = TableComparator(
      CredentialTable(world.credentials, comparator: world.comparator), policy: world.policy, asOf: today)
    for direction in [Direction.sourcesFor, .targetsFor] {
      for measure in Articulation.Measure.allCases {
        for others in [Articulation.Others.elsewhere, .anywhere, .regions([.ontario, .providers])] {
          var options = Articulation()
          options.direction = direction
          options.measure = measure
          options.others = others
          options.limit = world.draw.one(of: [1, 2, 3, 1000])
          options.leastCoverage = Fraction(world.draw.one(of: [0, 0, 1, 3]), of: 4)
          options.threads = world.draw.within(1...3)
          let fast = try await Self.lines(comparator, options)
          options.isExhaustive = true
          #expect(fast == (try await Self.lines(comparator, options)))
          #expect(fast.map(\.row) == Array(subjects.indices))
          if direction == .targetsFor {
            let query = SourceQuery(comparator, options)
            #expect(fast.allSatisfy { query.line(of: $0.row) == $0 })
          }
          for line in fast {
            let found = line.matches.map {
              Row(
                id: comparator.table.rows.id($0.row), numerator: $0.coverage.numerator,
                denominator: $0.coverage.denominator, factors: $0.factors.all)
            }
            #expect(found == Self.defined(subjects[line.row], subjects, world.comparator, options))
          }
        }
      }
    }
  }

  @Test("has no pair above the ceiling of its target, and no target above that of all", arguments: 431...436)
  func ceiling(seed: Int) {
    let world = RandomWorld(seed: seed)
    let comparator = TableComparator(
      CredentialTable(world.credentials, comparator: world.comparator), policy: world.policy, asOf: today)
    let (rows, elements) = (0..<comparator.table.count, comparator.elements)
    for target in rows {
      let ceiling = elements.ceiling(target: target)
      #expect(ceiling <= elements.ceiling)
      #expect(rows.allSatisfy { elements.kindest(source: $0, target: target) <= ceiling })
    }
  }

  @Test("fills the matrix that the ranking fills", arguments: 421...424)
  func matrix(seed: Int) async throws {
    var world = RandomWorld(seed: seed)
    let ranking = Ranking(world.credentials, comparator: world.comparator)
    let table = TableComparator(
      CredentialTable(world.credentials, comparator: world.comparator), policy: world.policy, asOf: today)
    for axes in [Region.allCases.map(MatrixAxis.region), Sector.all.map(MatrixAxis.sector)] {
      let threshold = Hundredths(count: world.draw.within(0...5000))
      let found = try await table.matrix(axes, threshold: threshold, threads: 2)
      #expect(found.cells == ranking.matrix(axes, threshold: threshold).cells)
    }
  }
}
