import CJoinKernel

/// The exact count of one pair.
struct PairUnits: Hashable {
  /// Coverage units: of `weight` x `CoverageUnits.satisfied`.
  var units: Int
  /// The weight of the requirements met below the level asked.
  var below: Int
}

/// Counts pairs of one target and many sources. One task uses it at a time.
@safe
final class PairCounter {
  private let table: CredentialTable
  /// For each competency the first of its terms in the target at hand, plus 1.
  private let heads: UnsafeMutableBufferPointer<UInt32>
  private var target: JoinTarget?
  /// The row of the target at hand.
  private(set) var row: Int?
  private var next: [UInt32] = []
  private var best: [Int32] = []
  private var bestFactor: [UInt8] = []

  init(_ table: CredentialTable) {
    self.table = table
    unsafe heads = .allocate(capacity: max(1, table.competencies))
    unsafe heads.initialize(repeating: 0)
  }

  deinit { unsafe heads.deallocate() }

  /// The target's whole weight.
  var weight: Int { target?.weight ?? 0 }

  /// Takes up another target.
  func load(_ table: CredentialTable, row: Int) { load(JoinTarget(table, row: row), row: row) }

  func load(_ target: JoinTarget, row: Int) {
    unload()
    self.row = row
    self.target = target
    guard !target.isPlain else {
      for place in target.terms.indices { unsafe heads[Int(target.terms[place].competency)] = UInt32(place + 1) }
      return
    }
    next = Array(repeating: 0, count: target.terms.count)
    best = Array(repeating: 0, count: target.weights.count)
    bestFactor = Array(repeating: 0, count: target.weights.count)
    for place in target.terms.indices {
      let competency = Int(target.terms[place].competency)
      next[place] = unsafe heads[competency]
      unsafe heads[competency] = UInt32(place + 1)
    }
  }

  func unload() {
    guard let target else { return }
    for term in target.terms { unsafe heads[Int(term.competency)] = 0 }
    self.target = nil
    row = nil
  }

  /// - Complexity: O(competencies of the source + requirements of the target).
  func count(source: Int) -> PairUnits {
    guard let target else { return PairUnits(units: 0, below: 0) }
    let (start, end) = (Int(table.supplies.starts[source]), Int(table.supplies.starts[source + 1]))
    let (competency, level) = unsafe (table.supplies.competency.buffer, table.supplies.level.buffer)
    var result = PairUnits(units: 0, below: 0)
    if target.isPlain {
      for place in start..<end {
        let head = unsafe Int(heads[Int(competency[place])])
        guard head > 0 else { continue }
        let score = Int(target.scores[(head - 1) * 16 + Int(unsafe level[place])])
        let weight = target.weights[Int(target.terms[head - 1].requirement)]
        result.units += weight * score
        if score < Int(target.factors[head - 1]) * CoverageUnits.levelRatio { result.below += weight }
      }
      return result
    }
    for place in start..<end {
      var head = unsafe Int(heads[Int(competency[place])])
      while head > 0 {
        let score = target.scores[(head - 1) * 16 + Int(unsafe level[place])]
        let requirement = Int(target.terms[head - 1].requirement)
        let factor = target.factors[head - 1]
        // Of equal scores the larger factor tells whether a level is what is wanting.
        if score > best[requirement] || (score == best[requirement] && factor > bestFactor[requirement]) {
          best[requirement] = score
          bestFactor[requirement] = factor
        }
        head = Int(next[head - 1])
      }
    }
    for requirement in best.indices where best[requirement] > 0 {
      result.units += target.weights[requirement] * Int(best[requirement])
      if best[requirement] < Int32(bestFactor[requirement]) * Int32(CoverageUnits.levelRatio) {
        result.below += target.weights[requirement]
      }
      best[requirement] = 0
      bestFactor[requirement] = 0
    }
    return result
  }
}
