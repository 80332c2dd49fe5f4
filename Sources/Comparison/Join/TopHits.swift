/// One row found for another, with what ranks it.
struct Hit: Sendable {
  /// The row found.
  var row: UInt32
  /// The target's whole weight.
  var weight: UInt32
  /// The target's weight met below the level asked.
  var below: UInt32
  var units: Int
  /// The product of the elements' factors where the score ranks; 1 where coverage does.
  var factor: UInt64

  private var product: UInt128 { UInt128(units) * UInt128(factor) }

  /// Higher first, ties by row, which is by identifier. Exact: weights are at most 10^6, so that the products stay below
  /// 2^127.
  func isBetter(than other: Hit) -> Bool {
    if weight == other.weight {
      if factor == other.factor { return units == other.units ? row < other.row : units > other.units }
      let (own, known) = (product, other.product)
      return own == known ? row < other.row : own > known
    }
    let (own, known) = (product * UInt128(other.weight), other.product * UInt128(weight))
    return own == known ? row < other.row : own > known
  }
}

/// The best few hits, whatever the order in which they come: a heap with the worst on top.
struct TopHits: Sendable {
  let limit: Int
  private(set) var hits: [Hit] = []

  init(limit: Int) { self.limit = limit }

  /// The hit to beat, once there are `limit`.
  var worst: Hit? { hits.count == limit ? hits.first : nil }

  mutating func removeAll() { hits.removeAll(keepingCapacity: true) }

  mutating func insert(_ hit: Hit) {
    if hits.count == limit {
      guard let first = hits.first, hit.isBetter(than: first) else { return }
      hits[0] = hit
      sink()
    } else {
      hits.append(hit)
      rise()
    }
  }

  /// Best first.
  var sorted: [Hit] { hits.sorted { $0.isBetter(than: $1) } }

  private mutating func rise() {
    var place = hits.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard hits[parent].isBetter(than: hits[place]) else { return }
      hits.swapAt(place, parent)
      place = parent
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var worst = place
      for child in [2 * place + 1, 2 * place + 2] where child < hits.count && hits[worst].isBetter(than: hits[child]) {
        worst = child
      }
      guard worst != place else { return }
      hits.swapAt(place, worst)
      place = worst
    }
  }
}
