/// One row found for another, with what ranks it.
struct Hit: Sendable, BitwiseCopyable {
  /// The row found.
  let row: UInt32
  /// The target's whole weight.
  let weight: UInt32
  /// The target's weight met below the level asked.
  let below: UInt32
  let units: Int
  /// The product of the elements' factors where the score ranks; 1 where coverage does.
  let factor: UInt64
  /// What ranks, nearly: the few floating-point steps err by less than a part in 10^15.
  let share: Double

  init(row: Int, weight: Int, count: PairUnits, factor: UInt64) {
    self.row = UInt32(row)
    self.weight = UInt32(weight)
    below = UInt32(count.below)
    units = count.units
    self.factor = factor
    share = Double(count.units) * Double(factor) / Double(weight)
  }

  /// Higher first, ties by row, which is by identifier. Exact: weights are at most 10^6, so that the products stay below
  /// 2^127.
  @inline(__always)
  func isBetter(than other: Hit) -> Bool {
    let difference = share - other.share
    if abs(difference) > share * 1e-12 { return difference > 0 }
    return isExactlyBetter(than: other)
  }

  private func isExactlyBetter(than other: Hit) -> Bool {
    if weight == other.weight && factor == other.factor {
      return units == other.units ? row < other.row : units > other.units
    }
    let own = UInt128(units) * UInt128(factor) * UInt128(other.weight)
    let known = UInt128(other.units) * UInt128(other.factor) * UInt128(weight)
    return own == known ? row < other.row : own > known
  }
}

/// Lists of the best few hits each, whatever the order in which they come: heaps with the worst on top.
@safe
final class HitLists {
  let limit: Int
  private let hits: UnsafeMutableBufferPointer<Hit>
  private let counts: Scratch<UInt32>

  init(_ count: Int, limit: Int) {
    self.limit = limit
    // Left as it is: of each list only what was inserted is read.
    unsafe hits = .allocate(capacity: count * limit)
    counts = Scratch(count, repeating: 0)
  }

  deinit { unsafe hits.deallocate() }

  func removeAll(from list: Int) { counts[list] = 0 }

  /// The hit to beat, once the list has `limit`.
  @inline(__always)
  func worst(of list: Int) -> Hit? { Int(counts[list]) == limit ? unsafe hits[list * limit] : nil }

  /// - Returns: Whether it is among the best so far.
  @discardableResult
  func insert(_ hit: Hit, into list: Int) -> Bool {
    let heap = unsafe UnsafeMutableBufferPointer(rebasing: hits[list * limit..<(list + 1) * limit])
    let count = Int(counts[list])
    if count == limit {
      guard unsafe hit.isBetter(than: heap[0]) else { return false }
      unsafe sink(hit, heap)
    } else {
      unsafe rise(hit, heap, from: count)
      counts[list] = UInt32(count + 1)
    }
    return true
  }

  /// Takes over a list of `others` as it is.
  func copy(_ other: Int, of others: HitLists, to list: Int) {
    let count = Int(others.counts[other])
    for place in 0..<count { unsafe hits[list * limit + place] = others.hits[other * limit + place] }
    counts[list] = UInt32(count)
  }

  /// Best first.
  func sorted(_ list: Int) -> [Hit] {
    let heap = unsafe hits[list * limit..<list * limit + Int(counts[list])]
    return unsafe heap.sorted { $0.isBetter(than: $1) }
  }

  private func rise(_ hit: Hit, _ heap: UnsafeMutableBufferPointer<Hit>, from last: Int) {
    var place = last
    while place > 0 {
      let parent = (place - 1) / 2
      guard unsafe heap[parent].isBetter(than: hit) else { break }
      unsafe heap[place] = heap[parent]
      place = parent
    }
    unsafe heap[place] = hit
  }

  /// Into the place of the worst.
  private func sink(_ hit: Hit, _ heap: UnsafeMutableBufferPointer<Hit>) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < limit else { break }
      if unsafe child + 1 < limit && heap[child].isBetter(than: heap[child + 1]) { child += 1 }
      guard unsafe hit.isBetter(than: heap[child]) else { break }
      unsafe heap[place] = heap[child]
      place = child
    }
    unsafe heap[place] = hit
  }
}
