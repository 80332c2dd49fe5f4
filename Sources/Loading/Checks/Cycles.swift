/// Circles in a graph of references.
enum Cycles {
  /// One circle for each knot of references that lead back to themselves: a shortest one through the knot's least
  /// member, from that member on, in order of least members. References to oneself are left out: they are another fault.
  ///
  /// Correct the circle and look again: a knot may hold more than one.
  /// - Parameter successors: for each member, the members that it refers to.
  /// - Complexity: linear in the number of members and references; no recursion, however deep the references go.
  static func each(in successors: [[Int]]) -> [[Int]] {
    var circles: [[Int]] = []
    for knot in knots(in: successors) where knot.count > 1 {
      if let least = knot.min() { circles.append(shortest(from: least, within: Set(knot), successors)) }
    }
    return circles.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// The way from `start` back to it by breadth, without the return itself.
  private static func shortest(from start: Int, within knot: Set<Int>, _ successors: [[Int]]) -> [Int] {
    var previous: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let member = queue[next]
      next += 1
      for successor in successors[member].sorted() where successor != member && knot.contains(successor) {
        if successor == start { return path(to: member, from: start, previous) }
        if previous[successor] == nil {
          previous[successor] = member
          queue.append(successor)
        }
      }
    }
    return [start]
  }

  private static func path(to end: Int, from start: Int, _ previous: [Int: Int]) -> [Int] {
    var path = [end]
    while let last = path.last, last != start, let before = previous[last] { path.append(before) }
    return path.reversed()
  }

  /// Strongly connected components, by Tarjan's algorithm with a stack of its own.
  private static func knots(in successors: [[Int]]) -> [[Int]] {
    let unseen = -1
    var order = Array(repeating: unseen, count: successors.count)
    var low = order
    var isOpen = Array(repeating: false, count: successors.count)
    var open: [Int] = []
    var knots: [[Int]] = []
    var counter = 0
    for root in successors.indices where order[root] == unseen {
      var visits: [(member: Int, next: Int)] = [(root, 0)]
      while let (member, next) = visits.last {
        if next == 0 {
          (order[member], low[member]) = (counter, counter)
          counter += 1
          open.append(member)
          isOpen[member] = true
        }
        if next < successors[member].count {
          visits[visits.count - 1].next = next + 1
          let successor = successors[member][next]
          if order[successor] == unseen {
            visits.append((successor, 0))
          } else if isOpen[successor] {
            low[member] = min(low[member], order[successor])
          }
          continue
        }
        visits.removeLast()
        if let parent = visits.last?.member { low[parent] = min(low[parent], low[member]) }
        guard low[member] == order[member] else { continue }
        var knot: [Int] = []
        while let last = open.popLast() {
          isOpen[last] = false
          knot.append(last)
          if last == member { break }
        }
        knots.append(knot)
      }
    }
    return knots
  }
}

/// `a` → `b` → `a`; a long circle is shortened.
func written(circle names: [String]) -> String {
  let shown = names.prefix(8).map { quoted($0) } + (names.count > 8 ? ["…"] : [])
  return (shown + [quoted(names.first ?? "")]).joined(separator: " → ")
}
