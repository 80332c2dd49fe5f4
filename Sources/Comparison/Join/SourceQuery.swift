import Model

/// The best targets for one source after the other, through the postings of who asks for what: every coverage above zero
/// is counted, none is bounded. One task uses it at a time.
@safe
public final class SourceQuery {
  private let comparator: TableComparator
  private let options: Articulation
  /// What each competency counts for, where some count for others.
  private let counting: CountedFor?
  /// For each requirement the best score so far, and the factor that it rests on; zero between two queries.
  private let best: Scratch<UInt32>
  /// For each row the units of coverage, and the weight met below the level asked; zero between two queries.
  private let units: Scratch<UInt64>
  private let below: Scratch<UInt32>
  private var requirements: [UInt32] = []
  private var rows: [UInt32] = []

  public init(_ comparator: TableComparator, _ options: Articulation) {
    self.comparator = comparator
    self.options = options
    let table = comparator.table
    counting = CountedFor(table.relations, competencies: table.competencies)
    best = Scratch(max(1, table.demands.weight.count), repeating: 0)
    units = Scratch(max(1, table.count), repeating: 0)
    below = Scratch(max(1, table.count), repeating: 0)
  }

  /// - Complexity: O(p + t log k): p the requirements that ask for something that the source supplies, t their rows.
  public func line(of source: Int) -> ArticulationLine {
    guard !comparator.elements.isExpired(row: source) else { return comparator.line(source, [], options) }
    score(source)
    add()
    let hits = hits(of: source)
    for row in rows { (units[Int(row)], below[Int(row)]) = (0, 0) }
    rows.removeAll(keepingCapacity: true)
    return comparator.line(source, hits, options)
  }

  /// The best score of every requirement that the source touches.
  private func score(_ source: Int) {
    let supplies = comparator.table.supplies
    for place in Int(supplies.starts[source])..<Int(supplies.starts[source + 1]) {
      let (competency, level) = (Int(supplies.competency[place]), supplies.level[place])
      guard let counting else {
        score(asking: competency, held: level, factor: 100)
        continue
      }
      for entry in counting.entries(of: competency) {
        score(asking: Int(counting.asked[entry]), held: level, factor: Int(counting.factor[entry]))
      }
    }
  }

  private func score(asking competency: Int, held: UInt8, factor: Int) {
    let demands = comparator.table.demands
    for place in Int(demands.askerStarts[competency])..<Int(demands.askerStarts[competency + 1]) {
      let requirement = demands.askers[place]
      // Only an index that nobody verified can name a requirement that there is not.
      guard Int(requirement) < demands.weight.count else { continue }
      let score = factor * Int(LevelRatios.table[Int(demands.level[Int(requirement)]) * 16 + Int(held)])
      // Of equal scores the larger factor tells whether a level is what is wanting.
      let value = UInt32(score << 8 | factor)
      let known = best[Int(requirement)]
      if known == 0 { requirements.append(requirement) }
      if value > known { best[Int(requirement)] = value }
    }
  }

  private func add() {
    let demands = comparator.table.demands
    for requirement in requirements {
      let place = Int(requirement)
      let (score, factor) = (Int(best[place] >> 8), Int(best[place] & 255))
      best[place] = 0
      let (row, weight) = (Int(demands.row[place]), demands.weight[place])
      guard weight > 0, row < demands.starts.count - 1 else { continue }
      if units[row] == 0 { rows.append(UInt32(row)) }
      units[row] += UInt64(weight) * UInt64(score)
      if score < factor * CoverageUnits.levelRatio { below[row] += weight }
    }
    requirements.removeAll(keepingCapacity: true)
  }

  private func hits(of source: Int) -> [Hit] {
    let (demands, regions) = (comparator.table.demands, comparator.table.rows.region)
    let top = HitLists(1, limit: options.limit)
    let compared = comparator.regions(comparedWith: source, options)
    for row in rows.lazy.map(Int.init) where row != source && compared >> UInt32(regions[row]) & 1 != 0 {
      let weight = (demands.starts[row]..<demands.starts[row + 1]).reduce(0) { $0 + Int(demands.weight[Int($1)]) }
      let count = PairUnits(units: Int(units[row]), below: Int(below[row]))
      // Every factor is at most 1, so that coverage bounds the score; the margin is far more than the error of a few
      // floating-point steps.
      if let worst = top.worst(of: 0) {
        let most = Double(count.units) * (options.measure == .coverage ? 1 : 1e12) / Double(weight)
        if most < worst.share * (1 - 1e-9) { continue }
      }
      if let hit = comparator.hit(source: source, target: row, found: row, count, weight, options) {
        top.insert(hit, into: 0)
      }
    }
    return top.sorted(0)
  }
}

/// The relations read from the supplier's end.
private struct CountedFor {
  private let starts: [UInt32]
  let asked: [UInt32]
  let factor: [UInt8]

  /// Nil where every competency counts for itself alone.
  /// - Complexity: O(relations).
  init?(_ relations: RelationColumns, competencies: Int) {
    guard relations.supplier.count > competencies else { return nil }
    var starts = Array(repeating: UInt32(0), count: competencies + 1)
    for supplier in relations.supplier { starts[Int(supplier) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    var asked = Array(repeating: UInt32(0), count: relations.supplier.count)
    var factor = Array(repeating: UInt8(0), count: relations.supplier.count)
    for competency in 0..<competencies {
      for place in Int(relations.starts[competency])..<Int(relations.starts[competency + 1]) {
        let supplier = Int(relations.supplier[place])
        asked[Int(next[supplier])] = UInt32(competency)
        factor[Int(next[supplier])] = relations.factor[place]
        next[supplier] += 1
      }
    }
    self.starts = starts
    self.asked = asked
    self.factor = factor
  }

  func entries(of competency: Int) -> Range<Int> { Int(starts[competency])..<Int(starts[competency + 1]) }
}
