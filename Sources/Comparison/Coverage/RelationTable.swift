public import Model

/// For every competency, which others count for it and by how much, from the frameworks and the policy's table.
///
/// Each relation stands by itself: a factor is never multiplied along a chain. Where two relations join the same pair,
/// the larger factor holds; equal factors keep the relation that comes first below.
public struct RelationTable: Sendable {
  /// A competency x that counts for a competency c.
  public struct Supplier: Sendable, Hashable {
    public let competency: CompetencyNumber
    /// In hundredths, above 0.
    public let factor: Int
    public let relation: CompetencyRelation
  }

  private let starts: [Int]
  private let suppliers: [Supplier]

  /// - Complexity: O(n · r log r), r the number of relations of a competency within the steps that the policy lists.
  public init(_ frameworks: FrameworkSet, policy: Policy) {
    let table = RelationFactors(policy)
    var pairs: [[Supplier]] = Array(repeating: [], count: frameworks.count)
    func add(_ held: CompetencyNumber, for asked: CompetencyNumber, _ relation: CompetencyRelation) {
      guard held != asked, let factor = table[relation], factor > 0 else { return }
      pairs[asked.place].append(Supplier(competency: held, factor: factor, relation: relation))
    }
    for place in frameworks.competencies.indices {
      let number = CompetencyNumber(place)
      for (steps, ancestor) in RelationTable.ancestors(of: number, in: frameworks, steps: table.longestStep) {
        add(ancestor, for: number, .broader(steps: steps))
        add(number, for: ancestor, .narrower(steps: steps))
      }
      let competency = frameworks.competencies[place]
      for relation in competency.relations {
        guard let other = frameworks.number(of: relation.target, within: number) else { continue }
        switch relation.kind {
        case .related:
          add(other, for: number, .related)
          add(number, for: other, .related)
        case .essential: add(other, for: number, .essentialPart)
        case .optional: add(other, for: number, .optionalPart)
        }
      }
      for mapping in competency.mappings {
        guard let other = frameworks.number(of: mapping.target) else { continue }
        add(number, for: other, .mapping(mapping.predicate))
        add(other, for: number, .mapping(mapping.predicate.inverse))
      }
      for replacement in competency.deprecation?.replacedBy ?? [] {
        guard let other = frameworks.number(of: replacement, within: number) else { continue }
        add(number, for: other, .replacedBy)
        // What replaced a competency alone covers it too; one part of a split does not.
        if competency.deprecation?.replacedBy.count == 1 { add(other, for: number, .replacedBy) }
      }
    }
    var starts = [0]
    var all: [Supplier] = []
    for place in pairs.indices {
      all.append(Supplier(competency: CompetencyNumber(place), factor: 100, relation: .same))
      // Of one supplier the largest factor stands first, and of equal factors the relation that was added first.
      let inOrder = pairs[place].enumerated().sorted { a, b in
        a.element.competency != b.element.competency
          ? a.element.competency < b.element.competency : (b.element.factor, a.offset) < (a.element.factor, b.offset)
      }
      for supplier in inOrder where all.last?.competency != supplier.element.competency {
        all.append(supplier.element)
      }
      starts.append(all.count)
    }
    self.starts = starts
    suppliers = all
  }

  /// The competencies that count for `competency`: itself first, then the others by number.
  public func suppliers(of competency: CompetencyNumber) -> ArraySlice<Supplier> {
    suppliers[starts[competency.place]..<starts[competency.place + 1]]
  }

  /// The relation of `held` to `asked`, or nil where the policy counts none.
  public func relation(from held: CompetencyNumber, to asked: CompetencyNumber) -> Supplier? {
    suppliers(of: asked).first { $0.competency == held }
  }

  /// Ancestors within `steps`, each at its fewest steps.
  private static func ancestors(
    of number: CompetencyNumber, in frameworks: FrameworkSet, steps: Int
  ) -> [(steps: Int, ancestor: CompetencyNumber)] {
    guard !frameworks.broader[number.place].isEmpty else { return [] }
    var found: [(steps: Int, ancestor: CompetencyNumber)] = []
    var seen: Set<CompetencyNumber> = [number]
    var frontier = [number]
    for step in stride(from: 1, through: steps, by: 1) {
      frontier = frontier.flatMap { frameworks.broader[$0.place] }.filter { seen.insert($0).inserted }
      found += frontier.map { (step, $0) }
    }
    return found
  }
}

/// The policy's relation rows by relation.
private struct RelationFactors {
  private let rows: [Policy.RelationRow]
  let longestStep: Int

  init(_ policy: Policy) {
    rows = policy.relations
    longestStep =
      rows.map { row in
        switch row.relation {
        case .broader(let steps), .narrower(let steps): steps
        default: 0
        }
      }.max() ?? 0
  }

  subscript(relation: CompetencyRelation) -> Int? {
    // A policy has a dozen rows, which are looked through sooner than hashed.
    var factor: Int?
    for row in rows where row.relation == relation { factor = max(row.factor, factor ?? 0) }
    return factor
  }
}
