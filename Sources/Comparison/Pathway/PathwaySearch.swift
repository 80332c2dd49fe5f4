import Model

/// Branch and bound (Land and Doig, 1960) for the cheapest set of offers that reaches the most coverage.
///
/// Weighted set cover where offers may satisfy a requirement in part. Two lower bounds on the price prune: the fractional
/// knapsack of what each offer would add now (gains only shrink as more is chosen, so that it is safe), and dual ascent of
/// the covering problem (Erlenkotter, 1978), in which every requirement must be paid for by an offer that satisfies it as
/// far as anything can.
struct PathwaySearch {
  /// By requirement of the gap.
  let weights: [Int]
  let held: [Int]
  let offers: [PathwayOffer]
  let members: [PathwayMember]
  let mostHours: Int?
  /// Units of the gap that are enough.
  let enough: Int
  let measure: PathwayQuestion.Measure
  /// Steps left.
  private(set) var budget: Int

  private(set) var best: Choice
  /// The least price, and the most coverage, of what the budget kept from being looked at.
  private(set) var openPrice: Int?
  private(set) var openUnits = 0

  struct Choice {
    var offers: [Int] = []
    /// Those above what is enough do not count.
    var units: Int
    var price = 0
  }

  /// Where a branch stands.
  struct Node {
    var scores: [Int]
    var units: Int
    var price = 0
    var hours = 0
    var taken: [Int] = []
    var members: Set<Int> = []
    /// Offers that may still be taken.
    var open: [Int]
  }

  init(
    weights: [Int], held: [Int], offers: [PathwayOffer], members: [PathwayMember], mostHours: Int?,
    enough: Int, measure: PathwayQuestion.Measure, steps: Int
  ) {
    self.weights = weights
    self.held = held
    self.offers = offers
    self.members = members
    self.mostHours = mostHours
    self.enough = enough
    self.measure = measure
    budget = steps
    best = Choice(units: min(enough, zip(weights, held).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  var isProven: Bool { openPrice == nil }

  mutating func run() {
    let root = Node(scores: held, units: best.units, open: Array(offers.indices))
    takeGreedily(root)
    search(root)
  }

  /// A first answer, so that the bounds have something to beat: at each step what adds most for its price.
  private mutating func takeGreedily(_ root: Node) {
    var node = root
    while node.units < enough {
      let next = node.open.filter { fits(offers[$0], node) && gain(of: $0, node) > 0 }
        .max { isBetter($1, $0, node) }
      guard let next else { break }
      node = taking(next, node)
    }
    for offer in node.taken {
      let rest = node.taken.filter { $0 != offer }
      let without = rest.reduce(root) { taking($1, $0) }
      if min(enough, without.units) == min(enough, node.units) { node = without }
    }
    keep(node)
  }

  private mutating func keep(_ node: Node) {
    let units = min(enough, node.units)
    if units > best.units || (units == best.units && node.price < best.price) {
      best = Choice(offers: node.taken, units: units, price: node.price)
    }
  }

  private mutating func search(_ start: Node) {
    var node = start
    node.open = start.open.filter { !isTooLong($0, start) && gain(of: $0, start) > 0 }
    keep(node)
    let goal = reachable(from: node)
    guard node.units < min(goal, enough) else { return }
    let most = min(enough, mostHours == nil ? goal : min(goal, mostWithinHours(node)))
    guard most > best.units || (most == best.units && node.price + leastPrice(to: best.units, node, goal) < best.price)
    else { return }
    guard budget > 0 else {
      openUnits = max(openUnits, most)
      let price = node.price + leastPrice(to: best.units, node, goal)
      openPrice = min(openPrice ?? price, price)
      return
    }
    budget -= 1
    if mostHours == nil, goal <= enough { branchOnRequirement(node) } else { branchOnOffer(node) }
  }

  /// Everything attainable must be attained: some offer has to satisfy the requirement with the fewest that can.
  private mutating func branchOnRequirement(_ node: Node) {
    let tops = highest(node)
    var narrowest: [Int]?
    for place in weights.indices where tops[place] > node.scores[place] {
      let able = node.open.filter { offers[$0].scores[place] == tops[place] }
      if able.count < narrowest?.count ?? Int.max { narrowest = able }
    }
    var rest = node
    for offer in (narrowest ?? []).sorted(by: { (price(of: $0, node), $0) < (price(of: $1, node), $1) }) {
      rest.open.removeAll { $0 == offer }
      var next = taking(offer, node)
      next.open = rest.open
      search(next)
    }
  }

  private mutating func branchOnOffer(_ node: Node) {
    guard let offer = node.open.filter({ fits(offers[$0], node) }).max(by: { isBetter($1, $0, node) }) else { return }
    var rest = node
    rest.open.removeAll { $0 == offer }
    var next = taking(offer, node)
    next.open = rest.open
    search(next)
    search(rest)
  }
}
