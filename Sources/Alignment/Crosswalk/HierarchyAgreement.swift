/// How far agreement between two hierarchies speaks for a pair, measured on the two frameworks themselves: for each field the
/// logarithm of how often anchors agree in that way, against how often any two concepts do.
///
/// Where hierarchies are built alike, anchors agree far more often than chance and the hierarchy weighs much; where they are
/// not, it weighs nothing. (Record linkage after Fellegi and Sunter 1969, with pairs that labels found as the matches.)
struct HierarchyAgreement {
  /// What two concepts are compared in.
  private enum Field: Int, CaseIterable {
    case parentCount, depth, childCount, siblingCount, parents, children, siblings
  }
  private static let classCount = 9

  private let source: Surroundings
  private let target: Surroundings
  /// By concept of the source: its counterpart so far, with how likely it is.
  private let partners: [(target: Int, belief: Double)?]
  /// By field, then class.
  private var logarithms: [[Double]] = []

  /// - Complexity: O(n) in the number of pairs of concepts, up to `mostPairs` of them.
  init(
    _ source: Surroundings, _ target: Surroundings, partners: [(target: Int, belief: Double)?], doubt: Double
  ) {
    self.source = source
    self.target = target
    self.partners = partners
    let empty = [[Double]](
      repeating: [Double](repeating: 0, count: HierarchyAgreement.classCount), count: Field.allCases.count)
    var (chance, anchors) = (empty, empty)
    var (pairCount, anchorCount) = (0.0, 0.0)
    let all = source.parents.count * target.parents.count
    for number in stride(from: 0, to: all, by: all / HierarchyAgreement.mostPairs + 1) {
      let (a, b) = number.quotientAndRemainder(dividingBy: target.parents.count)
      for field in Field.allCases { chance[field.rawValue][self.agreement(field, a, b)] += 1 }
      pairCount += 1
    }
    for (a, partner) in partners.enumerated() {
      guard let partner else { continue }
      for field in Field.allCases {
        anchors[field.rawValue][self.agreement(field, a, partner.target)] += partner.belief
      }
      anchorCount += partner.belief
    }
    logarithms = zip(chance, anchors).map { chance, anchors in
      zip(chance, anchors).map { chance, met in
        let expected = (chance + 0.5) / (pairCount + 0.5 * Double(HierarchyAgreement.classCount))
        return logarithm((met + doubt * expected) / ((anchorCount + doubt) * expected))
      }
    }
  }

  /// A sample of so many pairs tells the shares to two thousandths.
  private static let mostPairs = 250_000

  /// The log odds that hierarchies give a pair.
  func evidence(_ a: Int, _ b: Int) -> Double {
    Field.allCases.reduce(0) { $0 + logarithms[$1.rawValue][agreement($1, a, b)] }
  }

  /// The class of a pair in a field, below `classCount`.
  private func agreement(_ field: Field, _ a: Int, _ b: Int) -> Int {
    switch field {
    case .parentCount: min(2, source.parents[a].count) * 3 + min(2, target.parents[b].count)
    case .depth: min(3, abs(source.depths[a] - target.depths[b]))
    case .childCount: HierarchyAgreement.distance(source.children[a], target.children[b])
    case .siblingCount: HierarchyAgreement.distance(source.siblings[a], target.siblings[b])
    case .parents: met(source.parents[a], target.parents[b])
    case .children: met(source.children[a], target.children[b])
    case .siblings: met(source.siblings[a], target.siblings[b])
    }
  }

  /// How far apart two numbers of relatives are, in steps that widen.
  private static func distance(_ a: [Int], _ b: [Int]) -> Int {
    func step(_ count: Int) -> Int { count <= 2 ? count : count <= 4 ? 3 : count <= 8 ? 4 : 5 }
    return min(3, abs(step(a.count) - step(b.count)))
  }

  /// How many of the fewer relatives have their counterpart among the others: 0 where there are none, else 1 to 5.
  private func met(_ a: [Int], _ b: [Int]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var sum = 0.0
    for relative in a {
      if let partner = partners[relative], b.contains(partner.target) { sum += partner.belief }
    }
    let share = sum / Double(min(a.count, b.count))
    return share < 0.1 ? 1 : share < 0.3 ? 2 : share < 0.6 ? 3 : share < 0.85 ? 4 : 5
  }
}
