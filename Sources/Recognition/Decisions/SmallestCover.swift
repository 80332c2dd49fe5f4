/// The smallest set of candidates that together cover everything, exactly: set cover by branch and bound.
///
/// Of two sets of the same size the one that costs less is taken, then the one whose candidates come first.
struct SmallestCover {
  struct Candidate {
    /// What it covers, one bit for each thing.
    let covers: UInt128
    let cost: Int
  }

  /// How many branches are looked at before the best set found so far is taken as it is.
  static let budget = 200_000

  private let candidates: [Candidate]
  private var best: [Int]?
  private var branches = 0

  /// - Returns: places among the candidates in their order, and whether no smaller set exists.
  /// - Complexity: exponential in the size of the answer, within the budget.
  static func find(_ candidates: [Candidate], covering all: UInt128) -> (chosen: [Int], isProven: Bool) {
    var search = SmallestCover(candidates: candidates)
    search.branch(left: all, chosen: [])
    return ((search.best ?? []).sorted(), search.branches <= budget)
  }

  private init(candidates: [Candidate]) { self.candidates = candidates }

  private mutating func branch(left: UInt128, chosen: [Int]) {
    branches += 1
    if left == 0 {
      if best.map({ isBetter(chosen, than: $0) }) ?? true { best = chosen }
      return
    }
    guard branches <= Self.budget, !isBeaten(left: left, chosen: chosen) else { return }
    // The thing that fewest cover leaves the fewest branches.
    var rarest: [Int]?
    for bit in 0..<128 where left >> UInt128(bit) & 1 == 1 {
      let covering = candidates.indices.filter { candidates[$0].covers >> UInt128(bit) & 1 == 1 }
      if covering.count < rarest?.count ?? .max { rarest = covering }
    }
    let order = (rarest ?? []).sorted { a, b in
      let (first, second) = (gain(a, left), gain(b, left))
      return first != second ? first > second : (candidates[a].cost, a) < (candidates[b].cost, b)
    }
    for candidate in order {
      branch(left: left & ~candidates[candidate].covers, chosen: chosen + [candidate])
    }
  }

  private func gain(_ candidate: Int, _ left: UInt128) -> Int { (candidates[candidate].covers & left).nonzeroBitCount }

  /// Whether no way on from here can beat the best set: each candidate covers at most so much.
  private func isBeaten(left: UInt128, chosen: [Int]) -> Bool {
    guard let best else { return false }
    let most = candidates.indices.map { gain($0, left) }.max() ?? 0
    guard most > 0 else { return true }
    return chosen.count + (left.nonzeroBitCount + most - 1) / most > best.count
  }

  private func isBetter(_ a: [Int], than b: [Int]) -> Bool {
    if a.count != b.count { return a.count < b.count }
    func cost(_ set: [Int]) -> Int { set.reduce(0) { $0 + candidates[$1].cost } }
    if cost(a) != cost(b) { return cost(a) < cost(b) }
    return a.sorted().lexicographicallyPrecedes(b.sorted())
  }
}
