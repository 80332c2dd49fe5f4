import CJoinKernel
import Model

/// The exact count of one pair.
struct PairUnits: Hashable {
  /// Coverage units: of the target's weight x `CoverageUnits.satisfied`.
  var units: Int
  /// The weight of the requirements met below the level asked.
  var below: Int

  init(units: Int, below: Int) {
    self.units = units
    self.below = below
  }

  /// As the kernel packs them: a weight is at most 1,000,000, which twenty bits hold.
  init(packed: UInt64) { self.init(units: Int(packed >> 20), below: Int(packed & 0xf_ffff)) }
}

/// Counts pairs of one target and many sources. One task uses it at a time.
@safe
final class PairCounter {
  private let table: CredentialTable
  private let ratios = LevelRatios.table
  /// For each competency the target's term, or its first one, from 1; 0: none.
  private let plain: Scratch<UInt8>
  private let heads: Scratch<UInt32>
  private let scores = Scratch<UInt64>(256 * 16, repeating: 0)
  private var next: [UInt32] = []
  private var keys: [UInt32] = []
  private var requirement: [UInt32] = []
  private var best: [UInt32] = []
  private var isPlain = true
  private var named: [UInt32] = []
  /// The row of the target at hand, and its whole weight.
  private(set) var row: Int?
  private(set) var weight = 0

  init(_ table: CredentialTable) {
    self.table = table
    plain = Scratch(max(1, table.competencies), repeating: 0)
    heads = Scratch(max(1, table.competencies), repeating: 0)
  }

  /// Takes up another target.
  func load(row: Int) { load(JoinTargets(table, rows: [row]), 0) }

  func load(_ targets: JoinTargets, _ place: Int) {
    unload()
    row = targets.rows[place]
    weight = targets.weights[place]
    let terms = targets.termStarts[place]..<targets.termStarts[place + 1]
    if !loadPlain(targets, terms) { loadShared(targets, terms) }
  }

  func unload() {
    for competency in named {
      plain[Int(competency)] = 0
      heads[Int(competency)] = 0
    }
    named.removeAll(keepingCapacity: true)
    row = nil
  }

  /// Every requirement has one term, and no competency comes twice.
  private func loadPlain(_ targets: JoinTargets, _ terms: Range<Int>) -> Bool {
    isPlain = false
    guard terms.count <= 255, let row else { return false }
    let first = Int(table.demands.starts[row])
    var last: UInt32?
    for (place, term) in terms.enumerated() {
      let (competency, requirement) = (targets.terms[term].competency, targets.terms[term].requirement)
      guard requirement != last, plain[Int(competency)] == 0 else {
        unload()
        self.row = row
        return false
      }
      last = requirement
      plain[Int(competency)] = UInt8(place + 1)
      named.append(competency)
      let weight = UInt64(table.demands.weight[first + Int(requirement)])
      let asked = Int(table.demands.level[first + Int(requirement)])
      let factor = UInt64(targets.factors[term])
      let whole = factor * UInt64(CoverageUnits.levelRatio)
      for held in 1...Int(SupplyColumns.sufficient) {
        let score = factor &* UInt64(truncatingIfNeeded: ratios[asked << 4 | held])
        scores[(place + 1) << 4 | held] = (weight &* score) << 20 | (score < whole ? weight : 0)
      }
    }
    isPlain = true
    return true
  }

  private func loadShared(_ targets: JoinTargets, _ terms: Range<Int>) {
    guard let row else { return }
    let first = Int(table.demands.starts[row])
    next = Array(repeating: 0, count: terms.count)
    keys = Array(repeating: 0, count: terms.count * 16)
    requirement = terms.map { targets.terms[$0].requirement }
    best = Array(repeating: 0, count: Int(table.demands.starts[row + 1]) - first)
    for (place, term) in terms.enumerated() {
      let competency = targets.terms[term].competency
      next[place] = heads[Int(competency)]
      heads[Int(competency)] = UInt32(place + 1)
      named.append(competency)
      let asked = Int(table.demands.level[first + Int(requirement[place])])
      let factor = UInt32(targets.factors[term])
      for held in 1...Int(SupplyColumns.sufficient) {
        keys[place << 4 | held] = (factor * UInt32(ratios[asked << 4 | held])) << 7 | factor
      }
    }
  }

  /// - Complexity: O(competencies of the source + requirements of the target).
  func count(source: Int) -> PairUnits {
    var (row, count) = (UInt32(source), UInt64(0))
    unsafe self.count(&row, 1, into: &count)
    return PairUnits(packed: count)
  }

  /// The packed counts of `count` sources.
  func count(_ rows: UnsafePointer<UInt32>, _ count: Int, into counts: UnsafeMutablePointer<UInt64>) {
    guard let row else { return }
    unsafe next.withUnsafeBufferPointer { next in
      unsafe keys.withUnsafeBufferPointer { keys in
        unsafe requirement.withUnsafeBufferPointer { requirement in
          unsafe best.withUnsafeMutableBufferPointer { best in
            var target = unsafe JoinTarget(
              starts: table.supplies.starts.buffer.baseAddress,
              competency: table.supplies.competency.buffer.baseAddress,
              level: table.supplies.level.buffer.baseAddress, plain: isPlain ? plain.buffer.baseAddress : nil,
              scores: scores.buffer.baseAddress, heads: heads.buffer.baseAddress, next: next.baseAddress,
              keys: keys.baseAddress, requirement: requirement.baseAddress,
              weights: table.demands.weight.buffer.baseAddress.map { unsafe $0 + Int(table.demands.starts[row]) },
              best: best.baseAddress, requirements: best.count, ratio: UInt32(CoverageUnits.levelRatio))
            unsafe join_count(&target, rows, count, counts)
          }
        }
      }
    }
  }
}
