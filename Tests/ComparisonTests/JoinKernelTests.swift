import Model
import Testing

@testable import Comparison

@Suite("The kernel over several blocks")
struct JoinKernelTests {
  /// Rows that supply some competencies to nearly all and most to few, so that blocks hold dense rows and lists.
  static func table(_ draw: inout SplitMix64, rows: Int, relations: RelationColumns? = nil) -> CredentialTable {
    let competencies = 60
    let made = (0..<rows).map { place in
      var row = CredentialRow(id: "c" + String(100_000 + place))
      row.jurisdiction = ComparisonTests.place(draw.one(of: ["CA-ON", "CA-QC", "CA-BC"]))
      row.sectors = [sector(draw.one(of: [51, 54, 61]))]
      row.referenceLevel = draw.within(0...8)
      for _ in 0..<draw.within(0...9) {
        let competency = draw.chance(60) ? draw.below(4) : draw.below(competencies)
        row.demands.append(
          .init(weight: draw.within(0...60), level: draw.maybe(90) { $0.within(1...10) }, accepted: [competency]))
        row.supplies.append(.init(competency: competency, level: draw.maybe(90) { $0.within(1...10) }))
      }
      return row
    }
    return CredentialTable(made, competencies: competencies, relations: relations)
  }

  /// Every competency is supplied by itself and by four others, some of which are in every row.
  static func related(_ draw: inout SplitMix64) -> RelationColumns {
    var (starts, supplier, factor): ([UInt32], [UInt32], [UInt8]) = ([0], [], [])
    for competency in 0..<60 {
      supplier.append(UInt32(competency))
      factor.append(100)
      for other in draw.shuffled(Array(0..<60)).filter({ $0 != competency }).prefix(4).sorted() {
        supplier.append(UInt32(other))
        factor.append(UInt8(draw.within(1...100)))
      }
      starts.append(UInt32(supplier.count))
    }
    return RelationColumns(starts: Column(starts), supplier: Column(supplier), factor: Column(factor))
  }

  @Test("adds up what its twin does, and no block exceeds its bound", arguments: [false, true])
  func twin(isRelated: Bool) {
    var draw = SplitMix64(seed: 501)
    let relations = isRelated ? Self.related(&draw) : nil
    let table = Self.table(&draw, rows: 5000, relations: relations)
    let blocks = table.blocks
    let scanner = BlockScanner(blocks, competencies: table.competencies)
    #expect(blocks.count == 2)
    let targets = JoinTargets(table, rows: Array(stride(from: 0, to: table.count, by: 977)))
    for place in targets.rows.indices where targets.scales[place] > 0 {
      let bounds = Scratch<UInt8>(blocks.boundWidth, repeating: 0)
      if let into = unsafe bounds.buffer.baseAddress { unsafe scanner.bounds(targets, place, into: into) }
      for block in 0..<blocks.count {
        let slots = block * BlockColumns.slots..<min(table.count, (block + 1) * BlockColumns.slots)
        let sums = BlockScanner.sums(table.supplies, blocks.order[slots], for: targets, place)
        #expect(sums.indices.allSatisfy { sums[$0] <= bounds[block * BlockColumns.stripes + $0 / 256] })
        for (threshold, live) in [(1, .max), (40, 0xaaaa), (200, .max)] as [(UInt8, UInt32)] {
          let found = unsafe scanner.scan(block, for: targets, place, live: live, threshold: threshold)
          let slots = (0..<found).map { scanner.slot($0) }
          #expect(slots == sums.indices.filter { live >> UInt32($0 / 256) & 1 == 1 && sums[$0] >= threshold })
          #expect((0..<found).allSatisfy { scanner.value($0) == Int(sums[scanner.slot($0)]) })
        }
      }
    }
  }

  @Test(
    "puts what is found into order of falling sum, and leaves equal sums as they come", arguments: [0, 1, 23, 24, 500])
  func order(count: Int) {
    var draw = SplitMix64(seed: 505)
    let found = FoundSources(targets: 2)
    let made = (0..<count).map { (UInt32($0), UInt8(draw.within(0...255))) }
    for (row, value) in made { found.append(row, value, to: 1) }
    found.sort(1)
    let sorted = made.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    #expect((0..<count).map { found.row($0, of: 1) } == sorted.map(\.0))
    #expect((0..<count).map { found.value($0, of: 1) } == sorted.map { Int($0.1) })
  }

  @Test("asks every slot for its own threshold")
  func thresholds() {
    var draw = SplitMix64(seed: 503)
    let table = Self.table(&draw, rows: 4096)
    let scanner = BlockScanner(table.blocks, competencies: table.competencies)
    let targets = JoinTargets(table, rows: [7, 8, 9, 10], scale: TargetPiece.scale)
    let lists = SourceLists(groups: 1, limit: 1, slots: 4096)
    for slot in 0..<4096 { lists.thresholds[slot] = UInt8(draw.within(1...255)) }
    lists.refresh()
    for stripe in 0..<BlockColumns.stripes {
      let own = (stripe * 256..<(stripe + 1) * 256).map { lists.thresholds[$0] }
      #expect(lists.least[stripe] == own.min())
    }
    for place in targets.rows.indices where targets.scales[place] > 0 {
      let sums = BlockScanner.sums(table.supplies, table.blocks.order[0..<4096], for: targets, place)
      let found = unsafe scanner.scan(
        0, for: targets, place, threshold: 255, thresholds: lists.thresholds.buffer.baseAddress.map { unsafe .init($0) }
      )
      #expect((0..<found).map { scanner.slot($0) } == sums.indices.filter { sums[$0] >= lists.thresholds[$0] })
    }
  }

  @Test("counts a pair as its twin does", arguments: [false, true])
  func counts(isRelated: Bool) {
    var draw = SplitMix64(seed: 504)
    let relations = isRelated ? Self.related(&draw) : nil
    let table = Self.table(&draw, rows: 300, relations: relations)
    let counter = PairCounter(table)
    for target in 0..<table.count {
      counter.load(row: target)
      for source in stride(from: target % 7, to: table.count, by: 7) {
        #expect(counter.count(source: source) == PairCounter.counted(table, source: source, target: target))
      }
    }
  }

  @Test("leads to the same lines as every pair by definition", arguments: [false, true])
  func lines(isRelated: Bool) async throws {
    var draw = SplitMix64(seed: 502)
    let relations = isRelated ? Self.related(&draw) : nil
    let table = Self.table(&draw, rows: 4200, relations: relations)
    var policy = Policy(id: "p", version: "1", title: Text())
    policy.elementFactors = [
      .init(element: .level, none: 100, minor: 90, substantial: 60, unknown: 85, source: nil),
      .init(element: .profile, none: 100, minor: 95, substantial: 80, unknown: 90, source: nil),
    ]
    let comparator = TableComparator(table, policy: policy, asOf: today)
    for direction in [Direction.sourcesFor, .targetsFor] {
      for measure in Articulation.Measure.allCases {
        var options = Articulation()
        options.direction = direction
        options.measure = measure
        options.threads = 2
        options.asked = Array(stride(from: 3, to: table.count, by: 1500))
        let fast = try await ArticulationPropertyTests.lines(comparator, options)
        options.isExhaustive = true
        #expect(fast == (try await ArticulationPropertyTests.lines(comparator, options)))
      }
    }
  }
}
