internal import Model

/// Where each concept of a framework stands in its hierarchy, by concept.
struct Surroundings: Sendable {
  let parents: [[Int]]
  let children: [[Int]]
  /// Of any parent.
  let siblings: [[Int]]
  /// Steps to the top along the longest way.
  let depths: [Int]

  /// More relatives of one kind say little more, and cost much in a flat framework.
  private static let mostRelatives = 40

  init(_ set: FrameworkSet) {
    let parents = set.broader.map { $0.map(\.place) }
    var children = [[Int]](repeating: [], count: set.count)
    for (place, above) in parents.enumerated() {
      for parent in above { children[parent].append(place) }
    }
    self.parents = parents.map { Array($0.prefix(Surroundings.mostRelatives)) }
    self.children = children.map { Array($0.prefix(Surroundings.mostRelatives)) }
    siblings = parents.enumerated().map { place, above in
      let family = Set(above.flatMap { children[$0].prefix(Surroundings.mostRelatives + 1) }).subtracting([place])
      return Array(family.sorted().prefix(Surroundings.mostRelatives))
    }
    depths = Surroundings.depths(parents, children)
  }

  /// From the top down; what stands in a circle keeps 0.
  private static func depths(_ parents: [[Int]], _ children: [[Int]]) -> [Int] {
    var depths = [Int](repeating: 0, count: parents.count)
    var open = parents.map(\.count)
    var ready = parents.indices.filter { open[$0] == 0 }
    while let place = ready.popLast() {
      for child in children[place] {
        depths[child] = max(depths[child], depths[place] + 1)
        open[child] -= 1
        if open[child] == 0 { ready.append(child) }
      }
    }
    return depths
  }
}
