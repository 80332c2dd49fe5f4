import Model

extension PathwaySearch {
  func gain(of offer: Int, _ node: Node) -> Int {
    let scores = offers[offer].scores
    var sum = 0
    for place in weights.indices where scores[place] > node.scores[place] {
      sum += weights[place] * (scores[place] - node.scores[place])
    }
    return sum
  }

  /// What is still to be paid for an offer: members that are taken already are free.
  func price(of offer: Int, _ node: Node) -> Int {
    offers[offer].members.reduce(0) { $0 + (node.members.contains($1) ? 0 : members[$1].price) }
  }

  private func hours(of offer: Int, _ node: Node) -> Int {
    offers[offer].members.reduce(0) { $0 + (node.members.contains($1) ? 0 : members[$1].hours) }
  }

  func fits(_ offer: PathwayOffer, _ node: Node) -> Bool {
    guard let mostHours else { return true }
    let more = offer.members.reduce(0) { $0 + (node.members.contains($1) ? 0 : members[$1].hours) }
    return node.hours + more <= mostHours
  }

  /// Whether an offer can no longer fit, whatever prerequisites are taken for another one.
  func isTooLong(_ offer: Int, _ node: Node) -> Bool {
    mostHours.map { node.hours + ownHours(of: offer, node) > $0 } ?? false
  }

  private func ownHours(of offer: Int, _ node: Node) -> Int {
    let own = offers[offer].members[0]
    return node.members.contains(own) ? 0 : members[own].hours
  }

  func taking(_ offer: Int, _ node: Node) -> Node {
    var next = node
    next.price += price(of: offer, node)
    next.hours += hours(of: offer, node)
    next.members.formUnion(offers[offer].members)
    next.taken.append(offer)
    next.open.removeAll { $0 == offer }
    for place in weights.indices { next.scores[place] = max(next.scores[place], offers[offer].scores[place]) }
    next.units = zip(weights, next.scores).reduce(0) { $0 + $1.0 * $1.1 }
    return next
  }

  /// More gain for its price; then the earlier one.
  func isBetter(_ a: Int, _ b: Int, _ node: Node) -> Bool {
    let (one, other) = (
      UInt128(gain(of: a, node)) * UInt128(max(1, price(of: b, node))),
      UInt128(gain(of: b, node)) * UInt128(max(1, price(of: a, node)))
    )
    return one != other ? one > other : a < b
  }

  /// By requirement, the most that anything open reaches.
  func highest(_ node: Node) -> [Int] {
    var tops = node.scores
    for offer in node.open {
      for place in weights.indices { tops[place] = max(tops[place], offers[offer].scores[place]) }
    }
    return tops
  }

  func reachable(from node: Node) -> Int { zip(weights, highest(node)).reduce(0) { $0 + $1.0 * $1.1 } }

  /// No set within the hours left reaches more than this: the fractional knapsack by gain for an hour.
  func mostWithinHours(_ node: Node) -> Int {
    guard let mostHours else { return Int.max }
    // Prerequisites may be shared: only an offer's own hours are safe.
    let items = node.open.map { (gain: gain(of: $0, node), hours: ownHours(of: $0, node)) }
      .sorted { UInt128($0.gain) * UInt128($1.hours) > UInt128($1.gain) * UInt128($0.hours) }
    var left = mostHours - node.hours
    var units = node.units
    for item in items {
      if item.hours <= left {
        left -= item.hours
        units += item.gain
      } else {
        return units + Int(UInt128(item.gain) * UInt128(max(0, left)) / UInt128(max(1, item.hours)))
      }
    }
    return units
  }

  /// No set of open offers that reaches `units` costs less than this.
  func leastPrice(to units: Int, _ node: Node, _ goal: Int) -> Int {
    let needed = units - node.units
    guard needed > 0 else { return 0 }
    let items = node.open.map { (gain: gain(of: $0, node), price: ownPrice(of: $0, node)) }
    var least = max(knapsack(items, needed), fewest(items.map(\.gain), needed))
    if units == goal { least = max(least, dualAscent(node)) }
    return least
  }

  private func ownPrice(of offer: Int, _ node: Node) -> Int {
    node.members.contains(offers[offer].members[0]) ? 0 : offers[offer].ownPrice
  }

  private func knapsack(_ items: [(gain: Int, price: Int)], _ needed: Int) -> Int {
    var left = needed
    var price = 0
    let sorted = items.sorted {
      UInt128($0.price) * UInt128($1.gain) < UInt128($1.price) * UInt128($0.gain)
    }
    for item in sorted where item.gain > 0 {
      if item.gain >= left { return price + Int(UInt128(item.price) * UInt128(left) / UInt128(item.gain)) }
      left -= item.gain
      price += item.price
    }
    return price
  }

  /// Where credentials are counted, no fewer than those with the largest gains.
  private func fewest(_ gains: [Int], _ needed: Int) -> Int {
    var left = needed
    var count = 0
    for gain in gains.sorted(by: >) where left > 0 {
      left -= gain
      count += 1
    }
    return PathwayPrice.leastPrice(ofCount: count, measure)
  }

  /// Each requirement that is short is paid for by the cheapest remainder of an offer that satisfies it as far as any does.
  private func dualAscent(_ node: Node) -> Int {
    let tops = highest(node)
    var able: [(place: Int, offers: [Int])] = []
    for place in weights.indices where tops[place] > node.scores[place] {
      able.append((place, node.open.indices.filter { offers[node.open[$0]].scores[place] == tops[place] }))
    }
    able.sort { ($0.offers.count, $0.place) < ($1.offers.count, $1.place) }
    var remainders = node.open.map { ownPrice(of: $0, node) }
    var sum = 0
    for requirement in able {
      let price = requirement.offers.map { remainders[$0] }.min() ?? 0
      sum += price
      for offer in requirement.offers { remainders[offer] -= price }
    }
    return sum
  }
}
